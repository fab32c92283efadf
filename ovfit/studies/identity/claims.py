"""The verdicts of the identity study: I1 to I8."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.parts import Part
from ovfit.analysis.statistics import LEAST
from ovfit.analysis.summary import configurations
from ovfit.studies.command import Command
from ovfit.studies.identity.grids import FEW, by_depth, rank_correlations, slopes, spreads
from ovfit.studies.identity.options import Options
from ovfit.studies.identity.statements import LAYER, STATEMENTS

DEEP = 10  # layers of a network whose layer LAYER is a hidden one, and not among its last
NAMED = 4  # configurations a note names
SWEEPS = {"I5": "depth,channels", "I6": "init", "I8": "depth,channels"}  # others: depth
ARCHITECTURES = {
    "I1": "linear",
    "I2.deep": "linear,fcn",
    "I2.shallow": "linear,fcn",
    **dict.fromkeys(("I3", "I3.edges", "I5", "I6", "I7.random", "I7.trained"), "conv"),
}
Scope = dict[str, Any]


class Measured(NamedTuple):
    """A statement at one setting, and its quantities as they were measured."""

    name: str
    scope: Scope
    parts: list[Part]


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """One verdict per dataset, architecture and settings, Holm-corrected over all.

    What no network bears on is undecided.
    """
    networks = evidence.networks
    if networks.empty:
        return []
    counted = networks[networks["chosen"] & networks["identity"].notna()]
    missed = networks[networks["chosen"] & ~networks["reached"]]
    usable = counted[counted["reached"]]
    judged = []
    for measured in (*_depths(counted), *_grids(usable), *_all(usable)):
        claim = _verdict(measured, wanting(command, measured.name))
        judged.append(replace(claim, note=_left_out(missed, measured.scope)))
    why = (
        "needs networks of more depths, channels or initialisations that reached the target "
        "(--steps, --lr)"
    )
    own_grids = command.without("depth", "arch", "channel_grid")
    wanted = {name: (wanting(own_grids, name), why) for name in STATEMENTS}
    judged += STATEMENTS.untested(judged, wanted)
    order = list(STATEMENTS)
    return corrected(sorted(judged, key=lambda claim: order.index(claim.id)))


def wanting(command: Command, name: str) -> Command:
    """The command with the grids and the replicas that a verdict needs."""
    return command.with_(
        sweep=SWEEPS.get(name, "depth"), arch=ARCHITECTURES.get(name), replicas=LEAST
    )


def _verdict(measured: Measured, command: Command) -> Claim:
    name, scope, parts = measured
    empty = [part.name for part in parts if not len(part.values)]
    if not empty:
        return STATEMENTS.judge(name, scope, parts, command)
    why = (
        f"too few networks that reached the target: {' and '.join(empty)}; raise --steps, or "
        "change --lr"
    )
    return STATEMENTS.missing(name, scope, command, why)


def _depths(counted: pd.DataFrame) -> Iterator[Measured]:
    """I1 to I4 and I7, of networks that differ in depth and seed alone.

    The shallowest and the deepest are those of the grid, whether they reached the target or not;
    only networks that did have values.
    """
    for scope, group in configurations(counted, ["dataset", "arch", "width", "init"]):
        depths = sorted(int(depth) for depth in group["depth"].unique())
        reached = group[group["reached"]]
        if scope["arch"] == "linear" and depths[0] == 1:
            deviations = _column(reached[reached["depth"] == 1], "deviation")
            yield Measured("I1", scope, [_part("I1", 0, deviations)])
        if len(depths) >= FEW:
            yield from _scores(scope, reached, depths)
        if scope["arch"] == "conv" and depths[-1] >= DEEP:
            yield from _hidden(scope, reached[reached["depth"] == depths[-1]], depths[-1])


def _scores(scope: Scope, reached: pd.DataFrame, depths: list[int]) -> Iterator[Measured]:
    """I2 to I4, of a grid of depths."""
    identity = by_depth(reached, "identity", depths)
    constant = by_depth(reached, "constant", depths)
    least, middle, most = depths[0], depths[len(depths) // 2], depths[-1]
    shallow, deep = f"identity score at depth {least}", f"constant score at depth {most}"
    if scope["arch"] == "conv":
        parts = [_part("I3", 0, identity[least], shallow), _part("I3", 1, constant[most], deep)]
        yield Measured("I3", scope, parts)
        larger = np.maximum(identity[middle], constant[middle])
        margin = by_depth(reached, "edges", depths)[middle] - larger
        name = f"edges - larger score at depth {middle}"
        yield Measured("I3.edges", scope, [_part("I3.edges", 0, margin, name)])
    else:
        growth = _part(
            "I2.deep",
            0,
            constant[most] - constant[least],
            f"constant score, depth {most} - {least}",
        )
        parts = [growth, _part("I2.deep", 1, constant[most], deep)]
        yield Measured("I2.deep", scope, parts)
        part = _part("I2.shallow", 0, identity[least], shallow)
        yield Measured("I2.shallow", scope, [part])
    nearer = reached.groupby("seed")["nearer_better"].mean()
    yield Measured("I4", scope, [_part("I4", 0, nearer)])


def _hidden(scope: Scope, deepest: pd.DataFrame, depth: int) -> Iterator[Measured]:
    """I7, of the deepest networks of a grid."""
    name = f"read-out at layer {LAYER} of {depth}"
    trained, random = _column(deepest, "held_trained"), _column(deepest, "held_random")
    part = _part("I7.random", 0, random, f"{name}, random")
    yield Measured("I7.random", scope, [part])
    gain = _part("I7.trained", 0, trained - random, f"{name}, trained - random")
    rendered = _part("I7.trained", 1, _column(deepest, "rendered"))
    yield Measured("I7.trained", scope, [gain, rendered])


def _grids(usable: pd.DataFrame) -> Iterator[Measured]:
    """I5 and I6, of convolutional networks."""
    conv = usable[usable["arch"] == "conv"]
    for scope, group in configurations(conv, ["dataset", "arch", "init"]):
        deeper, wider = slopes(group, "width", "depth"), slopes(group, "depth", "width")
        if deeper is not None and wider is not None:
            yield Measured("I5", scope, [_part("I5", 0, deeper - wider)])
    for scope, group in configurations(conv, ["dataset", "arch", "depth"]):
        inits = group.groupby("width")["init"].nunique()
        widths = [int(width) for width in inits.index[inits >= FEW]]
        if len(widths) < 2:
            continue
        few, many = widths[0], widths[-1]
        spread = spreads(group, few, many)
        most = _part("I6", 0, spread[few], f"spread, {few} channels")
        less = spread[few] - spread[many]
        more = _part("I6", 1, less, f"spread, {few} - {many} channels")
        yield Measured("I6", scope, [most, more])


def _all(usable: pd.DataFrame) -> Iterator[Measured]:
    """I8, over all networks of a seed."""
    for scope, group in configurations(usable, ["dataset"]):
        arch = "+".join(sorted(group["arch"].unique()))
        part = _part("I8", 0, rank_correlations(group))
        yield Measured("I8", {**scope, "arch": arch}, [part])


def _part(statement: str, place: int, values: pd.Series, name: str | None = None) -> Part:
    """A statement's quantity as it was measured, over the seeds that have it."""
    known = values.dropna().to_numpy(dtype=float)
    return STATEMENTS.margin(statement, place).part(known, name=name)


def _column(networks: pd.DataFrame, name: str) -> pd.Series:
    """A measure, all NaN where no network has it."""
    return networks[name] if name in networks else pd.Series(np.nan, index=networks.index)


def _left_out(missed: pd.DataFrame, scope: Mapping[str, Any]) -> str:
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
    further = len(names) - NAMED
    rest = f" and {further} more configurations" if further > 0 else ""
    return f"left out, the target not reached: {'; '.join(names[:NAMED])}{rest}"
