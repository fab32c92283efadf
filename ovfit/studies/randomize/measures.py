"""Numbers per network: steps to a loss, slowdown, the error at the budget, the best epoch."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.curves import at_loss, first_reaching
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.pairs import Curve, curves
from ovfit.analysis.summary import configurations
from ovfit.columns import ARM, RUN_ID, SEED
from ovfit.studies.randomize.options import ARMS, BUDGETS, Options
from ovfit.studies.randomize.statements import FITTED

SHARED = [  # by the networks of a family
    "dataset",
    "train_size",
    "arch",
    "width",
    "depth",
    "optimizer",
    "lr",
    "weight_decay",
    "batch_size",
]
SLOW = 0.1  # fit loss (nats) to which steps are counted
OF_CURVES = ["steps_1", "steps_01", "steps_all", "best_accuracy", "best_epoch"]
AT_BUDGET = ["budget_error", "budget_steps", "unfitted_early", "slow_early"]
AT_LOSS = ["at_loss", "none_at_loss"]
COLUMNS = [RUN_ID, "fit_error", *OF_CURVES, *AT_BUDGET, "slowdown", *AT_LOSS]


def measures(evidence: Evidence[Options]) -> pd.DataFrame:
    """COLUMNS, a row per network; NaN where a network never came so far.

    steps_1, steps_01, steps_all: updates to a fit loss of .1, of .01, to 100 % fit accuracy.
    best_accuracy: on the test images, at best_epoch, that of highest validation accuracy.
    budget_error, budget_steps: the fit error, and steps_1, by the preset's epochs (0, inf: not by
    then); unfitted_early, slow_early: training ended before them, not fitted or above a loss of .1.
    slowdown: budget_steps over that of the same seed on true labels. at_loss, none_at_loss: test
    accuracy of a regulariser's network and of its twin without any, where they first had the lowest
    fit loss that both reached.
    """
    by_run = curves(evidence.curves) if len(evidence.curves) else {}
    networks = evidence.networks
    if networks.empty or "fit_accuracy" not in networks or ARM not in networks:
        return pd.DataFrame(columns=COLUMNS)  # of the theory
    budget = BUDGETS[evidence.options.preset]
    run_ids = list(map(str, networks[RUN_ID]))
    rows = [_network(run_id, by_run.get(run_id), budget) for run_id in run_ids]
    measured = pd.DataFrame(rows).assign(fit_error=1 - networks["fit_accuracy"].to_numpy())
    joined = networks[[RUN_ID, SEED, ARM, *SHARED]].merge(measured, on=RUN_ID)
    parts = [_against_twins(group, by_run) for _, group in families(joined)]
    return pd.concat(parts)[COLUMNS]


def families(networks: pd.DataFrame) -> Iterator[tuple[dict[str, Any], pd.DataFrame]]:
    """Each configuration with its tasks and regularisers.

    Weight decay as one of those makes no other configuration.
    """
    decay = networks["weight_decay"].mask(networks[ARM].isin(ARMS), 0.0)
    return configurations(networks.assign(weight_decay=decay), SHARED)


def _network(run_id: str, curve: Curve | None, budget: int) -> dict[str, Any]:
    row: dict[str, Any] = {RUN_ID: run_id, **dict.fromkeys([*OF_CURVES, *AT_BUDGET], np.nan)}
    if curve is None:
        return row | {"unfitted_early": False, "slow_early": False}
    loss, updates = curve.measured("fit_loss", "updates")
    accuracy, taken = curve.measured("fit_accuracy", "updates")
    row |= {
        "steps_1": at_loss(loss, updates, SLOW),
        "steps_01": at_loss(loss, updates, 0.01),
        "steps_all": first_reaching(taken, accuracy, 1.0),
        **_at_budget(curve, budget),
    }
    val, test, epoch = curve.measured("val_accuracy", "test_accuracy", "epoch")
    if len(val) > 1:
        best = 1 + int(val[1:].argmax())  # not the initialisation
        row |= {"best_accuracy": float(test[best]), "best_epoch": float(epoch[best])}
    return row


def _at_budget(curve: Curve, budget: int) -> dict[str, float | bool]:
    """AT_BUDGET of a network, from its last evaluation by then."""
    epoch, loss, accuracy, updates = curve.measured("epoch", "fit_loss", "fit_accuracy", "updates")
    within = epoch <= budget
    if not within.any():
        return {"unfitted_early": False, "slow_early": False}
    error = float(1 - accuracy[within][-1])
    steps = at_loss(loss[within], updates[within], SLOW)
    ended = epoch[-1] < budget
    return {
        "budget_error": error,
        "budget_steps": steps,
        "unfitted_early": bool(ended and error > FITTED.value),
        "slow_early": bool(ended and np.isnan(steps)),
    }


def _against_twins(group: pd.DataFrame, by_run: Mapping[str, Curve]) -> pd.DataFrame:
    """A configuration's networks, each beside those of its seed on true labels, and of `none`."""
    true = group[group[ARM] == "true"].set_index(SEED)["budget_steps"]
    none = group[group[ARM] == "none"].set_index(SEED)[RUN_ID].to_dict()
    columns = zip(group[RUN_ID], group[ARM], group[SEED], strict=True)
    pairs = [(by_run.get(a), by_run.get(none.get(s, ""))) for a, arm, s in columns if arm in ARMS]
    at = pd.DataFrame(np.nan, index=group.index, columns=AT_LOSS)
    at.loc[group[ARM].isin(ARMS)] = np.array([_at_common_loss(a, b) for a, b in pairs]).reshape(
        -1, 2
    )
    return group.assign(slowdown=group["budget_steps"] / group[SEED].map(true), **at)


def _at_common_loss(own: Curve | None, none: Curve | None) -> tuple[float, float]:
    """Test accuracy of both where they first had the lowest fit loss that both reached."""
    if own is None or none is None:
        return np.nan, np.nan
    measured = [curve.measured("fit_loss", "test_accuracy") for curve in (own, none)]
    if not all(len(loss) for loss, _ in measured):
        return np.nan, np.nan
    level = max(loss.min() for loss, _ in measured)
    first, second = (at_loss(loss, accuracy, level) for loss, accuracy in measured)
    return first, second
