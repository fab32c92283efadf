"""What a study's claims and figures are made from."""

import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

DAMAGED = (
    OSError,
    ValueError,
    EOFError,
    KeyError,
    zipfile.BadZipFile,
    zlib.error,
)  # what np.load raises for a deleted, truncated or altered file


@dataclass(frozen=True, eq=False)  # by identity: what is worked out from it can be kept
class Evidence:
    """`networks`: a row per finished network. `curves`: run_id, metric, step, value. `histograms`, `samples`, `predictions`, `probes`: run_id -> its
    histograms.npz, samples.npz, predictions.npz or probes.npz, where it was recorded. `options`: those of the launch.
    """

    networks: pd.DataFrame
    curves: pd.DataFrame
    histograms: Mapping[str, Path] = field(default_factory=dict)
    samples: Mapping[str, Path] = field(default_factory=dict)
    predictions: Mapping[str, Path] = field(default_factory=dict)
    probes: Mapping[str, Path] = field(default_factory=dict)
    options: Any = None
