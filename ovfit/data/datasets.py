"""A dataset: uint8 images and labels of two splits, identified by the sha256 of their content."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

KEYS = ("train_images", "train_labels", "test_images", "test_labels")


@dataclass(frozen=True)
class Dataset:
    """Images uint8 (N, H, W, C), labels int64 (N,) in 0..k-1, for the released train and test
    splits.

    `name` is what tables call it, `origin` says where it was read from, `class_names` (empty, or
    one for each class) are what `Classes` can choose by; none of the three is part of its identity.
    """

    name: str
    train_images: np.ndarray
    train_labels: np.ndarray
    test_images: np.ndarray
    test_labels: np.ndarray
    origin: str
    class_names: tuple[str, ...] = ()

    @property
    def labels(self) -> np.ndarray:
        """int64 (N,): of the train images, then of the test images, as splits count them."""
        return np.concatenate([self.train_labels, self.test_labels])

    @property
    def images(self) -> np.ndarray:
        """uint8 (N, H, W, C), in the order of `labels`."""
        return np.concatenate([self.train_images, self.test_images])

    @property
    def classes(self) -> int:
        return int(self.train_labels.max()) + 1

    @property
    def shape(self) -> tuple[int, int, int]:
        """Channels, height, width."""
        height, width, channels = self.train_images.shape[1:]
        return channels, height, width

    @cached_property
    def digest(self) -> str:
        """sha256 of the four arrays, order included: equal ones give the same networks."""
        total = hashlib.sha256()
        for key in KEYS:
            array = np.ascontiguousarray(getattr(self, key))
            total.update(f"{key} {array.dtype} {array.shape}".encode())
            total.update(array.data)
        return total.hexdigest()

    def content_digest(self) -> str:
        """sha256 over the sorted hashes of the samples: a re-ordered copy has the same one."""
        total = hashlib.sha256()
        for images, labels in (
            (self.train_images, self.train_labels),
            (self.test_images, self.test_labels),
        ):
            rows = np.ascontiguousarray(images).reshape(len(images), -1)
            samples = zip(rows, labels, strict=True)
            for digest in sorted(_sample_digest(row, label) for row, label in samples):
                total.update(digest)
        return total.hexdigest()


def _sample_digest(row: np.ndarray, label: int) -> bytes:
    return hashlib.sha256(bytes([label]) + row.tobytes()).digest()


def select(dataset: Dataset, classes: Sequence[int], name: str) -> Dataset:
    """The images of some classes, renumbered 0, 1 ... in that order; the images keep theirs."""
    new = np.full(dataset.classes, -1)
    new[list(classes)] = np.arange(len(classes))
    train, test = new[dataset.train_labels], new[dataset.test_labels]
    names = dataset.class_names
    return Dataset(
        name=name,
        train_images=dataset.train_images[train >= 0],
        train_labels=train[train >= 0],
        test_images=dataset.test_images[test >= 0],
        test_labels=test[test >= 0],
        origin=dataset.origin,
        class_names=tuple(names[number] for number in classes) if names else (),
    )
