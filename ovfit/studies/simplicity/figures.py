"""The figures of the study of simple functions."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.figures.bands import bands
from ovfit.figures.theme import Figure
from ovfit.studies.settings import Scope
from ovfit.studies.simplicity import correlation, files
from ovfit.studies.simplicity.charts.agreement import agreement
from ovfit.studies.simplicity.charts.complexity import complexity
from ovfit.studies.simplicity.charts.ranks import ranks
from ovfit.studies.simplicity.counts import Counts
from ovfit.studies.simplicity.lempel_ziv import complexities
from ovfit.studies.simplicity.measures import blocks, pooled
from ovfit.studies.simplicity.options import SEEN, Options
from ovfit.studies.simplicity.plan import random_settings, trained_settings

CALLED = {"sgd": "SGD", "adam": "Adam"}
POINTS = 60  # ranks of a curve
TENTHS = 10  # bins of a decade of probability


def figures(evidence: Evidence[Options]) -> Iterator[Figure]:
    """Per variance of the biases: probability against complexity, and SGD against the posterior.

    And one of all: probability against rank.
    """
    if evidence.networks.empty:
        return
    for scope in random_settings(evidence.options):
        counts = evidence.kept(pooled)[scope["bias_variance"]]
        if (counts.times >= SEEN).any():
            cells, medians = _cells(counts)
            title = f"bias variance {scope['bias_variance']:g}"
            chart = complexity(cells, medians, title, counts.total)
            yield Figure(f"complexity-bias-{scope['bias_variance']:g}", chart, scope, ("B1",))
    rows = pd.concat(list(_ranked(evidence)))
    yield Figure("ranks", ranks(rows, evidence.options.networks), {}, ("B1",))
    for scope in trained_settings(evidence.options) if evidence.options.targeted else ():
        hit = [rows for rows in _hit(evidence, scope) if len(rows)]
        if hit:
            recipe, variance = f"{scope['optimizer']}-{scope['lr']:g}", scope["bias_variance"]
            trained = f"{CALLED[scope['optimizer']]} at {scope['lr']:g}"
            title = f"{trained}, bias variance {variance:g}"
            name = f"posterior-{recipe}-bias-{variance:g}"
            yield Figure(name, agreement(pd.concat(hit), title), scope, ("B2",))


def _cells(counts: Counts) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Functions seen often, by complexity and tenth of a decade; medians by complexity."""
    often = counts.where(counts.times >= SEEN)
    frame = pd.DataFrame(
        {
            "complexity": complexities(often.functions),
            "probability": often.times / counts.total,
            "minority": often.minority,
        }
    )
    tenth = (np.log10(frame["probability"]) * TENTHS).round()
    by_cell = frame.assign(tenth=tenth).groupby(["complexity", "tenth"], as_index=False)
    cells = by_cell.agg(functions=("minority", "size"), minority=("minority", "median"))
    cells["probability"] = 10 ** (cells.pop("tenth") / TENTHS)
    medians = frame.groupby("complexity", as_index=False).agg(
        probability=("probability", "median"), functions=("minority", "size")
    )
    return cells, medians


def _ranked(evidence: Evidence[Options]) -> Iterator[pd.DataFrame]:
    """Mean probability at some ranks, for each variance of the biases."""
    for variance, paths in blocks(evidence).items():
        ranked = [_by_rank(files.counts(path)) for path in paths]
        last = min(map(len, ranked))
        places = np.unique(np.geomspace(1, last, POINTS).round().astype(int))
        parts = [pd.DataFrame({"rank": places, "value": shares[places - 1]}) for shares in ranked]
        yield bands(pd.concat(parts), ["rank"]).assign(biases=f"variance {variance:g}")


def _by_rank(counts: Counts) -> np.ndarray:
    """(F,): probabilities, the largest first."""
    return np.asarray(np.sort(counts.times)[::-1] / counts.total)


def _hit(evidence: Evidence[Options], scope: Scope) -> Iterator[pd.DataFrame]:
    """The functions that SGD and the posterior both hit often, for each target."""
    networks = evidence.networks
    mine = networks[np.logical_and.reduce([networks[name] == scope[name] for name in scope])]
    for run_id, seed in zip(mine["run_id"], mine["seed"], strict=True):
        trained = files.counts(evidence.probes[run_id])
        posterior = files.counts(evidence.samples[run_id])
        by_sgd, times = correlation.common(trained, posterior)
        yield pd.DataFrame(
            {
                "target": f"target {seed}",
                "posterior": times / posterior.total,
                "trained": by_sgd.times / trained.total,
                "complexity": complexities(by_sgd.functions),
            }
        )
