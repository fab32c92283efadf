"""What each size reaches at its own rate, and the sizes that suffice, as tables."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.sequential import geometric_interval, mean_interval
from ovfit.analysis.shares import within
from ovfit.analysis.summary import configurations
from ovfit.data.datasets import Dataset
from ovfit.studies.closing import Closing
from ovfit.studies.command import Command
from ovfit.studies.dimension.arms import DIRECT
from ovfit.studies.dimension.here import Here
from ovfit.studies.dimension.options import CONFIGURATION, Options
from ovfit.studies.dimension.statements import GOOD

Row = dict[str, Any]
KINDS = ("true", "random", "shuffled", DIRECT)
COLUMNS = {"validation": "val_accuracy", "train": "fit_accuracy"}
TITLE = (
    "Accuracy by dimension, each at the rate that other seeds chose: mean over networks with 95 % "
    "interval that may be looked at after every seed"
)


def closing(evidence: Evidence[Options], datasets: Mapping[str, Dataset]) -> Closing:
    """A row per setting, kind and size, at the rate that other seeds chose."""
    rows: list[Row] = []
    for scope, here in _settings(evidence):
        for kind in KINDS:
            rows += [{**scope, **row} for row in _sizes(here, kind)]
    return Closing(table=pd.DataFrame(rows), title=TITLE)


def tables(evidence: Evidence[Options]) -> Mapping[str, pd.DataFrame]:
    """`d90`: how many dimensions, or weights, reach .90 (or .9 of what the network reaches that is
    trained directly): geometric means over seeds with intervals; `reached`: of how many.
    """
    rows = [{**scope, **row} for scope, here in _settings(evidence) for row in _enough(here)]
    return {"d90": pd.DataFrame(rows)} if rows else {}


def _settings(evidence: Evidence[Options]) -> Iterator[tuple[Row, Here]]:
    for scope, group in configurations(evidence.networks, CONFIGURATION):
        yield scope, Here(evidence, scope, group, Command("dimension"))


def split_of(here: Here, kind: str) -> str:
    """Whose accuracy a kind of networks is read by: train where labels are compared."""
    is_compared = kind in ("random", "shuffled") or not len(here.of(DIRECT))
    return "train" if is_compared else "validation"


def _sizes(here: Here, kind: str) -> Iterator[Row]:
    split = split_of(here, kind)
    by = COLUMNS[split]
    read, test = here.read(kind, by), here.read(kind, "test_accuracy", by)
    for place, trained in enumerate(read.trained):
        row: Row = {"kind": kind, "trained": int(trained)}
        for title, values in (("read", read.accuracy), ("test", test.accuracy)):
            known = values[:, place][~np.isnan(values[:, place])]
            if len(known):
                row |= within(mean_interval(known)).columns(title)
                row["n"] = len(known)
        rates = read.rate[:, place][~np.isnan(read.rate[:, place])]
        row["rate"] = float(np.median(rates)) if len(rates) else np.nan
        yield {**row, "by": split}


def _enough(here: Here) -> Iterator[Row]:
    for kind in KINDS:
        split = split_of(here, kind)
        read = here.read(kind, COLUMNS[split])
        levels: dict[str, float | np.ndarray] = {f"{GOOD:g}": GOOD}
        if split == "validation":
            levels[f"{GOOD:g} of direct"] = GOOD * here.baseline()
        for name, level in levels.items():
            if not len(read.trained):
                continue
            values = read.reaching(level)
            known = values[~np.isnan(values)]
            row: Row = {"kind": kind, "by": split, "level": name, "reached": len(known)}
            if len(known):
                row |= geometric_interval(known).columns("d90")
            yield {**row, "seeds": len(values)}
    fewest = here.fewest()
    if not np.isnan(fewest).all():
        few = float(np.nanmedian(fewest))
        yield {"kind": "smallest direct network", "by": "validation", "d90": few}
