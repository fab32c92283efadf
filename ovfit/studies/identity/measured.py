"""What every claim is about at every planned setting, as it was measured."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from ovfit.analysis.parts import Part
from ovfit.analysis.summary import Scope
from ovfit.studies.identity import settings
from ovfit.studies.identity.grids import between, mean_over, rank_correlation, slope, trains
from ovfit.studies.identity.options import METHODS, Options
from ovfit.studies.identity.panel import Panel
from ovfit.studies.identity.settings import FEW
from ovfit.studies.identity.statements import LAYER
from ovfit.studies.statements import Margin

DEEP = 10  # layers of a network whose layer LAYER is a hidden one, and not among its last
SIZES = 2 * FEW  # of networks of a seed: of three a rank correlation is easily 1


class Quantity(NamedTuple):
    """One quantity of a claim: values (n, 1 + D) as of a `Panel`; `name` where it has its own."""

    values: np.ndarray
    name: str = ""
    counted: str = "inputs"  # column: the test inputs that it is a mean over

    @property
    def is_known(self) -> bool:
        return bool(np.isfinite(self.values[:, 0]).any())

    def part(self, margin: Margin, panel: Panel, dataset: str) -> Part:
        return margin.part(
            self.values[:, 0],
            name=self.name or None,
            images=panel.count(self.counted, dataset),
            image_error=panel.error(self.values, dataset),
        )


class Measured(NamedTuple):
    """A statement at one setting; no quantities where too little of it trained."""

    name: str
    scope: Scope
    quantities: list[Quantity]


def every(options: Options, panel: Panel) -> Iterator[Measured]:
    """Every planned setting x statement, whatever finished."""
    depths = settings.depths(options)
    for scope in settings.of_depths(options, panel):
        yield from _of_depths(scope, depths, panel)
    for scope in settings.of_channels(options):
        yield _width_or_depth(scope, options, panel)
    for scope in settings.of_inits(options):
        yield _initialisations(scope, options, panel)
    for dataset in settings.datasets(options):
        yield _parameters(dataset, options, panel)


def _of_depths(scope: Scope, depths: list[int], panel: Panel) -> Iterator[Measured]:
    """I1 to I4 and I7, of networks that differ in depth and seed alone."""

    def at(measure: str, depth: int) -> np.ndarray:
        return panel.of(measure, **scope, depth=depth)

    if scope["arch"] == "linear" and depths[0] == 1:
        yield Measured("I1", scope, [Quantity(at("deviation", 1))])
    if len(depths) >= FEW:
        yield from (_conv if scope["arch"] == "conv" else _connected)(scope, depths, at)
        nearer = mean_over([at("nearer", depth) for depth in depths])
        yield Measured("I4", scope, [Quantity(nearer, counted="ranked_inputs")])
    if scope["arch"] == "conv" and depths[-1] >= DEEP:
        yield from _hidden(scope, depths[-1], at)


At = Callable[[str, int], np.ndarray]  # a measure of the networks of one depth, (S, 1 + D)


def _conv(scope: Scope, depths: list[int], at: At) -> Iterator[Measured]:
    """I3, at the shallowest, the middle and the deepest of the grid, reached or not."""
    least, middle, most = depths[0], depths[len(depths) // 2], depths[-1]
    shallow = Quantity(at("identity", least), f"identity score at depth {least}")
    deep = Quantity(at("constant", most), f"constant score at depth {most}")
    yield Measured("I3", scope, [shallow, deep])
    larger = np.maximum(at("identity", middle), at("constant", middle))
    name = f"edges - larger score at depth {middle}"
    yield Measured("I3.edges", scope, [Quantity(at("edges", middle) - larger, name)])


def _connected(scope: Scope, depths: list[int], at: At) -> Iterator[Measured]:
    """I2, at the shallowest and the deepest of the grid, reached or not."""
    least, most = depths[0], depths[-1]
    shallow, deep = at("constant", least), at("constant", most)
    growth = Quantity(deep - shallow, f"constant score, depth {most} - {least}")
    reached = Quantity(deep, f"constant score at depth {most}")
    yield Measured("I2.deep", scope, [growth, reached])
    noise = Quantity(
        at("orthogonal", least),
        f"energy orthogonal to input and training image at depth {least}",
    )
    constant = Quantity(shallow, f"constant score at depth {least}")
    yield Measured("I2.shallow", scope, [noise, constant])


def _hidden(scope: Scope, depth: int, at: At) -> Iterator[Measured]:
    """I7, of the deepest networks of a grid."""
    name, counted = f"read-out at layer {LAYER} of {depth}", "held_inputs"
    trained, random = at("held_trained", depth), at("held_random", depth)
    yield Measured("I7.random", scope, [Quantity(random, f"{name}, random", counted)])
    gain = Quantity(trained - random, f"{name}, trained - random", counted)
    rendered = Quantity(at("rendered", depth), counted=counted)
    yield Measured("I7.trained", scope, [gain, rendered])


def _width_or_depth(scope: Scope, options: Options, panel: Panel) -> Measured:
    """I5: the grid of depths (of the fewest --channels) against that of channels."""
    deeper = [{"width": min(options.channels), "depth": d} for d in settings.depths(options)]
    wider = [{"width": w, "depth": options.grid_depth} for w in settings.channels(options)]
    slopes = []
    for grid in (deeper, wider):
        sizes = [panel.one("n_parameters", **scope, **place) for place in grid]
        slopes.append(slope([panel.of("constant", **scope, **place) for place in grid], sizes))
    return Measured("I5", scope, [Quantity(slopes[0] - slopes[1])])


def _initialisations(scope: Scope, options: Options, panel: Panel) -> Measured:
    """I6, over those initialisations with which networks of both numbers of channels train."""
    few, many = min(options.channel_grid), max(options.channel_grid)
    by_init = [
        [panel.of("identity", **scope, width=width, init=init) for width in (few, many)]
        for init in METHODS
    ]
    trained = [ends for ends in by_init if all(map(trains, ends))]
    if len(trained) < FEW:
        return Measured("I6", scope, [])
    at_few, at_many = (between(scores) for scores in zip(*trained, strict=True))
    spread = Quantity(at_few, f"variance between {len(trained)} initialisations, {few} channels")
    return Measured("I6", scope, [spread, Quantity(at_few - at_many, f"the same, {few} - {many}")])


def _parameters(dataset: str, options: Options, panel: Panel) -> Measured:
    """I8, over all networks of a seed that train."""
    scope: Scope = {"dataset": dataset, "arch": "+".join(sorted(options.arch))}
    every = settings.configurations(options, panel, dataset)
    scores = [panel.of("identity", **network) for network in every]
    trained = [
        (score, panel.one("n_parameters", **network))
        for score, network in zip(scores, every, strict=True)
        if trains(score)
    ]
    if len({size for _, size in trained}) < SIZES:
        return Measured("I8", scope, [])
    values = rank_correlation(*map(list, zip(*trained, strict=True)))
    return Measured("I8", scope, [Quantity(values)])
