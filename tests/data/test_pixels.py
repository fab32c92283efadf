"""Tasks whose images mean nothing, and what is cut and whitened."""

from dataclasses import replace

import numpy as np
import torch

from ovfit.data import images, pixels
from ovfit.data.datasets import Dataset
from tests.support.training import blobs, spec

CPU = torch.device("cpu")


def colour(count: int = 40) -> np.ndarray:
    return np.random.default_rng(2).integers(20, 230, (count, 6, 6, 3)).astype(np.uint8)


def pool(raw: np.ndarray, **changes: object) -> images.Pool:
    data = Dataset("c", raw[:30], np.arange(30) % 2, raw[30:], np.arange(len(raw) - 30) % 2, "test")
    one = replace(spec(blobs()).data, **changes)  # type: ignore[arg-type]
    return images.pool(data, one, np.arange(30), CPU, torch.float64)


def test_pixel_tasks() -> None:
    """Shuffled: one permutation, test images included. Random: one for each image.

    Gaussian: the data's mean and variance. Channels stay together.
    """
    raw, train = colour(), np.arange(30)
    shuffled, random, other = (
        pixels.edited(raw, kind, seed, train)
        for kind, seed in (("shuffled", 0), ("random", 0), ("random", 1))
    )
    codes = (raw.astype(np.int64) @ [65536, 256, 1]).reshape(40, 36)
    order = [
        np.flatnonzero(codes[0] == code)[0]
        for code in (shuffled[0].astype(np.int64) @ [65536, 256, 1]).ravel()
    ]
    assert sorted(order) == list(range(36)) and order != list(range(36))
    assert (shuffled.reshape(40, 36, 3) == raw.reshape(40, 36, 3)[:, order]).all()
    moved = (random.astype(np.int64) @ [65536, 256, 1]).reshape(40, 36)
    assert (
        (np.sort(moved, 1) == np.sort(codes, 1)).all()
        and not (moved == codes[:, order]).all(1).any()
        and (random != other).any()
    )
    many = np.repeat(raw, 60, 0)
    noise = pixels.edited(many, "gaussian", 0, np.arange(1800)).astype(np.float64)
    assert np.allclose(noise.mean((0, 1, 2)), raw[:30].mean((0, 1, 2)), atol=1) and np.allclose(
        noise.std((0, 1, 2)), raw[:30].std((0, 1, 2)), rtol=0.01
    )


def test_whitening_and_crop() -> None:
    raw = colour()
    batch = pool(raw, crop=4, normalisation="image").batch(torch.arange(40)).numpy()
    cut = raw[:, 1:5, 1:5].transpose(0, 3, 1, 2) / 255
    flat = cut.reshape(40, -1)
    expected = (flat - flat.mean(1, keepdims=True)) / np.maximum(
        flat.std(1, keepdims=True), 48**-0.5
    )
    np.testing.assert_allclose(batch.reshape(40, -1), expected, atol=1e-12)
    edited = pool(raw, crop=4, normalisation="unit", pixels="random", pixel_seed=3).batch(
        torch.arange(40)
    )
    assert edited.shape == (40, 3, 4, 4)  # cropped first: no pixel from outside comes in
    np.testing.assert_allclose(
        np.sort(edited.numpy().reshape(40, 3, -1)), np.sort(cut.reshape(40, 3, -1)), atol=1e-12
    )
