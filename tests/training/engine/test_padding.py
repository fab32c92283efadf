"""Weights padded to one shape, as those of another."""

import pytest
import torch

from ovfit.training.engine.padding import fitted, refitted


def test_a_narrower_and_a_wider_corner() -> None:
    tensor = torch.arange(12.0).view(2, 2, 3)
    assert torch.equal(fitted(tensor, (1, 2)), tensor[:, :1, :2])
    wider = fitted(tensor, (3, 4))
    assert torch.equal(wider[:, :2, :3], tensor) and wider.sum() == tensor.sum()
    assert fitted(tensor, (2, 3)) is tensor


def test_flat_weights_go_from_shape_to_shape_and_back() -> None:
    small = {"a": (2, 3), "b": (2,)}
    large = {"a": (4, 3), "b": (4,)}
    flat = torch.randn(5, 8, generator=torch.Generator().manual_seed(0))
    padded = refitted(flat, small, large)
    assert padded.shape == (5, 16) and padded.abs().sum() == pytest.approx(flat.abs().sum().item())
    assert torch.equal(refitted(padded, large, small), flat)
    assert refitted(flat, small, dict(small)) is flat


def test_other_layers_are_refused() -> None:
    with pytest.raises(ValueError):
        refitted(torch.zeros(1, 6), {"a": (2, 3)}, {"a": (2, 3), "b": (2,)})
