"""What a network's layers are called by people: hidden, output, stage 2."""

import re
from collections.abc import Iterable, Mapping, Sequence

BLOCK = re.compile(r"blocks\.(?P<block>\d+)\.(?P<part>\w+)")  # of this package's ResNets
STAGED = re.compile(r"layer(?P<stage>\d+)\.(?P<block>\d+)\.(?P<part>\w+)(\.0)?")  # torchvision's
MODULE = re.compile(r"(?P<place>\d+)\.(?P<part>conv|small|large)(\.conv)?")  # inception's
PARTS = {"small": "1x1", "large": "3x3", "conv": "3x3", "downsample": "shortcut"}
FIRST, LAST = ("conv", "conv1"), ("classify", "fc")  # of ResNets, before and behind their blocks
SPATIAL = 4  # dimensions of a convolution's weights
Shapes = Mapping[str, Sequence[int]]  # of weights, by what a module calls them, in their order


def named(shapes: Shapes) -> dict[str, str]:
    """A name for each layer, by the module's own ("3"): those of two dimensions or more.

    `shapes`: of all its tensors, as a state_dict names them ("3.weight"), or of its layers ("3").
    A layer of an unknown kind keeps the module's name.
    """
    layers = {
        name.removesuffix(".weight"): tuple(shape)
        for name, shape in shapes.items()
        if len(shape) > 1
    }
    ordered = sorted(layers, key=_place)
    plain = [name for name in ordered if name.isdigit() or name in (*FIRST, *LAST)]
    last = ordered[-1] if ordered else ""
    stages = _stages(layers, ordered)
    names = {}
    for name in ordered:
        alike = [each for each in plain if _kind(layers[each]) == _kind(layers[name])]
        alike = [each for each in alike if each != last]
        if name == last and name in plain:
            names[name] = "output"
        elif name in plain:
            number = f" {alike.index(name) + 1}" if len(alike) > 1 else ""
            names[name] = _kind(layers[name]) + number
        else:
            names[name] = _inside(name, stages)
    return names


def of_perceptron(names: Iterable[str]) -> dict[str, str]:
    """`named` of a multilayer perceptron's layers, whose shapes are not at hand."""
    return named(dict.fromkeys(names, (1, 1)))


def in_metrics(name: str) -> str:
    """A layer's name as metrics have it, as in weight_norm/hidden: MLflow takes no commas."""
    return name.replace(",", "")


def _kind(shape: Sequence[int]) -> str:
    return "convolution" if len(shape) == SPATIAL else "hidden"


def _place(name: str) -> tuple[int, list[tuple[int, str]]]:
    """The order of the layers: a file of weights has them by their letters."""
    rank = -1 if name in FIRST else int(name in LAST)
    return rank, [(int(part), "") if part.isdigit() else (0, part) for part in name.split(".")]


def _stages(layers: Shapes, ordered: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Of the blocks of a ResNet: block -> its stage, whose blocks have equally many filters, and
    its number in it, both from 1.
    """
    filters: dict[str, int] = {}
    for name in ordered:
        match = BLOCK.fullmatch(name)
        if match:
            filters.setdefault(match["block"], layers[name][0])
    widths = list(dict.fromkeys(filters.values()))
    places: dict[str, tuple[int, int]] = {}
    for block, width in filters.items():
        before = [each for each in places if filters[each] == width]
        places[block] = widths.index(width) + 1, len(before) + 1
    return places


def _inside(name: str, stages: Mapping[str, tuple[int, int]]) -> str:
    """The name of a layer in a block, or its own."""
    block, staged, module = (kind.fullmatch(name) for kind in (BLOCK, STAGED, MODULE))
    if block:
        stage, number = stages[block["block"]]
        return f"stage {stage}, block {number}, {_part(block['part'])}"
    if staged:
        number = int(staged["block"]) + 1
        return f"stage {staged['stage']}, block {number}, {_part(staged['part'])}"
    if module:
        return f"module {module['place']}, {_part(module['part'])}"
    return name


def _part(name: str) -> str:
    return PARTS.get(name) or name.replace("conv", "convolution ")
