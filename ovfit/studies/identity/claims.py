"""The verdicts of the identity study: I1 to I8."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.summary import configurations
from ovfit.studies.command import Command
from ovfit.studies.identity.measured import Measured, every
from ovfit.studies.identity.options import Options
from ovfit.studies.identity.panel import Panel
from ovfit.studies.identity.statements import STATEMENTS
from ovfit.studies.rounds import further

NAMED = 4  # configurations a note names
SWEEPS = {"I5": "depth,channels", "I6": "init", "I8": "depth,channels"}  # others: depth
ARCHITECTURES = {
    "I1": "linear",
    "I2.deep": "linear,fcn",
    "I2.shallow": "linear,fcn",
    **dict.fromkeys(("I3", "I3.edges", "I5", "I6", "I7.random", "I7.trained"), "conv"),
}
GRIDS = "needs networks of more depths, channels or initialisations"


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """One verdict per statement and planned dataset, architecture and settings.

    Holm-corrected over all; what no network bears on is undecided.
    """
    if evidence.networks.empty:
        return []
    options, panel = evidence.options, Panel(evidence)
    missed = panel.networks[~panel.networks["reached"]]
    judged = []
    for measured in every(options, panel):
        wanted = wanting(command, measured.name, len(options.seeds))
        note = _missed(missed, measured.scope)
        judged.append(_verdict(measured, panel, wanted).noted(note))
    own_grids = command.without("depth", "arch", "channel_grid")
    names = {name: (wanting(own_grids, name, len(options.seeds)), GRIDS) for name in STATEMENTS}
    judged += STATEMENTS.untested(judged, names)
    order = list(STATEMENTS)
    return corrected(sorted(judged, key=lambda claim: order.index(claim.id)), options.family)


def wanting(command: Command, name: str, seeds: int) -> Command:
    """The command with the grids that a verdict needs, and more seeds."""
    return command.with_(
        sweep=SWEEPS.get(name, "depth"), arch=ARCHITECTURES.get(name), replicas=further(seeds)
    )


def _verdict(measured: Measured, panel: Panel, command: Command) -> Claim:
    name, scope, quantities = measured
    empty = [quantity.name for quantity in quantities if not quantity.is_known]
    if quantities and not empty:
        parts = [
            quantity.part(STATEMENTS.margin(name, place), panel, scope["dataset"])
            for place, quantity in enumerate(quantities)
        ]
        return STATEMENTS.judge(name, scope, parts, command)
    what = " and ".join(filter(None, empty)) or GRIDS
    why = f"too few networks that reached the target ({what}); raise --steps, or change --lr"
    return STATEMENTS.missing(name, scope, command, why)


def _missed(missed: pd.DataFrame, scope: Mapping[str, Any]) -> str:
    """Which networks of a claim's scope did not reach the target at any rate."""
    for name, value in scope.items():
        values = str(value).split("+") if name == "arch" else [value]
        missed = missed[missed[name].isin(values)]
    if missed.empty:
        return ""
    names = [
        f"{len(group)} x {of['arch']} of width {of['width']}, depth {of['depth']}, {of['init']}"
        for of, group in configurations(missed, ["arch", "width", "depth", "init"])
    ]
    more = len(names) - NAMED
    rest = f" and {more} more configurations" if more > 0 else ""
    return f"target not reached: {'; '.join(names[:NAMED])}{rest}"
