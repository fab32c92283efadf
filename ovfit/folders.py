"""Where ovfit keeps its files: datasets, and what it can make again (checkpoints, calibrations)."""

import os
import socket
from pathlib import Path


def cache_dir() -> Path:
    """$OVFIT_CACHE, else the user's cache folder."""
    return _chosen("OVFIT_CACHE") or _user_folder()


def data_dir(given: Path | None = None) -> Path:
    """The folder of NAME.npz files: the one given, else $OVFIT_DATA, else in the cache folder."""
    if given is not None:
        return given.expanduser()
    return _chosen("OVFIT_DATA") or _user_folder() / "data"


def partial(path: Path) -> Path:
    """Where a file is written before it takes its place: beside it, this process's alone on all
    machines that share the folder.
    """
    return path.with_name(f".{path.name}.{socket.gethostname()}.{os.getpid()}")


def _chosen(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value).expanduser() if value else None


def _user_folder() -> Path:
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("ovfit"))
