"""The verdicts of the study of tickets: T1 to T5 for each configuration."""

from collections.abc import Iterator

import numpy as np

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.studies.command import Command
from ovfit.studies.here import NOBODY
from ovfit.studies.rounds import at_least
from ovfit.studies.settings import absent, settings_of
from ovfit.studies.tickets.compared import Side, best_tickets, difference, side
from ovfit.studies.tickets.exceptions import room
from ovfit.studies.tickets.here import Here, settings
from ovfit.studies.tickets.options import SEEDS, Options
from ovfit.studies.tickets.sides import DENSE, TICKET
from ovfit.studies.tickets.statements import MOST, NEAREST, STATEMENTS

UNLIKE = "no density at which correct labels are fitted alike"
CONTROLS = {"T2": "reinitialised", "T3": "shuffled"}


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """A verdict per statement and planned configuration, Holm-corrected over all."""
    options = evidence.options
    present = list(settings(evidence.networks))
    planned = settings_of(options.dataset, options)
    lacking = absent(planned, [scope for scope, _ in present])
    nothing = evidence.networks.iloc[:0]
    groups = [*present, *((dict(scope), nothing) for scope in lacking)]
    wanted = at_least(command, SEEDS)
    judged = [
        claim for scope, group in groups for claim in _of(Here(evidence, scope, group, wanted))
    ]
    return corrected(sorted(judged, key=lambda claim: claim.id), options.family)


def _of(here: Here) -> Iterator[Claim]:
    """All that was planned of one configuration, whatever finished."""
    yield _told(here, _keeps(here))
    second = _against(here, "T2")
    yield _told(here, second)
    yield _told(here, _against(here, "T3"))
    yield _told(here, _dual(here, second))
    yield _told(here, _exceptions(here))


def _told(here: Here, claim: Claim) -> Claim:
    return claim.noted(here.pilot) if claim.n else claim


def _keeps(here: Here) -> Claim:
    if min(here.densities) > MOST:
        why = f"needs a density of {MOST:g} or less (--levels)"
        return STATEMENTS.missing("T1", here.scope, here.command.without("levels"), why)
    dense = side(here, DENSE, weight=-1.0)
    return _judged(here, "T1", [best_tickets(here), dense])


def _against(here: Here, name: str) -> Claim:
    control = CONTROLS[name]
    why = here.lacking([control])
    if why:
        return _missing(here, name, [control], why)
    density = here.nearest(NEAREST)
    sides = [side(here, TICKET, density), side(here, control, density, -1.0)]
    return _judged(here, name, sides).noted(f"at density {density:.3g}")


def _dual(here: Here, second: Claim) -> Claim:
    why = here.lacking(["reinitialised", "dual"])
    if why:
        return _missing(here, "T4", ["reinitialised", "dual"], why)
    if second.verdict != "holds":
        return STATEMENTS.missing("T4", here.scope, here.command, "T2 does not hold here")
    density = here.nearest(NEAREST)
    ticket = side(here, TICKET, density, 0.5)  # (t - d) - (t - r) / 2
    sides = [ticket, side(here, "dual", density, -1.0), side(here, "reinitialised", density, 0.5)]
    return _judged(here, "T4", sides).noted(f"at density {density:.3g}")


def _exceptions(here: Here) -> Claim:
    if "mislabelled" not in here.options.labels:
        command = here.command.without("labels")
        return STATEMENTS.missing("T5", here.scope, command, "needs --labels clean,mislabelled")
    values, densities = room(here)
    if np.isnan(values).all():
        why = NOBODY if here.networks.empty else UNLIKE
        return STATEMENTS.missing("T5", here.scope, here.command, why)
    parts = STATEMENTS.parts("T5", [values])
    places = ", ".join(f"{density:.3g}" for density in sorted(set(densities[~np.isnan(densities)])))
    return STATEMENTS.judge("T5", here.scope, parts, here.command).noted(f"at density {places}")


def _judged(here: Here, name: str, sides: list[Side]) -> Claim:
    if any(np.isnan(one.accuracy).all() for one in sides):
        return STATEMENTS.missing(name, here.scope, here.command, NOBODY)
    part = difference(here, STATEMENTS.margin(name), sides)
    return STATEMENTS.judge(name, here.scope, [part], here.command)


def _missing(here: Here, name: str, controls: list[str], why: str) -> Claim:
    wanted = tuple(dict.fromkeys([*here.options.controls, *controls]))
    return STATEMENTS.missing(name, here.scope, here.command.with_(controls=wanted), why)
