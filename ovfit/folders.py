"""Where ovfit keeps what it can make again: checkpoints and calibrations."""

import os
from pathlib import Path


def cache_dir() -> Path:
    """$OVFIT_CACHE, else the user's cache folder."""
    if os.environ.get("OVFIT_CACHE"):
        return Path(os.environ["OVFIT_CACHE"]).expanduser()
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("ovfit"))
