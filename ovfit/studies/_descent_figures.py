"""The figures of the double-descent study."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np
import pandas as pd

from ovfit.analysis.decomposition import decompose
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.peaks import LEVEL
from ovfit.analysis.summary import configurations
from ovfit.figures import descent as draw
from ovfit.figures.bands import bands, thinned_log
from ovfit.figures.theme import Figure
from ovfit.studies._descent import FAMILY, Measured, sweeps
from ovfit.studies.descent import NETWORKS

ERRORS = {"train_error": "train (assigned labels)", "test_error": "test", "early_error": "test, early-stopped"}
LOSSES = {"fit_loss": "train (assigned labels)", "test_loss": "test"}
LABELS = {"clean_accuracy": "clean images", "mislabelled_accuracy": "wrong labels learned", "mislabelled_recovered": "true label all the same"}
AXES = {"n_parameters": "parameters (log)", "train_size": "training images (log)"}
SHOWN = 6  # widths in a figure over epochs
LEVELS = (0.1, LEVEL, 0.0)


def figures(evidence: Evidence) -> list[Figure]:
    if evidence.networks.empty:
        return []
    found, measured = list(_complexity(evidence)) if evidence.options.sweep == "complexity" else [], list(sweeps(evidence))
    for one in measured:
        if one.scope["arch"] != "random-features":
            found += _one(one, evidence)
    for _, family in groupby(sorted(measured, key=_family), key=_family):
        found += _levels(list(family))
    return found


def _family(one: Measured) -> str:
    return str({**one.scope, "noise": 0, "fixed": one.fixed})


def long(frame: pd.DataFrame, names: dict[str, str], x: str) -> pd.DataFrame:
    """The columns `names` as bands over networks: x, measure (their titles), mean, low, high, n."""
    known = [name for name in names if name in frame and frame[name].notna().any()]
    rows = frame.melt(id_vars=[x], value_vars=known, var_name="metric").dropna().rename(columns={x: "x"})
    return (
        bands(rows.assign(measure=rows["metric"].map(names)), ["measure", "x"]) if known else pd.DataFrame(columns=["x", "measure", "mean", "low", "high", "n"])
    )


def _one(one: Measured, evidence: Evidence) -> Iterator[Figure]:
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
    """Bias, spread, luck and ensemble at each place, where all predictions are known and there are two seeds or more."""
    if len(one.predictions) < one.runs.size or len(one.runs) < 2:
        return pd.DataFrame()
    rows = []
    for x, column in zip(one.sweep.x, one.runs.T, strict=True):
        known = [one.predictions[run_id] for run_id in column]
        found = decompose(np.stack([a["test"] for a in known]), known[0]["labels"], np.stack([a["probabilities"] for a in known]))
        values = {"mean error": found.error, "bias": found.bias, "spread": found.spread, "luck": found.luck, "test, ensemble": found.ensemble}
        rows += [{"x": x, "measure": name, "mean": value, "low": value, "high": value, "n": len(known)} for name, value in values.items()]
    return pd.DataFrame(rows)


def _places(one: Measured) -> pd.DataFrame:
    """Where n, n k and the thresholds stand."""
    train = one.sweep.train.mean(0)
    rows = [(one.fixed, "n" if one.by == "n_parameters" else "parameters")]
    if one.by == "n_parameters" and one.classes:
        rows.append((one.fixed * one.classes, "n x k"))
    for level in LEVELS:
        reached = np.flatnonzero(train <= level)
        if len(reached):
            rows.append((one.sweep.x[reached[0 if one.by == "n_parameters" else -1]], f"train error <= {level:g}"))
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
    title = f"{first.scope['arch']} on {first.scope['dataset']}, {first.fixed:,} {'images' if by == 'n_parameters' else 'parameters'}"
    rows = pd.concat([one.networks for one in family]).assign(**{"label noise": lambda d: d["noise"].map("{:.0%}".format)}).rename(columns={by: "x"})

    def table(value: str) -> pd.DataFrame:
        return bands(rows.dropna(subset=[value]), ["label noise", "x"], value)

    if first.scope["arch"] == "random-features":
        yield Figure(f"oracle-{first.scope['dataset']}", draw.oracle(table("test_loss"), first.fixed, title))
    elif len(family) > 1:
        yield Figure(
            f"noise-{first.scope['arch']}-{first.scope['dataset']}-{first.fixed}", draw.levels(table("test_error"), table("train_error"), title, AXES[by])
        )


def _complexity(evidence: Evidence) -> Iterator[Figure]:
    """The last interval of each bisection against parameters."""
    rows, epsilon = [], evidence.options.epsilon
    for scope, group in configurations(evidence.networks, [*FAMILY, "n_parameters"]):
        errors = group.groupby("train_size")["train_error"].mean()
        fitted, beyond = errors[errors <= epsilon].index, errors[errors > epsilon].index
        low = fitted.max() if len(fitted) else errors.index.min()
        rows.append({**scope, "label noise": f"{scope['noise']:.0%}", "fitted": low, "beyond": beyond.min() if len(beyond) else low})
    for (dataset, arch), group in pd.DataFrame(rows).groupby(["dataset", "arch"]):
        shown = group[["n_parameters", "label noise", "fitted", "beyond"]]
        yield Figure(f"complexity-{arch}-{dataset}", draw.complexity(shown, epsilon, f"{arch} on {dataset}, {evidence.options.batch_size} to a batch"))
