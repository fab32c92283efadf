"""Slices: the values of plain modules with those weights, through a DataLoader."""

import pytest
import torch

from ovfit.training.recording.final_probe import ProbeEnded
from ovfit.training.surface.directions import filter_normalised, plain
from ovfit.training.surface.slices import line, plane
from ovfit.training.surface.statistics import re_estimated
from ovfit.training.surface.values import Labelled, measured, split_sets
from tests.support.surface import module, plainly, specs, split, trained

STEPS = (-1.0, -0.3, 0.0, 0.5, 2.0)


@pytest.mark.parametrize("seeds", [(0,), (0, 1, 2)], ids=["alone", "three"])
@pytest.mark.parametrize("arch", ["mlp", "cnn"])
def test_plane_is_that_of_plain_modules(arch: str, seeds: tuple[int, ...]) -> None:
    trainer = trained(specs(seeds, arch=arch, width=5, depth=1 if arch == "mlp" else 3))
    stack, data = trainer.stack, trainer.data
    across, up = (filter_normalised(stack, list(seeds), number) for number in (0, 1))
    sets = split_sets(data, ("train", "test"))
    found = plane(stack, data, sets, across, up, STEPS, STEPS[1:])
    for row in range(len(seeds)):
        for y, b in enumerate(STEPS[1:]):
            for x, a in enumerate(STEPS):
                moved = module(trainer, row, stack.flat + a * across + b * up)
                for name in ("train", "test"):
                    loss, accuracy = plainly(moved, *split(trainer, name))
                    assert abs(found[f"{name}_loss"][row, y, x].item() - loss) < 1e-5
                    assert found[f"{name}_accuracy"][row, y, x].item() == pytest.approx(accuracy)


def test_line_with_statistics_of_each_point() -> None:
    trainer = trained(specs((0, 1), "on"))
    stack, data = trainer.stack, trainer.data
    direction = plain(stack, [0, 1], 0)
    sets = split_sets(data, ("train",))
    kept = line(stack, data, sets, direction, STEPS)
    anew = line(stack, data, sets, direction, STEPS, statistics=True)
    for place, step in enumerate(STEPS):
        moved = stack.at(stack.flat + step * direction)
        own = measured(moved, data, sets)["train_loss"]
        assert torch.allclose(own, kept["train_loss"][:, place], rtol=1e-6)
        moved.buffers = re_estimated(moved, data, data.splits["train"])
        own = measured(moved, data, sets)["train_loss"]
        assert torch.allclose(own, anew["train_loss"][:, place], rtol=1e-6)
    assert not torch.allclose(kept["train_loss"], anew["train_loss"], rtol=1e-3)


def test_images_that_count_and_labels_of_each_network() -> None:
    trainer = trained(specs((0, 1)))
    data = trainer.data
    index = data.splits["test"]
    labels = torch.stack([data.labels[index], (data.labels[index] + 1) % 3])
    counted = torch.arange(2 * len(index)).view(2, -1) % 2 == 0
    counted[1] = False
    found = measured(trainer.stack, data, {"own": Labelled(index, labels, counted)})
    images, true = split(trainer, "test")
    loss, accuracy = plainly(module(trainer, 0), images[counted[0]], true[counted[0]])
    assert found["own_loss"][0].item() == pytest.approx(loss, abs=1e-5)
    assert found["own_accuracy"][0].item() == pytest.approx(accuracy)
    assert found["own_loss"][1].isnan()
    each = torch.stack([index, data.splits["train"][: len(index)]])  # images of their own
    found = measured(trainer.stack, data, {"own": Labelled(each, data.labels[each])})
    images, true = (values[: len(index)] for values in split(trainer, "train"))
    loss, accuracy = plainly(module(trainer, 1), images, true)
    assert found["own_loss"][1].item() == pytest.approx(loss, abs=1e-5)
    assert found["own_accuracy"][1].item() == pytest.approx(accuracy)


def test_it_says_how_far_it_is_and_ends_when_told() -> None:
    trainer = trained(specs((0, 1)), epochs=1)
    direction, heard = plain(trainer.stack, [0, 1], 0), []
    sets = split_sets(trainer.data, ("train",))
    line(trainer.stack, trainer.data, sets, direction, STEPS, beat=heard.append)
    assert heard == sorted(heard) and heard[-1] == 1

    def end(share: float) -> None:
        raise ProbeEnded

    with pytest.raises(ProbeEnded):
        line(trainer.stack, trainer.data, sets, direction, STEPS, beat=end)
