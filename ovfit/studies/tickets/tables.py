"""Each side at each density, as tables."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.sequential import mean_interval
from ovfit.analysis.shares import images_of, within
from ovfit.columns import DENSITY, DIVERGED, OUTCOME, TEST_ACCURACY
from ovfit.data.datasets import Dataset
from ovfit.studies.closing import Closing
from ovfit.studies.command import Command
from ovfit.studies.tickets.exceptions import kept
from ovfit.studies.tickets.here import Here, settings
from ovfit.studies.tickets.options import Options
from ovfit.studies.tickets.sides import SIDES

Row = dict[str, Any]
MEASURES = {
    "test": TEST_ACCURACY,
    "val": "val_accuracy",
    "best test": "best_test",
    "best step": "best_step",
    "density": DENSITY,
    "live density": "live_density",
}
TITLE = (
    "Test accuracy by density: mean over networks with 95 % interval that may be looked at after "
    "every seed"
)


def tables(evidence: Evidence[Options]) -> Mapping[str, pd.DataFrame]:
    """`tickets`: a row per setting, labels, side and planned density, with means over seeds and
    their intervals. `exceptions`: shares of training images that tickets still fit, by density.
    """
    rows: list[Row] = []
    shares: list[Row] = []
    for scope, group in settings(evidence.networks):
        rows += [{**scope, **row} for row in _rows(group)]
        if "mislabelled" in evidence.options.labels:
            here = Here(evidence, scope, group, Command("tickets"))
            shares += [{**scope, **row} for row in exceptions(here)]
    made = {"tickets": rows, "exceptions": shares}
    return {name: pd.DataFrame(found) for name, found in made.items() if found}


def closing(evidence: Evidence[Options], datasets: Mapping[str, Dataset]) -> Closing:
    """Test accuracy, a row per setting, labels and planned density, a column per side."""
    rows: list[Row] = []
    for scope, group in settings(evidence.networks):
        compared = group[group["side"].isin(SIDES)]
        by = compared.sort_values("planned", ascending=False).groupby(
            ["labels", "planned"], sort=False
        )
        for (labels, planned), networks in by:
            row: Row = {**scope, "labels": labels, "weights left": planned}
            for side in SIDES:
                own = networks[networks["side"] == side]
                if len(own):
                    row |= _interval(side, own, TEST_ACCURACY)
            rows.append(row | {"test_images": images_of(networks), "n": networks["seed"].nunique()})
    table = pd.DataFrame(rows)
    if len(table):
        table = table.sort_values(["dataset", "arch", "width", "labels"], kind="stable")
    return Closing(table=table, title=TITLE)


def _rows(group: pd.DataFrame) -> Iterator[Row]:
    """Of one setting: the sides in their order, each from its highest density on."""
    for labels in ("clean", "mislabelled"):
        for side in SIDES:
            networks = group[(group["labels"] == labels) & (group["side"] == side)]
            falling = networks.sort_values("planned", ascending=False)
            for planned, cell in falling.groupby("planned", sort=False):
                row: Row = {"labels": labels, "side": side, "weights left": planned}
                for title, column in MEASURES.items():
                    if column in cell:
                        row |= _interval(title, cell, column)
                diverged = int((cell[OUTCOME] == DIVERGED).sum())
                yield {**row, "images": images_of(cell), "n": len(cell), "diverged": diverged}


def _interval(title: str, networks: pd.DataFrame, column: str) -> Row:
    """TITLE, TITLE_low, TITLE_high; nothing where there is no value."""
    values = networks[column].astype(np.float64).dropna()
    if values.empty:
        return {}
    interval = mean_interval(values.to_numpy())
    if column == "best_step":
        interval = replace(interval, low=max(0.0, interval.low))
    else:
        interval = within(interval)
    return interval.columns(title)


def exceptions(here: Here) -> Iterator[Row]:
    """Mean shares of training images that tickets fit, with intervals: a row per density."""
    found = kept(here)
    shares = {"wrong labels": found.wrong, "hardest correct": found.hardest}
    for place, density in enumerate(here.densities):
        row: Row = {"weights left": density}
        for title, values in {**shares, "correct labels": found.correct}.items():
            known = values[:, place][~np.isnan(values[:, place])]
            if len(known):
                row |= within(mean_interval(known)).columns(title)
                row["n"] = len(known)
        if "n" in row:
            yield row
