"""A network's course: what was measured of it, by optimiser steps."""

import pandas as pd

from ovfit.analysis.curves import wide
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.pairs import Curve
from ovfit.columns import METRIC, RUN_ID, STEP, UPDATES, VALUE
from ovfit.studies.escape.options import Options

AT_STEPS = "step/"  # of the names of metrics that were measured at a step, not at an epoch's end


def courses(evidence: Evidence[Options]) -> dict[str, Curve]:
    """run id -> its course: `step` (0: the start), rising, and a column a metric.

    Measurements at steps and at the ends of epochs together, NaN where only others were taken.
    """
    curves = evidence.curves
    if curves.empty:
        return {}
    is_step = curves[METRIC].str.startswith(AT_STEPS)
    at_steps = curves[is_step]
    names = at_steps[METRIC].str.removeprefix(AT_STEPS)
    whole = pd.concat([_by_updates(curves[~is_step]), at_steps.assign(**{METRIC: names})])
    once = whole.drop_duplicates([RUN_ID, METRIC, STEP])
    return {str(run_id): Curve(rows) for run_id, rows in wide(once).groupby(level=0)}


def _by_updates(curves: pd.DataFrame) -> pd.DataFrame:
    """Measurements at epochs' ends, at the step with which each ended."""
    is_count = curves[METRIC] == UPDATES
    counts = curves[is_count].set_index([RUN_ID, STEP])[VALUE].rename(UPDATES)
    joined = curves[~is_count].join(counts, on=[RUN_ID, STEP]).dropna(subset=[UPDATES])
    return joined.assign(**{STEP: joined[UPDATES]}).drop(columns=UPDATES)
