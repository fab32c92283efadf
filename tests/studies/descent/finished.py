"""The networks of a double-descent launch, as finished with errors that a test chooses."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.studies.command import Command
from ovfit.studies.descent import STUDY
from ovfit.studies.descent.claims import claims
from ovfit.studies.parsing import parse

SHARED = {
    "dataset": "digits",
    "arch": "mlp",
    "optimizer": "adam",
    "lr": 0.001,
    "weight_decay": 0.0,
    "batch_size": 32,
    "train_size": 500,
    "test_size": 360,
    "test_loss": 0.0,
    "ovfit.outcome": "budget",
}
ERRORS = ("train_error", "val_error", "test_error")


def networks(
    x: Sequence[int], errors: Mapping[str, np.ndarray], noise: float = 0.0, **changes: object
) -> pd.DataFrame:
    """A row per seed and place `x` (n_parameters); `errors`: of ERRORS, (S, W) each, else .1."""
    seeds = len(next(iter(errors.values())))
    rows = pd.DataFrame(
        {
            "seed": np.repeat(np.arange(seeds), len(x)),
            "n_parameters": np.tile(x, seeds),
            "width": np.tile(np.arange(len(x)) + 1, seeds),
        }
    )
    for name in ERRORS:
        rows[name] = np.ravel(errors[name]) if name in errors else 0.1
    rows["run_id"] = [
        f"{noise:g}-{seed}-{place}"
        for seed, place in zip(rows["seed"], rows["n_parameters"], strict=True)
    ]
    return rows.assign(**{**SHARED, "noise": noise, **changes})


def judged(
    frame: pd.DataFrame, given: Mapping[str, str], curves: pd.DataFrame | None = None
) -> list[Claim]:
    """The claims of a command on these networks."""
    none = pd.DataFrame(columns=["run_id", "metric", "step", "value"])
    options = parse(STUDY, dict(given))
    evidence = Evidence(frame, none if curves is None else curves, options=options)
    return claims(evidence, Command("descent", dict(given)))
