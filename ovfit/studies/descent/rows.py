"""What the charts draw, as rows: bands over networks, the decomposition, places to be marked."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.peaks import LEVEL
from ovfit.figures.bands import NETWORKS as SEEDS
from ovfit.figures.bands import bands, thinned_log
from ovfit.studies.descent.measured import MeasuredSweep
from ovfit.studies.descent.options import Options
from ovfit.studies.descent.published import NETWORKS
from ovfit.studies.descent.tables import LEVELS, reached

TRAIN, TEST, ENSEMBLE = "train (assigned labels)", "test", "test, ensemble"
ERRORS = {"train_error": TRAIN, "test_error": TEST, "early_error": "test, early-stopped"}
LOSSES = {"fit_loss": TRAIN, "test_loss": TEST}
LABELS = {
    "clean_accuracy": "clean images",
    "mislabelled_accuracy": "wrong labels learned",
    "mislabelled_recovered": "true label all the same",
}
PARTS = {"error": "mean error", "ensemble": ENSEMBLE}
COLUMNS = ["x", "measure", "mean", "low", "high", "n"]
SHOWN = 6  # widths in a figure over epochs


def over_networks(measured: MeasuredSweep, names: Mapping[str, str]) -> pd.DataFrame:
    """The columns `names` (-> their titles) as bands: x, measure, mean, low, high, n."""
    rows = _by_network(measured, names)
    return bands(rows, ["measure", "x"]) if len(rows) else pd.DataFrame(columns=COLUMNS)


def of_some_seeds(measured: MeasuredSweep, names: Mapping[str, str]) -> pd.DataFrame:
    """The same of the first seeds, one by one: x, measure, seed, value."""
    rows = _by_network(measured, names)
    return rows[rows["seed"].isin(sorted(rows["seed"].unique())[:SEEDS])]


def _by_network(measured: MeasuredSweep, names: Mapping[str, str]) -> pd.DataFrame:
    """x, measure, seed, value: a row for each network and column of `names` that it has."""
    networks, x = measured.networks, measured.by
    known = [name for name in names if name in networks]
    long = networks.melt(id_vars=[x, "seed"], value_vars=known, var_name="metric").dropna()
    titles = long["metric"].map(dict(names))
    return long.rename(columns={x: "x"}).assign(measure=titles)[["x", "measure", "seed", "value"]]


def decomposed(measured: MeasuredSweep) -> pd.DataFrame:
    """Bias and variance: x, measure, mean, low, high, n; empty where they are not known."""
    table = pd.DataFrame(measured.decomposition)
    if table.empty:
        return table
    named = table.rename(columns={measured.by: "x", "seeds": "n", **PARTS})
    rows = named.melt(id_vars=["x", "n"], var_name="measure", value_name="mean")
    return rows.assign(low=rows["mean"], high=rows["mean"])


def places(measured: MeasuredSweep) -> pd.DataFrame:
    """Where n, n k and the thresholds stand, as far as they are near the sweep: x, name."""
    named: list[tuple[float, str]] = []
    if measured.is_over_widths:
        named.append((measured.fixed, "n"))
    else:
        named.append((measured.fixed, "parameters"))
    if measured.is_over_widths and measured.classes:
        named.append((measured.fixed * measured.classes, "n x k"))
    for level in LEVELS:
        place = reached(measured, level)
        if not math.isnan(place):
            named.append((place, f"train error <= {level:g}"))
    frame = pd.DataFrame(named, columns=["x", "name"])
    together = frame.groupby("x")["name"].agg(", ".join).reset_index()
    first, last = measured.sweep.x[0], measured.sweep.x[-1]
    return together[together["x"].between(first / 1.5, last * 1.5)]


def published(measured: MeasuredSweep) -> pd.DataFrame:
    """The source's Table 1, beside its own data and networks: x, measure, value."""
    if not measured.is_source:
        return pd.DataFrame()
    table = []
    for parameters, network in NETWORKS.items():
        if network.errors:
            train, test = network.errors
            table += [(parameters, TRAIN, train), (parameters, TEST, test)]
    return pd.DataFrame(table, columns=["x", "measure", "value"])


@dataclass(frozen=True, eq=False, kw_only=True)
class OverEpochs:
    """Mean errors by width and epoch: `test`, `train` have n_parameters, x, mean, low, high, n."""

    test: pd.DataFrame
    train: pd.DataFrame

    @staticmethod
    def of(measured: MeasuredSweep, evidence: Evidence[Options]) -> "OverEpochs":
        curves = evidence.curves[evidence.curves["step"] > 0]
        widths = measured.networks[["run_id", "n_parameters"]]
        return OverEpochs(
            test=_error_bands(curves, "test_accuracy", widths),
            train=_error_bands(curves, "fit_accuracy", widths),
        )

    @property
    def cells(self) -> pd.DataFrame:
        """The test error of each width from one epoch, `y`, to the next, `y2`."""
        cells = self.test.rename(columns={"x": "y", "mean": "error"})
        cells = cells[["n_parameters", "y", "error"]]
        following = cells.groupby("n_parameters")["y"].shift(-1)
        return cells.assign(y2=following.fillna(cells["y"] * 1.1))

    @property
    def thresholds(self) -> pd.DataFrame:
        """The first epoch, `y`, at which each width has interpolated."""
        fitted = self.train[self.train["mean"] <= LEVEL]
        return fitted.groupby("n_parameters")["x"].min().rename("y").reset_index()

    def of_some_widths(self, widths: np.ndarray) -> tuple[pd.DataFrame, pd.DataFrame]:
        """`test` and `train` of SHOWN of the widths (W,), with these as text, `parameters`."""
        places = np.linspace(0, len(widths) - 1, SHOWN).round().astype(int)
        some = widths[np.unique(places)]
        return _labelled(self.test, some), _labelled(self.train, some)


def _error_bands(curves: pd.DataFrame, metric: str, widths: pd.DataFrame) -> pd.DataFrame:
    mine = curves[curves["metric"] == metric].merge(widths, on="run_id")
    shown = mine[mine["step"].isin(thinned_log(mine["step"].to_numpy()))]
    errors = shown.assign(value=1 - shown["value"])
    return bands(errors, ["n_parameters", "step"]).rename(columns={"step": "x"})


def _labelled(rows: pd.DataFrame, widths: np.ndarray) -> pd.DataFrame:
    some = rows[rows["n_parameters"].isin(widths)]
    return some.assign(parameters=some["n_parameters"].map("{:,}".format))
