"""The table of the mislabel study: where the rates part most."""

from collections.abc import Iterator, Mapping

import pandas as pd

from ovfit.analysis.changepoint import change_point
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.sequential import mean_interval
from ovfit.seeds import numpy_generator
from ovfit.studies.mislabel.family import Family, families
from ovfit.studies.mislabel.options import Options
from ovfit.studies.mislabel.statements import AT

Row = dict[str, object]


def tables(evidence: Evidence[Options]) -> Mapping[str, pd.DataFrame]:
    """`changepoint`: for each group of images the cut between two rates with the largest F.

    With its permutation p, and the step there; no table where no configuration allows it.
    """
    rows: list[Row] = []
    for family in families(evidence):
        if family.complete and len(family.every) >= 3 and family.has(AT):
            rows += _cuts(family)
    return {"changepoint": pd.DataFrame(rows)} if rows else {}


def _cuts(family: Family) -> Iterator[Row]:
    for group in ("all", "correct", "mislabelled", "test"):
        changes = family.changes(group)
        cut = change_point(changes, numpy_generator(0, "changepoint"))
        step = mean_interval(changes[:, cut.place] - changes[:, cut.place - 1])
        before, after = family.every[cut.place - 1], family.every[cut.place]
        yield {
            **family.scope,
            "group": group,
            "cut": f"1/{before} | 1/{after}",
            "F": cut.statistic,
            "p": cut.p,
            "step": step.mean,
            "step_low": step.low,
            "step_high": step.high,
            "seeds": step.n,
        }
