"""Where networks start from: extreme points of several depths, random labels, random weights."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["extreme", "random-labels", "random-labels-crops"]
KINDS: tuple[Kind, ...] = ("extreme", "random-labels", "random-labels-crops")
RANDOM = "random"  # the arm of the twins, which start from the weights that their seed draws
TRAINED = " (the start)"  # ending of the arm of the starts themselves
LABELS_LOSS = 1e-2  # fit loss (nats) to which random labels are learned


@dataclass(frozen=True)
class Start:
    """`loss`: the fit loss (nats) at which it was left. `arm`: of the networks that go on from it.

    An extreme point learns wrong labels of the test images beside the training images; `crops`:
    random labels of the training images, learned on random crops of them.
    """

    arm: str
    kind: Kind
    loss: float

    @property
    def crops(self) -> bool:
        return self.kind == "random-labels-crops"

    @property
    def trained(self) -> str:
        """The arm of the start itself."""
        return f"{self.arm}{TRAINED}"


def extreme(depth: float) -> Start:
    """An extreme point of that depth (fit loss, nats)."""
    return Start(f"extreme {depth:g}", "extreme", depth)


def labels(*, crops: bool) -> Start:
    """Random labels of the training images."""
    if crops:
        return Start("random labels, crops", "random-labels-crops", LABELS_LOSS)
    return Start("random labels", "random-labels", LABELS_LOSS)


def starts(kinds: Sequence[Kind], depths: Sequence[float]) -> Iterator[Start]:
    """Every start of those kinds; extreme points of each depth, the shallowest first."""
    if "extreme" in kinds:
        yield from map(extreme, sorted(depths, reverse=True))
    if "random-labels" in kinds:
        yield labels(crops=False)
    if "random-labels-crops" in kinds:
        yield labels(crops=True)


def arms(kinds: Sequence[Kind], depths: Sequence[float]) -> list[str]:
    """Those of the networks that go on, in the order of tables and figures; the twins last."""
    return [*(start.arm for start in starts(kinds, depths)), RANDOM]
