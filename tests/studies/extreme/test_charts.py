"""Twins are read against each other: their panels share an axis."""

import json
from typing import Any

import numpy as np
import pandas as pd

from ovfit.studies.extreme.charts.critical import POINTS, SHOWN, critical
from ovfit.studies.extreme.charts.distance import AXES, distance
from ovfit.studies.extreme.charts.process import process


def networks(arm: str, metric: str, scale: float) -> pd.DataFrame:
    rows = [
        (arm, f"{arm}{seed}", metric, step, scale * (step + 1) * (seed + 1))
        for seed in range(4)
        for step in range(3)
    ]
    return pd.DataFrame(rows, columns=["arm", "run_id", "metric", "step", "value"])


def domains(chart: Any, title: str) -> list[Any]:
    """Of every axis with that title, each distinct one once."""
    found = []

    def look(part: Any) -> None:
        if isinstance(part, dict):
            y = part.get("y")
            if isinstance(y, dict) and y.get("title") == title:
                found.append(json.dumps(y["scale"].get("domain")))
            for value in part.values():
                look(value)
        elif isinstance(part, list):
            for value in part:
                look(value)

    look(chart.to_dict())
    return [json.loads(text) for text in sorted(set(found))]


def test_losses_of_two_arms_share_their_axis() -> None:
    pairs = [("normal", 0.01), ("extreme", 1.0)]
    parts = [networks(arm, "train_loss", scale) for arm, scale in pairs]
    parts += [networks(arm, "train_accuracy", 0.05) for arm, _ in pairs]
    ((low, high),) = domains(process(pd.concat(parts), "t"), "cross-entropy (nats, log)")
    assert 0 < low <= 0.01 and high >= 12


def test_distances_share_their_axis_and_are_never_negative() -> None:
    curves = {name: networks("normal", "x", number + 1.0) for number, name in enumerate(AXES)}
    chart = distance(curves, "t")
    ((low, high),) = domains(chart, "distance from initialisation (L2)")
    assert low == 0 and high >= 3 * 12
    bands = [row for rows in chart.to_dict()["datasets"].values() for row in rows if "low" in row]
    assert bands and np.min([row["low"] for row in bands]) == 0


def test_many_networks_and_epochs_make_a_figure_of_bounded_size() -> None:
    """200 seeds are the paper's own number; altair refuses more than 5,000 rows."""
    seeds, epochs = np.meshgrid(np.arange(200), np.arange(300))
    rows = pd.DataFrame({"seed": seeds.ravel(), "epoch": epochs.ravel()})
    rows = rows.assign(train_loss=np.exp(-rows["epoch"] / 30), grad_norm=1.0, arm="normal")
    chart = critical(rows, "t", 1e-4).to_dict()
    drawn = [row for data in chart["datasets"].values() for row in data if "grad_norm" in row]
    assert len({row["seed"] for row in drawn}) == SHOWN
    assert {row["epoch"] for row in drawn} >= {0, 299} and len(drawn) <= SHOWN * POINTS
