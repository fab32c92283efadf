"""scikit-learn's handwritten digits: 1,797 images of 8x8 pixels that need no download."""

from importlib.util import find_spec
from pathlib import Path

import numpy as np

from ovfit.data.datasets import Dataset
from ovfit.seeds import numpy_generator

TEST_SIZE = 360  # a fifth


def digits() -> Dataset:
    """The digits, 0..16 stretched to 0..255; test = a fixed stratified fifth (360 images).

    Their table is read as a file: importing scikit-learn takes seconds, in every process.
    """
    package = find_spec("sklearn")
    assert package is not None and package.origin is not None
    file = Path(package.origin).parent / "datasets" / "data" / "digits.csv.gz"
    table = np.loadtxt(file, delimiter=",")
    images = np.rint(table[:, :-1] * (255 / 16)).astype(np.uint8).reshape(-1, 8, 8, 1)
    labels = table[:, -1].astype(np.int64)
    chosen = _chosen(labels)
    return Dataset(
        name="digits",
        train_images=images[~chosen],
        train_labels=labels[~chosen],
        test_images=images[chosen],
        test_labels=labels[chosen],
        origin="scikit-learn",
    )


def _chosen(labels: np.ndarray) -> np.ndarray:
    """(N,) bool: the test images, as many of each class as its share, by largest remainders."""
    order = numpy_generator(0, "digits").permutation(len(labels))
    rank = np.empty(len(labels), np.int64)  # of an image among its class, in that order
    for label in range(10):
        members = order[labels[order] == label]
        rank[members] = np.arange(len(members))
    quota = np.bincount(labels) * (TEST_SIZE / len(labels))
    share = np.floor(quota).astype(int)
    largest = np.argsort(share - quota, kind="stable")[: TEST_SIZE - share.sum()]
    share[largest] += 1
    chosen: np.ndarray = rank < share[labels]
    return chosen
