"""What is known of an architecture."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ovfit.spec import Network

if TYPE_CHECKING:
    from torch import nn

Shape = tuple[int, int, int]  # channels, height, width
Builder = Callable[[Network, Shape, int], "nn.Module"]


@dataclass(frozen=True, kw_only=True)
class Architecture:
    """What is known of an architecture.

    `width` and `depth` are what it has where none is given.

    `name`: what commands and tables call it. `builder`: a function (network, shape, classes) ->
    module, or where to find one ("module:name").
    """

    name: str
    builder: Builder | str
    width: int
    depth: int
    depths: str  # which there are, for a person
    has_depth: Callable[[int], bool]
    widths: tuple[int, ...] = ()  # the only ones there are; (): any
    smallest: int = 1  # image side in pixels
    least_batch: int = 1  # 2: its batch norms see one pixel an image, and one has no variance
    padded: bool = True  # a narrower one is a corner of a wider one: their widths share stacks
    batch_norm: bool = False  # whether it has batch norm as its authors had it
    norms: tuple[Literal["own", "on", "off"], ...] = ("own",)  # what `norm` it can be built with
    paddings: tuple[Literal["same", "lenet"], ...] = ("same",)
    layers_of_units: Callable[[int], int] | None = None  # by depth; None: units follow from width
    gives: Literal["logits", "image"] = "logits"  # (B, k), or the image back as (B, C H W)
    source: str = ""  # sha256 of the code of one that is not built in
    origin: str = ""  # where that code was found: a file, or a distribution and its version
