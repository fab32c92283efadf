"""Charts as they are shown and shipped."""

import json
from pathlib import Path

import numpy as np
import pandas as pd

from ovfit.studies.extreme.charts.process import process
from ovfit.viewer.charts.compare import overlaid
from ovfit.viewer.parts import chart


def test_no_chart_ships_more_than_5000_rows(shown: Path) -> None:
    for path in shown.glob("mlruns/*/*/artifacts/figures/*.json"):
        if path.name != "index.json":
            spec = json.loads(path.read_text())
            assert 0 < len(chart.data(spec)) <= 5000, path.name


def test_large_sweeps_are_aggregated_before_they_are_drawn() -> None:
    rng = np.random.default_rng(0)
    steps = np.arange(1000)
    long = pd.concat(
        [
            pd.DataFrame(
                {
                    "arm": arm,
                    "run_id": f"{arm}{i}",
                    "step": steps,
                    "metric": metric,
                    "value": rng.random(1000),
                }
            )
            for arm in ("normal", "extreme")
            for i in range(12)
            for metric in ("test_accuracy", "test_loss")
        ]
    )
    drawn = [
        process(long, "t"),
        overlaid(long.assign(network=long["run_id"]), sorted(set(long["run_id"]))),
    ]
    for one in drawn:
        assert 0 < len(chart.data(one.to_dict())) <= 5000


def test_a_dark_page_gets_light_letters_and_the_same_data() -> None:
    spec = {
        "config": {"background": "white", "axis": {"gridColor": "#eee"}},
        "mark": {"type": "text", "color": "#555"},
        "datasets": {"a": [{"name": "#555"}]},
    }
    dark, light = (chart.dressed(spec, dark=dark, width=400) for dark in (True, False))
    assert light["mark"]["color"] == "#555" != dark["mark"]["color"]
    assert light["datasets"] == dark["datasets"] == spec["datasets"]
    assert dark["config"]["axis"]["labelColor"] == chart.LETTERS
    assert "labelColor" not in light["config"]["axis"]
