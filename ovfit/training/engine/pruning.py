"""Which weights of the networks of a stack are 0 for good, and what holds them there."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ovfit.networks.saved import MASK
from ovfit.seeds import numpy_generator
from ovfit.spec import Prune

MOST = 1.0  # L2 strength that `Prune.growth` grows up to
Kept = dict[str, Tensor]  # by the name of a layer's weights: bool, as they are, True what is left


@dataclass(frozen=True, eq=False)
class Masks:
    """`kept` (R, P), of the weights' own dtype (a bool would be converted at every step): 1 of what
    is left, and of all that is never pruned, else 0. `growth` (R, 1): by how much the L2 on the
    others grows with each step; where it is 0 they are 0.
    """

    kept: Tensor
    growth: Tensor
    grows: bool  # whether any does

    def held(self, gradient: Tensor, flat: Tensor, steps: Tensor) -> Tensor:
        """The gradient (R, P) under which weights that are 0 stay 0, after so many `steps` (int64).

        Under it their moments are 0, so that SGD with momentum, Adam, AdamW and L2 leave them where
        they are. `gradient` is overwritten.
        """
        if not self.grows:
            return gradient.mul_(self.kept)
        strength = (self.growth * steps).clamp(max=MOST)
        pull = (1 - self.kept).mul_(flat).mul_(strength)
        held = gradient.mul_(self.kept.maximum((self.growth > 0).to(flat)))
        return held.add_(pull)

    def subset(self, rows: Tensor) -> "Masks":
        """Those of the networks `rows` (int64) alone."""
        return Masks(self.kept[rows], self.growth[rows], self.grows)


def kept(
    prune: Prune, shapes: Mapping[str, torch.Size], parent: Mapping[str, Tensor], seed: int
) -> Kept:
    """What a network keeps of each of its layers; `shapes` in their order, the output's last.

    `parent`: the weights and masks of its parent, by name; not read by the rule random. Raises
    ValueError where a layer would keep nothing.
    """
    scores = {name: _scores(prune, name, shape, parent, seed) for name, shape in shapes.items()}
    output = list(shapes)[-1]
    shares = {name: prune.output if name == output else prune.share for name in shapes}
    if prune.scope == "global":
        chosen = _largest_together({n: s for n, s in scores.items() if n != output}, prune.share)
        chosen[output] = _largest(scores[output], prune.output)
    else:
        chosen = {name: _largest(score, shares[name]) for name, score in scores.items()}
    if prune.rule == "shuffled":
        chosen = {name: _shuffled(mask, seed, name) for name, mask in chosen.items()}
    for name, mask in chosen.items():
        if not mask.any():
            raise ValueError(f"nothing is left of {name}")
    return {name: torch.from_numpy(mask) for name, mask in chosen.items()}


def _scores(
    prune: Prune, name: str, shape: torch.Size, parent: Mapping[str, Tensor], seed: int
) -> np.ndarray:
    """float64, of the shape of a layer's weights: the larger, the longer one is kept. -inf of what
    the parent has lost.
    """
    if prune.rule == "random":
        return numpy_generator(seed, "prune", name).random(tuple(shape))
    scores: np.ndarray = parent[name].double().abs().numpy()
    if MASK + name in parent:
        scores = np.where(parent[MASK + name].numpy(), scores, -np.inf)
    return scores


def _largest(scores: np.ndarray, share: float) -> np.ndarray:
    """bool, of their shape: all that are left but the smallest, a `share` of them."""
    (chosen,) = _largest_together({"": scores}, share).values()
    return chosen


def _largest_together(scores: Mapping[str, np.ndarray], share: float) -> dict[str, np.ndarray]:
    """The same of several layers, whose scores are ranked together. Equal ones keep their order."""
    if not scores:
        return {}
    flat = np.concatenate([score.ravel() for score in scores.values()])
    left = int(np.isfinite(flat).sum())
    order = np.argsort(-flat, kind="stable")
    chosen = np.zeros(len(flat), bool)
    chosen[order[: left - round(share * left)]] = True
    ends = np.cumsum([score.size for score in scores.values()])[:-1]
    parts = zip(scores.items(), np.split(chosen, ends), strict=True)
    return {name: part.reshape(score.shape) for (name, score), part in parts}


def _shuffled(mask: np.ndarray, seed: int, name: str) -> np.ndarray:
    return numpy_generator(seed, "shuffle", name).permutation(mask.ravel()).reshape(mask.shape)
