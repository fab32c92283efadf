"""The figures of the theory."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.figures.bands import bands
from ovfit.figures.theme import Figure
from ovfit.studies.randomize.options import Options
from ovfit.studies.randomize.statements import DISTANCE, LARGEST
from ovfit.studies.randomize.theory.charts.construction import construction
from ovfit.studies.randomize.theory.charts.descent import descent
from ovfit.studies.randomize.theory.charts.norms import norms
from ovfit.studies.randomize.theory.claims import LEAST_ERROR, groups

BUILT = ["train_size", "labels", "n_parameters", "seed", "largest_error"]


def figures(evidence: Evidence[Options]) -> Iterator[Figure]:
    """Per dataset: constructions, SGD's way to the minimum-norm solution, norms and test errors."""
    for dataset, arch, rows in groups(evidence):
        scope = {"arch": arch, "dataset": dataset}
        if arch == "construction":
            built = rows[BUILT].assign(largest_error=rows["largest_error"].clip(lower=LEAST_ERROR))
            chart = construction(built, LARGEST.value, dataset)
            yield Figure(f"construction-{dataset}", chart, scope, ("Z4",))
            continue
        descended = rows["optimizer"] == "sgd"
        yield _descent(rows[descended], evidence.curves, dataset, scope)
        interpolating = rows[~descended & (rows["train_error"] == 0)]
        if len(interpolating):
            images = int(interpolating["train_size"].iloc[0])
            chart = norms(_norms(interpolating), dataset, images)
            yield Figure(f"norm-{dataset}", chart, scope, ("Z5.norm",))


def _descent(
    descents: pd.DataFrame, curves: pd.DataFrame, dataset: str, scope: dict[str, Any]
) -> Figure:
    distances = curves[(curves["metric"] == "distance") & (curves["step"] > 0)]
    paths = distances.rename(columns={"value": "distance"}).merge(
        descents[["run_id", "start", "seed"]], on="run_id"
    )
    ends = descents[descents["start"] == "elsewhere"][["outside"]]
    title = f"{dataset}, {int(descents['train_size'].iloc[0]):,} images"
    lines = paths[["start", "seed", "step", "distance"]]
    return Figure(f"sgd-{dataset}", descent(lines, ends, DISTANCE.value, title), scope, ("Z5",))


def _norms(regressions: pd.DataFrame) -> pd.DataFrame:
    """Means and intervals of the norm and of the test error, a row per features and model."""
    by = ["features", "model"]
    norm, error = (bands(regressions, by, name) for name in ("norm", "test_error"))
    return norm.merge(error.drop(columns="n"), on=by, suffixes=("_norm", "_error"))
