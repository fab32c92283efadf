"""Datasets as uint8 arrays: read from the cache, checked, identified by the sha256 of their content."""

import hashlib
import os
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from ovfit.errors import BadInput, suggest
from ovfit.seeds import numpy_generator

# sha256 over the sorted per-sample hashes of both splits, so that a re-ordered copy of the same images verifies too.
CONTENT = {
    "digits": "83caa82195bb4bd83fc3e15616b70709cdd60ea7b4b79abc1ae33aeaf7b44c7e",
    "mnist": "6019fe9bf4c2c256d446828213e33f053c0e4bb68978d9cf2b5efa0cc8dc5753",
    "fashion_mnist": "8700fb1387925d09c05b68a01805cf7e2c29926ae8746474329477ed287ab6c5",
    "cifar10": "cd3db3c938fe7b18a8edc613898566401868559d869e337ff290fd6cc29b784d",
    "cifar10-4": "2f03bf468fcf80071f07ef0abe7573eb4f6924cb2f3e3ca8d768af78e7cbd65b",
}
NAMES = ["digits", "mnist", "fashion_mnist", "cifar10", "cifar10-4"]
CLASS_NAMES = {
    "cifar10": (
        "airplane",
        "automobile",
        "bird",
        "cat",
        "deer",
        "dog",
        "frog",
        "horse",
        "ship",
        "truck",
    ),
    "fashion_mnist": (
        "t-shirt",
        "trouser",
        "pullover",
        "dress",
        "coat",
        "sandal",
        "shirt",
        "sneaker",
        "bag",
        "boot",
    ),
    "cifar10-4": ("automobile", "frog", "horse", "ship"),
}
ALIASES = {"car": "automobile"}
CIFAR10_4 = (1, 6, 7, 8)
KEYS = ("train_images", "train_labels", "test_images", "test_labels")


@dataclass(frozen=True)
class Dataset:
    """Images uint8 (N, H, W, C), labels int64 (N,) in 0..k-1, for the released train and test splits."""

    name: str
    train_images: np.ndarray
    train_labels: np.ndarray
    test_images: np.ndarray
    test_labels: np.ndarray
    origin: str

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
        """sha256 of the four arrays, order included: two datasets with one digest give the same networks."""
        total = hashlib.sha256()
        for key in KEYS:
            array = np.ascontiguousarray(getattr(self, key))
            total.update(f"{key} {array.dtype} {array.shape}".encode())
            total.update(array.data)
        return total.hexdigest()

    def content_digest(self) -> str:
        """sha256 that does not depend on the order of the samples (compare with CONTENT)."""
        total = hashlib.sha256()
        for images, labels in (
            (self.train_images, self.train_labels),
            (self.test_images, self.test_labels),
        ):
            rows = np.ascontiguousarray(images).reshape(len(images), -1)
            for digest in sorted(
                hashlib.sha256(bytes([label]) + row.tobytes()).digest()
                for row, label in zip(rows, labels, strict=True)
            ):
                total.update(digest)
        return total.hexdigest()


def data_dir(given: Path | None = None) -> Path:
    """The folder of NAME.npz files: the one given, else $OVFIT_DATA, else the user's cache folder."""
    if given or os.environ.get("OVFIT_DATA"):
        return Path(given or os.environ["OVFIT_DATA"]).expanduser()
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("ovfit")) / "data"


def load(name: str, folder: Path) -> Dataset:
    """The dataset of that name, or the one in the file of that name; fetched once if it is not there yet. `NAME[3+5]`: some of its classes.
    `NAME{7:0}`: its image number 0 of class 7 alone, and the test inputs of the identity task.

    Raises BadInput for a name that does not exist, a file that is not a dataset, or one that is not what its name says.
    """
    if name.endswith("]"):
        base, _, words = name[:-1].partition("[")
        whole = load(base, folder)
        return select(whole, class_numbers(whole, words.split("+")), f"{whole.name}[{words}]")
    if name.endswith("}"):
        from ovfit.studies.identity.inputs import derived

        return derived(name, folder)
    if name.endswith(".npz"):
        return read(Path(name))
    if name not in NAMES:
        raise BadInput(f"no dataset called {name!r}{suggest(name, NAMES)}, or give a FILE.npz")
    if name == "digits":
        return digits()
    if name == "cifar10-4" and not (folder / "cifar10-4.npz").exists():
        return select(load("cifar10", folder), CIFAR10_4, "cifar10-4")
    path = folder / f"{name}.npz"
    if not path.exists():
        from ovfit.data.fetch import fetch

        fetch(name, folder)
    dataset = read(path)
    if name in CONTENT and dataset.content_digest() != CONTENT[name]:
        raise BadInput(
            f"{path} does not hold {name} (its content digest differs): remove it and run `ovfit data fetch {name}`, or rename it and give its path"
        )
    return dataset


