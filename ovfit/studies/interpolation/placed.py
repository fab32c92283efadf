"""The rise from an epoch of least loss that other seeds chose.

A minimum picked from a noisy curve is below what follows it, whatever the curve does. What is read
at the minimum of other seeds' mean curve rises only where losses do.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ovfit.analysis.elsewhere import choosing
from ovfit.analysis.pairs import Curve
from ovfit.analysis.summary import configurations
from ovfit.columns import DIVERGED, OUTCOME, RUN_ID
from ovfit.studies.interpolation.rise import Trained, trained


@dataclass(frozen=True, kw_only=True)
class Placed:
    """As `Rise`, from `placed_epoch` on; what the claims are about.

    `placed_epoch`: of those at which this network was measured, up to its interpolation, the one at
    which the mean validation loss of the seeds that choose for it is least; `placed_least` is that
    mean. `placed_rise`: its own loss at interpolation over that at `placed_epoch`, on either side
    of 1; `placed_nats`: their difference. `placed_last`, `placed_calibrated`: at the last epoch
    over that at `placed_epoch`, the latter at the best temperature of each and NaN where that was
    not recorded at one of the two.
    """

    placed_epoch: float
    placed_least: float
    placed_accuracy: float
    placed_rise: float
    placed_nats: float
    placed_gain: float
    placed_last: float
    placed_calibrated: float


def placed(mine: Trained, others: Sequence[Trained]) -> Placed:
    """Of one network, at the epoch that the `others` (at least one) choose.

    An epoch at which another network was not measured lies between two that were (linear), or
    after its end (its last value).
    """
    final, epochs = mine.final, mine.epoch[: mine.final + 1]
    mean = np.mean([np.interp(epochs, other.epoch, other.loss) for other in others], axis=0)
    place = int(mean.argmin())
    return Placed(
        placed_epoch=float(epochs[place]),
        placed_least=float(mean[place]),
        placed_accuracy=float(mine.accuracy[place]),
        placed_rise=_ratio(mine.loss[final], mine.loss[place]),
        placed_nats=float(mine.loss[final] - mine.loss[place]),
        placed_gain=float(mine.accuracy[final] - mine.accuracy[place]),
        placed_last=_ratio(mine.loss[-1], mine.loss[place]),
        placed_calibrated=_ratio(mine.calibrated[-1], mine.calibrated[place]),
    )


def _ratio(loss: float, least: float) -> float:
    """NaN where a loss is nothing, or was not recorded."""
    return float(loss / least) if loss > 0 and least > 0 else float("nan")


def all_placed(curves: Mapping[str, Curve], networks: pd.DataFrame) -> pd.DataFrame:
    """run_id and the fields of `Placed`, a row per network of a configuration with other seeds.

    Networks that diverged neither choose nor have a row.
    """
    rows: list[dict[str, object]] = []
    usable = networks[networks[OUTCOME] != DIVERGED]
    for _, group in configurations(usable):
        measured = _by_run(group, curves)
        for place, (run_id, mine) in enumerate(measured.items()):
            others = [list(measured.values())[i] for i in choosing(place, len(measured))]
            if others:
                rows.append({RUN_ID: run_id, **vars(placed(mine, others))})
    return pd.DataFrame(rows, columns=[RUN_ID, *Placed.__dataclass_fields__])


def _by_run(group: pd.DataFrame, curves: Mapping[str, Curve]) -> dict[str, Trained]:
    """By run id, in the order of the seeds; a second network of one seed is left out."""
    alone = group.sort_values("seed").drop_duplicates("seed")
    courses = {run_id: trained(curves[run_id]) for run_id in alone[RUN_ID] if run_id in curves}
    return {run_id: course for run_id, course in courses.items() if course is not None}
