"""The networks of an identity launch, as finished with numbers that a test chooses."""

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.studies.command import Command
from ovfit.studies.identity import STUDY
from ovfit.studies.identity.claims import claims
from ovfit.studies.parsing import parse

DEPTHS, CHANNELS = (1, 3, 7, 14, 20), (4, 8, 16, 32)
METHODS = ("he", "xavier", "pytorch", "normal")
OFFSETS = {"he": 0.0, "xavier": 0.3, "pytorch": -0.3}  # of the identity score at 4 channels
CONV = {"arch": "conv"}
SHARED = {
    "dataset": "digits{7:0}",
    "reached": True,
    "chosen": True,
    "ovfit.outcome": "converged",
    "lr": 0.1,
    "inputs": 43,
    "held_inputs": 21,
    "ranked_inputs": 36,
    "edges": 0.1,
    "orthogonal": 0.1,
    "nearer": 0.1,
    "held_random": 0.3,
    "held_trained": 0.6,
    "rendered": 0.97,
}
MEASURES = (
    "identity",
    "constant",
    "edges",
    "orthogonal",
    "nearer",
    "held_random",
    "held_trained",
    "rendered",
)


def sizes() -> pd.DataFrame:
    """The three grids of conv: width, depth, init."""
    grid = {
        *((16, depth, "he") for depth in DEPTHS),
        *((width, 3, "he") for width in CHANNELS),
        *((width, 3, init) for width in (4, 32) for init in METHODS),
    }
    return pd.DataFrame(sorted(grid), columns=["width", "depth", "init"])


def networks(seeds: int = 12, spread: float = 0.005, **changes: object) -> pd.DataFrame:
    """Networks of conv that behave as the paper says; those of normal weights do not train.

    Every measure differs between networks by a standard deviation of `spread`.
    """
    frame = sizes().merge(pd.DataFrame({"seed": range(seeds)}), how="cross")
    depth, width = frame["depth"], frame["width"]
    frame["constant"] = np.where(depth == 20, 0.97, 0.1 + 0.045 * depth)
    off = frame["init"].map(OFFSETS).fillna(0.0) / np.where(width == 4, 1, 10)
    frame["identity"] = np.where(depth == 1, 0.96, 0.97 - frame["constant"] + off)
    frame = frame.assign(
        arch="conv", n_parameters=25 * width * depth, **SHARED, run_id=frame.index.astype(str)
    )
    frame.loc[frame["init"] == "normal", "reached"] = False
    rng = np.random.default_rng(0)
    for name in MEASURES:
        frame[name] += rng.normal(0, spread, len(frame))
    return frame.assign(**changes)


def judged(frame: pd.DataFrame, **given: str) -> list[Claim]:
    """The claims of a command on these networks; as many replicas as they have seeds."""
    asked = {"replicas": str(frame["seed"].nunique()), **CONV, **given}
    evidence = Evidence(frame, pd.DataFrame(), options=parse(STUDY, asked))
    return claims(evidence, Command("identity", asked))


def by_name(frame: pd.DataFrame, **given: str) -> dict[str, Claim]:
    return {claim.id: claim for claim in judged(frame, **given)}
