"""Numbers per network: steps to a loss, slowdown, the best epoch."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.curves import at_loss, first_reaching
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.pairs import Curve, curves
from ovfit.analysis.summary import configurations
from ovfit.studies.randomize.options import ARMS, Options

SHARED = [  # by the networks of a family
    "dataset",
    "train_size",
    "arch",
    "width",
    "depth",
    "optimizer",
    "lr",
    "weight_decay",
    "batch_size",
]
OF_CURVES = ["steps_1", "steps_01", "steps_all", "best_accuracy", "best_epoch"]
COLUMNS = ["run_id", "fit_error", *OF_CURVES, "slowdown"]


def measures(evidence: Evidence[Options]) -> pd.DataFrame:
    """COLUMNS, a row per network; NaN where a network never came so far.

    steps_1, steps_01, steps_all: updates to a fit loss of .1, of .01, to 100 % fit accuracy.
    best_accuracy: on the test images, at best_epoch, that of highest validation accuracy.
    slowdown: steps_1 over that of the same seed on true labels.
    """
    by_run = curves(evidence.curves) if len(evidence.curves) else {}
    networks = evidence.networks
    if networks.empty or "fit_accuracy" not in networks or "ovfit.arm" not in networks:
        return pd.DataFrame(columns=COLUMNS)  # of the theory
    rows = [_network(str(run_id), by_run.get(str(run_id))) for run_id in networks["run_id"]]
    measured = pd.DataFrame(rows).assign(fit_error=1 - networks["fit_accuracy"].to_numpy())
    joined = networks[["run_id", "seed", "ovfit.arm", *SHARED]].merge(measured, on="run_id")
    parts = []
    for _, group in families(joined):
        true = group[group["ovfit.arm"] == "true"].set_index("seed")["steps_1"]
        parts.append(group.assign(slowdown=group["steps_1"] / group["seed"].map(true)))
    return pd.concat(parts)[COLUMNS]


def families(networks: pd.DataFrame) -> Iterator[tuple[dict[str, Any], pd.DataFrame]]:
    """Each configuration with its tasks and regularisers.

    Weight decay as one of those makes no other configuration.
    """
    decay = networks["weight_decay"].mask(networks["ovfit.arm"].isin(ARMS), 0.0)
    return configurations(networks.assign(weight_decay=decay), SHARED)


def _network(run_id: str, curve: Curve | None) -> dict[str, Any]:
    row: dict[str, Any] = {"run_id": run_id, **dict.fromkeys(OF_CURVES, np.nan)}
    if curve is None:
        return row
    loss, updates = curve.measured("fit_loss", "updates")
    accuracy, taken = curve.measured("fit_accuracy", "updates")
    row |= {
        "steps_1": at_loss(loss, updates, 0.1),
        "steps_01": at_loss(loss, updates, 0.01),
        "steps_all": first_reaching(taken, accuracy, 1.0),
    }
    val, test, epoch = curve.measured("val_accuracy", "test_accuracy", "epoch")
    if len(val) > 1:
        best = 1 + int(val[1:].argmax())  # not the initialisation
        row |= {"best_accuracy": float(test[best]), "best_epoch": float(epoch[best])}
    return row
