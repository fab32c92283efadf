"""The dataset file: what is read, and what is refused with its reason."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ovfit.data import npz
from ovfit.errors import BadInput
from tests.support.damage import flipped

GOOD: dict[str, Any] = {
    "train_images": np.zeros((6, 8, 8), np.uint8),
    "train_labels": np.array([0, 1, 2] * 2),
    "test_images": np.zeros((3, 8, 8), np.uint8),
    "test_labels": np.array([0, 1, 2]),
}


BAD = {
    "no array": ({"train_labels": None}, "no array 'train_labels'"),
    "float images": ({"train_images": np.zeros((6, 8, 8))}, "float64; images are uint8"),
    "nan": ({"train_images": np.full((6, 8, 8), np.nan)}, "NaN"),
    "shape": ({"train_images": np.zeros((6, 8), np.uint8)}, "has shape"),
    "empty": (
        {"test_images": np.zeros((0, 8, 8), np.uint8), "test_labels": np.zeros(0, int)},
        "is empty",
    ),
    "float labels": ({"train_labels": np.zeros(6)}, "labels are integers"),
    "negative": ({"train_labels": np.array([0, 1, 2, -1, 0, 1])}, "runs from -1"),
    "gap": ({"train_labels": np.array([0, 1, 3] * 2)}, "without gaps"),
    "count": ({"train_labels": np.array([0, 1, 2])}, "one label per image"),
    "test class": ({"test_labels": np.array([0, 1, 3])}, "no training image has"),
    "sizes": ({"test_images": np.zeros((3, 9, 8), np.uint8)}, "must agree"),
    "names": ({"class_names": np.array(["a", "b"])}, "one string for each of the 3 classes"),
    "pickled": ({"train_labels": np.array([{}] * 6, dtype=object)}, "pickled"),
}


@pytest.mark.parametrize(("changes", "said"), BAD.values(), ids=BAD)
def test_bad_files_say_what_is_wrong(tmp_path: Path, changes: dict, said: str) -> None:
    np.savez(
        tmp_path / "bad.npz",
        **{name: array for name, array in (GOOD | changes).items() if array is not None},
    )
    with pytest.raises(BadInput, match=said):
        npz.read(tmp_path / "bad.npz")


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[: len(data) // 2], lambda data: b"PK\x03\x04 not a zip", lambda data: b""],
)
def test_damaged_files(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    np.savez(tmp_path / "whole.npz", **GOOD)
    (tmp_path / "cut.npz").write_bytes(damage((tmp_path / "whole.npz").read_bytes()))
    with pytest.raises(BadInput, match="not a readable"):
        npz.read(tmp_path / "cut.npz")


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
def test_flipped_bits_are_refused_or_change_nothing(
    tmp_path: Path, save: Callable[..., None]
) -> None:
    path, draw = tmp_path / "whole.npz", random.Random(0)
    save(path, **GOOD)
    digest, whole, refused = npz.read(path).digest, path.read_bytes(), 0
    for _ in range(400):
        path.write_bytes(flipped(whole, draw))
        try:
            assert npz.read(path).digest == digest  # a date, or a comment
        except BadInput:
            refused += 1
    assert refused > 300
