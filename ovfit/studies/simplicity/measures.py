"""What is measured of a block, and of a target."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.spearman import spearman
from ovfit.seeds import numpy_generator
from ovfit.studies.simplicity import correlation, files
from ovfit.studies.simplicity.counts import Counts
from ovfit.studies.simplicity.options import COMMON, RANDOM, Options


def measures(evidence: Evidence[Options]) -> pd.DataFrame:
    """A row per block or target: `correlation`, over so many `functions`, and what it rests on.

    Of a block: the same correlation `across_strata`, `constant_share` of its networks, `distinct`
    functions. Of a target: `accepted` networks of its posterior, the correlation `observed` before
    its correction, the reliabilities, and the mean and 95th percentile of what shuffled pairings
    give.
    """
    rows = []
    for run_id, path in evidence.probes.items():
        counts = files.counts(path)
        if run_id in evidence.samples:
            own = of_target(counts, files.counts(evidence.samples[run_id]))
        else:
            own = of_block(counts)
        rows.append({"run_id": run_id, **own})
    return pd.DataFrame(rows)


def of_block(counts: Counts) -> dict[str, Any]:
    """B1's correlation, and how the block's networks spread over functions."""
    is_constant = counts.minority == 0
    often = correlation.frequent(counts)
    within, across = correlation.of_complexity(often)
    return {
        "correlation": within,
        "across_strata": across,
        "functions": len(often.times),
        "distinct": len(counts.times),
        "constant_share": float(counts.times[is_constant].sum() / counts.total),
    }


def of_target(trained: Counts, posterior: Counts) -> dict[str, Any]:
    """B2's correlation; NaN where too few functions were hit often enough by both."""
    by_sgd, by_chance = correlation.common(trained, posterior)
    fitted = {"fitted": trained.total, "accepted": posterior.total, "distinct": len(trained.times)}
    row = {**fitted, "functions": len(by_chance)}
    if len(by_chance) < COMMON:
        return {**row, "correlation": np.nan}
    return {**row, **_correlated(by_sgd.times, by_chance)}


def _correlated(trained: np.ndarray, posterior: np.ndarray) -> Mapping[str, float]:
    """Of the times (N,) of the same functions in both."""
    draw = numpy_generator(0, "simplicity", "halves")
    observed = spearman(trained, posterior)
    each = (correlation.reliability(trained, draw), correlation.reliability(posterior, draw))
    chance = correlation.shuffled(trained, posterior, draw)
    return {
        "observed": observed,
        "reliability_sgd": each[0],
        "reliability_posterior": each[1],
        "correlation": correlation.disattenuated(observed, each),
        "shuffled": float(chance.mean()),
        "shuffled_most": float(np.quantile(chance, 0.95)),
    }


def pooled(evidence: Evidence[Options]) -> Mapping[float, Counts]:
    """Variance of the biases -> the counts of all its blocks together."""
    return {
        variance: Counts.merged([files.counts(path) for path in paths])
        for variance, paths in blocks(evidence).items()
    }


def blocks(evidence: Evidence[Options]) -> Mapping[float, list[Path]]:
    """Variance of the biases -> the counts of its blocks, in the order of their seeds."""
    networks = evidence.networks
    found: dict[float, list[Path]] = {}
    own = networks[networks["ovfit.arm"] == RANDOM]
    for variance, run_id in zip(own["bias_variance"], own["run_id"], strict=True):
        found.setdefault(float(variance), []).append(evidence.probes[run_id])
    return found
