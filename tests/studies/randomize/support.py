"""Networks of the study as they would come out of training, made by hand."""

from dataclasses import replace

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.studies import parsing
from ovfit.studies.randomize import STUDY
from ovfit.studies.randomize.measures import measures
from ovfit.studies.randomize.options import Options

CONFIGURATION = {
    "dataset": "d",
    "train_size": 9,
    "arch": "mlp",
    "width": 9,
    "depth": 1,
    "optimizer": "sgd",
    "lr": 0.1,
    "weight_decay": 0.0,
    "batch_size": 8,
    "classes": 10,
    "epochs": 200,
    "stop_loss": 0.005,
    "fit_accuracy": 1.0,
    "ovfit.outcome": "converged",
}
REGULARISERS = {
    "none": 0.5,
    "augmentation": 0.56,
    "weight-decay": 0.51,
    "dropout": 0.52,
    "batch-norm": 0.53,
    "all": 0.55,
}  # test accuracies


def given(**changes: str) -> Options:
    """The study's options, as typed."""
    return parsing.parse(STUDY, changes)


def simulated(slow: dict[str, float], accuracy: dict[str, float], seeds: int = 6) -> Evidence:
    """Networks of each task and of each regulariser.

    `slow`: task -> how many times as slowly as with true labels its fit loss falls. `accuracy`:
    regulariser -> mean test accuracy.
    """
    rng, rows, curves = np.random.default_rng(0), [], []
    for seed in range(seeds):
        for arm, factor in slow.items():
            rate = 0.5 / factor * (1 + 0.02 * rng.random())
            curves.append(_curve(f"{arm}-{seed}", rate))
            test = 0.1 + 0.01 * rng.standard_normal()
            rows.append(_row(arm, seed, test_accuracy=test))
        for arm, mean in accuracy.items():
            value = mean + 0.005 * rng.standard_normal()
            rows.append(_row(arm, seed, test_accuracy=value, val_accuracy=value))
    evidence = Evidence(pd.DataFrame(rows), pd.concat(curves), options=given())
    networks = evidence.networks.merge(measures(evidence), on="run_id", how="left")
    return replace(evidence, networks=networks)


def _row(arm: str, seed: int, **measured: float) -> dict[str, object]:
    named = {"run_id": f"{arm}-{seed}", "ovfit.arm": arm, "seed": seed}
    return {**named, **CONFIGURATION, **measured}


def _curve(run_id: str, rate: float) -> pd.DataFrame:
    """200 epochs of ten steps; the best validation accuracy is that of epoch 50."""
    epoch = np.arange(200.0)
    measured = {
        "fit_loss": 2.3 * np.exp(-rate * epoch),
        "fit_accuracy": np.minimum(1.0, epoch / 100),
        "updates": 10.0 * epoch,
        "val_accuracy": 1 - (epoch - 50) ** 2 / 1e5,
        "test_accuracy": epoch / 200,
    }
    long = pd.DataFrame(measured).assign(step=epoch.astype(int), run_id=run_id)
    return long.melt(id_vars=["run_id", "step"], var_name="metric")
