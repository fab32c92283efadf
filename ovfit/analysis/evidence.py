"""What a study's claims and figures are made from."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Evidence:
    """`networks`: a row per finished network. `curves`: run_id, metric, step, value. `weights`: run_id, layer, low, high, count (at the last epoch)."""

    networks: pd.DataFrame
    curves: pd.DataFrame
    weights: pd.DataFrame
