"""Counts as files in the cache folder: what was counted once is not counted again."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from ovfit.canonical import digest_of
from ovfit.data.damage import DAMAGED
from ovfit.errors import BadInput
from ovfit.folders import cache_dir, partial
from ovfit.studies.simplicity.counts import Counts
from ovfit.studies.simplicity.options import BYTES

FORMAT = 1  # raised where the files, or the arithmetic behind them, come to be others


def place(kind: str, **facts: Any) -> Path:
    """Where the counts lie that these facts determine (plain JSON values)."""
    digest = digest_of({"format": FORMAT, "kind": kind, **facts})
    return cache_dir() / "simplicity" / f"{kind}-{digest}.npz"


def check_folder() -> None:
    """Raises BadInput where the cache folder is none that can be written."""
    folder = cache_dir() / "simplicity"
    there = next(each for each in (folder, *folder.absolute().parents) if each.exists())
    if not (there.is_dir() and os.access(there, os.W_OK | os.X_OK)):
        raise _unwritable(folder, "no folder that may be written")


def save(path: Path, counts: Counts, numbers: Mapping[str, float]) -> None:
    """Counts and numbers beside them; whole or not at all.

    Raises BadInput where the folder cannot be written.
    """
    own = partial(path)
    arrays: dict[str, np.ndarray] = {
        "functions": counts.functions,
        "times": counts.times.astype(np.uint32),
    }
    arrays |= {name: np.asarray(value, dtype=np.float64) for name, value in numbers.items()}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with own.open("wb") as file:  # numpy would give a path an ending
                np.savez_compressed(file, allow_pickle=False, **arrays)
            own.replace(path)
        finally:
            own.unlink(missing_ok=True)
    except OSError as error:
        raise _unwritable(path.parent, error.strerror) from None


def _unwritable(folder: Path, why: str | None) -> BadInput:
    return BadInput(
        f"{folder} cannot be written ({why}); make room, or set OVFIT_CACHE to another folder"
    )


def counts(path: Path) -> Counts:
    """The counts in a file. Raises one of DAMAGED where it is not whole."""
    with np.load(path) as arrays:
        functions, times = arrays["functions"], arrays["times"].astype(np.int64)
    if functions.shape != (len(times), BYTES) or functions.dtype != np.uint8:
        raise ValueError(f"{path}: no counts of functions")
    return Counts(functions, times)


def numbers(path: Path) -> dict[str, float]:
    """The numbers beside the counts. Raises one of DAMAGED."""
    with np.load(path) as arrays:
        return {name: float(arrays[name]) for name in arrays if arrays[name].ndim == 0}


def is_whole(path: Path) -> bool:
    """Whether a file is there and can be read to its end: a damaged one counts as none."""
    try:
        counts(path)
        numbers(path)
    except DAMAGED:
        return False
    return True
