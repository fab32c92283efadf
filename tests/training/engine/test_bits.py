"""Random bits against SplitMix64 in Python's own integers, and what is made of them."""

from collections.abc import Iterator

import numpy as np
import pytest
import torch

from ovfit.seeds import derive
from ovfit.training.engine import bits

CPU = torch.device("cpu")
MASK = 2**64 - 1


def split_mix(state: int) -> Iterator[int]:
    """Steele, Lea & Flood 2014, figure 16 (with the mix of Stafford's variant 13)."""
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


def drawn(count: int, seed: int = 0) -> torch.Tensor:
    return bits.bits(bits.keys([seed], "test", CPU), count)[0]


def test_they_are_those_of_splitmix() -> None:
    """Its first output for the state 1234567, which many an implementation is tested with; and a
    step's stream begins at the output of its number."""
    assert next(split_mix(1234567)) == 6457827717110365317
    keys = bits.keys([3, 4], "test", CPU)
    found = bits.bits(bits.at(keys, torch.tensor(5)), 2, 3).view(2, 6)
    for row, seed in enumerate((3, 4)):
        steps = split_mix(derive(seed, "test"))
        key = [next(steps) for _ in range(6)][5]
        stream = split_mix(key)
        assert [value & MASK for value in found[row].tolist()] == [next(stream) for _ in range(6)]


def test_streams_of_seeds_steps_and_purposes_differ() -> None:
    step = torch.tensor(7)
    every = [
        bits.bits(bits.at(bits.keys([seed], purpose, CPU), step + more), 50)
        for seed in (0, 1)
        for purpose in ("a", "b")
        for more in (0, 1)
    ]
    assert len(torch.cat(every).unique()) == 8 * 50


@pytest.mark.parametrize(("dtype", "kept"), [(torch.float32, 24), (torch.float64, 53)])
def test_uniform_numbers(dtype: torch.dtype, kept: int) -> None:
    """Their moments and quantiles, and never 1, which a rounding to float32 could bring."""
    numbers = bits.uniform(drawn(200_000), dtype)
    assert numbers.dtype == dtype and numbers.min() >= 0 and numbers.max() < 1
    assert (numbers.double() * 2**kept % 1 == 0).all()
    counts = np.histogram(numbers, 20, (0, 1))[0]
    expected = len(numbers) / 20
    assert ((counts - expected) ** 2 / expected).sum() < 43.8  # chi-squared of 19, p = .001
    extremes = torch.tensor([-1, 2**63 - 1, -(2**63), 0])
    assert bits.uniform(extremes, dtype).tolist() == [1 - 2.0**-kept, 0.5 - 2.0**-kept, 0.5, 0]


def test_integers_below() -> None:
    counts = bits.below(drawn(90_000), 9).bincount(minlength=9).double()
    assert len(counts) == 9
    assert ((counts - 1e4) ** 2 / 1e4).sum() < 26.1  # chi-squared of 8, p = .001


@pytest.mark.parametrize("chance", [0.0, 0.1, 0.5, 0.7, 1.0])
def test_chances(chance: float) -> None:
    """Of an odd number of draws, of two networks: two of them to each int64."""
    keys = bits.keys([0, 1], "test", CPU)
    happened = bits.happens(keys, chance, 3, 33_333)
    assert happened.shape == (2, 3, 33_333) and happened.dtype == torch.bool
    for share in happened.double().mean((1, 2)):
        assert abs(share - chance) <= 3.3 * (chance * (1 - chance) / 99_999) ** 0.5
    halves = bits.bits(keys, 50_000).numpy().view(np.int32)[:, :99_999]
    expected = halves.astype(np.float64) / 2**32 + 0.5 < chance
    assert (happened.view(2, -1).numpy() == expected).all()
