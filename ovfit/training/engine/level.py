"""When a network of a stack has come down to a clean loss, and where on its way it did."""

from collections.abc import Callable
from copy import copy

import torch
from torch import Tensor

from ovfit.spec import Stop
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.state import State

# A network whose clean loss came within CLOSE of the level is looked at LOOKS times an epoch.
CLOSE, LOOKS = 2.0, 20
HALVINGS = 16  # of the way between two looks: where the level lies on it, to 1/65536

Loss = Callable[[Stack], Tensor]  # the clean loss (R,) of each network


class Level:
    """A clean loss that networks stop at (`Stop.clean`); nothing where that is 0.

    Steps go past it, by some percent of it where a network memorises wrong labels. So a network
    ends on the straight way between its last two looks, at the first point found there whose loss
    is at the level: curvature is compared at equal loss.

    `close` (R,): whose clean loss was near the level when the last epoch ended, or at the start.
    `last`: the networks as they were at the last look at each.
    """

    def __init__(self, stop: Stop, stack: Stack) -> None:
        self.loss = stop.clean
        self.close = torch.zeros(len(stack), dtype=torch.bool, device=stack.flat.device)
        self.last = _copied(stack) if self.loss else None  # as they begin

    def begin(self, stack: Stack, loss: Loss) -> None:
        """Where the networks begin: one that starts from another may be near the level already,
        and is then looked at within its first epoch.
        """
        if self.last is not None and len(stack):
            self.close = loss(stack) <= CLOSE * self.loss

    def looks(self, step: int, steps_per_epoch: int) -> bool:
        """Whether there is to be a look after this step (from 1) within an epoch."""
        every = max(1, steps_per_epoch // LOOKS)
        within = step < steps_per_epoch and step % every == 0
        return within and self.last is not None and bool(self.close.any())

    def met(self, stack: Stack, loss: Loss, *, within: bool) -> Tensor:
        """(R,) bool: who has come to the level. They are moved to where they did, in place.

        `within` an epoch only those that are close count, so that no network depends on its mates;
        at its end all do, and who is close is said anew.
        """
        if self.last is None:
            return torch.zeros_like(self.close)
        losses = loss(stack)
        looked = self.close.clone() if within else torch.ones_like(self.close)
        if not within:
            self.close = losses <= CLOSE * self.loss
        passed = looked & (losses <= self.loss)
        if passed.any():
            places = passed.nonzero().flatten()
            _put(stack, places, self._landed(self.last.subset(places), stack.subset(places), loss))
        looked_at = looked.nonzero().flatten()
        _put(self.last, looked_at, stack.subset(looked_at))
        return passed

    def _landed(self, before: Stack, after: Stack, loss: Loss) -> Stack:
        """The networks where their loss comes to the level between two looks, by bisection."""
        low = torch.zeros(len(after), dtype=after.flat.dtype, device=after.flat.device)
        high = torch.ones_like(low)
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            above = loss(_between(before, after, middle)) > self.loss
            low, high = torch.where(above, middle, low), torch.where(above, high, middle)
        return _between(before, after, high)

    def subset(self, rows: Tensor) -> "Level":
        """That of the networks `rows` alone."""
        return self._with(self.close[rows], self.last and self.last.subset(rows))

    def state(self) -> State:
        """The last look; empty where there is no level."""
        if self.last is None:
            return State()
        return State({"close": self.close}).joined({"last": self.last.state()})

    def loaded(self, state: State, rows: Tensor) -> "Level":
        """This where the networks `rows` of a saved one stood."""
        if self.last is None:
            return self
        close = state.tensors["close"].to(rows.device)[rows]
        return self._with(close, self.last.loaded(state.parts()["last"], rows))

    def _with(self, close: Tensor, last: Stack | None) -> "Level":
        chosen = copy(self)
        chosen.close, chosen.last = close, last
        return chosen


def _copied(stack: Stack) -> Stack:
    buffers = {name: buffer.clone() for name, buffer in stack.buffers.items()}
    return stack.at(stack.flat.detach().clone(), buffers)


@torch.no_grad()
def _put(stack: Stack, places: Tensor, networks: Stack) -> None:
    stack.flat[places] = networks.flat
    for name, buffer in stack.buffers.items():
        buffer[places] = networks.buffers[name]


@torch.no_grad()
def _between(before: Stack, after: Stack, share: Tensor) -> Stack:
    """Each network (R,) a share of the way on; batch-norm statistics too, counters as they are."""
    buffers = {
        name: buffer.lerp(after.buffers[name], _beside(share, buffer))
        if buffer.is_floating_point()
        else after.buffers[name]
        for name, buffer in before.buffers.items()
    }
    between = copy(after)
    between.flat = before.flat.lerp(after.flat, _beside(share, after.flat))
    between.buffers = buffers
    return between


def _beside(share: Tensor, tensor: Tensor) -> Tensor:
    return share.view(-1, *[1] * (tensor.ndim - 1)).to(tensor)
