"""Networks whose curves and samples are known, as the study's own functions are given them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.studies import results
from ovfit.studies.command import Command
from ovfit.studies.interpolation import STUDY
from ovfit.studies.interpolation.claims import claims
from ovfit.studies.interpolation.options import Options
from ovfit.studies.interpolation.outliers import outliers
from ovfit.studies.parsing import parse
from ovfit.training.recording.losses import encode

Course = Mapping[str, np.ndarray]  # metric -> (E,), at the epochs 1 to E
NETWORK = {
    "dataset": "digits",
    "train_size": 120,
    "val_size": 1317,
    "control_size": 0,
    "arch": "mlp",
    "depth": 3,
    "width": 100,
    "optimizer": "adam",
    "lr": 0.001,
    "weight_decay": 0.0,
    "batch_size": 64,
    "ovfit.outcome": "budget",
}


def network(number: int, seed: int, **changes: Any) -> dict[str, Any]:
    """A row of the table of networks: NETWORK but for the changes."""
    return {**NETWORK, "run_id": f"run{number}", "seed": seed, **changes}


def course(loss: np.ndarray, accuracy: np.ndarray, **others: np.ndarray) -> Course:
    """A network that interpolates at its last epoch."""
    fitted = np.linspace(0.5, 1.0, len(loss))
    return {"train_accuracy": fitted, "val_loss": loss, "val_accuracy": accuracy, **others}


def evidence(
    given: Mapping[str, str],
    networks: Sequence[Mapping[str, Any]],
    courses: Sequence[Course],
    samples: Mapping[str, Path] | None = None,
) -> Evidence[Options]:
    """With the study's own measures; `given` are the command's options."""
    measured = [
        (row["run_id"], metric, values)
        for row, curves in zip(networks, courses, strict=True)
        for metric, values in curves.items()
    ]
    lengths = [len(values) for *_, values in measured]
    curves = pd.DataFrame(
        {
            "run_id": np.repeat([run_id for run_id, *_ in measured], lengths),
            "metric": np.repeat([metric for _, metric, _ in measured], lengths),
            "step": np.concatenate([np.arange(1, length + 1) for length in lengths]),
            "value": np.concatenate([values for *_, values in measured]),
        }
    )
    gathered = Evidence(
        pd.DataFrame(networks),
        curves,
        samples=samples or {},
        options=parse(STUDY, given),
    )
    return results.measured(STUDY, gathered)


def judged(measured: Evidence[Options], given: Mapping[str, str]) -> list[Claim]:
    return claims(measured, Command("interpolation", given))


def single_samples(
    path: Path,
    loss: np.ndarray,
    tails: np.ndarray,
    persistence: float,
    never: float,
    rng: np.random.Generator,
    n: int = 200,
) -> Path:
    """A record at each of E epochs' ends, of n samples whose mean is `loss` (E,).

    Of nine in ten samples the loss falls in the course, of the others it rises and they are
    outliers in the end. The outliers were outliers in that share of the epochs, and so many of all
    samples never were. `tails` (E,): of |w|.
    """
    epochs = len(loss)
    rising = np.arange(n) % 10 == 0
    base = np.where(rising, 2.0, 0.5) * np.exp(rng.normal(0, 0.4, n))
    slope = np.where(rising, 0.5, -3.0) + rng.normal(0, 0.02, n)
    losses = base * np.exp(slope * np.linspace(0, 1, epochs)[:, None])
    losses *= (loss / losses.mean(1))[:, None]
    beyond = outliers(losses[-1])
    looked = 1000
    outside = np.ones(n)
    outside[np.flatnonzero(~beyond)[: round(never * n)]] = 0
    outside[beyond] = round(persistence * looked)
    arrays = {
        "updates": np.arange(1, epochs + 1) * 2,
        "epochs": np.arange(1, epochs + 1),
        "looked": np.asarray(looked, np.int32),
        "outside": outside.astype(np.int32),
        "loss/val": encode(losses),
        "tail/1": tails.astype(np.float32),
    }
    with path.open("wb") as file:
        np.savez(file, **arrays)
    return path
