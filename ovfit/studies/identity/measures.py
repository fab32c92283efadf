"""The identity study's numbers per network: scores, classes, and which of its learning rates counts."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from ovfit.analysis.evidence import DAMAGED, Evidence
from ovfit.analysis.statistics import mean_interval
from ovfit.studies.identity.inputs import KINDS

NET = [
    "dataset",
    "arch",
    "width",
    "depth",
    "init",
    "momentum",
    "dtype",
    "stop_loss",
]  # what a configuration is, but for its rate
SURE = 0.8  # a score from which on a network or an output is of a class
LAYER = 8  # whose read-out claim I7 is about
VISIBLE = (
    0.01  # of the largest singular value: directions above it count towards the effective rank
)
SCORES = ("identity", "constant", "edges")


def measures(evidence: Evidence) -> pd.DataFrame:
    """run_id, reached, chosen, log_mse; where there is a record the mean scores, the shares of test inputs in each class, and what claims need of it."""
    networks = evidence.networks
    rows = pd.DataFrame(
        {
            "run_id": networks["run_id"],
            "reached": networks["ovfit.outcome"] == "converged",
            "chosen": counts(networks),
        }
    )
    found = []
    for run_id, path in evidence.probes.items():
        with (
            suppress(*DAMAGED),
            np.load(path) as archive,
        ):  # a damaged file leaves its network without these numbers
            found.append({"run_id": run_id, **summary({name: archive[name] for name in archive})})
    rows["log_mse"] = np.log10(networks["train_loss"].clip(lower=np.finfo(float).tiny))
    if not found:
        return rows.assign(**dict.fromkeys(SCORES, np.nan), **{"class": ""})
    return rows.merge(pd.DataFrame(found), on="run_id", how="left")


def counts(networks: pd.DataFrame) -> pd.Series:
    """Which networks count: of each configuration and seed the one with the fewest steps to the target (of several the smaller rate); where none reached it,
    the one of least train loss.
    """
    order = networks.assign(
        missed=networks["ovfit.outcome"] != "converged",
        lost=networks["ovfit.outcome"] == "diverged",
        cost=np.where(
            networks["ovfit.outcome"] == "converged",
            networks["updates"],
            networks["train_loss"].fillna(np.inf),
        ),
    ).sort_values(["missed", "lost", "cost", "lr"])
    best = order.groupby([*NET, "seed"], sort=False).head(1).index
    return pd.Series(networks.index.isin(best), index=networks.index)


def summary(arrays: Mapping[str, np.ndarray]) -> dict[str, Any]:
    """The numbers of one network's probes."""
    tested = arrays["kinds"] != KINDS.index("training")
    scores = {
        name: arrays[name][tested] for name in (*SCORES, "mse_identity", "mse_constant", "nearness")
    }
    varied = np.isfinite(scores["identity"])
    found: dict[str, Any] = {
        name: float(scores[name][varied].mean()) if varied.any() else np.nan for name in SCORES
    }
    classes = classified(scores["identity"][varied], scores["constant"][varied])
    found |= {
        f"share_{name}": float((classes == name).mean())
        for name in ("identity", "constant", "neither")
    }
    found |= {
        "class": str(classified(np.array([found["identity"]]), np.array([found["constant"]]))[0])
    }
    found |= {name: float(scores[name].mean()) for name in ("mse_identity", "mse_constant")}
    known = np.isfinite(scores["nearness"]) & np.isfinite(scores["mse_identity"])
    found["nearer_better"] = (
        float(stats.spearmanr(scores["nearness"][known], -scores["mse_identity"][known]).statistic)
        if known.sum() > 2
        else np.nan
    )
    if "deviation" in arrays:
        found["deviation"] = float(arrays["deviation"])
    if "singular" in arrays:
        found |= {
            "largest": float(arrays["singular"][0]),
            "rank": int((arrays["singular"] > VISIBLE * arrays["singular"][0]).sum()),
        }
    if "readout/trained/identity" in arrays and len(arrays["readout/trained/identity"]) >= LAYER:
        found |= {
            f"held_{name}": float(arrays[f"readout/{name}/identity"][LAYER - 1])
            for name in ("trained", "random")
        }
        found["rendered"] = float(arrays["readout/trained/constant"][-1])
    return found


def classified(identity: np.ndarray, constant: np.ndarray) -> np.ndarray:
    """identity, constant or neither: the larger correlation, where it is SURE."""
    names = np.where(identity >= constant, "identity", "constant")
    return np.where(np.maximum(identity, constant) >= SURE, names, "neither")


def chosen(networks: pd.DataFrame) -> pd.DataFrame:
    """A row per configuration over the networks whose rate counts: rates, how many reached the target, and means with 95 % t intervals over those."""
    rows = []
    for values, group in networks[networks["chosen"]].groupby(NET, sort=True):
        reached = group[group["reached"]]
        row = dict(zip(NET, values, strict=True)) | {
            "n_parameters": int(group["n_parameters"].iloc[0]),
            "n": len(group),
            "reached": len(reached),
        }
        row |= {
            "rates": " ".join(
                f"{rate:g}:{count}"
                for rate, count in group["lr"].value_counts().sort_index().items()
            )
        }
        for name in ("updates", *SCORES, "mse_identity", "mse_constant", "rank", "largest"):
            known = reached[name].dropna().to_numpy() if name in reached else np.array([])
            interval = mean_interval(known)
            row |= {"steps" if name == "updates" else name: interval.mean}
            row |= (
                {f"{name}_low": interval.low, f"{name}_high": interval.high}
                if name in SCORES
                else {}
            )
        row |= {
            f"nets {name}": int((reached["class"] == name).sum())
            for name in ("identity", "constant", "neither")
        }
        rows.append(row)
    return pd.DataFrame(rows)
