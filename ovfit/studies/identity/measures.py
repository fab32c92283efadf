"""The identity study's numbers per network: scores, classes, whether its learning rate counts."""

from collections.abc import Mapping
from contextlib import suppress

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.columns import OUTCOME, RUN_ID
from ovfit.data.damage import DAMAGED
from ovfit.studies.identity.inputs import KINDS
from ovfit.studies.identity.options import Options
from ovfit.studies.identity.scored import SCORES, means, ranked
from ovfit.studies.identity.statements import SURE

NET = ["dataset", "arch", "width", "depth", "init", "momentum", "dtype", "stop_loss"]
"""What a configuration is, but for its rate."""
VISIBLE = 0.01  # of the largest singular value: directions above it count towards the rank
ERRORS = ("mse_identity", "mse_constant")
CLASSES = ("identity", "constant", "neither")
Numbers = dict[str, float | int | str]


def measures(evidence: Evidence[Options]) -> pd.DataFrame:
    """run_id, reached, chosen, log_mse, and where there is a record the numbers of `summary`.

    A damaged record leaves its network without these.
    """
    networks = evidence.networks
    rows = pd.DataFrame(
        {
            RUN_ID: networks[RUN_ID],
            "reached": networks[OUTCOME] == "converged",
            "chosen": counts(networks),
            "log_mse": np.log10(networks["train_loss"].clip(lower=np.finfo(float).tiny)),
        }
    )
    probed: list[Numbers] = []
    for run_id, path in evidence.probes.items():
        with suppress(*DAMAGED), np.load(path) as archive:
            arrays = {name: archive[name] for name in archive}
            probed.append({RUN_ID: run_id, **summary(arrays)})
    if not probed:
        return rows.assign(**dict.fromkeys(SCORES, np.nan), **{"class": ""})
    return rows.merge(pd.DataFrame(probed), on=RUN_ID, how="left")


def counts(networks: pd.DataFrame) -> pd.Series:
    """Which networks count: of each configuration and seed one learning rate.

    The one with the fewest steps to the target (of several the smaller rate); where none reached
    it, the one of least train loss.
    """
    reached = networks[OUTCOME] == "converged"
    lost = networks["train_loss"].fillna(np.inf)
    order = networks.assign(
        missed=~reached,
        lost=networks[OUTCOME] == "diverged",
        cost=np.where(reached, networks["updates"], lost),
    ).sort_values(["missed", "lost", "cost", "lr"])
    best = order.groupby([*NET, "seed"], sort=False).head(1).index
    return pd.Series(networks.index.isin(best), index=networks.index)


def summary(arrays: Mapping[str, np.ndarray]) -> Numbers:
    """The numbers of one network's probes: means over test inputs, and what claims need.

    Those of `scored.means`, over `inputs` test inputs (the read-outs over `held_inputs`, `nearer`
    over `ranked_inputs`); the `share_` of test inputs in each class, the network's own `class`,
    `mse_identity`, `mse_constant`; where the network learned its image also `deviation` (one linear
    layer), `largest` and `rank` (of the Jacobian).
    """
    tested = arrays["kinds"] != KINDS.index("training")
    of_inputs = {name: arrays[name][tested] for name in (*SCORES, *ERRORS)}
    varied = np.isfinite(of_inputs["identity"])
    measured = {name: float(values[0]) for name, values in means(arrays).items()}
    classes = classified(of_inputs["identity"][varied], of_inputs["constant"][varied])
    own = classified(np.array([measured["identity"]]), np.array([measured["constant"]]))
    return {
        **measured,
        "inputs": int(varied.sum()),
        "held_inputs": len(arrays.get("held", ())),
        "ranked_inputs": sum(map(len, ranked(arrays))),
        **{f"share_{name}": float((classes == name).mean()) for name in CLASSES},
        "class": str(own[0]),
        **{name: float(of_inputs[name].mean()) for name in ERRORS},
        **_learned(arrays),
    }


def classified(identity: np.ndarray, constant: np.ndarray) -> np.ndarray:
    """identity, constant or neither (N,): the larger correlation, where it is SURE."""
    names = np.where(identity >= constant, "identity", "constant")
    return np.where(np.maximum(identity, constant) >= SURE, names, "neither")


def _learned(arrays: Mapping[str, np.ndarray]) -> Numbers:
    """The numbers that only networks have that learned their image."""
    numbers: Numbers = {}
    if "deviation" in arrays:
        numbers["deviation"] = float(arrays["deviation"])
    if "singular" in arrays:
        singular = arrays["singular"]
        numbers["largest"] = float(singular[0])
        numbers["rank"] = int((singular > VISIBLE * singular[0]).sum())
    return numbers
