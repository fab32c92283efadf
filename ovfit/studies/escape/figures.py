"""The figures of the study of escapes: courses, the matrix, and what descent does."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.pairs import Curve
from ovfit.columns import ARM, DIVERGED, OUTCOME, RUN_ID, SEED, SHORT
from ovfit.figures.bands import bands, of_shares, single
from ovfit.figures.theme import Chart, Figure
from ovfit.studies.escape.charts.courses import FIRST
from ovfit.studies.escape.charts.courses import courses as courses_chart
from ovfit.studies.escape.charts.descent import descent
from ovfit.studies.escape.charts.matrix import matrix
from ovfit.studies.escape.courses import courses
from ovfit.studies.escape.gallery import galleries
from ovfit.studies.escape.here import settings
from ovfit.studies.escape.measures import RECIPE
from ovfit.studies.escape.options import ACCURACIES, Options
from ovfit.studies.escape.recipes import DESCENTS, in_order
from ovfit.studies.escape.starts import arms
from ovfit.studies.escape.statements import STATEMENTS
from ovfit.studies.here import Scope

ENDS = ("E7", "E7.adam", "E7.decay", "E7.noise", "E7.depth", "E7.random")
TEST = "test_accuracy"


def figures(evidence: Evidence[Options]) -> Iterator[Figure]:
    """For each setting the matrix, what descent does; from each start courses, and answers."""
    order, by_run = arms(evidence.options.starts, evidence.options.depths), evidence.kept(courses)
    for scope, group in settings(evidence.networks):
        name, title = _name(scope), _title(scope)
        went_on = group[group[ARM].isin(order) & group[RECIPE].notna()]
        if went_on.empty:
            continue
        present = [arm for arm in order if arm in set(went_on[ARM])]
        cells = _cells(went_on)
        if len(cells):
            steps = evidence.options.steps, evidence.options.descent_steps
            recipes = in_order(list(cells["recipe"]))
            chart: Chart = matrix(cells, recipes, present, title, steps)
            yield Figure(f"matrix-{name}", chart, scope, ENDS)
        yield from _descents(went_on, by_run, present, scope, name, title)
        for arm in present:
            mine = went_on[went_on[ARM] == arm]
            long = _by_step(mine, by_run)
            if len(long):
                rows, recipes = _means(long), in_order(list(long["recipe"]))
                chart = courses_chart(rows, single(long, "recipe"), recipes, f"From {arm}: {title}")
                yield Figure(f"courses-{_file(arm, name)}", chart, scope, ("E6", *ENDS))
            yield from galleries(group, evidence, arm, scope, _file(arm, name), title)


def _name(scope: Mapping[str, Any]) -> str:
    return "-".join(str(scope[name]) for name in ("arch", "depth", "width", "dataset")) + (
        f"-{scope['train_size']}"
    )


def _file(arm: str, name: str) -> str:
    return f"{arm.replace(',', '').replace(' ', '-')}-{name}"


def _title(scope: Mapping[str, Any]) -> str:
    return (
        f"{scope['arch']} of width {scope['width']} on {scope['train_size']:,} {scope['dataset']}"
    )


def _cells(networks: pd.DataFrame) -> pd.DataFrame:
    """recipe, start, mean, low, high, n of the test accuracy of those that did not diverge."""
    whole = networks[networks[OUTCOME] != DIVERGED].dropna(subset=[TEST])
    named = whole.assign(start=whole[ARM])
    return bands(named, ["recipe", "start"], TEST) if len(named) else pd.DataFrame()


def _descents(
    networks: pd.DataFrame,
    by_run: Mapping[str, Curve],
    present: list[str],
    scope: Scope,
    name: str,
    title: str,
) -> Iterator[Figure]:
    """Test accuracy against clean loss, of plain full-batch descent."""
    mine = networks[networks[RECIPE].isin(DESCENTS)]
    parts = []
    for row in mine.to_dict("records"):
        course = by_run.get(str(row[RUN_ID]))
        if course is None:
            continue
        step, loss, test = course.measured("step", "train_loss", TEST)
        columns = {"step": step, "loss": loss, "test": test}
        told = {"recipe": row[RECIPE], "start": row[ARM], "seed": row[SEED], RUN_ID: row[RUN_ID]}
        part = pd.DataFrame({**told, **columns})
        parts.append(part.assign(reads=part["step"] == row["tenth_step"]))
    rows = pd.concat(parts) if parts else pd.DataFrame(columns=["loss", "recipe"])
    rows = rows[rows["loss"] > 0]  # a log axis has no place for others
    if rows.empty:
        return
    rows = rows.sort_values("recipe", key=lambda names: names.map(list(DESCENTS).index))
    margin = STATEMENTS.margin("E6").value
    drawn = [arm for arm in present if arm in set(rows["start"])]
    known = rows.assign(network=rows[RUN_ID].str[:SHORT])
    lines, dots = known.drop(columns=["reads", RUN_ID]), known[known["reads"]]
    chart = descent(lines, dots, drawn, margin, title)
    yield Figure(f"descent-{name}", chart, scope, ("E6",))


def _by_step(networks: pd.DataFrame, by_run: Mapping[str, Curve]) -> pd.DataFrame:
    """recipe, run_id, accuracy, step, value. Those that diverged are in it as far as they went."""
    parts = []
    for run_id, recipe in zip(networks[RUN_ID], networks[RECIPE], strict=True):
        course = by_run.get(str(run_id))
        for name in ACCURACIES if course is not None else ():
            step, value = course.measured("step", f"{name}_accuracy")  # type: ignore[union-attr]
            told = {"recipe": recipe, RUN_ID: str(run_id), "accuracy": name}
            parts.append(pd.DataFrame({**told, "step": step.clip(FIRST), "value": value}))
    return pd.concat(parts) if parts else pd.DataFrame()


def _means(long: pd.DataFrame) -> pd.DataFrame:
    """recipe, accuracy, step, mean, low, high, n: over the networks that were measured there."""
    return of_shares(bands(long, ["recipe", "accuracy", "step"]))
