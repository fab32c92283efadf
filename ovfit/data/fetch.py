"""MNIST, Fashion-MNIST and CIFAR-10 through torchvision, once, into the .npz cache."""

import os
import tempfile
from pathlib import Path

import numpy as np

from ovfit.errors import BadInput

CLASSES = {"mnist": "MNIST", "fashion_mnist": "FashionMNIST", "cifar10": "CIFAR10"}


def fetch(name: str, folder: Path) -> Path:
    """Writes FOLDER/NAME.npz.

    A copy torchvision has unpacked in FOLDER/torchvision before is used without a download.

    Raises BadInput where there is neither a network nor such a copy.
    """
    import torchvision  # 8 s to import, so only when something must be fetched

    if name not in CLASSES:
        raise BadInput(
            f"{name} needs no fetching: "
            + (
                "it ships inside scikit-learn"
                if name == "digits"
                else "it is made from cifar10; run `ovfit data fetch cifar10`"
            )
        )
    loader = getattr(torchvision.datasets, CLASSES[name])
    root = folder / "torchvision"
    made = [path for path in (folder, root) if not path.exists()]
    try:
        root.mkdir(parents=True, exist_ok=True)
        splits = {
            split: loader(root, train=split == "train", download=True)
            for split in ("train", "test")
        }
    except Exception as error:  # urllib, ssl, socket, RuntimeError: torchvision wraps none of them
        for path in reversed(made):
            _remove_empty(path)
        raise BadInput(
            f"{name} is not in {folder} and cannot be downloaded ({type(error).__name__}): put "
            f"{name}.npz there, give --data-dir, or use --dataset digits"
        ) from None
    arrays = {}
    for split, dataset in splits.items():
        arrays[f"{split}_images"] = np.asarray(dataset.data, dtype=np.uint8)
        arrays[f"{split}_labels"] = np.asarray(dataset.targets, dtype=np.uint8)
    return write(folder / f"{name}.npz", arrays)


def write(path: Path, arrays: dict[str, np.ndarray]) -> Path:
    """Saves under a temporary name first, so that no reader ever sees half a file."""
    handle, partial = tempfile.mkstemp(suffix=".npz", prefix=f".{path.stem}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            np.savez(file, **arrays)  # type: ignore[arg-type]
        Path(partial).replace(path)
    finally:
        Path(partial).unlink(missing_ok=True)
    return path


def _remove_empty(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    if folder.exists() and not any(folder.iterdir()):
        folder.rmdir()
