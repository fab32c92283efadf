"""Adam and SGD over the flat weights (R, P) of a stack; rate and weight decay are per network.

Equal to torch.optim's Adam, AdamW and SGD (dampening 0, no Nesterov) for each row; one tensor
instead of one per layer, because a small network's step is all call overhead. Adam is torch's fused
kernel, which goes through the memory once: a fifth of the time of nine operations on a large layer
(decision 037). Networks of one rate and decay share a call.
"""

from collections.abc import Callable, Sequence
from copy import copy

import numpy as np
import torch
from torch import Tensor

from ovfit.spec import Optimizer
from ovfit.training.engine.state import State

BETA1, BETA2, EPS = 0.9, 0.999, 1e-8
DROP = 512  # steps between two drops of the inverse-sqrt schedule
DECAY = 0.95  # by which epoch-decay multiplies the rate after each epoch


class StackOptimizer:
    """State and step of one optimiser kind; `lr` and `decay` are (R, 1), moments (R, P).

    `alike`: each rate and decay, and the rows that have them; [0] where all have, of the whole.
    """

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
        self.given = np.array([(o.lr, o.weight_decay) for o in optimizers])
        self.alike = _alike(self.given)
        self.done = torch.zeros((), device=flat.device)  # steps, where the kernel reads them
        count = 2 if self.name == "adam" else int(self.momentum > 0)
        self.moments = [torch.zeros_like(flat) for _ in range(count)]
        self.steps = 0

    @property
    def falls(self) -> float:
        """What the schedule multiplies the rates of the step being made by."""
        before = self.steps - 1
        if self.schedule == "epoch-decay":
            return DECAY ** (before // self.steps_per_epoch)
        return 1 / (1 + before // DROP) ** 0.5 if self.schedule == "inverse-sqrt" else 1.0

    def count(self) -> None:
        """The next step is made now."""
        self.steps += 1
        self.done.fill_(self.steps)

    @torch.no_grad()
    def step(self, flat: Tensor, gradient: Tensor) -> None:
        """The update of `flat` in place that was counted. `gradient` (R, P) may be overwritten."""
        if self.name == "adam":
            self._adam(flat, gradient)
        else:
            self._sgd(flat, gradient)

    def _adam(self, flat: Tensor, gradient: Tensor) -> None:
        """Kingma & Ba, arXiv 1412.6980, algorithm 1, as torch.optim.Adam(fused=True) does it."""
        kernel = torch._fused_adamw_ if self.decoupled else torch._fused_adam_
        whole = [(tensor,) for tensor in (flat, gradient, *self.moments)]
        parts = [tensor.unbind() for (tensor,) in whole] if len(self.alike) > 1 else whole
        for rate, decay, rows in self.alike:
            weights, gradients, means, squares = ([part[at] for at in rows] for part in parts)
            kernel(
                weights,
                gradients,
                means,
                squares,
                [],
                [self.done] * len(weights),
                lr=rate * self.falls,
                beta1=BETA1,
                beta2=BETA2,
                weight_decay=decay,
                eps=EPS,
                amsgrad=False,
                maximize=False,
            )

    def _sgd(self, flat: Tensor, gradient: Tensor) -> None:
        rate = self.lr * self.falls
        if self.decays and self.decoupled:
            flat.mul_(1 - rate * self.decay)
        elif self.decays:
            gradient = torch.addcmul(gradient, flat, self.decay)
        if self.moments:
            gradient = self.moments[0].mul_(self.momentum).add_(gradient)
        flat.addcmul_(gradient, rate, value=-1)

    def subset(self, rows: Tensor) -> "StackOptimizer":
        """The optimiser of the networks `rows` alone; its tensors are copies."""
        chosen = copy(self)
        chosen.lr, chosen.decay = self.lr[rows], self.decay[rows]
        chosen.given = self.given[rows.cpu().numpy()]
        chosen.alike = _alike(chosen.given)
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


def _alike(given: np.ndarray) -> list[tuple[float, float, list[int]]]:
    """Each rate and decay of (R, 2), and its rows; [0], where there is but one pair."""
    if not len(given) or (given == given[0]).all():
        return [(float(rate), float(decay), [0]) for rate, decay in given[:1]]
    pairs, which = np.unique(given, axis=0, return_inverse=True)
    return [
        (float(rate), float(decay), np.flatnonzero(which == place).tolist())
        for place, (rate, decay) in enumerate(pairs)
    ]
