"""The dataset file: an .npz of four arrays, read without pickles and checked."""

from pathlib import Path

import numpy as np

from ovfit.data.damage import DAMAGED
from ovfit.data.datasets import KEYS, Dataset
from ovfit.errors import BadInput

CLASS_NAMES = "class_names"  # the one array that may be missing


def read(path: Path) -> Dataset:
    """The dataset of an .npz file, called by the file's name.

    train_images, test_images: uint8 (N, H, W) or (N, H, W, C); train_labels, test_labels: integers
    0..k-1; class_names, if there: k strings. Raises BadInput that names what is wrong with it.
    """
    arrays = _arrays(path)
    for split in ("train", "test"):
        images = _images(arrays[f"{split}_images"], f"{path}: {split}_images")
        labels = _labels(arrays[f"{split}_labels"], len(images), f"{path}: {split}_labels")
        arrays |= {f"{split}_images": images, f"{split}_labels": labels}
    _check_together(arrays, path)
    names = _class_names(arrays, path)
    parts = {key: arrays[key] for key in KEYS}
    return Dataset(name=path.stem, origin=str(path), class_names=names, **parts)


def _arrays(path: Path) -> dict[str, np.ndarray]:
    try:
        with np.load(path, allow_pickle=False) as archive:
            missing = [key for key in KEYS if key not in archive]
            if missing:
                needed = ", ".join(KEYS)
                raise BadInput(f"{path}: no array {missing[0]!r}; a dataset file holds {needed}")
            return {key: archive[key] for key in (*KEYS, CLASS_NAMES) if key in archive}
    except FileNotFoundError:
        raise BadInput(
            f"{path}: no such file; `ovfit data` lists the datasets that are here"
        ) from None
    except DAMAGED as error:
        if "allow_pickle" in str(error):
            raise BadInput(
                f"{path}: holds pickled objects, which are not read; "
                "save plain uint8 and integer arrays"
            ) from None
        raise BadInput(
            f"{path}: not a readable .npz file ({type(error).__name__}); "
            "save it again with numpy.savez"
        ) from None


def _images(array: np.ndarray, where: str) -> np.ndarray:
    if array.dtype.kind == "f" and not np.isfinite(array).all():
        raise BadInput(f"{where} holds NaN or infinite values; images are uint8, 0 to 255")
    if array.dtype != np.uint8:
        raise BadInput(f"{where} is {array.dtype}; images are uint8, 0 to 255")
    if array.ndim not in (3, 4) or (array.ndim == 4 and array.shape[3] not in (1, 3)):
        raise BadInput(
            f"{where} has shape {array.shape}; images are (N, H, W) or (N, H, W, C) with C = 1 or 3"
        )
    if 0 in array.shape:
        raise BadInput(f"{where} is empty {array.shape}; at least one image is needed")
    return array[..., None] if array.ndim == 3 else array


def _labels(array: np.ndarray, images: int, where: str) -> np.ndarray:
    if array.dtype.kind == "f" and not np.isfinite(array).all():
        raise BadInput(f"{where} holds NaN or infinite values; labels are integers 0..k-1")
    if array.dtype.kind not in "iu":
        raise BadInput(f"{where} is {array.dtype}; labels are integers 0..k-1")
    if array.shape != (images,):
        raise BadInput(
            f"{where} has shape {array.shape} for {images} images; one label per image is needed"
        )
    low, high = array.min(), array.max()
    if low < 0 or high > 255:
        raise BadInput(f"{where} runs from {low} to {high}; labels are 0..k-1 with k at most 256")
    return array.astype(np.int64)


def _check_together(arrays: dict[str, np.ndarray], path: Path) -> None:
    present = np.unique(arrays["train_labels"])
    if len(present) < 2 or present[-1] != len(present) - 1:
        raise BadInput(
            f"{path}: train_labels are {present[:8].tolist()}...; "
            "at least two classes, numbered 0..k-1 without gaps, are needed"
        )
    highest = arrays["test_labels"].max()
    if highest > present[-1]:
        raise BadInput(f"{path}: test_labels hold class {highest}, which no training image has")
    train, test = arrays["train_images"].shape[1:], arrays["test_images"].shape[1:]
    if train != test:
        raise BadInput(f"{path}: train images are {train}, test images {test}; they must agree")


def _class_names(arrays: dict[str, np.ndarray], path: Path) -> tuple[str, ...]:
    if CLASS_NAMES not in arrays:
        return ()
    names, classes = arrays[CLASS_NAMES], int(arrays["train_labels"].max()) + 1
    if names.dtype.kind != "U" or names.shape != (classes,):
        raise BadInput(
            f"{path}: class_names is {names.dtype} of shape {names.shape}; "
            f"it holds one string for each of the {classes} classes"
        )
    return tuple(map(str, names))
