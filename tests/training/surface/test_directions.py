"""Directions: as long as the filters, zero in the padding, the same whatever is in the stack."""

import torch

from ovfit.training.surface.directions import filter_normalised, gaussian, plain
from tests.support.surface import specs, trained


def test_filters_are_as_long_as_the_networks_own() -> None:
    trainer = trained(specs(arch="resnet", width=4, depth=8))
    stack = trainer.stack
    direction = filter_normalised(stack, [0, 1], 3)
    own = stack.views(stack.flat)
    for name, view in stack.views(direction).items():
        if view.ndim == 2:  # (R, units): batch norm's weights, biases
            assert not view.any()
            continue
        for row, filters in enumerate(view):
            for drawn, weights in zip(filters, own[name][row], strict=True):
                assert torch.isclose(drawn.norm(), weights.norm(), rtol=1e-5)


def test_directions_follow_from_the_seed_alone_and_leave_the_padding_zero() -> None:
    alone = trained(specs([4], width=7)).stack
    both = trained([*specs([3], width=12), *specs([4], width=7)]).stack
    for draw in (gaussian, plain, filter_normalised):
        drawn = draw(both, [3, 4], 5)
        own, padded = (
            stack.weights(values, row)
            for stack, values, row in ((alone, draw(alone, [4], 5), 0), (both, drawn, 1))
        )
        for name, values in own.items():
            if draw is filter_normalised:  # the padded stack was trained in other blocks
                assert torch.allclose(padded[name], values, rtol=1e-4, atol=1e-6)
            else:
                assert torch.allclose(padded[name], values, rtol=1e-6)
        assert not drawn[1][both.flat[1] == 0].any() or draw is not filter_normalised
        inside = sum(values.numel() for values in padded.values())
        assert (drawn[1] != 0).sum() <= inside


def test_plain_directions_are_of_length_one_and_differ() -> None:
    stack = trained(specs()).stack
    first, second = (plain(stack, [0, 1], number) for number in (0, 1))
    assert torch.allclose(first.norm(dim=1), torch.ones(2))
    assert (first * second).sum(1).abs().max() < 0.3
