"""The figures of the double-descent study."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.peaks import LEVEL
from ovfit.analysis.summary import configurations
from ovfit.figures.bands import bands, thinned_log
from ovfit.figures.theme import Figure
from ovfit.studies.descent import NETWORKS
from ovfit.studies.descent import charts as draw
from ovfit.studies.descent.measures import Measured, percent, slug, suffix, sweeps, varying
from ovfit.studies.descent.tables import LEVELS, complexity, reached

ERRORS = {
    "train_error": "train (assigned labels)",
    "test_error": "test",
    "early_error": "test, early-stopped",
}
LOSSES = {"fit_loss": "train (assigned labels)", "test_loss": "test"}
LABELS = {
    "clean_accuracy": "clean images",
    "mislabelled_accuracy": "wrong labels learned",
    "mislabelled_recovered": "true label all the same",
}
AXES = {"n_parameters": "parameters (log)", "train_size": "training images (log)"}
SHOWN = 6  # widths in a figure over epochs
PARTS = {"error": "mean error", "ensemble": "test, ensemble"}


def figures(evidence: Evidence) -> Iterator[Figure]:
    yield from _complexity(evidence)
    measured = sweeps(evidence)
    for one in measured:
        if one.scope["arch"] != "random-features":
            yield from _one(one, evidence)
    for _, family in groupby(
        sorted(measured, key=lambda one: one.family), key=lambda one: one.family
    ):
        yield from _levels(list(family))


def long(frame: pd.DataFrame, names: dict[str, str], x: str) -> pd.DataFrame:
    """The columns `names` as bands over networks: x, measure (their titles), mean, low, high, n."""
    known = [name for name in names if name in frame and frame[name].notna().any()]
    rows = (
        frame.melt(id_vars=[x], value_vars=known, var_name="metric")
        .dropna()
        .rename(columns={x: "x"})
    )
    return (
        bands(rows.assign(measure=rows["metric"].map(names)), ["measure", "x"])
        if known
        else pd.DataFrame(columns=["x", "measure", "mean", "low", "high", "n"])
    )


def _one(one: Measured, evidence: Evidence) -> Iterator[Figure]:
    if len(one.sweep.x) > 1:
        errors, split = long(one.networks, ERRORS, one.by), _decomposed(one)
        if len(split):
            errors = pd.concat(
                [errors, split[split["measure"] == "test, ensemble"]], ignore_index=True
            )
        chart = draw.curve(
            errors,
            long(one.networks, LOSSES, one.by),
            _places(one),
            _published(one),
            one.title,
            AXES[one.by],
        )
        kind, shows = (
            ("descent", ("D1", "D2", "D3", "D3.level", "D4", "D5"))
            if one.by == "n_parameters"
            else ("samples", ("D6.samples",))
        )
        yield Figure(f"{kind}-{one.name}", chart, one.setting, shows)
        if len(split):
            yield Figure(
                f"parts-{one.name}",
                draw.parts(split, long(one.networks, LABELS, one.by), one.title, AXES[one.by]),
                one.setting,
            )
    if one.by == "n_parameters" and len(evidence.curves):
        yield from _epochs(one, evidence)


def _decomposed(one: Measured) -> pd.DataFrame:
    """The decomposition as rows to draw: x, measure, mean, low, high, n."""
    table = pd.DataFrame(one.decomposition)
    if table.empty:
        return table
    rows = table.rename(columns={one.by: "x", "seeds": "n", **PARTS}).melt(
        id_vars=["x", "n"], var_name="measure", value_name="mean"
    )
    return rows.assign(low=rows["mean"], high=rows["mean"])


def _places(one: Measured) -> pd.DataFrame:
    """Where n, n k and the thresholds stand."""
    rows: list[tuple[float, str]] = [(one.fixed, "n" if one.by == "n_parameters" else "parameters")]
    if one.by == "n_parameters" and one.classes:
        rows.append((one.fixed * one.classes, "n x k"))
    rows += [
        (place, f"train error <= {level:g}")
        for level in LEVELS
        if (place := reached(one, level)) == place
    ]
    frame = pd.DataFrame(rows, columns=["x", "name"])
    named = frame.groupby("x")["name"].agg(", ".join).reset_index()
    return named[named["x"].between(one.sweep.x[0] / 1.5, one.sweep.x[-1] * 1.5)]


def _published(one: Measured) -> pd.DataFrame:
    """The source's Table 1, beside its own data and networks."""
    if not one.is_source:
        return pd.DataFrame()
    table = [
        (count, name, error)
        for count, net in NETWORKS.items()
        if net.errors
        for name, error in zip(list(ERRORS.values())[:2], net.errors, strict=True)
    ]
    return pd.DataFrame(table, columns=["x", "measure", "value"])


