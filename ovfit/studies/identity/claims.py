"""The claims of the identity study."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from ovfit.analysis.claims import Claim, Part, corrected, judge, missing
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.statistics import LEAST
from ovfit.analysis.summary import configurations
from ovfit.studies.again import again
from ovfit.studies.identity.measures import LAYER, SCORES, SURE

WORDS = {
    "I1": "one linear layer learns P_par x + R P_perp x",
    "I2.deep": "a deep fully connected network tends to the constant",
    "I2.shallow": "a shallow fully connected network adds noise",
    "I3": "a shallow convolutional network learns the identity, a deep one the constant",
    "I3.edges": "convolutional networks of intermediate depth detect edges",
    "I4": "the nearer a test input to the training image, the better",
    "I5": "width is less prone to memorising than depth",
    "I6": "initialisation matters, more with few channels",
    "I7.random": "a random deep convolutional network loses the shape after about 8 layers",
    "I7.trained": "a trained one keeps it longer and renders the constant in its last layers",
    "I8": "the number of parameters does not predict generalisation",
}
FEW = 3  # depths, numbers of channels or initialisations below which nothing is said of how a score goes with them
DEEP = 10  # layers of a network whose layer LAYER is a hidden one, and not among its last
Words = Mapping[str, str]
Judged = tuple[str, dict[str, Any], list[Part]]


def claims(evidence: Evidence, words: Words) -> list[Claim]:
    """One verdict per dataset, architecture and settings, Holm-corrected over all; what no network bears on is undecided."""
    networks = evidence.networks
    if networks.empty:
        return []
    counted = networks[networks["chosen"] & networks["identity"].notna()]
    missed = networks[networks["chosen"] & ~networks["reached"]]
    usable = counted[counted["reached"]]
    found = []
    for id, scope, parts in [*_depths(counted), *_grids(usable), *_all(usable)]:
        command = _command(words, id)
        if all(len(part.values) for part in parts):
            claim = judge(id, "identity", WORDS[id], scope, parts, command)
        else:
            names = " and ".join(part.name for part in parts if not len(part.values))
            claim = missing(
                id,
                "identity",
                WORDS[id],
                scope,
                command,
                f"too few networks that reached the target: {names}; raise --steps, or change --lr",
            )
        found.append(replace(claim, note=_left_out(missed, scope)))
    for id in WORDS:
        if id not in {claim.id for claim in found}:
            why = "needs networks of more depths, channels or initialisations that reached the target (--steps, --lr)"
            found.append(
                missing(id, "identity", WORDS[id], {}, _command(words, id, whole=True), why)
            )
    return corrected(sorted(found, key=lambda claim: list(WORDS).index(claim.id)))


def _depths(counted: pd.DataFrame) -> Iterator[Judged]:
    """I1 to I4 and I7, of networks that differ in depth and seed alone. The shallowest and the deepest are those of the grid, whether they reached the target
    or not; only networks that did have values.
    """
    for scope, group in configurations(counted, ["dataset", "arch", "width", "init"]):
        depths = sorted(int(depth) for depth in group["depth"].unique())
        group = group[group["reached"]]
        if scope["arch"] == "linear" and depths[0] == 1:
            yield (
                "I1",
                scope,
                [
                    _part(
                        "largest deviation of an output pixel",
                        _column(group[group["depth"] == 1], "deviation"),
                        "below",
                        0.01,
                    )
                ],
            )
        if len(depths) >= FEW:
            yield from _grid(scope, group, depths)
        if scope["arch"] == "conv" and depths[-1] >= DEEP:
            deepest, name = (
                group[group["depth"] == depths[-1]],
                f"read-out at layer {LAYER} of {depths[-1]}",
            )
            yield (
                "I7.random",
                scope,
                [_part(f"{name}, random", _column(deepest, "held_random"), "below", 0.5)],
            )
            gain = _part(
                f"{name}, trained - random",
                _column(deepest, "held_trained") - _column(deepest, "held_random"),
                "above",
                0.0,
            )
            yield (
                "I7.trained",
                scope,
                [
                    gain,
                    _part(
                        "read-out of the training image at the last layer",
                        _column(deepest, "rendered"),
                        "above",
                        0.8,
                    ),
                ],
            )


def _grid(scope: dict[str, Any], group: pd.DataFrame, depths: list[int]) -> Iterator[Judged]:
    """I2 to I4, of a grid of depths; rows are seeds."""
    identity, constant, edges = (
        group.pivot_table(index="seed", columns="depth", values=name).reindex(columns=depths)
        for name in SCORES
    )
    least, middle, most = depths[0], depths[len(depths) // 2], depths[-1]
    deep = _part(f"constant score at depth {most}", constant[most], "above", SURE)
    if scope["arch"] == "conv":
        yield (
            "I3",
            scope,
            [_part(f"identity score at depth {least}", identity[least], "above", 0.9), deep],
        )
        other = np.maximum(identity[middle], constant[middle])
        yield (
            "I3.edges",
            scope,
            [_part(f"edges - larger score at depth {middle}", edges[middle] - other, "above", 0.0)],
        )
    else:
        yield (
            "I2.deep",
            scope,
            [
                _part(
                    f"constant score, depth {most} - {least}",
                    constant[most] - constant[least],
                    "above",
                    0.0,
                ),
                deep,
            ],
        )
        yield (
            "I2.shallow",
            scope,
            [_part(f"identity score at depth {least}", identity[least], "below", 0.9)],
        )
    yield (
        "I4",
        scope,
        [
            _part(
                "Spearman's correlation, mean over depths",
                group.groupby("seed")["nearer_better"].mean(),
                "above",
                0.0,
            )
        ],
    )


def _column(networks: pd.DataFrame, name: str) -> pd.Series:
    """A measure, all NaN where no network has it."""
    return networks[name] if name in networks else pd.Series(np.nan, index=networks.index)


def _grids(networks: pd.DataFrame) -> Iterator[Judged]:
    """I5 and I6, of convolutional networks."""
    conv = networks[networks["arch"] == "conv"]
    for scope, group in configurations(conv, ["dataset", "arch", "init"]):
        deeper, wider = _slopes(group, "width", "depth"), _slopes(group, "depth", "width")
        if deeper is not None and wider is not None:
            yield (
                "I5",
                scope,
                [
                    _part(
                        "slope on log2(parameters), depth - channels",
                        (deeper - wider).dropna(),
                        "above",
                        0.0,
                    )
                ],
            )
    for scope, group in configurations(conv, ["dataset", "arch", "depth"]):
        counted = group.groupby("width")["init"].nunique()
        widths = [int(width) for width in counted.index[counted >= FEW]]
        if len(widths) >= 2:
            few, many = widths[0], widths[-1]
            spread = _spreads(group, few, many)
            parts = [_part(f"spread, {few} channels", spread[few], "above", 0.05)]
            yield (
                "I6",
                scope,
                [
                    *parts,
                    _part(
                        f"spread, {few} - {many} channels", spread[few] - spread[many], "above", 0.0
                    ),
                ],
            )


def _slopes(group: pd.DataFrame, fixed: str, varied: str) -> pd.Series | None:
    """Per seed the slope of the constant score on log2(parameters) over the values of `varied`, at the `fixed` that has most of them; None: no grid."""
    sizes = group.groupby(fixed)[varied].nunique()
    grid = group[group[fixed] == sizes.idxmax()]
    if sizes.max() < FEW:
        return None
    seeds = {
        seed: members for seed, members in grid.groupby("seed") if members[varied].nunique() >= FEW
    }
    return pd.Series(
        {
            seed: np.polyfit(np.log2(members["n_parameters"]), members["constant"], 1)[0]
            for seed, members in seeds.items()
        }
    )


def _spreads(group: pd.DataFrame, few: int, many: int) -> pd.DataFrame:
    """Per seed (rows) and number of channels (columns) the standard deviation of the identity score over initialisations that reached the target at both."""
    scores = (
        group[group["width"].isin([few, many])]
        .pivot_table(index=["seed", "init"], columns="width", values="identity")
        .dropna()
    )
    seeds = scores.groupby("seed")
    return seeds.std()[seeds.size() >= FEW]


def _all(networks: pd.DataFrame) -> Iterator[Judged]:
    """I8, over all networks of a seed; of three sizes a rank correlation is easily 1."""
    for scope, group in configurations(networks, ["dataset"]):
        seeds = [
            members
            for _, members in group.groupby("seed")
            if members["n_parameters"].nunique() >= 2 * FEW
        ]
        values = pd.Series(
            [
                abs(stats.spearmanr(members["n_parameters"], members["identity"]).statistic)
                for members in seeds
            ],
            dtype=float,
        )
        arch = "+".join(sorted(group["arch"].unique()))
        yield (
            "I8",
            {**scope, "arch": arch},
            [_part("|Spearman's correlation|", values.dropna(), "below", 0.5)],
        )


def _part(name: str, values: pd.Series, side: Any, margin: float) -> Part:
    return Part(name, values.dropna().to_numpy(dtype=float), side, margin, strict=margin == 0.0)


def _left_out(missed: pd.DataFrame, scope: Mapping[str, Any]) -> str:
    """Which networks of a claim's scope did not reach the target at any rate."""
    for name, value in scope.items():
        missed = missed[
            missed[name].isin(str(value).split("+")) if name == "arch" else missed[name] == value
        ]
    if missed.empty:
        return ""
    names = [
        f"{len(group)} x {one['arch']} of width {one['width']}, depth {one['depth']}, {one['init']}"
        for one, group in configurations(missed, ["arch", "width", "depth", "init"])
    ]
    return f"left out, the target not reached: {'; '.join(names[:4])}{f' and {len(names) - 4} more configurations' if len(names) > 4 else ''}"


def _command(words: Words, id: str, *, whole: bool = False) -> str:
    """The grids a claim needs, with what else was asked for (`whole`: but with the preset's own depths and channels)."""
    sweep = {"I5": "depth,channels", "I6": "init", "I8": "depth,channels"}.get(id, "depth")
    arch = {"I1": "linear", "I2.deep": "linear,fcn", "I2.shallow": "linear,fcn"}.get(
        id, "conv" if id[:2] in ("I3", "I5", "I6", "I7") else None
    )
    return again(
        "identity",
        words,
        ("depth", "arch", "channel_grid") if whole else (),
        sweep=sweep,
        arch=arch,
        replicas=LEAST,
    )
