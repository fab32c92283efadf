"""What the double-descent study measures of each network: its errors, at the end and early."""

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.pairs import Curve, curves
from ovfit.studies.descent.options import Options

ERRORS = {
    "train_error": "fit_accuracy",  # on the assigned labels
    "val_error": "val_accuracy",
    "test_error": "test_accuracy",
}
UNKNOWN = (np.nan, np.nan)


def measures(evidence: Evidence[Options]) -> pd.DataFrame:
    """run_id, the errors at the end, early_error and early_epoch.

    early_error is the test error at early_epoch, the epoch of least validation error.
    """
    networks = evidence.networks
    measured = pd.DataFrame({"run_id": networks["run_id"]})
    for name, metric in ERRORS.items():
        measured[name] = 1 - networks[metric] if metric in networks else np.nan
    by_run = curves(evidence.curves) if len(evidence.curves) else {}
    stopped = {run_id: _early_stopped(curve) for run_id, curve in by_run.items()}
    early = [stopped.get(run_id, UNKNOWN) for run_id in measured["run_id"]]
    return measured.assign(
        early_error=[error for error, _ in early], early_epoch=[epoch for _, epoch in early]
    )


def _early_stopped(curve: Curve) -> tuple[float, float]:
    """(test error, epoch) at the first least validation error after epoch 0, NaN where unknown."""
    epoch, val, test = curve.measured("epoch", "val_accuracy", "test_accuracy")
    trained = epoch > 0
    if not trained.any():
        return UNKNOWN
    best = int(np.where(trained, val, -1).argmax())
    return 1 - test[best], epoch[best]
