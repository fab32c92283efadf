"""The radius is where a brute scan of the line loses the train accuracy."""

import torch

from ovfit.training.surface.directions import filter_normalised
from ovfit.training.surface.radius import radius
from ovfit.training.surface.values import measured, split_sets
from tests.support.surface import specs, trained


def test_radius_is_that_of_a_scan() -> None:
    trainer = trained(specs((0, 1)), epochs=30)
    stack, data = trainer.stack, trainer.data
    sets = split_sets(data, ("train",))
    assert (measured(stack, data, sets)["train_accuracy"] == 1).all()

    def direction(number: int) -> torch.Tensor:
        return filter_normalised(stack, [0, 1], number)

    found = radius(stack, data, sets, direction, 6)
    assert found.shape == (6, 2)
    for number in range(6):
        for row in range(2):
            step = found[number, row].item()
            assert 2**-24 < step < 2**12
            for factor, keeps in ((0.985, True), (1.015, False)):
                flat = stack.flat + factor * step * direction(number)
                own = measured(stack.at(flat), data, sets)["train_accuracy"][row]
                assert bool(own >= 0.99) == keeps


def test_network_below_the_level_has_none_and_one_that_never_loses_it_neither() -> None:
    stack, data = (trainer := trained(specs((0, 1)), epochs=30)).stack, trainer.data
    sets = split_sets(data, ("train",))
    still = torch.zeros_like(stack.flat)
    assert radius(stack, data, sets, lambda _: still, 1).isnan().all()
    poor = trained(specs((0, 1)), epochs=0)
    direction = filter_normalised(poor.stack, [0, 1], 0)
    assert radius(poor.stack, poor.data, sets, lambda _: direction, 1).isnan().all()
