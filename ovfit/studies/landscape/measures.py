"""The landscape study's numbers per network, from what its probe left."""

from collections.abc import Mapping
from contextlib import suppress

import numpy as np
import pandas as pd

from ovfit.analysis.barriers import barrier
from ovfit.analysis.evidence import Evidence
from ovfit.columns import RUN_ID
from ovfit.data.damage import DAMAGED
from ovfit.studies.landscape.options import Options

Arrays = Mapping[str, np.ndarray]
SPLITS = ("train", "test", "control")
RESIDUAL = 1e-3  # of an eigenvalue, above which it is none


def probed(evidence: Evidence[Options]) -> dict[str, Arrays]:
    """run_id -> the arrays of each network's probe, as far as they can be read."""
    return evidence.kept(_read_all)


def _read_all(evidence: Evidence[Options]) -> dict[str, Arrays]:
    records: dict[str, Arrays] = {}
    for run_id, place in evidence.probes.items():
        with suppress(*DAMAGED), np.load(place) as arrays:
            records[run_id] = dict(arrays)
    return records


def measures(evidence: Evidence[Options]) -> pd.DataFrame:
    """run_id and, of networks, `lambda1` (NaN where Lanczos had not converged), `trace`, `radius`
    and `plain_radius` (geometric means over directions; NaN where one has none); of paths
    `barrier_{split}_error` and `barrier_{split}_loss`, and of bent ones `tunnel` (as `radius`, mean
    over three places) and `far_ratio` (clean loss of random points over that of the middle).
    """
    rows = [{RUN_ID: run_id, **_measured(record)} for run_id, record in probed(evidence).items()]
    return pd.DataFrame(rows, columns=None if rows else [RUN_ID])


def _measured(record: Arrays) -> dict[str, float]:
    if "places" in record:
        return _of_path(record)
    if "eigenvalues" not in record:
        return {}
    largest, residual = float(record["eigenvalues"][0]), float(record["residuals"][0])
    return {
        "lambda1": largest if residual < RESIDUAL * largest else np.nan,
        "trace": float(record["trace"]),
        "radius": geometric(record["radius"]),
        "plain_radius": geometric(record["plain_radius"]),
    }


def geometric(values: np.ndarray) -> float:
    """The geometric mean; NaN where one value is."""
    return float(np.exp(np.log(values).mean()))


def _of_path(record: Arrays) -> dict[str, float]:
    places, found = record["places"], {}
    for split in SPLITS:
        if f"path_{split}_loss" in record:
            error = 1 - record[f"path_{split}_accuracy"]
            found[f"barrier_{split}_error"] = barrier(error, places)
            found[f"barrier_{split}_loss"] = barrier(record[f"path_{split}_loss"], places)
    if "tunnel" in record:
        found["tunnel"] = float(np.mean([geometric(radii) for radii in record["tunnel"]]))
        middle = float(np.interp(0.5, places, record["path_train_loss"]))
        found["far_ratio"] = float(record["far_loss"].mean()) / middle
    return found
