"""The order in which each network sees the samples of an epoch: a permutation by its seed."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import torch
from torch import Tensor

from ovfit.seeds import derive


class Orders:
    """Of networks with these `seeds`, of `count` samples.

    They are drawn on the host, because a network has one order on every device; for a GPU ahead of
    time, while it trains the epoch before (`ahead`; None: as they are asked for).
    """

    def __init__(self, seeds: Sequence[int], count: int, device: torch.device) -> None:
        self.seeds, self.count, self.device = list(seeds), count, device
        self.ahead = ThreadPoolExecutor(1, "orders") if device.type == "cuda" else None
        self.coming: dict[int, dict[int, Future[Tensor]]] = {}  # by epoch and network

    def of(self, networks: Sequence[int], epoch: int) -> Tensor:
        """(networks, count) int64 on the device; from the seeds and the epoch alone."""
        made = self.coming.pop(epoch, {})
        orders = torch.stack(
            [made[each].result() if each in made else self._drawn(each, epoch) for each in networks]
        )
        self._begin(networks, epoch + 1)
        if self.device.type == "cuda":
            orders = orders.pin_memory()  # else the host waits for the copy
        return orders.to(self.device, non_blocking=True)

    def _begin(self, networks: Sequence[int], epoch: int) -> None:
        """Has the next epoch's drawn meanwhile."""
        self.coming = {}
        if self.ahead is not None:
            draw = self.ahead.submit
            self.coming[epoch] = {each: draw(self._drawn, each, epoch) for each in networks}

    def _drawn(self, network: int, epoch: int) -> Tensor:
        generator = torch.Generator().manual_seed(derive(self.seeds[network], "order", epoch))
        return torch.randperm(self.count, generator=generator)
