"""Counting functions."""

from collections import Counter

import numpy as np
import pytest
import torch

from ovfit.seeds import derive
from ovfit.studies.simplicity import networks, prior
from ovfit.studies.simplicity.counts import Counts


def drawn(count: int, seed: int = 0, kinds: int = 40) -> np.ndarray:
    """Packed functions (count, 16), many of them equal."""
    rng = np.random.default_rng(seed)
    few = rng.integers(0, 256, (kinds, 16), dtype=np.uint8)
    few[0], few[1] = 0, 255
    return few[rng.integers(0, kinds, count)]


def test_every_function_is_counted_once_and_in_order() -> None:
    packed = drawn(1000)
    counts, expected = Counts.of(packed), Counter(map(bytes, packed))
    assert dict(zip(map(bytes, counts.functions), counts.times, strict=True)) == expected
    assert list(map(bytes, counts.functions)) == sorted(expected)
    assert counts.total == 1000


def test_parts_counted_apart_are_the_whole() -> None:
    packed = drawn(999)
    whole = Counts.of(packed)
    parts = Counts.merged([Counts.of(part) for part in np.array_split(packed, 7)])
    assert (parts.functions == whole.functions).all() and (parts.times == whole.times).all()
    assert Counts.merged([]).total == 0


def test_minority_agreement_and_times_are_those_of_the_bits() -> None:
    counts = Counts.of(drawn(500))
    bits = counts.bits
    ones = bits.sum(1)
    assert (counts.minority == np.minimum(ones, 128 - ones)).all()
    places, labels = np.array([0, 9, 127]), bits[5, [0, 9, 127]]
    agreeing = counts.agreeing(places, labels)
    assert (agreeing.bits == bits[(bits[:, places] == labels).all(1)]).all()
    assert agreeing.of_each(counts.functions).sum() == agreeing.total


def test_a_block_is_its_networks_counted_whatever_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    beats: list[int] = []
    device = torch.device("cpu")
    given = (1000, 0.0, 3, "binary", device, beats.append)
    whole = prior.block(*given)
    assert whole.total == sum(beats) == 1000
    monkeypatch.setattr(prior, "HELD", 300)
    parts = prior.block(*given)
    assert (parts.functions == whole.functions).all() and (parts.times == whole.times).all()
    other = prior.block(1000, 0.0, 4, "binary", device, beats.append)
    assert other.functions.shape != whole.functions.shape or (other.times != whole.times).any()
    x = networks.inputs("binary")
    generator = torch.Generator().manual_seed(derive(3, "simplicity", "prior", "0"))
    alone = [
        networks.functions(networks.drawn(size, 0.0, generator), x) for size in (*[128] * 7, 104)
    ]
    assert (Counts.of(np.concatenate(alone)).functions == whole.functions).all()
