"""Datasets, splits and corruptions."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from ovfit.data import corruption, datasets, images, splits
from ovfit.errors import BadInput
from ovfit.spec import Corruption, Data
from tests.conftest import blobs

GOOD = {
    "train_images": np.zeros((6, 8, 8), np.uint8),
    "train_labels": np.array([0, 1, 2] * 2),
    "test_images": np.zeros((3, 8, 8), np.uint8),
    "test_labels": np.array([0, 1, 2]),
}


def test_digits_is_embedded_stratified_and_verified() -> None:
    digits = datasets.digits()
    assert digits.train_images.shape == (1437, 8, 8, 1) and digits.test_images.shape == (
        360,
        8,
        8,
        1,
    )
    assert digits.train_images.max() == 255 and digits.train_images.dtype == np.uint8
    shares = np.bincount(digits.test_labels) / np.bincount(
        np.concatenate([digits.train_labels, digits.test_labels])
    )
    assert np.abs(shares - 360 / 1797).max() < 0.01
    assert digits.content_digest() == datasets.CONTENT["digits"]


def test_digests() -> None:
    one = blobs()
    order = np.random.default_rng(0).permutation(len(one.train_labels))
    shuffled = datasets.Dataset(
        "x", one.train_images[order], one.train_labels[order], one.test_images, one.test_labels, ""
    )
    assert shuffled.digest != one.digest
    assert shuffled.content_digest() == one.content_digest()
    changed = one.train_images.copy()
    changed[-1, 0, 0, 0] ^= (
        1  # the last image: a digest of the first 10,000 elements would not see it
    )
    other = datasets.Dataset("x", changed, one.train_labels, one.test_images, one.test_labels, "")
    assert other.digest != one.digest and other.content_digest() != one.content_digest()


def test_own_file_round_trip(tmp_path: Path) -> None:
    np.savez(tmp_path / "own.npz", **GOOD)
    found = datasets.load(str(tmp_path / "own.npz"), tmp_path)
    assert (found.name, found.shape, found.classes) == ("own", (1, 8, 8), 3)


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
    "pickled": ({"train_labels": np.array([{}] * 6, dtype=object)}, "pickled"),
}


@pytest.mark.parametrize(("changes", "said"), BAD.values(), ids=BAD)
def test_bad_files_say_what_is_wrong(tmp_path: Path, changes: dict, said: str) -> None:
    np.savez(
        tmp_path / "bad.npz",
        **{name: array for name, array in (GOOD | changes).items() if array is not None},
    )
    with pytest.raises(BadInput, match=said):
        datasets.read(tmp_path / "bad.npz")


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[: len(data) // 2], lambda data: b"PK\x03\x04 not a zip", lambda data: b""],
)
def test_damaged_files(tmp_path: Path, damage) -> None:
    np.savez(tmp_path / "whole.npz", **GOOD)
    (tmp_path / "cut.npz").write_bytes(damage((tmp_path / "whole.npz").read_bytes()))
    with pytest.raises(BadInput, match="not a readable"):
        datasets.read(tmp_path / "cut.npz")


def test_a_file_must_hold_what_its_name_says(tmp_path: Path) -> None:
    np.savez(tmp_path / "mnist.npz", **GOOD)
    with pytest.raises(BadInput, match="does not hold mnist"):
        datasets.load("mnist", tmp_path)


def test_fetch_converts_what_torchvision_has_unpacked(tmp_path: Path) -> None:
    """torchvision reads the idx files itself; nothing is downloaded where they lie already."""
    from ovfit.data.fetch import fetch

    one = blobs(train=20, test=10, side=28)
    raw = tmp_path / "torchvision" / "MNIST" / "raw"
    raw.mkdir(parents=True)
    for prefix, pictures, labels in (
        ("train", one.train_images, one.train_labels),
        ("t10k", one.test_images, one.test_labels),
    ):
        header = b"\x00\x00\x08\x03" + b"".join(n.to_bytes(4, "big") for n in pictures.shape[:3])
        (raw / f"{prefix}-images-idx3-ubyte").write_bytes(header + pictures.tobytes())
        (raw / f"{prefix}-labels-idx1-ubyte").write_bytes(
            b"\x00\x00\x08\x01" + len(labels).to_bytes(4, "big") + labels.astype(np.uint8).tobytes()
        )
    found = datasets.read(fetch("mnist", tmp_path))
    assert (found.train_images == one.train_images).all() and (
        found.test_labels == one.test_labels
    ).all()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mnist.npz", "torchvision"]


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


def test_wrong_copies_are_wrong_uniform_and_shared() -> None:
    """Algorithm 1 with our reading: always wrong, uniform over the others, one wrong label per image for all its copies."""
    labels = np.tile(np.arange(10), 7000)
    index = splits.split(60000, 10000, 50000, 5000, 5000, 0)
    fit = corruption.fit_set(Corruption("wrong-copies", 7), labels, index, 10, seed=0)
    test = np.isin(fit.index, index["test"])
    assert fit.size == 50000 + 7 * 10000 and test.sum() == 10000
    assert (fit.labels[test] != labels[fit.index[test]]).all() and (
        fit.labels[~test] == labels[fit.index[~test]]
    ).all()
    assert fit.corruption_rate == pytest.approx(70000 / 120000)
    offsets = np.bincount((fit.labels[test] - labels[fit.index[test]]) % 10, minlength=10)
    assert offsets[0] == 0
    assert (
        (offsets[1:] - 10000 / 9) ** 2 / (10000 / 9)
    ).sum() < 26.1  # chi-square, 8 degrees of freedom, p = .001
    again = corruption.fit_set(Corruption("wrong-copies", 7), labels, index, 10, seed=0)
    other = corruption.fit_set(Corruption("wrong-copies", 7), labels, index, 10, seed=1)
    assert (again.labels == fit.labels).all() and (other.labels != fit.labels).any()
    clean = corruption.fit_set(Corruption("clean-copies", 7), labels, index, 10, seed=0)
    assert (
        clean.corruption_rate == 0
        and (clean.labels == labels[clean.index]).all()
        and clean.size == fit.size
    )


def test_label_noise() -> None:
    """Nakkiran et al. 2019, section 4: wrong with probability p, uniform over the others; nested in p, the same whichever images are trained on."""
    labels = np.tile(np.arange(10), 7000)
    index = splits.split(60000, 10000, 50000, 5000, 5000, 0)
    found = {
        rate: corruption.fit_set(Corruption("label-noise", rate=rate), labels, index, 10, seed=0)
        for rate in (0.1, 0.2)
    }
    for rate, fit in found.items():
        assert (
            fit.noisy is not None and (fit.index == index["train"]).all() and (fit.count == 1).all()
        )
        assert (
            fit.noisy == (fit.labels != labels[fit.index])
        ).all() and fit.corruption_rate == fit.noisy.mean()
        assert fit.corruption_rate == pytest.approx(
            rate, abs=4 * np.sqrt(rate * (1 - rate) / 50000)
        )
        offsets = np.bincount((fit.labels - labels[fit.index])[fit.noisy] % 10, minlength=10)
        expected = fit.noisy.sum() / 9
        assert (
            offsets[0] == 0 and ((offsets[1:] - expected) ** 2 / expected).sum() < 26.1
        )  # chi-square, 8 degrees of freedom, p = .001
    some, more = found[0.1].noisy, found[0.2].noisy
    assert more[some].all() and (found[0.1].labels[some] == found[0.2].labels[some]).all()
    fewer = splits.split(60000, 10000, 4000, 5000, 5000, 0)
    small = corruption.fit_set(Corruption("label-noise", rate=0.2), labels, fewer, 10, seed=0)
    where = np.searchsorted(index["train"], fewer["train"])
    assert (small.labels == found[0.2].labels[where]).all()
    assert (
        corruption.fit_set(Corruption("label-noise", rate=0.2), labels, index, 10, seed=1).labels
        != found[0.2].labels
    ).any()


def test_some_classes_of_a_dataset(tmp_path: Path) -> None:
    whole = datasets.digits()
    some = datasets.load("digits[7+3]", tmp_path)
    assert some.classes == 2 and some.name == "digits[7+3]" and some.digest != whole.digest
    for split in ("train", "test"):
        old, new = getattr(whole, f"{split}_labels"), getattr(some, f"{split}_labels")
        chosen = np.isin(old, [3, 7])
        assert (np.array([7, 3])[new] == old[chosen]).all()
        assert (getattr(some, f"{split}_images") == getattr(whole, f"{split}_images")[chosen]).all()
    assert datasets.class_numbers(replace(whole, name="cifar10"), ["car", "ship", "4"]) == [1, 8, 4]
    for words, said in (
        (["3"], "two different"),
        (["3", "3"], "two different"),
        (["3", "11"], "no class '11'"),
    ):
        with pytest.raises(BadInput, match=said):
            datasets.class_numbers(whole, words)


@pytest.mark.parametrize("kind", ["standard", "unit", "centred"])
def test_normalisation(kind: str) -> None:
    one = blobs(channels=3)
    train = np.arange(20)
    data = Data(one.digest, one.shape, 2, 20, 1, 0, 0, normalisation=kind)  # type: ignore[arg-type]
    found = images.pool(one, data, train, torch.device("cpu"), torch.float64).batch(
        torch.arange(20)
    )
    plain = torch.from_numpy(one.train_images[train]).permute(0, 3, 1, 2).double() / 255
    if kind == "standard":
        expected = (plain - plain.mean((0, 2, 3), keepdim=True)) / plain.std(
            (0, 2, 3), keepdim=True, correction=0
        )
    else:
        expected = plain if kind == "unit" else (plain - 0.5) / 0.5
    torch.testing.assert_close(found, expected)


@pytest.mark.real_data
def test_real_datasets_verify() -> None:
    folder = datasets.data_dir()
    sizes = {
        name: (len(found.train_labels), len(found.test_labels))
        for name in datasets.NAMES
        for found in [datasets.load(name, folder)]
    }
    assert sizes == {
        "digits": (1437, 360),
        "mnist": (60000, 10000),
        "fashion_mnist": (60000, 10000),
        "cifar10": (50000, 10000),
        "cifar10-4": (20000, 4000),
    }
    four, ten = datasets.load("cifar10-4", folder), datasets.load("cifar10", folder)
    assert datasets.load("cifar10[car+frog+horse+ship]", folder).digest == four.digest
    chosen = np.isin(ten.train_labels, [1, 6, 7, 8])
    assert (four.train_images == ten.train_images[chosen]).all()
    assert (np.array([1, 6, 7, 8])[four.train_labels] == ten.train_labels[chosen]).all()
