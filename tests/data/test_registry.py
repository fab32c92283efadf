"""Datasets by name: the built-in ones, and those of installed packages."""

from pathlib import Path

import numpy as np
import pytest

from ovfit.data.registry import BUILT_IN, CIFAR10_4, GROUP, load, names
from ovfit.data.source import as_source
from ovfit.errors import BadInput
from ovfit.folders import data_dir
from tests.data.test_npz import GOOD
from tests.support.package import install


def test_a_file_must_hold_what_its_name_says(tmp_path: Path) -> None:
    np.savez(tmp_path / "mnist.npz", **GOOD)
    with pytest.raises(BadInput, match="does not hold mnist"):
        load("mnist", tmp_path)


@pytest.mark.real_data
def test_real_datasets_verify() -> None:
    folder = data_dir()
    sizes = {
        name: (len(found.train_labels), len(found.test_labels))
        for name in BUILT_IN
        for found in [load(name, folder)]
    }
    assert sizes == {
        "digits": (1437, 360),
        "mnist": (60000, 10000),
        "fashion_mnist": (60000, 10000),
        "cifar10": (50000, 10000),
        "cifar10-4": (20000, 4000),
    }
    four, ten = load("cifar10-4", folder), load("cifar10", folder)
    assert as_source("cifar10[car+frog+horse+ship]").load(folder).digest == four.digest
    chosen = np.isin(ten.train_labels, [1, 6, 7, 8])
    assert (four.train_images == ten.train_images[chosen]).all()
    assert (np.array([1, 6, 7, 8])[four.train_labels] == ten.train_labels[chosen]).all()


def test_cifar10_s_classes_have_names() -> None:
    names = BUILT_IN["cifar10"].class_names
    assert len(names) == 10 and [names[number] for number in CIFAR10_4] == [
        *BUILT_IN["cifar10-4"].class_names
    ]


BLOBS = """
from ovfit.data.registry import Recipe
from tests.conftest import blobs

def good(folder):
    return blobs(classes=4)

def bad(folder):
    return [1, 2, 3]

declared = Recipe(good, content=blobs(classes=4).content_digest())
wrong = Recipe(good, content="0" * 64)
number = 7
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that brings datasets, good and bad ones."""
    points = {name: name for name in ("good", "bad", "declared", "wrong", "number", "absent")}
    install(tmp_path / "site", "ovfit_test_blobs", BLOBS, GROUP, **points)
    monkeypatch.syspath_prepend(tmp_path / "site")


@pytest.mark.usefixtures("installed")
def test_datasets_of_installed_packages(tmp_path: Path) -> None:
    assert names()[: len(BUILT_IN)] == list(BUILT_IN) and "declared" in names()
    for name in ("good", "declared"):
        dataset = as_source(name).load(tmp_path)
        assert (dataset.name, dataset.classes) == (name, 4)


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("bad", "is a list; its function must return"),
        ("wrong", "its content digest differs"),
        ("number", "is a int; it must be a function"),
        ("absent", "cannot be imported"),
        ("declard", "did you mean declared"),
    ],
)
def test_installed_datasets_that_are_refused(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        load(name, tmp_path)