def digits() -> Dataset:
    """scikit-learn's 1,797 8x8 digits, 0..16 stretched to 0..255; test = a fixed stratified fifth (360 images).

    Its table is read as a file: importing scikit-learn takes seconds, in every process.
    """
    package = find_spec("sklearn")
    assert package is not None and package.origin is not None
    table = np.loadtxt(
        Path(package.origin).parent / "datasets" / "data" / "digits.csv.gz", delimiter=","
    )
    images = np.rint(table[:, :-1] * (255 / 16)).astype(np.uint8).reshape(-1, 8, 8, 1)
    labels = table[:, -1].astype(np.int64)
    order = numpy_generator(0, "digits").permutation(len(labels))
    rank = np.empty(len(labels), np.int64)  # of an image among its class, in that order
    for label in range(10):
        members = order[labels[order] == label]
        rank[members] = np.arange(len(members))
    quota = np.bincount(labels) * (360 / len(labels))
    share = np.floor(quota).astype(int)
    share[np.argsort(share - quota, kind="stable")[: 360 - share.sum()]] += (
        1  # the largest remainders
    )
    chosen = rank < share[labels]
    train, test = np.flatnonzero(~chosen), np.flatnonzero(chosen)
    return Dataset(
        "digits", images[train], labels[train], images[test], labels[test], "scikit-learn"
    )


def select(dataset: Dataset, classes: Sequence[int], name: str) -> Dataset:
    """The images of some classes, renumbered 0, 1 ... in that order; the images keep theirs."""
    new = np.full(dataset.classes, -1)
    new[list(classes)] = np.arange(len(classes))
    arrays = []
    for images, labels in (
        (dataset.train_images, dataset.train_labels),
        (dataset.test_images, dataset.test_labels),
    ):
        chosen = new[labels] >= 0
        arrays += [images[chosen], new[labels[chosen]]]
    return Dataset(name, *arrays, dataset.origin)  # type: ignore[call-arg]


def class_numbers(dataset: Dataset, words: Sequence[str]) -> list[int]:
    """Class names or numbers as numbers; raises BadInput for one that is not there, and for fewer than two."""
    names = CLASS_NAMES.get(dataset.name, ())
    known = {
        **{str(number): number for number in range(dataset.classes)},
        **{name: number for number, name in enumerate(names)},
    }
    found = []
    for word in words:
        word = ALIASES.get(word, word)
        if word not in known:
            raise BadInput(
                f"{dataset.name} has no class {word!r}{suggest(word, list(names) or list(known))}"
            )
        found.append(known[word])
    if len(set(found)) < 2 or len(set(found)) < len(found):
        raise BadInput(f"--classes {','.join(words)}: two different classes or more are needed")
    return found


def read(path: Path) -> Dataset:
    """A dataset from an .npz file of the contract's format; raises BadInput that names what is wrong with it."""
    try:
        with np.load(path, allow_pickle=False) as archive:
            missing = [key for key in KEYS if key not in archive]
            if missing:
                raise BadInput(
                    f"{path}: no array {missing[0]!r}; a dataset file holds {', '.join(KEYS)}"
                )
            arrays = {key: archive[key] for key in KEYS}
    except FileNotFoundError:
        raise BadInput(
            f"{path}: no such file; `ovfit data` lists the datasets that are here"
        ) from None
    except (ValueError, OSError, EOFError, zipfile.BadZipFile, AttributeError, TypeError) as error:
        if "allow_pickle" in str(error):
            raise BadInput(
                f"{path}: holds pickled objects, which are not read; save plain uint8 and integer arrays"
            ) from None
        raise BadInput(
            f"{path}: not a readable .npz file ({type(error).__name__}); save it again with numpy.savez"
        ) from None
    for split in ("train", "test"):
        arrays[f"{split}_images"] = _images(arrays[f"{split}_images"], f"{path}: {split}_images")
        arrays[f"{split}_labels"] = _labels(
            arrays[f"{split}_labels"], len(arrays[f"{split}_images"]), f"{path}: {split}_labels"
        )
    _check_together(arrays, path)
    return Dataset(path.stem, *(arrays[key] for key in KEYS), str(path))  # type: ignore[call-arg]


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
    if array.min() < 0 or array.max() > 255:
        raise BadInput(
            f"{where} runs from {array.min()} to {array.max()}; labels are 0..k-1 with k at most 256"
        )
    return array.astype(np.int64)


def _check_together(arrays: dict[str, np.ndarray], path: Path) -> None:
    present = np.unique(arrays["train_labels"])
    if len(present) < 2 or present[-1] != len(present) - 1:
        raise BadInput(
            f"{path}: train_labels are {present[:8].tolist()}...; at least two classes, numbered 0..k-1 without gaps, are needed"
        )
    if arrays["test_labels"].max() > present[-1]:
        raise BadInput(
            f"{path}: test_labels hold class {arrays['test_labels'].max()}, which no training image has"
        )
    if arrays["train_images"].shape[1:] != arrays["test_images"].shape[1:]:
        raise BadInput(
            f"{path}: train images are {arrays['train_images'].shape[1:]}, test images {arrays['test_images'].shape[1:]}; they must agree"
        )
