"""Read-outs of an image from a layer's channels."""

import torch

from ovfit.studies.identity import readout


def test_a_read_out_finds_what_is_there_and_nothing_else() -> None:
    generator = torch.Generator().manual_seed(0)
    images = torch.rand(20, 1, 6, 6, generator=generator)
    mixed = torch.cat([0.3 * images + 2, -images, torch.rand(20, 1, 6, 6, generator=generator)], 1)
    fit, held = torch.arange(0, 20, 2), torch.arange(1, 20, 2)
    read = readout.fitted(mixed, images, fit, held)
    assert torch.allclose(read, images[held].double(), atol=1e-6)
    noise = readout.fitted(torch.rand(20, 3, 6, 6, generator=generator), images, fit, held)
    chance = readout.correlation(noise.flatten(1), images[held].flatten(1).double())
    assert chance.abs().mean() < 0.3
    dead = readout.fitted(torch.zeros(20, 3, 6, 6), images, fit, held)
    assert torch.allclose(dead, images[fit].double().mean().expand_as(dead))
