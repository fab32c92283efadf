"""The verdicts of the mislabel study: M1 to M6 for each configuration."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.sequential import mean_interval
from ovfit.analysis.statistics import LEAST
from ovfit.studies.command import Command
from ovfit.studies.mislabel.counts import BlurCounts
from ovfit.studies.mislabel.family import Family, families
from ovfit.studies.mislabel.options import FITTED, THEIRS, Options
from ovfit.studies.mislabel.quantities import (
    QUANTITIES,
    Lacking,
    changed,
    rates_high,
    rates_low,
)
from ovfit.studies.mislabel.statements import ABOVE, BELOW, STATEMENTS
from ovfit.studies.rounds import at_least
from ovfit.studies.settings import Scope, absent, settings_of


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """One verdict per statement and planned configuration, Holm-corrected over all.

    What no network bears on is undecided, with the command that would decide it.
    """
    judged: list[Claim] = []
    scopes: list[Scope] = []
    for family in families(evidence):
        judged += _family(family, evidence.options, command)
        scopes.append(family.scope)
    why = f"no network with mislabelled images that fits {FITTED:.1%} of its labels"
    for scope in absent(settings_of(evidence.options.dataset, evidence.options), scopes):
        wider = _every_rate(command)
        judged += [STATEMENTS.missing(name, scope, wider, why) for name in STATEMENTS]
    return corrected(sorted(judged, key=lambda claim: claim.id), evidence.options.family)


def _family(family: Family, options: Options, command: Command) -> Iterator[Claim]:
    """M1 to M6 of one configuration."""
    epochs = 2 * int(family.networks["epochs"].max()) if family.short else None
    for name, measure in QUANTITIES.items():
        measured = measure(family)
        if isinstance(measured, Lacking):
            wider = _every_rate(command, epochs)
            claim = STATEMENTS.missing(name, family.scope, wider, measured.why)
        else:
            wanted = wanting(command, epochs=epochs)
            claim = STATEMENTS.judge(name, family.scope, measured, wanted)
            claim = _told(claim, family, options)
        yield claim.noted(_short(family)) if family.short else claim


def _told(claim: Claim, family: Family, options: Options) -> Claim:
    """A verdict with what else there is to say of it."""
    if claim.id == "M1":
        return _apart(claim, family)
    if claim.id == "M4.high":
        return claim.noted(_errors(family, rates_high(family), options))
    if claim.id == "M4.low":
        return claim.noted(_errors(family, rates_low(family), options))
    if claim.id == "M5" and family.scope["arch"] != THEIRS:
        return claim.noted(f"it rests on {family.scope['arch']}; the paper's is {THEIRS}")
    return claim


def _apart(claim: Claim, family: Family) -> Claim:
    """M1 with the step of the other groups; of the mislabelled images it is no transition's."""
    detail = claim.detail
    for group in ("mislabelled", "test"):
        changes = family.per_seed([BELOW, ABOVE], changed(group))
        step = (changes[:, 1] - changes[:, 0])[~np.isnan(changes).any(1)]
        detail += f"; {group} images, 1/{ABOVE} - 1/{BELOW} {mean_interval(step).text}"
    return replace(claim, detail=detail)


def _errors(family: Family, rates: list[int], options: Options) -> str:
    """The error of mislabelled images, which no verdict is about: the stop rule bounds it."""
    if options.hold:
        return (
            f"that mislabelled images err in less than 10 % is not judged: ending at {FITTED:.1%} "
            "brings it about; --hold 0 shows it at equal epochs"
        )
    every = {**family.records, **family.short}
    errors = [_error(record) for member, record in every.items() if member.every in rates]
    return (
        f"after {options.epochs} epochs the mislabelled images of all {len(errors)} networks, "
        f"fitted or not, err in {np.mean(errors):.2%} ({min(errors):.2%} to {max(errors):.2%}): "
        "shown, not judged"
    )


def _error(record: BlurCounts) -> float:
    return float(record.share("assigned", "mislabelled")[0])


def _short(family: Family) -> str:
    networks = len(family.short) + len(family.records)
    return (
        f"{len(family.short)} of {networks} networks are below {FITTED:.1%} fit accuracy: their "
        "seeds count as outside"
    )


def _every_rate(command: Command, epochs: int | None = None) -> Command:
    return wanting(command.without("rates", "offset"), rates="all", epochs=epochs)


def wanting(command: Command, **changes: object) -> Command:
    """The launch's own command, changed, with the replicas that a verdict needs."""
    return at_least(command, LEAST, **changes)
