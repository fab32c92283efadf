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
    """Inception's are the same without batch norm, as the paper has it."""
    for norm in ("own", "off"):
        module = build(Network(arch=arch, width=width, depth=depth, norm=norm), SMALL, 10)  # type: ignore[arg-type]
        assert sum(p.numel() for p in module.parameters()) == count
    assert module(torch.randn(2, *SMALL)).shape == (2, 10)
