"""The table of the mislabel study: where the rates part most."""

from collections.abc import Iterator, Mapping
from functools import partial

import numpy as np
import pandas as pd

from ovfit.analysis.changepoint import change_point
from ovfit.analysis.evidence import Evidence
from ovfit.seeds import numpy_generator
from ovfit.studies.mislabel.counts import BlurCounts
from ovfit.studies.mislabel.family import Family, families
from ovfit.studies.mislabel.options import Options
from ovfit.studies.mislabel.quantities import changed
from ovfit.studies.mislabel.statements import AT, FIRST

GROUPS = ("correct", "mislabelled", "test")
Row = dict[str, object]


def tables(evidence: Evidence[Options]) -> Mapping[str, pd.DataFrame]:
    """`changepoint`: for each group of images the cut between two rates with the largest F.

    With its p and the step there, over the first FIRST seeds: once, whatever seeds come later. The
    step is where it was largest, and so errs on the large side. `images`: of a network, at the rate
    that has fewest. No table where no configuration allows it: a network among those did not fit,
    or the same images are mislabelled in every seed.
    """
    rows: list[Row] = []
    for family in families(evidence):
        if family.shifts and len(family.every) >= 3 and family.has(AT):
            rows += _cuts(family)
    return {"changepoint": pd.DataFrame(rows)} if rows else {}


def _cuts(family: Family) -> Iterator[Row]:
    for group in GROUPS:
        changes = family.per_seed(family.every, changed(group))[:FIRST]
        if len(changes) < FIRST or np.isnan(changes).any():
            continue
        sizes = family.per_seed(family.every, partial(BlurCounts.size, group=group))
        errors = _errors(changes, sizes[:FIRST].mean(0), anew=group == "mislabelled")
        cut = change_point(changes, numpy_generator(0, "changepoint"), errors)
        step = changes[:, cut.place] - changes[:, cut.place - 1]
        before, after = family.every[cut.place - 1], family.every[cut.place]
        yield {
            **family.scope,
            "group": group,
            "images": family.least(group),
            "cut": f"1/{before} | 1/{after}",
            "F": cut.statistic,
            "p": cut.p,
            "step": step.mean(),
            "seeds": len(changes),
        }


def _errors(changes: np.ndarray, sizes: np.ndarray, *, anew: bool) -> np.ndarray:
    """(K,) of the mean over seeds at each rate, by its images: (S, K) shares of `sizes` (K,).

    The most they can be where nothing depends on the rate. `anew`: each seed has other images.
    """
    share = changes.mean()
    errors: np.ndarray = np.sqrt(share * (1 - share) / sizes / (len(changes) if anew else 1))
    return errors
