"""The grids that a launch planned, whatever finished of them: the family of its claims."""

from collections.abc import Iterator
from itertools import product

from ovfit.analysis.summary import Scope
from ovfit.studies.identity.options import METHODS, OWN, Arch, Method, Options
from ovfit.studies.identity.panel import Panel
from ovfit.studies.identity.plan import sources

FEW = 3  # depths, numbers of channels or initialisations: with fewer there is no grid


def datasets(options: Options) -> list[str]:
    return [source.dataset_name for source in sources(options)]


def methods(options: Options, arch: Arch) -> list[Method]:
    """Initialisations of the grids of depths and channels, each once."""
    return list(dict.fromkeys(OWN[arch] if init == "own" else init for init in options.init))


def depths(options: Options) -> list[int]:
    return sorted(set(options.depth)) if "depth" in options.sweep else []


def channels(options: Options) -> list[int]:
    """Of the grid of channels of conv, at --grid-depth."""
    asked = "conv" in options.arch and "channels" in options.sweep
    return sorted(set(options.channel_grid)) if asked else []


def of_depths(options: Options, panel: Panel) -> Iterator[Scope]:
    """What the networks of each grid of depths share.

    The width of linear and fcn networks follows from the images: it is left out where no network of
    them is there.
    """
    if not depths(options):
        return
    for dataset, arch in product(datasets(options), options.arch):
        for width, init in product(_widths(options, panel, dataset, arch), methods(options, arch)):
            scope: Scope = {"dataset": dataset, "arch": arch, "width": width, "init": init}
            yield {name: value for name, value in scope.items() if value is not None}


def _widths(options: Options, panel: Panel, dataset: str, arch: Arch) -> list[int | None]:
    if arch == "conv":
        return [*sorted(set(options.channels))]
    return [options.width or panel.width(dataset, arch)]


def of_channels(options: Options) -> Iterator[Scope]:
    """What grids of depths and of channels share, where both are there."""
    if len(channels(options)) < FEW or len(depths(options)) < FEW:
        return
    for dataset, init in product(datasets(options), methods(options, "conv")):
        yield {"dataset": dataset, "arch": "conv", "init": init}


def of_inits(options: Options) -> Iterator[Scope]:
    """What the grid of initialisations of conv shares: of the fewest and the most channels."""
    several = len(set(options.channel_grid)) > 1
    if "conv" in options.arch and "init" in options.sweep and several:
        for dataset in datasets(options):
            yield {"dataset": dataset, "arch": "conv", "depth": options.grid_depth}


def configurations(options: Options, panel: Panel, dataset: str) -> list[Scope]:
    """Every network of a dataset, each once, but for its seed and rate."""
    every = [
        {**scope, "depth": depth}
        for scope in of_depths(options, panel)
        for depth in depths(options)
        if scope["dataset"] == dataset and "width" in scope
    ]
    conv = {"dataset": dataset, "arch": "conv"}
    for width, init in product(channels(options), methods(options, "conv")):
        every.append({**conv, "width": width, "init": init, "depth": options.grid_depth})
    for scope in of_inits(options):
        ends = (min(options.channel_grid), max(options.channel_grid))
        for width, init in product(ends, METHODS):
            every.append({**conv, "width": width, "init": init, "depth": scope["depth"]})
    unique = {tuple(sorted(scope.items())): scope for scope in every}
    return list(unique.values())
