"""Cases for a dataset: what a study can count on."""

from typing import ClassVar

import numpy as np

from ovfit.data.datasets import Dataset
from ovfit.data.source import as_source
from ovfit.folders import data_dir


class DatasetCases:
    """`dataset`: a name or FILE.npz."""

    dataset: ClassVar[str]

    def load(self) -> Dataset:
        return as_source(self.dataset).load(data_dir(None))

    def test_images_are_bytes_and_labels_are_numbers_from_0(self) -> None:
        data = self.load()
        for split in ("train", "test"):
            images: np.ndarray = getattr(data, f"{split}_images")
            labels: np.ndarray = getattr(data, f"{split}_labels")
            assert images.dtype == np.uint8 and images.ndim == 4 and images.shape[-1] in (1, 3)
            assert labels.dtype == np.int64 and labels.shape == (len(images),)
            assert labels.min() >= 0 and labels.max() < data.classes
        assert set(np.unique(data.train_labels)) == set(range(data.classes)), "a class is missing"

    def test_it_is_the_same_whenever_it_is_loaded(self) -> None:
        assert self.load().digest == self.load().digest
