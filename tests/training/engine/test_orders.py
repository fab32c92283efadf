"""Orders follow from seed and epoch, whether they are drawn ahead or not."""

from concurrent.futures import ThreadPoolExecutor

import torch

from ovfit.seeds import derive
from ovfit.training.engine.orders import Orders

CPU = torch.device("cpu")


def expected(seed: int, epoch: int) -> list[int]:
    generator = torch.Generator().manual_seed(derive(seed, "order", epoch))
    order: list[int] = torch.randperm(20, generator=generator).tolist()
    return order


def test_drawn_ahead_they_are_the_same() -> None:
    """Networks leave, epochs are left out (a resumed loop), and one is asked for twice."""
    plain, ahead = (Orders([5, 6, 7], 20, CPU) for _ in range(2))
    ahead.ahead = ThreadPoolExecutor(1)
    ahead.device = CPU
    for networks, epoch in (([0, 1, 2], 1), ([0, 1, 2], 2), ([0, 2], 3), ([2], 9), ([2], 9)):
        orders = plain.of(networks, epoch)
        assert orders.tolist() == [expected([5, 6, 7][each], epoch) for each in networks]
        assert orders.tolist() == ahead.of(networks, epoch).tolist()
        assert set(ahead.coming) == {epoch + 1} and not plain.coming
