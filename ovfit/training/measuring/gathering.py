"""What is measured of parts of a stack, told to observers as of the whole."""

from collections.abc import Sequence

import torch
from torch import Tensor

from ovfit.training.measuring.objective import Observer


class Gathered:
    """The splits of a stack of R networks, measured part by part.

    The n-th image of a split is the same for all networks, edited by each in its own way.
    """

    def __init__(self, networks: int) -> None:
        self._networks = networks
        self._splits: dict[str, list[Tensor]] = {}

    def of(self, places: Tensor) -> Observer:
        """An observer of the networks at those places (R',) of the stack."""

        def observe(split: str, logits: Tensor, labels: Tensor, losses: Tensor) -> None:
            outputs = (logits, labels, losses)
            if split not in self._splits:
                self._splits[split] = [self._whole(output) for output in outputs]
            for whole, part in zip(self._splits[split], outputs, strict=True):
                whole[places] = part

        return observe

    def _whole(self, part: Tensor) -> Tensor:
        return torch.empty((self._networks, *part.shape[1:]), dtype=part.dtype, device=part.device)

    def tell(self, observers: Sequence[Observer]) -> None:
        """To be called when all parts have been measured."""
        for split, (logits, labels, losses) in self._splits.items():
            for observer in observers:
                observer(split, logits, labels, losses)
