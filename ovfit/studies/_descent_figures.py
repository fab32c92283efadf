"""The figures of the double-descent study."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.peaks import LEVEL
from ovfit.figures import descent as draw
from ovfit.figures.bands import bands, thinned_log
from ovfit.figures.theme import Figure
from ovfit.studies._descent import SETTINGS, Measured, percent, sweeps
from ovfit.studies._descent_tables import LEVELS, complexity, decomposition, reached
from ovfit.studies.descent import NETWORKS

ERRORS = {"train_error": "train (assigned labels)", "test_error": "test", "early_error": "test, early-stopped"}
LOSSES = {"fit_loss": "train (assigned labels)", "test_loss": "test"}
LABELS = {"clean_accuracy": "clean images", "mislabelled_accuracy": "wrong labels learned", "mislabelled_recovered": "true label all the same"}
AXES = {"n_parameters": "parameters (log)", "train_size": "training images (log)"}
SHOWN = 6  # widths in a figure over epochs
PARTS = {"error": "mean error", "ensemble": "test, ensemble"}


def figures(evidence: Evidence) -> list[Figure]:
    found, measured = list(_complexity(evidence)), list(sweeps(evidence))
    for one in measured:
        if one.scope["arch"] != "random-features":
            found += _one(one, evidence)
    for _, family in groupby(sorted(measured, key=lambda one: one.family), key=lambda one: one.family):
        found += _levels(list(family))
    return found


def long(frame: pd.DataFrame, names: dict[str, str], x: str) -> pd.DataFrame:
    """The columns `names` as bands over networks: x, measure (their titles), mean, low, high, n."""
    known = [name for name in names if name in frame and frame[name].notna().any()]
    rows = frame.melt(id_vars=[x], value_vars=known, var_name="metric").dropna().rename(columns={x: "x"})
    return (
        bands(rows.assign(measure=rows["metric"].map(names)), ["measure", "x"]) if known else pd.DataFrame(columns=["x", "measure", "mean", "low", "high", "n"])
    )


def _one(one: Measured, evidence: Evidence) -> Iterator[Figure]:
    if len(one.sweep.x) > 1:
        errors, split = long(one.networks, ERRORS, one.by), _decomposed(one)
        if len(split):
            errors = pd.concat([errors, split[split["measure"] == "test, ensemble"]], ignore_index=True)
        chart = draw.curve(errors, long(one.networks, LOSSES, one.by), _places(one), _published(one), one.title, AXES[one.by])
        yield Figure(f"{'descent' if one.by == 'n_parameters' else 'samples'}-{one.name}", chart)
        if len(split):
            yield Figure(f"parts-{one.name}", draw.parts(split, long(one.networks, LABELS, one.by), one.title, AXES[one.by]))
    if one.by == "n_parameters" and len(evidence.curves):
        yield from _epochs(one, evidence)


def _decomposed(one: Measured) -> pd.DataFrame:
    """The decomposition as rows to draw: x, measure, mean, low, high, n."""
    table = pd.DataFrame(list(decomposition(one)))
    if table.empty:
        return table
    rows = table.rename(columns={one.by: "x", "seeds": "n", **PARTS}).melt(id_vars=["x", "n"], var_name="measure", value_name="mean")
    return rows.assign(low=rows["mean"], high=rows["mean"])


def _places(one: Measured) -> pd.DataFrame:
    """Where n, n k and the thresholds stand."""
    rows: list[tuple[float, str]] = [(one.fixed, "n" if one.by == "n_parameters" else "parameters")]
    if one.by == "n_parameters" and one.classes:
        rows.append((one.fixed * one.classes, "n x k"))
    rows += [(place, f"train error <= {level:g}") for level in LEVELS if (place := reached(one, level)) == place]
    frame = pd.DataFrame(rows, columns=["x", "name"])
    named = frame.groupby("x")["name"].agg(", ".join).reset_index()
    return named[named["x"].between(one.sweep.x[0] / 1.5, one.sweep.x[-1] * 1.5)]


def _published(one: Measured) -> pd.DataFrame:
    """The source's Table 1, beside its own data and networks."""
    mine = one.scope["arch"] == "lenet5" and one.scope["dataset"].startswith("cifar10-4") and one.fixed == 20_000 and not one.scope["noise"]
    if not mine or one.by != "n_parameters":
        return pd.DataFrame()
    table = [(count, name, error) for count, net in NETWORKS.items() if net.errors for name, error in zip(list(ERRORS.values())[:2], net.errors, strict=True)]
    return pd.DataFrame(table, columns=["x", "measure", "value"])


