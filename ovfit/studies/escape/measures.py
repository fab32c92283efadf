"""Numbers per network: where it was after the preset's steps, and how it got there."""

from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.curves import at
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.pairs import Curve
from ovfit.columns import ARM, RUN_ID
from ovfit.studies.escape.courses import courses
from ovfit.studies.escape.options import Options
from ovfit.studies.escape.recipes import recipe_of
from ovfit.studies.escape.starts import TRAINED
from ovfit.studies.escape.statements import TENTH

RECIPE = "recipe"
OF_COURSE = [
    "least_train",
    "start_loss",
    "least_loss",
    "end_loss",
    "tenth_step",
    "tenth_test",
    "budget_test",
    "budget_val",
    "equal_test",
]
COLUMNS = [RUN_ID, RECIPE, *OF_COURSE]


def measures(evidence: Evidence[Options]) -> pd.DataFrame:
    """COLUMNS, a row per network; NaN where it never came so far.

    recipe: its name; "Adam" of a start. least_train: the least clean train accuracy after the
    start. start_loss, least_loss, end_loss: clean train loss (nats) at step 0, at its least, at the
    end. tenth_step, tenth_test: step and test accuracy where that loss was first measured at a
    tenth of start_loss or less. budget_test, budget_val: test and validation accuracy after the
    preset's steps; equal_test: test accuracy after as many steps as full-batch descent and
    mini-batches both have there.
    """
    by_run, options = evidence.kept(courses), evidence.options
    rows = []
    for columns in evidence.networks.to_dict("records"):
        network = {str(name): value for name, value in columns.items()}
        is_start = str(network[ARM]).endswith(TRAINED)
        recipe = "Adam" if is_start else recipe_of(network)
        row: dict[str, Any] = {RUN_ID: network[RUN_ID], RECIPE: recipe}
        course = by_run.get(str(network[RUN_ID]))
        if course is not None and not is_start:
            row |= _descent(course) | _read(course, options)
        rows.append(row)
    return pd.DataFrame(rows).reindex(columns=COLUMNS)


def _descent(course: Curve) -> dict[str, float]:
    """The loss on the way, and where it was a tenth of the start's."""
    step, accuracy = course.measured("step", "train_accuracy")
    loss, test, at_step = course.measured("train_loss", "test_accuracy", "step")
    on_the_way = accuracy[step > 0]
    row = {"least_train": float(on_the_way.min()) if len(on_the_way) else np.nan}
    if not len(loss) or at_step[0] != 0:
        return row
    row |= {"start_loss": loss[0], "least_loss": loss.min(), "end_loss": loss[-1]}
    there = np.flatnonzero((loss <= TENTH * loss[0]) & (at_step > 0))
    if len(there):
        row |= {"tenth_step": at_step[there[0]], "tenth_test": test[there[0]]}
    return row


def _read(course: Curve, options: Options) -> dict[str, float]:
    """Accuracies after the steps at which claims are read, linear between measurements."""
    step, test = course.measured("step", "test_accuracy")
    val_step, val = course.measured("step", "val_accuracy")
    return {
        "budget_test": at(step, test, options.budget),
        "budget_val": at(val_step, val, options.budget),
        "equal_test": at(step, test, options.equal),
    }
