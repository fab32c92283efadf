"""Numbers per network: its side and density, what is left of it, where it was best."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.pairs import Curve, curves
from ovfit.columns import ARM, RUN_ID
from ovfit.data.damage import DAMAGED
from ovfit.studies.tickets.options import Options
from ovfit.studies.tickets.sides import Arm

IMAGES = ("wrong", "fitted", "losses")
COLUMNS = [RUN_ID, "side", "labels", "planned", "live_density", "best_step", "best_test"]


@dataclass(frozen=True, eq=False)
class Left:
    """What the probe left of a network: the arrays of `TicketProbe.probe`."""

    arrays: Mapping[str, np.ndarray]

    @property
    def live_density(self) -> float:
        return float(self.arrays["live"].sum() / self.arrays["size"].sum())

    @property
    def has_images(self) -> bool:
        return all(name in self.arrays for name in IMAGES)


def left(evidence: Evidence[Options]) -> dict[str, Left]:
    """run_id -> what the probe left, of those networks that have it."""
    found = {}
    for run_id, path in evidence.probes.items():
        with suppress(*DAMAGED), np.load(path) as archive:
            found[run_id] = Left({name: archive[name] for name in archive})
            found[run_id].live_density  # noqa: B018  (raises where it is of another probe)
    return found


def measures(evidence: Evidence[Options]) -> pd.DataFrame:
    """COLUMNS, a row per network.

    side: as in `sides`; labels: clean or mislabelled; planned: density of its layers by the plan,
    1 of a whole network; live_density: share of all weights that lie on a path from an input that
    varies to the output. best_step, best_test: steps and test accuracy where the validation loss
    was least ("early stopping": Frankle & Carbin 2019, section 2); NaN without validation images.
    """
    known, by_run = evidence.kept(left), curves(evidence.curves) if len(evidence.curves) else {}
    rows = []
    for run_id, name in zip(evidence.networks[RUN_ID], evidence.networks[ARM], strict=True):
        arm = Arm.of(name)
        row: dict[str, Any] = {
            RUN_ID: run_id,
            "side": arm.side,
            "labels": "mislabelled" if arm.is_mislabelled else "clean",
            "planned": arm.density,
        }
        if run_id in known:
            row["live_density"] = known[run_id].live_density
        if run_id in by_run:
            row |= _best(by_run[run_id])
        rows.append(row)
    return pd.DataFrame(rows).reindex(columns=COLUMNS)


def _best(curve: Curve) -> dict[str, float]:
    loss, updates, test = curve.measured("val_loss", "updates", "test_accuracy")
    if not len(loss):
        return {}
    place = int(np.argmin(loss))
    return {"best_step": float(updates[place]), "best_test": float(test[place])}
