"""The table of the identity study: which rates count, and what became of their networks."""

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.sequential import mean_interval
from ovfit.analysis.statistics import Interval
from ovfit.studies.identity.measures import CLASSES, ERRORS, NET
from ovfit.studies.identity.options import Options
from ovfit.studies.identity.scored import SCORES

MEANS = {"steps": "updates", **{name: name for name in (*SCORES, *ERRORS, "rank", "largest")}}


def tables(evidence: Evidence[Options]) -> dict[str, pd.DataFrame]:
    """chosen: a row per configuration, over the networks whose rate counts."""
    return {"chosen": _chosen(evidence.networks)} if len(evidence.networks) else {}


def _chosen(networks: pd.DataFrame) -> pd.DataFrame:
    """Rates, how many reached the target, and means with 95 % intervals over those."""
    rows = []
    for values, group in networks[networks["chosen"]].groupby(NET, sort=True):
        reached = group[group["reached"]]
        row: dict[str, object] = dict(zip(NET, values, strict=True))
        row["n_parameters"] = int(group["n_parameters"].iloc[0])
        row["n"] = len(group)
        row["reached"] = len(reached)
        row["rates"] = _rates(group["lr"])
        row["inputs"] = group["inputs"].max() if "inputs" in group else np.nan
        for title, column in MEANS.items():
            interval = _interval(reached, column)
            row[title] = interval.mean
            if column in SCORES:
                row[f"{title}_low"], row[f"{title}_high"] = interval.low, interval.high
        for name in CLASSES:
            row[f"nets {name}"] = int((reached["class"] == name).sum())
        rows.append(row)
    return pd.DataFrame(rows)


def _rates(rates: pd.Series) -> str:
    """Each learning rate with its number of networks: "0.03:4 0.1:1"."""
    numbers = rates.value_counts().sort_index()
    return " ".join(f"{rate:g}:{count}" for rate, count in numbers.items())


def _interval(networks: pd.DataFrame, column: str) -> Interval:
    known = networks[column].dropna().to_numpy() if column in networks else np.array([])
    return mean_interval(known)
