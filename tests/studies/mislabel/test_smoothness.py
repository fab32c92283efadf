"""Roughness: the shape of a curve, not its height, and not the number of its images."""

import numpy as np
import pytest

from ovfit.studies.mislabel.smoothness import rougher

SHAPE = np.array([0, 1, 3, 7, 14, 22, 27, 29, 30]) / 30


def test_two_curves_of_one_shape_are_equally_rough() -> None:
    """Undivided, heights of .9 and .03 gave a ratio of 30."""
    high = (9000 * SHAPE).round().astype(int)
    low = (300 * SHAPE).round().astype(int)
    assert rougher(high, high) == 1
    assert rougher(low, 30 * low) == pytest.approx(1, abs=0.25)  # as many of many, drawn


def test_steps_are_rougher_than_a_line() -> None:
    line, steps = np.arange(0, 90, 10), np.repeat([0, 80], [4, 5])
    assert rougher(steps, line) > 4 > 0.25 > rougher(line, steps)


def test_few_images_are_not_rougher_than_many() -> None:
    """A curve of five changing images is all steps; so are any five of ten thousand."""
    rng = np.random.default_rng(0)
    steps = np.diff(SHAPE)
    few = rng.multinomial(5, steps, 300).cumsum(1)
    many = rng.multinomial(10_000, steps, 300).cumsum(1)
    logs = np.log([rougher(a, b) for a, b in zip(few, many, strict=True)])
    assert abs(logs.mean()) < 4 * logs.std() / np.sqrt(len(logs))
    bends = [np.abs(np.diff(curves, 2)).sum(1) / curves[:, -1] for curves in (few, many)]
    assert np.median(bends[0] / bends[1]) > 2  # at unequal numbers


def test_where_nothing_changes_nothing_is_rougher() -> None:
    assert rougher(np.zeros(9, int), (90 * SHAPE).astype(int)) == 1
