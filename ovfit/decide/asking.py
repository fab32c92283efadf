"""Which claims are to be decided: those named, or what a store's launches left undecided."""

from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any

from ovfit.analysis.statistics import LEAST
from ovfit.decide.question import Question, bare
from ovfit.errors import BadInput, suggest
from ovfit.report import catalogue
from ovfit.report.choice import speaking
from ovfit.report.claims import Findings
from ovfit.report.row import Row
from ovfit.studies import registry
from ovfit.studies.command import Command
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
            found.setdefault(study, []).extend(name for name in ids if ids)
    return {study: list(dict.fromkeys(ids)) for study, ids in found.items() if ids}


def questions(
    found: Findings | None, wanted: Sequence[str], claims: Mapping[str, Sequence[str]], begin: str
) -> list[Question]:
    """What is asked of a store: of the `wanted` studies (none: all that have a launch) the open
    claims, or those named in `claims`, decided ones too.

    A study without a launch is begun: `begin` has the options that it is begun with. Raises
    BadInput where they do not fit it.
    """
    rows = speaking([row for rows in found.stated.values() for row in rows]) if found else []
    present = {row["study"] for row in rows}
    asked = []
    for row in rows:
        if wanted and row["study"] not in wanted:
            continue
        is_named = row["id"] in claims.get(row["study"], [])
        if is_named or (not claims and row["verdict"] == "undecided"):
            assert found is not None
            asked.append(of_row(row, found))
    begun = [name for name in wanted if name not in present]
    begun += [name for name in claims if name not in present and name not in begun]
    return [*asked, *(each for name in begun for each in _begun(name, claims.get(name), begin))]


def of_row(row: Row, found: Findings) -> Question:
    """A claim as a launch of the store left it."""
    launch = found.launch(row["launch"])
    undecided = sum(other["verdict"] == "undecided" for other in found.stated[row["launch"]])
    question = Question(row["study"], row["id"], Command(row["study"]), row)
    try:
        study = _known(row["study"])
        made_by = catalogue.command(launch, found.store)
        question.answered(row, bare(made_by), _replicas(study, made_by), undecided)
        options_of(study, question.command)
    except (BadInput, ValueError) as error:
        question.aside = f"its launch is of another version: {error or 'no command'}"
    question.path.clear()  # nothing of it is this decision's
    return question


def _begun(name: str, ids: Sequence[str] | None, begin: str) -> list[Question]:
    """The claims of a study that has not been run in this store."""
    study = registry.study(name)
    try:
        command = Command.from_line(f"ovfit {name} {begin}")
    except ValueError:
        raise BadInput(
            f"--with {begin!r}: give options and values, as in '--dataset mnist'"
        ) from None
    study.check(parse(study, command.given))  # what does not fit is said before anything runs
    return [Question(name, each, bare(command)) for each in ids or study.statements]


def _known(name: str) -> Study[Any]:
    study = registry.known(name)
    if study is None:
        raise BadInput(f"the study {name} is not installed here; run its file")
    return study


def _replicas(study: Study[Any], command: Command) -> int:
    """As given, or as the preset says; LEAST where each network decides for itself."""
    return getattr(options_of(study, command), "replicas", None) or LEAST
