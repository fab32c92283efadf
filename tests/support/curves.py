"""Curves as the store gives them."""

import pandas as pd


def frame(runs: dict[str, dict[str, list[float]]]) -> pd.DataFrame:
    rows = [
        (run, metric, step, value)
        for run, metrics in runs.items()
        for metric, values in metrics.items()
        for step, value in enumerate(values)
    ]
    return pd.DataFrame(rows, columns=["run_id", "metric", "step", "value"])
