"""Corruptions: which labels are wrong, and how they are drawn."""

import numpy as np
import pytest

from ovfit.data import corruption, splits
from ovfit.spec import Corruption


def test_wrong_copies_are_wrong_uniform_and_shared() -> None:
    """Algorithm 1 with our reading: always wrong, uniform over the others, one wrong label per
    image for all its copies.
    """
    labels = np.tile(np.arange(10), 7000)
    index = splits.split(60000, 10000, 50000, 5000, 5000, 0)
    fit = corruption.fit_set(Corruption(kind="wrong-copies", copies=7), labels, index, 10, seed=0)
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
    again = corruption.fit_set(Corruption(kind="wrong-copies", copies=7), labels, index, 10, seed=0)
    other = corruption.fit_set(Corruption(kind="wrong-copies", copies=7), labels, index, 10, seed=1)
    assert (again.labels == fit.labels).all() and (other.labels != fit.labels).any()
    clean = corruption.fit_set(Corruption(kind="clean-copies", copies=7), labels, index, 10, seed=0)
    assert (
        clean.corruption_rate == 0
        and (clean.labels == labels[clean.index]).all()
        and clean.size == fit.size
    )


def test_shuffled_labels_are_each_other_s() -> None:
    labels = np.arange(600) % 7
    index = splits.split(500, 100, 400, 50, 50, 0)
    fit = corruption.fit_set(Corruption(kind="shuffled-labels"), labels, index, 7, seed=0)
    true = labels[fit.index]
    assert (np.bincount(fit.labels) == np.bincount(true)).all() and len(fit.index) == 400
    assert fit.corruption_rate == (fit.labels != true).mean()
    assert abs(fit.corruption_rate - 6 / 7) < 0.06
    other = corruption.fit_set(Corruption(kind="shuffled-labels"), labels, index, 7, seed=1)
    assert (other.labels != fit.labels).any()


def test_label_noise() -> None:
    """Nakkiran et al. 2019, section 4: wrong with probability p, uniform over the others; nested in
    p, the same whichever images are trained on.
    """
    labels = np.tile(np.arange(10), 7000)
    index = splits.split(60000, 10000, 50000, 5000, 5000, 0)
    found = {
        rate: corruption.fit_set(
            Corruption(kind="label-noise", rate=rate), labels, index, 10, seed=0
        )
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
    small = corruption.fit_set(Corruption(kind="label-noise", rate=0.2), labels, fewer, 10, seed=0)
    where = np.searchsorted(index["train"], fewer["train"])
    assert (small.labels == found[0.2].labels[where]).all()
    assert (
        corruption.fit_set(
            Corruption(kind="label-noise", rate=0.2), labels, index, 10, seed=1
        ).labels
        != found[0.2].labels
    ).any()


def test_label_noise_by_a_seed_that_networks_share() -> None:
    """Networks of all seeds have the labels that one of them would draw; by default their own."""
    labels = np.tile(np.arange(10), 60)
    index = splits.split(500, 100, 400, 50, 50, 0)

    def assigned(seed: int, noise_seed: int) -> np.ndarray:
        edit = Corruption(kind="label-noise", rate=0.3, noise_seed=noise_seed)
        return corruption.fit_set(edit, labels, index, 10, seed).labels

    assert (assigned(0, 5) == assigned(1, 5)).all()
    assert (assigned(0, 5) == assigned(5, -1)).all()
    assert (assigned(0, -1) != assigned(1, -1)).any()


@pytest.mark.parametrize("k", [1, 7, 50])
def test_every_kth_image_of_each_class(k: int) -> None:
    """The same images whatever the seed; another seed gives other labels."""
    labels = np.random.default_rng(0).integers(0, 5, 400)
    index = splits.split(300, 100, 250, 30, 20, 0)
    fit, other = (
        corruption.fit_set(Corruption(kind="every-kth", every=k), labels, index, 5, seed)
        for seed in (0, 1)
    )
    true = labels[index["train"]]
    assert fit.noisy is not None
    assert other.noisy is not None
    assert (fit.noisy == other.noisy).all()
    assert ((fit.labels != true) == fit.noisy).all()
    assert fit.corruption_rate == fit.noisy.mean()
    assert (fit.labels != other.labels).any()
    assert (fit.index == index["train"]).all()
    for label in range(5):
        places = np.flatnonzero(true == label)
        wrong = np.flatnonzero(fit.noisy[places])
        assert wrong.tolist() == list(range(k - 1, len(places), k))


def test_a_seeded_offset_mislabels_other_images_in_every_seed() -> None:
    """Every k-th of each class still, and over many seeds each image as often as any other."""
    labels = np.random.default_rng(0).integers(0, 5, 400)
    index = splits.split(300, 100, 250, 30, 20, 0)
    true, k = labels[index["train"]], 7
    seeded = Corruption(kind="every-kth", every=k, offset="seeded")
    fits = [corruption.fit_set(seeded, labels, index, 5, seed) for seed in range(400)]
    for fit in fits[:5]:
        assert fit.noisy is not None and ((fit.labels != true) == fit.noisy).all()
        firsts = set()
        for label in range(5):
            wrong = np.flatnonzero(fit.noisy[true == label])
            assert wrong[0] < k and (np.diff(wrong) == k).all()
            firsts.add(wrong[0])
        assert len(firsts) > 1  # each class has a place of its own
    often = np.mean([fit.noisy for fit in fits], axis=0)
    assert np.abs(often - 1 / k).max() < 4.5 * np.sqrt(1 / k * (1 - 1 / k) / 400)
    again = corruption.fit_set(seeded, labels, index, 5, 0)
    assert (again.labels == fits[0].labels).all()
    assert (fits[0].noisy != fits[1].noisy).any()


def test_random_labels() -> None:
    """A k-th of them are right; nobody else's labels are touched.

    An image that is redrawn at one rate has the same label at every higher one.
    """
    labels = np.random.default_rng(0).integers(0, 4, 9000)
    index = splits.split(8000, 1000, 7000, 500, 500, 0)
    true = labels[index["train"]]
    half, whole = (
        corruption.fit_set(Corruption(kind="random-labels", rate=rate), labels, index, 4, 0)
        for rate in (0.5, 1.0)
    )
    assert whole.corruption_rate == pytest.approx(
        0.75, abs=0.02
    ) and half.corruption_rate == pytest.approx(0.375, abs=0.02)
    assert (half.labels[half.labels != true] == whole.labels[half.labels != true]).all()
    assert (
        whole.noisy is not None
        and (whole.noisy == (whole.labels != true)).all()
        and (whole.index == index["train"]).all()
    )
    assert np.abs(np.bincount(whole.labels) / 7000 - 0.25).max() < 0.03
