"""The verdicts of the mislabel study: M1 to M6 for each configuration."""

from collections.abc import Iterator
from dataclasses import replace

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.sequential import mean_interval
from ovfit.analysis.statistics import LEAST
from ovfit.studies.command import Command
from ovfit.studies.mislabel.family import Family, families
from ovfit.studies.mislabel.options import FITTED, Options
from ovfit.studies.mislabel.quantities import QUANTITIES, Lacking, step_between
from ovfit.studies.mislabel.statements import STATEMENTS


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """One verdict per statement and configuration, Holm-corrected over all.

    What no network bears on is undecided, with the command that would decide it.
    """
    judged: list[Claim] = []
    for family in families(evidence):
        judged += _family(family, command)
    why = f"no network with mislabelled images that fits {FITTED:.1%} of its labels"
    judged += STATEMENTS.untested(judged, dict.fromkeys(STATEMENTS, (_every_rate(command), why)))
    return corrected(sorted(judged, key=lambda claim: claim.id))


def _family(family: Family, command: Command) -> Iterator[Claim]:
    """M1 to M6 of one configuration."""
    lost, epochs = "", None
    if family.unfitted:
        lost = f"; {family.unfitted} networks below {FITTED:.1%} fit accuracy are left out"
        epochs = 2 * int(family.networks["epochs"].max())
    for name, measure in QUANTITIES.items():
        measured = measure(family)
        if isinstance(measured, Lacking):
            wider, why = _every_rate(command, epochs), measured.why + lost
            yield STATEMENTS.missing(name, family.scope, wider, why)
            continue
        parts = STATEMENTS.parts(name, measured)
        claim = STATEMENTS.judge(name, family.scope, parts, wanting(command, epochs=epochs))
        yield _apart(claim, family) if name == "M1" else claim


def _apart(claim: Claim, family: Family) -> Claim:
    """M1 with its step for each group alone.

    That of all images contains the mislabelled share itself, which rises with the rate.
    """
    detail = claim.detail
    for group in ("correct", "mislabelled", "test"):
        step = mean_interval(step_between(family, group))
        detail += f"; {group} images alone {step.text}"
    return replace(claim, detail=detail)


def _every_rate(command: Command, epochs: int | None = None) -> Command:
    return wanting(command.without("rates"), rates="all", epochs=epochs)


def wanting(command: Command, **changes: object) -> Command:
    """The launch's own command, changed, with the replicas that a verdict needs."""
    few = int(command.given.get("replicas", LEAST)) < LEAST
    return command.with_(**{"replicas": LEAST if few else None, **changes})
