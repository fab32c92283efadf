"""The figures of the random-labels study's theory."""

from collections.abc import Iterator

from ovfit.analysis.evidence import Evidence
from ovfit.figures.bands import bands
from ovfit.figures.theme import Figure
from ovfit.studies.randomize.theory import charts as draw
from ovfit.studies.randomize.theory.claims import groups
from ovfit.studies.randomize.theory.regressions import FITTED, LEAST_ERROR, NEAR


def figures(evidence: Evidence) -> Iterator[Figure]:
    """Per dataset: the constructions, SGD's way to the minimum-norm solution, and norms against test errors."""
    for dataset, arch, rows in groups(evidence):
        scope = {"arch": arch, "dataset": dataset}
        if arch == "construction":
            mine = rows[["train_size", "labels", "n_parameters", "seed", "largest_error"]].assign(
                largest_error=rows["largest_error"].clip(lower=LEAST_ERROR)
            )
            yield Figure(
                f"construction-{dataset}", draw.construction(mine, FITTED, dataset), scope, ("Z4",)
            )
            continue
        descents, regressions = (
            rows[rows["optimizer"] == "sgd"],
            rows[(rows["optimizer"] != "sgd") & (rows["train_error"] == 0)],
        )
        path = evidence.curves[
            (evidence.curves["metric"] == "distance") & (evidence.curves["step"] > 0)
        ].rename(columns={"value": "distance"})
        path = path.merge(descents[["run_id", "start", "seed"]], on="run_id")[
            ["start", "seed", "step", "distance"]
        ]
        ends = descents[descents["start"] == "elsewhere"][["outside"]]
        chart = draw.descent(
            path, ends, NEAR, f"{dataset}, {int(descents['train_size'].iloc[0]):,} images"
        )
        yield Figure(f"sgd-{dataset}", chart, scope, ("Z5",))
        if len(regressions):
            pair = [
                bands(regressions, ["features", "model"], name) for name in ("norm", "test_error")
            ]
            both = pair[0].merge(
                pair[1].drop(columns="n"), on=["features", "model"], suffixes=("_norm", "_error")
            )
            chart = draw.norms(both, dataset, int(regressions["train_size"].iloc[0]))
            yield Figure(f"norm-{dataset}", chart, scope, ("Z5.norm",))
