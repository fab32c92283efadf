"""Corruptions: pure, seeded edits of the training set.

Validation, test and control labels are never touched.
"""

from dataclasses import dataclass

import numpy as np

from ovfit.data.splits import Splits
from ovfit.seeds import numpy_generator
from ovfit.spec import Corruption


@dataclass(frozen=True)
class FitSet:
    """What a network is trained on: P distinct (image, label) pairs, each seen `count` times an
    epoch.
    """

    index: np.ndarray  # (P,) int64 into the pool
    labels: np.ndarray  # (P,) int64
    count: np.ndarray  # (P,) int64
    corruption_rate: float  # the share of an epoch's samples whose label is wrong
    noisy: np.ndarray | None = None  # (P,) bool: whose label is wrong, under label noise

    @property
    def size(self) -> int:
        return int(self.count.sum())


def wrong_labels(labels: np.ndarray, classes: int, rng: np.random.Generator) -> np.ndarray:
    """Another label than the given one for each sample, uniform over the k - 1; int64 (N,)."""
    return (labels + rng.integers(1, classes, size=labels.shape)) % classes


def fit_set(
    corruption: Corruption, labels: np.ndarray, splits: Splits, classes: int, seed: int
) -> FitSet:
    """The training set under a corruption.

    `labels` (int64) are the true ones of the whole pool.

    `wrong-copies` is Algorithm 1 of Merkulov & Oseledets: train + t copies of the test images; the
    copies of one image share its wrong label, drawn once. (Their "0 / (k-1)/k probability" does not
    sum to 1: here a label is always wrong, uniform over the others.) `label-noise` is that of
    Nakkiran et al. 2019, section 4: each label is, with probability `rate`, another one, uniform
    over the k - 1 others, drawn once. An image that is wrong at one rate has the same wrong label
    at every higher one, whichever other images are trained on. `random-labels` is that of Zhang et
    al. 2017, section 2.1: with probability `rate` a label is drawn uniformly from all k classes, so
    that a k-th of them are right. Both are drawn by `seed`, or by the corruption's `noise_seed`,
    which networks of several seeds can share. `shuffled-labels` permutes the labels of the training
    images, so that each class has as many as before. `every-kth` (Ruparell, section 4.1): of each
    class the images number k, 2k ... in their order get a wrong label, drawn once: the same images
    whatever the seed, or, with a seeded offset, every k-th from a place that the seed draws for
    each class, so that other seeds mislabel other images.
    """
    train, test = splits["train"], splits["test"]
    ones = np.ones(len(train), np.int64)
    if corruption.kind in ("label-noise", "random-labels"):
        drawn_by = seed if corruption.noise_seed < 0 else corruption.noise_seed
        rng = numpy_generator(drawn_by, "noise")
        random = corruption.kind == "random-labels"
        other = (
            rng.integers(0, classes, size=labels.shape)
            if random
            else wrong_labels(labels, classes, rng)
        )
        drawn = rng.random(len(labels))
        assigned = np.where(drawn[train] < corruption.rate, other[train], labels[train])
        return _edited(
            train, assigned, labels, drawn[train] < corruption.rate if not random else None
        )
    if corruption.kind == "shuffled-labels":
        assigned = numpy_generator(seed, "shuffled labels").permutation(labels[train])
        return _edited(train, assigned, labels, None)
    if corruption.kind == "every-kth":
        noisy = every_kth(labels[train], corruption.every, _offsets(corruption, classes, seed))
        wrong = wrong_labels(labels, classes, numpy_generator(seed, "mislabels"))
        return _edited(train, np.where(noisy, wrong[train], labels[train]), labels, noisy)
    if corruption.kind == "repeats":
        return FitSet(train, labels[train], ones * corruption.copies, 0.0)
    if corruption.kind == "none" or corruption.copies == 0:
        return FitSet(train, labels[train], ones, 0.0)
    added = labels[test]
    if corruption.kind == "wrong-copies":
        added = wrong_labels(added, classes, numpy_generator(seed, "corruption"))
    count = np.concatenate([np.ones(len(train), np.int64), np.full(len(test), corruption.copies)])
    assigned = np.concatenate([labels[train], added])
    index = np.concatenate([train, test])
    return FitSet(
        index, assigned, count, float(count[assigned != labels[index]].sum() / count.sum())
    )


def every_kth(labels: np.ndarray, every: int, offsets: np.ndarray) -> np.ndarray:
    """(N,) bool: of each class the images number k, 2k ... in the order they have, k = `every`.

    `offsets` (classes,), 0 to k - 1: how many images sooner each class begins.
    """
    chosen = np.zeros(len(labels), bool)
    for label in np.unique(labels):
        chosen[np.flatnonzero(labels == label)[every - 1 - offsets[label] :: every]] = True
    return chosen


def _offsets(corruption: Corruption, classes: int, seed: int) -> np.ndarray:
    if corruption.offset == "fixed":
        return np.zeros(classes, np.int64)
    return numpy_generator(seed, "offset", corruption.every).integers(
        corruption.every, size=classes
    )


def _edited(
    train: np.ndarray, assigned: np.ndarray, labels: np.ndarray, noisy: np.ndarray | None
) -> FitSet:
    """The training images with other labels; `noisy` says which are mislabelled (None: those whose
    label is not the true one).
    """
    wrong = assigned != labels[train]
    return FitSet(
        train,
        assigned,
        np.ones(len(train), np.int64),
        float(wrong.mean()),
        wrong if noisy is None else noisy,
    )