def _epochs(one: Measured, evidence: Evidence) -> Iterator[Figure]:
    """The map of epochs and widths, and the curves of some widths."""
    mine = evidence.curves[(evidence.curves["step"] > 0) & evidence.curves["metric"].isin(["test_accuracy", "fit_accuracy"])]
    mine = mine.merge(one.networks[["run_id", "n_parameters"]], on="run_id").assign(value=lambda d: 1 - d["value"])
    tables = {}
    for metric in ("test_accuracy", "fit_accuracy"):
        rows = mine[mine["metric"] == metric]
        tables[metric] = bands(rows[rows["step"].isin(thinned_log(rows["step"].to_numpy()))], ["n_parameters", "step"]).rename(columns={"step": "x"})
    cells = tables["test_accuracy"].rename(columns={"x": "y", "mean": "error"})[["n_parameters", "y", "error"]]
    cells["y2"] = cells.groupby("n_parameters")["y"].shift(-1).fillna(cells["y"] * 1.1)
    fitted = tables["fit_accuracy"][tables["fit_accuracy"]["mean"] <= LEVEL].groupby("n_parameters")["x"].min().rename("y").reset_index()
    yield Figure(f"map-{one.name}", draw.landscape(cells, fitted, one.title))
    widths = one.sweep.x[np.unique(np.linspace(0, len(one.sweep.x) - 1, SHOWN).round().astype(int))]
    tests, trains = (t[t["n_parameters"].isin(widths)].assign(parameters=lambda d: d["n_parameters"].map("{:,}".format)) for t in tables.values())
    yield Figure(f"epochs-{one.name}", draw.training(tests, trains, one.title))


def _levels(family: Sequence[Measured]) -> Iterator[Figure]:
    """All noise levels of one family in one figure: of networks, or of the oracle."""
    first, by = family[0], family[0].by
    rows = pd.concat([one.networks for one in family]).sort_values("noise").rename(columns={by: "x"})
    rows["label noise"] = rows["noise"].map(percent)

    def table(value: str) -> pd.DataFrame:
        found = bands(rows.dropna(subset=[value]), ["noise", "label noise", "x"], value)
        return found.sort_values(["noise", "x"])

    if first.scope["arch"] == "random-features":
        yield Figure(f"oracle-{first.scope['dataset']}", draw.oracle(table("test_loss"), first.fixed, first.what))
    elif len(family) > 1 and len(first.sweep.x) > 1:
        yield Figure(f"noise-{first.family}", draw.levels(table("test_error"), table("train_error"), first.what, AXES[by]))


def _complexity(evidence: Evidence) -> Iterator[Figure]:
    """The last interval of each bisection against parameters."""
    table = complexity(evidence)
    if table.empty:
        return
    varying = [name for name in SETTINGS if table[name].nunique() > 1]
    table["label noise"] = table["noise"].map(percent)
    for values, group in table.groupby(["dataset", "arch", *varying]):
        named = dict(zip(["dataset", "arch", *varying], values, strict=True))
        suffix = "".join(f", {name.replace('_', ' ')} {named[name]}" for name in varying)
        shown = group[["n_parameters", "label noise", "fitted", "beyond", "tried"]]
        title = f"{named['arch']} on {named['dataset']}{suffix}"
        name = f"complexity-{named['arch']}-{named['dataset']}{suffix.replace(', ', '-').replace(' ', '-')}"
        yield Figure(name, draw.complexity(shown, evidence.options.epsilon, title))
