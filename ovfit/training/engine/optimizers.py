"""Adam and SGD over the flat weights (R, P) of a stack; rate and weight decay are per network.

Equal to torch.optim's Adam, AdamW and SGD (dampening 0, no Nesterov) for each row; one tensor
instead of one per layer, because a small network's step is all call overhead.
"""

from collections.abc import Callable, Sequence
from copy import copy

import torch
from torch import Tensor

from ovfit.spec import Optimizer
from ovfit.training.engine.state import State

BETA1, BETA2, EPS = 0.9, 0.999, 1e-8
DROP = 512  # steps between two drops of the inverse-sqrt schedule
DECAY = 0.95  # by which epoch-decay multiplies the rate after each epoch


class StackOptimizer:
    """State and step of one optimiser kind; `lr` and `decay` are (R, 1), moments (R, P)."""

    def __init__(
        self, optimizers: Sequence[Optimizer], flat: Tensor, steps_per_epoch: int = 1
    ) -> None:
        first, self.steps_per_epoch = optimizers[0], steps_per_epoch
        self.name, self.momentum = first.name, first.momentum
        self.decoupled, self.schedule = first.decoupled, first.schedule
        rates, decays = ([[o.lr] for o in optimizers], [[o.weight_decay] for o in optimizers])
        self.lr = torch.tensor(rates, dtype=flat.dtype, device=flat.device)
        self.decay = torch.tensor(decays, dtype=flat.dtype, device=flat.device)
        self.decays = bool((self.decay > 0).any())
        count = 2 if self.name == "adam" else int(self.momentum > 0)
        self.moments = [torch.zeros_like(flat) for _ in range(count)]
        self.steps = 0

    @property
    def rate(self) -> Tensor:
        """(R, 1) the learning rate of the step being made, under the schedule."""
        if self.schedule == "constant":
            return self.lr
        done = self.steps - 1
        if self.schedule == "epoch-decay":
            falling: float = DECAY ** (done // self.steps_per_epoch)
            return self.lr * falling
        slower: float = (1 + done // DROP) ** 0.5
        return self.lr / slower

    @torch.no_grad()
    def step(self, flat: Tensor, gradient: Tensor) -> None:
        """One update of `flat` in place. `gradient` (R, P) may be overwritten."""
        self.steps += 1
        if self.decays and self.decoupled:
            flat.mul_(1 - self.rate * self.decay)
        elif self.decays:
            gradient = torch.addcmul(gradient, flat, self.decay)
        if self.name == "adam":
            self._adam(flat, gradient)
        else:
            self._sgd(flat, gradient)

    def _adam(self, flat: Tensor, gradient: Tensor) -> None:
        """Kingma & Ba, arXiv 1412.6980, algorithm 1, in torch.optim's order of operations."""
        mean, square = self.moments
        mean.lerp_(gradient, 1 - BETA1)
        square.mul_(BETA2).addcmul_(gradient, gradient, value=1 - BETA2)
        root = (square / (1 - BETA2**self.steps)).sqrt_().add_(EPS)
        flat.addcdiv_(mean * (-self.rate / (1 - BETA1**self.steps)), root)

    def _sgd(self, flat: Tensor, gradient: Tensor) -> None:
        if self.moments:
            gradient = self.moments[0].mul_(self.momentum).add_(gradient)
        flat.addcmul_(gradient, self.rate, value=-1)

    def subset(self, rows: Tensor) -> "StackOptimizer":
        """The optimiser of the networks `rows` alone; its tensors are copies."""
        chosen = copy(self)
        chosen.lr, chosen.decay = self.lr[rows], self.decay[rows]
        chosen.moments = [moment[rows] for moment in self.moments]
        return chosen

    def state(self) -> State:
        """The moments (R, P) and the number of steps made."""
        moments = {f"moment/{place}": moment for place, moment in enumerate(self.moments)}
        return State(moments, {"steps": self.steps})

    def loaded(
        self, state: State, rows: Tensor, refit: Callable[[Tensor], Tensor]
    ) -> "StackOptimizer":
        """This optimiser where the networks `rows` of a saved one stood.

        `refit` pads the saved moments (R, P) as the weights are padded now.
        """
        chosen, saved = copy(self), state.parts()["moment"].tensors
        chosen.moments = [
            refit(saved[str(place)].to(moment.device)[rows])
            for place, moment in enumerate(self.moments)
        ]
        chosen.steps = state.numbers["steps"]
        return chosen
