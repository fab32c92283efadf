"""Sources: how a command line spells one, and some classes of another."""

import pickle
from pathlib import Path

import numpy as np
import pytest

from ovfit.data.digits import digits
from ovfit.data.source import Classes, File, Named, Source, as_source, class_numbers
from ovfit.errors import BadInput
from tests.data.test_npz import GOOD


@pytest.mark.parametrize(
    ("given", "source"),
    [
        ("mnist", Named("mnist")),
        ("folder/own.npz", File("folder/own.npz")),
        ("cifar10[car+9]", Classes(Named("cifar10"), ("car", "9"))),
        ("own.npz[0+2]", Classes(File("own.npz"), ("0", "2"))),
    ],
)
def test_what_a_command_line_says(given: str, source: Source) -> None:
    assert as_source(given) == source and str(source) == given
    assert as_source(source) is source
    assert pickle.loads(pickle.dumps(source)) == source  # as it travels to a worker process


def test_own_file_round_trip(tmp_path: Path) -> None:
    np.savez(tmp_path / "own.npz", **GOOD)
    dataset = as_source(str(tmp_path / "own.npz")).load(tmp_path)
    assert (dataset.name, dataset.shape, dataset.classes) == ("own", (1, 8, 8), 3)


def test_some_classes_of_a_dataset(tmp_path: Path) -> None:
    whole = digits()
    some = as_source("digits[7+3]").load(tmp_path)
    assert some.classes == 2 and some.name == "digits[7+3]" and some.digest != whole.digest
    for split in ("train", "test"):
        old, new = getattr(whole, f"{split}_labels"), getattr(some, f"{split}_labels")
        chosen = np.isin(old, [3, 7])
        assert (np.array([7, 3])[new] == old[chosen]).all()
        assert (getattr(some, f"{split}_images") == getattr(whole, f"{split}_images")[chosen]).all()


def test_classes_by_the_names_of_a_file(tmp_path: Path) -> None:
    np.savez(tmp_path / "pets.npz", **GOOD, class_names=np.array(["cat", "dog", "automobile"]))
    whole = as_source(str(tmp_path / "pets.npz")).load(tmp_path)
    assert whole.class_names == ("cat", "dog", "automobile")
    assert class_numbers(whole, ["car", "0", "dog"]) == [2, 0, 1]
    some = Classes(File(str(tmp_path / "pets.npz")), ("dog", "car")).load(tmp_path)
    assert some.class_names == ("dog", "automobile")
    with pytest.raises(BadInput, match="no class 'dogg'; did you mean dog"):
        class_numbers(whole, ["cat", "dogg"])


@pytest.mark.parametrize(
    ("classes", "reason"),
    [
        (["3"], "two different"),
        (["3", "3"], "two different"),
        (["3", "11"], "no class '11'"),
    ],
)
def test_classes_that_are_refused(classes: list[str], reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        class_numbers(digits(), classes)
