"""Splits of the released images."""

import numpy as np
import pytest

from ovfit.data import splits
from ovfit.errors import BadInput


def test_splits_are_disjoint_and_nested() -> None:
    train, val, control = splits.sizes(100, None, None, None)
    assert (train, val, control) == (80, 10, 10)
    assert splits.sizes(60000, None, None, None) == (50000, 5000, 5000)
    found = splits.split(100, 20, train, val, control, 0)
    assert sorted(np.concatenate(list(found.values()))) == list(range(120))
    smaller = splits.split(100, 20, 30, val, control, 0)
    assert (smaller["control"] == found["control"]).all() and set(smaller["train"]) < set(
        found["train"]
    )
    assert (splits.split(100, 20, train, val, control, 1)["control"] != found["control"]).any()
    with pytest.raises(BadInput, match="more than the 80 images left"):
        splits.sizes(100, 81, None, None)
