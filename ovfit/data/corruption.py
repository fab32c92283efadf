"""Corruptions: pure, seeded edits of the training set. Validation, test and control labels are never touched."""

from dataclasses import dataclass

import numpy as np

from ovfit.data.splits import Splits
from ovfit.seeds import numpy_generator
from ovfit.spec import Corruption


@dataclass(frozen=True)
class FitSet:
    """What a network is trained on: P distinct (image, label) pairs, each seen `count` times an epoch."""

    index: np.ndarray  # (P,) int64 into the pool
    labels: np.ndarray  # (P,) int64
    count: np.ndarray  # (P,) int64
    corruption_rate: float  # the share of an epoch's samples whose label is wrong
    noisy: np.ndarray | None = None  # (P,) bool: whose label is wrong, under label noise

    @property
    def size(self) -> int:
        return int(self.count.sum())


def wrong_labels(labels: np.ndarray, classes: int, rng: np.random.Generator) -> np.ndarray:
    """A label other than the given one for each sample, uniform over the k - 1 others; int64 (N,)."""
    return (labels + rng.integers(1, classes, size=labels.shape)) % classes


def fit_set(corruption: Corruption, labels: np.ndarray, splits: Splits, classes: int, seed: int) -> FitSet:
    """The training set under a corruption. `labels` (int64) are the true ones of the whole pool.

    `wrong-copies` is Algorithm 1 of Merkulov & Oseledets: train + t copies of the test images; the copies of one image share its wrong
    label, drawn once. (Their "0 / (k-1)/k probability" does not sum to 1: here a label is always wrong, uniform over the others.)
    `label-noise` is that of Nakkiran et al. 2019, section 4: each label is, with probability `rate`, another one, uniform over the k - 1 others, drawn
    once. An image that is wrong at one rate has the same wrong label at every higher one, whichever other images are trained on.
    """
    train, test = splits["train"], splits["test"]
    if corruption.kind == "label-noise":
        rng = numpy_generator(seed, "noise")
        wrong, drawn = wrong_labels(labels, classes, rng), rng.random(len(labels))
        noisy = drawn[train] < corruption.rate
        return FitSet(train, np.where(noisy, wrong[train], labels[train]), np.ones(len(train), np.int64), float(noisy.mean()), noisy)
    if corruption.kind == "none" or corruption.copies == 0:
        return FitSet(train, labels[train], np.ones(len(train), np.int64), 0.0)
    added = labels[test]
    if corruption.kind == "wrong-copies":
        added = wrong_labels(added, classes, numpy_generator(seed, "corruption"))
    count = np.concatenate([np.ones(len(train), np.int64), np.full(len(test), corruption.copies)])
    assigned = np.concatenate([labels[train], added])
    index = np.concatenate([train, test])
    return FitSet(index, assigned, count, float(count[assigned != labels[index]].sum() / count.sum()))
