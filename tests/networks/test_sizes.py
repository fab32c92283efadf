"""Numbers of parameters, as papers give them."""

import pytest
import torch

from ovfit.networks import build
from ovfit.spec import Network

SMALL = (3, 28, 28)
COUNTS = [  # Zhang et al. 2017, table 1
    ("mlp", 512, 1, 1_209_866),
    ("mlp", 512, 3, 1_735_178),
    ("alexnet", 64, 5, 1_387_786),
    ("inception", 96, 12, 1_649_402),
]


@pytest.mark.parametrize(("arch", "width", "depth", "count"), COUNTS)
def test_parameter_counts(arch: str, width: int, depth: int, count: int) -> None:
    module = build(Network(arch=arch, width=width, depth=depth), SMALL, 10)
    assert sum(p.numel() for p in module.parameters()) == count
    assert module(torch.randn(2, *SMALL)).shape == (2, 10)


def test_inception_without_batch_norm_has_as_many() -> None:
    """Its batch norm has a shift and no scale: as many weights as the biases in its place."""
    own, off = (
        build(Network(arch="inception", width=96, depth=12, norm=norm), SMALL, 10)
        for norm in ("own", "off")
    )
    sizes = [sum(p.numel() for p in module.parameters()) for module in (own, off)]
    assert sizes == [1_649_402, 1_649_402]
    assert off(torch.randn(2, *SMALL)).shape == (2, 10)
