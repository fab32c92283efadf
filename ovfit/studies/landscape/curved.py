"""Figures of networks: spectra of the Hessian, radii, slices along a direction."""

from collections.abc import Iterator, Sequence

import altair as alt
import numpy as np
import pandas as pd

from ovfit.columns import N_PARAMETERS, SHORT
from ovfit.figures.theme import ARMS, Figure, titled
from ovfit.studies.landscape.case import Case
from ovfit.studies.landscape.charts.dots import dots
from ovfit.studies.landscape.charts.lines import lines
from ovfit.studies.landscape.charts.spectra import spectra
from ovfit.studies.landscape.measures import geometric

BINS = 120  # of a spectrum


def curved_figures(case: Case, ending: str) -> Iterator[Figure]:
    """Spectra, radii and slices of the arms' networks of that ending."""
    arms = case.arms(ending)
    known = [arm for arm in arms if any("eigenvalues" in r for _, r in case.of(arm + ending))]
    if not known:
        return
    largest, radii, sliced = _collected(case, known, ending)
    caption = (
        "Above how many eigenvalues lie in each of equally wide intervals (stochastic Lanczos "
        "quadrature of two random vectors, mean over networks: an estimate, fractions occur), "
        "below the five largest of every network. Full clean training set, no weight decay."
    )
    chart = spectra(
        _spread(case, known, ending), largest, (f"Spectra of the Hessian: {case.title}", caption)
    )
    yield Figure(f"spectra-{case.name}", chart, case.scope, ("E8.top", "E8.trace"))
    known_radii = radii.dropna()  # a network below the level has none
    if len(known_radii):
        chart = _radii(case, known_radii, known)
        yield Figure(f"radius-{case.name}", chart, case.scope, ("E8.radius",))
    caption = (
        "Along one random direction, each filter (neuron) of it as long as the network's own, "
        "biases left alone: at -1 and 1 the step is as long as the weights. Mean over networks, "
        "band = 95 % interval over seeds."
    )
    heading = (f"Slices: {case.title}", caption)
    yield Figure(f"slices-{case.name}", lines(sliced, heading), case.scope, ("E8.radius",))


def _collected(
    case: Case, arms: Sequence[str], ending: str
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Rows of the largest eigenvalues, radii (group, kind, seed, run_id, value) and slices."""
    largest, radii, sliced = [], [], []
    for arm in arms:
        run_ids = case.run_ids(arm + ending)
        for seed, record in case.of(arm + ending):
            who = {"arm": arm, "seed": seed, "network": run_ids[seed][:SHORT]}
            largest.append(pd.DataFrame({"eigenvalue": record["eigenvalues"], **who}))
            for kind, name in (("filter-normalised", "radius"), ("plain", "plain_radius")):
                value = geometric(record[name])
                row = {"group": arm, "kind": kind, "seed": seed, "run_id": run_ids[seed]}
                radii.append({**row, "value": value})
            for split in ("train", "test", "control"):
                for measure in ("loss", "accuracy"):
                    values = record.get(f"line_{split}_{measure}")
                    if values is not None:
                        place = {"split": split, "measure": measure, "arm": arm}
                        place["run_id"] = run_ids[seed]
                        sliced.append(
                            pd.DataFrame({"x": record["line_x"], "value": values, **place})
                        )
    return pd.concat(largest), pd.DataFrame(radii), pd.concat(sliced)


def _spread(case: Case, arms: Sequence[str], ending: str) -> pd.DataFrame:
    """How many eigenvalues lie in each interval, by arm: arm, low, high, count, floor."""
    spectra_of = {arm: [record for _, record in case.of(arm + ending)] for arm in arms}
    nodes = np.concatenate(
        [record["density_nodes"].ravel() for records in spectra_of.values() for record in records]
    )
    edges = np.linspace(nodes.min(), nodes.max(), BINS + 1)
    weights = case.networks.iloc[0].get(N_PARAMETERS, 1)
    rows = []
    for arm, records in spectra_of.items():
        shares = [
            np.histogram(record["density_nodes"], edges, weights=record["density_weights"])[0]
            / len(record["density_nodes"])
            for record in records
        ]
        count = float(weights) * np.mean(shares, axis=0)
        rows.append(
            pd.DataFrame({"low": edges[:-1], "high": edges[1:], "count": count, "arm": arm})
        )
    found = pd.concat(rows)
    found = found[found["count"] > 0]
    return found.assign(floor=10 ** np.floor(np.log10(found["count"].min())))


def _radii(case: Case, radii: pd.DataFrame, arms: Sequence[str]) -> alt.TopLevelMixin:
    units = {"filter-normalised": "radius (of the weights' length)", "plain": "radius (L2)"}
    panels = [
        dots(rows.dropna(), arms, units[str(kind)], f"{kind} directions", hues=dict(ARMS))
        for kind, rows in radii.groupby("kind", sort=False)
        if rows["value"].notna().any()
    ]
    caption = (
        "How far one can go along random directions until train accuracy falls below .99; "
        "geometric mean over directions. Each dot a network, tick = mean, line = 95 % interval "
        "over seeds. A network below .99 to begin with has none."
    )
    return titled(alt.hconcat(*panels), f"Radius: {case.title}", caption)
