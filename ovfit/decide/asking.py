"""Which claims are to be decided: those named, or what a store's launches left undecided."""

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any

from ovfit.analysis.statistics import LEAST
from ovfit.decide.question import Question, bare, still_open
from ovfit.errors import BadInput, suggest
from ovfit.report import catalogue
from ovfit.report.choice import speaking
from ovfit.report.claims import Findings
from ovfit.report.row import Row
from ovfit.report.rules import EARLIER, WITHDRAWN
from ovfit.studies import registry
from ovfit.studies.command import WHERE, Command
from ovfit.studies.parsing import options_of, parse
from ovfit.studies.study import Study


def studies(names: str | None) -> list[str]:
    """The studies of --study NAMES, by comma; all that state claims for `all`.

    Raises BadInput for one that does not exist, or states no claims.
    """
    able = [name for name in registry.names() if registry.study(name).claims is not None]
    if names is None:
        return []
    if names == "all":
        return able
    asked = [name.strip() for name in names.split(",")]
    for name in asked:
        if name not in registry.names():
            raise BadInput(f"--study {name!r} is not known{suggest(name, able)}")
        if name not in able:
            raise BadInput(f"--study {name}: it states no claims; choose from {', '.join(able)}")
    return list(dict.fromkeys(asked))


def named(patterns: Sequence[str], within: Sequence[str]) -> dict[str, list[str]]:
    """study -> ids of its claims that were named, `E*` and the like included.

    `within`: the studies asked for; none: all. Raises BadInput for a claim that nobody states.
    """
    every = {name: list(registry.study(name).statements) for name in within or studies("all")}
    found: dict[str, list[str]] = {}
    for pattern in patterns:
        hits = {
            study: [name for name in ids if fnmatchcase(name.lower(), pattern.lower())]
            for study, ids in every.items()
        }
        if not any(hits.values()):
            known = [name for ids in every.values() for name in ids]
            raise BadInput(f"no study claims {pattern!r}{suggest(pattern.upper(), known)}")
        for study, ids in hits.items():
            found.setdefault(study, []).extend(ids)
    return {study: list(dict.fromkeys(ids)) for study, ids in found.items() if ids}


def questions(
    found: Findings | None, wanted: Sequence[str], claims: Mapping[str, Sequence[str]], begin: str
) -> list[Question]:
    """What is asked of a store: of the `wanted` studies (none: all that have a launch) the open
    claims, or those named in `claims`, decided ones too.

    What no launch speaks of is begun, each claim with what it asks for. `begin`: options with which
    all of it is begun, whatever the store has. Raises BadInput where they do not fit.
    """
    if begin:
        if not (wanted or claims):
            raise BadInput("--with needs a claim or a --study to begin")
        whole = {name: claims.get(name, list(registry.study(name).statements)) for name in wanted}
        return [*_begun(claims or whole, begin)]
    rows = speaking([row for rows in found.stated.values() for row in rows]) if found else []
    asked = [of_row(row, found) for row in rows if found and _is_asked(row, wanted, claims)]
    said = {(row["study"], row["id"]) for row in rows}
    sought = claims or {name: list(registry.study(name).statements) for name in wanted}
    new = {
        study: [name for name in ids if (study, name) not in said] for study, ids in sought.items()
    }
    return [*asked, *_begun(new, begin)]


def _is_asked(row: Row, wanted: Sequence[str], claims: Mapping[str, Sequence[str]]) -> bool:
    if claims:
        return row["id"] in claims.get(row["study"], [])
    return (not wanted or row["study"] in wanted) and (
        row["verdict"] == "undecided" or row["rule"] == EARLIER
    )


def of_row(row: Row, found: Findings) -> Question:
    """A claim as a launch of the store left it."""
    launch = found.launch(row["launch"])
    question = Question(row["study"], row["id"], Command(row["study"]), row)
    try:
        study = _known(row["study"])
        made_by = catalogue.command(launch, found.store)
        replicas = _replicas(study, made_by, row["n"])
        question.stands(row, bare(made_by), replicas, still_open(found.stated[row["launch"]]))
        options_of(study, question.command)
    except (BadInput, ValueError) as error:
        question.aside = f"its launch is of another version: {error or 'no command'}"
    if row["rule"] == WITHDRAWN:
        question.aside = row["rule"]
    question.stale = row["rule"] == EARLIER or (question.is_tested and row["looks"] is None)
    if not question.is_tested and launch["state"] != "finished":
        question.replicas = 0  # what failed is tried again
    return question


def _begun(claims: Mapping[str, Sequence[str]], begin: str) -> Iterator[Question]:
    """Claims that nothing was run for, each with what it asks for."""
    for name, ids in claims.items():
        study = registry.study(name)
        try:
            given = Command.from_line(f"ovfit {name} {begin}").given
        except ValueError:
            raise BadInput(
                f"--with {begin!r}: give options and values, as in '--dataset mnist'"
            ) from None
        for each in ids:
            command = bare(study.statements.command(each).with_(**given))
            study.check(parse(study, command.given))  # said before anything runs
            yield Question(name, each, command)


def how(begin: str) -> dict[str, str]:
    """What of the options in `begin` says how a launch is run, not what."""
    given = Command.from_line(f"ovfit study {begin}").given
    return {name: text for name, text in given.items() if name in WHERE}


def _known(name: str) -> Study[Any]:
    study = registry.known(name)
    if study is None:
        raise BadInput(f"the study {name} is not installed here; run its file")
    return study


def _replicas(study: Study[Any], command: Command, networks: int) -> int:
    """As given, or as the preset says; where it depends on the network, as many as there are."""
    return getattr(options_of(study, command), "replicas", None) or networks or LEAST
