"""Networks of the study as they would come out of training, made by hand."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

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
    "test_size": 10_000,
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
SEEDS = 12


def given(**changes: str) -> Options:
    """The study's options, as typed."""
    return parsing.parse(STUDY, changes)


def asked(tasks: list[str], arms: list[str], seeds: int, **changes: str) -> Options:
    """The options that ask for these tasks and regularisers, of the simulated dataset."""
    names = list(dict.fromkeys(task.split(" ")[0] for task in tasks)) or ["true"]
    rates = [task.split(" ")[1] for task in tasks if " " in task]
    sweep = "both" if tasks and arms else "regularisers" if arms else "tasks"
    options = given(
        width="9",
        lr="0.1",
        epochs="200",
        replicas=str(seeds),
        sweep=sweep,
        tasks=",".join(names),
        regularisers=",".join(arms or ["none"]),
        **({"rates": ",".join(rates)} if rates else {}),
        **changes,
    )
    return replace(options, dataset=("d",))


def simulated(
    slow: Mapping[str, float], accuracy: Mapping[str, float], seeds: int = SEEDS, **changes: str
) -> Evidence[Options]:
    """Networks of each task and of each regulariser.

    `slow`: task -> how many times as slowly as with true labels its fit loss falls. `accuracy`:
    regulariser -> mean test accuracy. `changes`: options.
    """
    rng, rows, curves = np.random.default_rng(0), [], []
    for seed in range(seeds):
        for arm, factor in slow.items():
            rate = 0.5 / factor * (1 + 0.02 * rng.random())
            curves.append(_curve(f"{arm}-{seed}", rate))
            test = 0.1 + 0.004 * rng.standard_normal()
            rows.append(row(arm, seed, test_accuracy=test))
        for arm, mean in accuracy.items():
            value = mean + 0.005 * rng.standard_normal()
            curves.append(_learned(f"{arm}-{seed}", value))
            rows.append(row(arm, seed, test_accuracy=value, val_accuracy=value))
    options = asked(list(slow), list(accuracy), seeds, **changes)
    return measured(Evidence(pd.DataFrame(rows), pd.concat(curves), options=options))


def measured(evidence: Evidence[Options]) -> Evidence[Options]:
    """The same with the study's own measures."""
    networks = evidence.networks.merge(measures(evidence), on="run_id", how="left")
    return replace(evidence, networks=networks)


def row(arm: str, seed: int, **measured: float) -> dict[str, object]:
    named = {"run_id": f"{arm}-{seed}", "ovfit.arm": arm, "seed": seed}
    return {**named, **CONFIGURATION, **measured}


def predictions(folder: Path, run_id: str, right: np.ndarray) -> Path:
    """A record of a network that gets the images `right` (N,) right."""
    path = folder / f"{run_id}.npz"
    labels = np.zeros(len(right), np.uint8)
    np.savez(path, labels=labels, test=(~right).astype(np.uint8), probabilities=labels[:, None])
    return path


def _curve(run_id: str, rate: float) -> pd.DataFrame:
    """200 epochs of ten steps; the best validation accuracy is that of epoch 50."""
    epoch = np.arange(200.0)
    return long(
        run_id,
        {
            "fit_loss": 2.3 * np.exp(-rate * epoch),
            "fit_accuracy": np.minimum(1.0, epoch / 100),
            "updates": 10.0 * epoch,
            "val_accuracy": 1 - (epoch - 50) ** 2 / 1e5,
            "test_accuracy": epoch / 200,
        },
    )


def _learned(run_id: str, accuracy: float, rate: float = 0.05) -> pd.DataFrame:
    """40 epochs in which test accuracy rises to `accuracy` as the fit loss falls."""
    epoch = np.arange(41.0)
    return long(
        run_id,
        {"fit_loss": 2.3 * np.exp(-rate * epoch), "test_accuracy": accuracy * epoch / 40},
    )


def long(run_id: str, measured: Mapping[str, np.ndarray]) -> pd.DataFrame:
    """A curve as the store gives it, a point per epoch."""
    frame = pd.DataFrame(measured).assign(run_id=run_id)
    frame["step"] = np.arange(len(frame))
    return frame.melt(id_vars=["run_id", "step"], var_name="metric")
