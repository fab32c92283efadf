"""Tables beside the closing one: B1 stratum by stratum, and every target of B2."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.sequential import mean_interval
from ovfit.studies.simplicity import correlation, files
from ovfit.studies.simplicity.lempel_ziv import complexities
from ovfit.studies.simplicity.measures import blocks
from ovfit.studies.simplicity.options import Options

TARGETS = (
    "bias_variance",
    "optimizer",
    "lr",
    "seed",
    "target",
    "target_complexity",
    "accepted",
    "fitted",
    "at_start",
    "unfitted",
    "epochs",
    "functions",
    "observed",
    "reliability_sgd",
    "reliability_posterior",
    "correlation",
    "shuffled",
    "shuffled_most",
)


def tables(evidence: Evidence[Options]) -> dict[str, pd.DataFrame]:
    """`strata`: per variance of the biases and number of rarer outputs, the functions of B1 and
    their correlation, means over blocks. `targets`: a row per target, as it was measured.
    """
    if evidence.networks.empty:
        return {}
    found = {"strata": pd.DataFrame(list(_strata(evidence)))}
    targets = evidence.networks[evidence.networks["run_id"].isin(evidence.samples)]
    if len(targets):
        found["targets"] = targets[[name for name in TARGETS if name in targets]]
    return {name: rows for name, rows in found.items() if len(rows)}


def _strata(evidence: Evidence[Options]) -> Iterator[dict[str, Any]]:
    for variance, paths in blocks(evidence).items():
        parts: list[pd.DataFrame] = []
        for path in paths:
            often = correlation.frequent(files.counts(path))
            parts.append(
                pd.DataFrame(
                    {
                        "minority": often.minority,
                        "times": often.times,
                        "complexity": complexities(often.functions),
                    }
                ).assign(block=len(parts))
            )
        for minority, rows in pd.concat(parts).groupby("minority"):
            each = [_correlated(rows[rows["block"] == block]) for block in range(len(paths))]
            known = np.array([value for value in each if not np.isnan(value)])
            yield {
                "bias_variance": variance,
                "rarer outputs": minority,
                "functions": len(rows) / len(paths),
                **mean_interval(known).columns("correlation"),
                "n": len(known),
            }


def _correlated(rows: pd.DataFrame) -> float:
    """Of one block's functions of one stratum."""
    times, known = rows["times"].to_numpy(), rows["complexity"].to_numpy()
    return correlation.within_strata(times, known, np.zeros(len(rows)))