def _epochs(one: Measured, evidence: Evidence) -> Iterator[Figure]:
    """The map of epochs and widths, and the curves of some widths."""
    mine = evidence.curves[
        (evidence.curves["step"] > 0)
        & evidence.curves["metric"].isin(["test_accuracy", "fit_accuracy"])
    ]
    mine = mine.merge(one.networks[["run_id", "n_parameters"]], on="run_id").assign(
        value=lambda d: 1 - d["value"]
    )
    tables = {}
    for metric in ("test_accuracy", "fit_accuracy"):
        rows = mine[mine["metric"] == metric]
        tables[metric] = bands(
            rows[rows["step"].isin(thinned_log(rows["step"].to_numpy()))], ["n_parameters", "step"]
        ).rename(columns={"step": "x"})
    cells = tables["test_accuracy"].rename(columns={"x": "y", "mean": "error"})[
        ["n_parameters", "y", "error"]
    ]
    cells["y2"] = cells.groupby("n_parameters")["y"].shift(-1).fillna(cells["y"] * 1.1)
    fitted = (
        tables["fit_accuracy"][tables["fit_accuracy"]["mean"] <= LEVEL]
        .groupby("n_parameters")["x"]
        .min()
        .rename("y")
        .reset_index()
    )
    yield Figure(
        f"map-{one.name}", draw.landscape(cells, fitted, one.title), one.setting, ("D6.epochs",)
    )
    widths = one.sweep.x[np.unique(np.linspace(0, len(one.sweep.x) - 1, SHOWN).round().astype(int))]
    tests, trains = (
        t[t["n_parameters"].isin(widths)].assign(
            parameters=lambda d: d["n_parameters"].map("{:,}".format)
        )
        for t in tables.values()
    )
    yield Figure(
        f"epochs-{one.name}", draw.training(tests, trains, one.title), one.setting, ("D6.epochs",)
    )


def _levels(family: Sequence[Measured]) -> Iterator[Figure]:
    """All noise levels of one family in one figure: of networks, or of the oracle."""
    first, by = family[0], family[0].by
    rows = (
        pd.concat([one.networks for one in family]).sort_values("noise").rename(columns={by: "x"})
    )
    rows["label noise"] = rows["noise"].map(percent)

    def table(value: str) -> pd.DataFrame:
        found = bands(rows.dropna(subset=[value]), ["noise", "label noise", "x"], value)
        return found.sort_values(["noise", "x"])

    if first.scope["arch"] == "random-features":
        yield Figure(
            f"oracle-{first.scope['dataset']}",
            draw.oracle(table("test_loss"), first.fixed, first.what),
            _without_noise(first),
            ("DO",),
        )
    elif len(family) > 1 and len(first.sweep.x) > 1:
        yield Figure(
            f"noise-{first.family}",
            draw.levels(table("test_error"), table("train_error"), first.what, AXES[by]),
            _without_noise(first),
            ("D4",),
        )


def _without_noise(one: Measured) -> dict[str, Any]:
    return {name: value for name, value in one.setting.items() if name != "noise"}


def _complexity(evidence: Evidence) -> Iterator[Figure]:
    """The last interval of each bisection against parameters."""
    table = complexity(evidence)
    if table.empty:
        return
    names = ["dataset", "arch", *varying(table)]
    table["label noise"] = table["noise"].map(percent)
    for scope, group in configurations(table, names):
        shown = group[["n_parameters", "label noise", "fitted", "beyond", "tried"]]
        end = suffix(scope, names[2:])
        title, name = (
            f"{scope['arch']} on {scope['dataset']}{end}",
            f"complexity-{scope['arch']}-{scope['dataset']}{slug(end)}",
        )
        yield Figure(name, draw.complexity(shown, evidence.options.epsilon, title), scope)
