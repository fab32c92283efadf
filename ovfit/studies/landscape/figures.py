"""The figures of the landscape study."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import altair as alt
import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.summary import Scope, configurations
from ovfit.columns import ARM, RUN_ID, SEED
from ovfit.figures.theme import ARMS, PALETTE, Figure, titled
from ovfit.studies.landscape.charts.dots import dots
from ovfit.studies.landscape.charts.lines import lines
from ovfit.studies.landscape.charts.planes import planes
from ovfit.studies.landscape.charts.profiles import profiles
from ovfit.studies.landscape.charts.spectra import spectra
from ovfit.studies.landscape.measures import Arrays, probed
from ovfit.studies.landscape.options import (
    AT_LEVEL,
    BENT,
    CONFIGURATION,
    ENDS,
    EXTREMES,
    LOOK,
    MATCHED,
    NORMALS,
    STRAIGHT,
    Options,
)
from ovfit.studies.landscape.statements import BARRIER

BARRIERS = ("C1", "C2", "C3")
PATHS = (NORMALS, EXTREMES, ENDS)
KINDS = (STRAIGHT, MATCHED, BENT)
SEEDS = 3  # whose densities are drawn
TUNNELS = {NORMALS: "baseline", "decay": "L2", "rate": "rate", "dropout": "dropout"}


@dataclass(frozen=True, eq=False)
class Case:
    """A configuration with what was looked at: `records` by run id."""

    scope: Scope
    networks: pd.DataFrame
    records: Mapping[str, Arrays]

    @property
    def name(self) -> str:
        return f"{self.scope['arch']}-{self.scope['dataset']}-{self.scope['width']}"

    @property
    def title(self) -> str:
        return f"{self.scope['arch']} of width {self.scope['width']} on {self.scope['dataset']}"

    def of(self, arm: str) -> list[tuple[int, Arrays]]:
        """Seed and record of an arm's networks, by seed."""
        rows = self.networks[self.networks[ARM] == arm].sort_values(SEED)
        pairs = zip(rows[SEED], rows[RUN_ID], strict=True)
        return [(int(seed), self.records[run]) for seed, run in pairs if run in self.records]

    def arms(self, ending: str) -> list[str]:
        """The arms that have networks whose names end so, without the ending, in their order."""
        names = self.networks[ARM].unique()
        found = [str(name).removesuffix(ending) for name in names if str(name).endswith(ending)]
        return [*(arm for arm in ARMS if arm in found), *(a for a in found if a not in ARMS)]


def figures(evidence: Evidence[Options]) -> Iterator[Figure]:
    """For each configuration what its networks allow."""
    records = probed(evidence)
    for scope, group in configurations(evidence.networks, CONFIGURATION):
        case = Case(scope, group, records)
        yield from _planes(case)
        yield from _profiles(case)
        yield from _curved(case, AT_LEVEL if case.arms(AT_LEVEL) else LOOK)
        yield from _barriers(case)
        yield from _tunnels(case)


def _planes(case: Case) -> Iterator[Figure]:
    """The plane through both ends of a path, and those round networks."""
    found = [(arm, ends) for arm, ends in _ends(case) if _plane(case, arm)]
    for arm, (first, second) in found:
        record = _plane(case, arm)
        if record is None:
            continue
        bend = record["plane_bend"]
        points = [(first, 0.0, 0.0), (second, 1.0, 0.0)]
        if arm.endswith(BENT):
            points.append(("bend", float(bend[0]), float(bend[1])))
        caption = (
            f"Loss in the plane through both networks, t along the way from the {first} point (0) "
            "to the other (1); upwards "
            + (
                "to the bend of the path between them"
                if arm.endswith(BENT)
                else "along a random filter-normalised direction"
            )
            + ", in units of their distance. Contours at equal steps of the logarithm. One seed: "
            "left the clean training set, right the test images with their true labels."
        )
        axes = ("between the two (of their distance)", "aside (of their distance)")
        chart = planes(
            _losses(record),
            _places(record),
            _frame(points),
            axes,
            (f"Plane of the path {arm}: {case.title}", caption),
        )
        yield Figure(f"plane-{arm.replace(' ', '-')}-{case.name}", chart, case.scope, BARRIERS)


def _ends(case: Case) -> Iterator[tuple[str, tuple[str, str]]]:
    """The arms of paths whose planes are drawn, with the names of their ends."""
    for arm in case.arms(""):
        between, _, kind = arm.rpartition(" ")
        if f" {kind}" in (STRAIGHT, BENT) and "-" in between:
            first, second = _split(between)
            if arm in (ENDS + STRAIGHT, NORMALS + BENT) or between not in PATHS:
                yield arm, (first, second)


def _split(between: str) -> tuple[str, str]:
    """normal-clean-copies as normal and clean-copies."""
    for first in sorted(ARMS, key=len, reverse=True):
        if between.startswith(f"{first}-"):
            return first, between.removeprefix(f"{first}-")
    first, _, second = between.partition("-")
    return first, second


def _plane(case: Case, arm: str) -> Arrays | None:
    return next((record for _, record in case.of(arm) if "plane_train_loss" in record), None)


def _losses(record: Arrays) -> list[tuple[str, np.ndarray]]:
    return [
        ("clean training loss", record["plane_train_loss"]),
        ("test loss", record["plane_test_loss"]),
    ]


def _places(record: Arrays) -> tuple[np.ndarray, np.ndarray]:
    return record["plane_x"], record["plane_y"]


def _frame(points: Sequence[tuple[str, float, float]]) -> pd.DataFrame:
    return pd.DataFrame(points, columns=["name", "x", "y"])


def _profiles(case: Case) -> Iterator[Figure]:
    for between in dict.fromkeys([*PATHS, *_others(case)]):
        parts = [
            rows for kind in KINDS for rows in _profile_rows(case, between + kind, kind.strip())
        ]
        if not parts:
            continue
        first, second = _split(between)
        caption = (
            "Mean over pairs, band = 95 % interval. memorised: share of the images taught with a "
            "wrong label that are given just that one. straight: the line between both; matched: "
            "to the second with its hidden units put in order; bent: a quadratic Bezier curve "
            "whose bend was trained on clean data. Loss only where all of it is a number."
        )
        heading = (f"Paths from {first} to {second}: {case.title}", caption)
        claims = {ENDS: ("C3",), NORMALS: ("C1", "C2")}.get(between, ())
        chart = profiles(pd.concat(parts), (first, second), heading)
        yield Figure(f"path-{between}-{case.name}", chart, case.scope, claims)


def _others(case: Case) -> list[str]:
    arms = [arm for kind in KINDS for arm in case.arms(kind)]
    return [arm for arm in arms if arm not in PATHS and arm not in TUNNELS]


def _profile_rows(case: Case, arm: str, kind: str) -> Iterator[pd.DataFrame]:
    for seed, record in case.of(arm):
        for name, values in record.items():
            if name.startswith("path_") and np.isfinite(values).all():
                _, split, measure = name.split("_")
                place = {"kind": kind, "seed": seed, "split": split, "measure": measure}
                yield pd.DataFrame({"t": record["places"], "value": values, **place})


def _curved(case: Case, ending: str) -> Iterator[Figure]:
    """Spectra, radii and slices of the arms' networks of that ending."""
    arms = case.arms(ending)
    known = [arm for arm in arms if any("eigenvalues" in r for _, r in case.of(arm + ending))]
    if not known:
        return
    density, largest, radii, sliced = _collected(case, known, ending)
    caption = (
        "Above the density of the eigenvalues (stochastic Lanczos quadrature, smoothed; of the "
        f"first {SEEDS} seeds, a line each), below the five largest of every network. Full clean "
        "training set, evaluation mode, no weight decay."
    )
    chart = spectra(density, largest, (f"Spectra of the Hessian: {case.title}", caption))
    yield Figure(f"spectra-{case.name}", chart, case.scope, ("E8.top", "E8.trace"))
    yield Figure(f"radius-{case.name}", _radii(case, radii, known), case.scope, ("E8.radius",))
    caption = (
        "Along one random direction, each filter (neuron) of it as long as the network's own, "
        "biases left alone: at -1 and 1 the step is as long as the weights. Mean over networks, "
        "band = 95 % interval over seeds."
    )
    heading = (f"Slices: {case.title}", caption)
    yield Figure(f"slices-{case.name}", lines(sliced, heading), case.scope, ("E8.radius",))


def _collected(
    case: Case, arms: Sequence[str], ending: str
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Rows of density, largest eigenvalues, radii (group, kind, seed, value) and slices."""
    density, largest, radii, sliced = [], [], [], []
    for arm in arms:
        for place, (seed, record) in enumerate(case.of(arm + ending)):
            who = {"arm": arm, "seed": seed}
            largest.append(pd.DataFrame({"eigenvalue": record["eigenvalues"], **who}))
            if place < SEEDS:
                columns = {"eigenvalue": "density_grid", "density": "density"}
                shown = {name: record[column][::4] for name, column in columns.items()}
                density.append(pd.DataFrame({**shown, **who}))
            for kind, name in (("filter-normalised", "radius"), ("plain", "plain_radius")):
                value = float(np.exp(np.log(record[name]).mean()))
                radii.append({"group": arm, "kind": kind, "seed": seed, "value": value})
            for split in ("train", "test", "control"):
                for measure in ("loss", "accuracy"):
                    values = record.get(f"line_{split}_{measure}")
                    if values is not None:
                        row = {"x": record["line_x"], "value": values, **who}
                        sliced.append(pd.DataFrame({**row, "split": split, "measure": measure}))
    return pd.concat(density), pd.concat(largest), pd.DataFrame(radii), pd.concat(sliced)


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


def _barriers(case: Case) -> Iterator[Figure]:
    paths = case.networks
    if "barrier_train_error" not in paths or paths["barrier_train_error"].isna().all():
        return
    arms = [arm for arm in case.arms("") if (paths[ARM] == arm).any()]
    panels = []
    for split, label in (("train", "clean training set"), ("test", "test images, true labels")):
        column = f"barrier_{split}_error"
        rows = paths[[ARM, SEED, column]].dropna()
        rows = rows.rename(columns={ARM: "group", column: "value"})
        groups = [arm for arm in arms if arm in set(rows["group"])]
        mark = BARRIER if split == "train" else None
        panels.append(dots(rows, groups, "barrier (share of images)", label, mark=mark, width=360))
    caption = (
        "The largest error on the path less the linear mix of its ends. Each dot a pair, tick = "
        "mean, line = 95 % interval; dashed: what the claims allow."
    )
    chart = titled(alt.hconcat(*panels), f"Barriers: {case.title}", caption)
    yield Figure(f"barriers-{case.name}", chart, case.scope, BARRIERS)


def _tunnels(case: Case) -> Iterator[Figure]:
    if "tunnel" not in case.networks:
        return
    by_arm = {arm + BENT: name for arm, name in TUNNELS.items()}
    rows = case.networks[case.networks[ARM].isin(by_arm)][[ARM, SEED, "tunnel"]].dropna()
    if rows.empty:
        return
    rows = rows.rename(columns={"tunnel": "value"}).assign(group=rows[ARM].map(by_arm))
    hues = dict(zip(TUNNELS.values(), PALETTE, strict=False))
    panel = dots(
        rows,
        list(by_arm.values()),
        "radius (of the weights' length)",
        "Bezier paths",
        hues=hues,
        width=320,
    )
    caption = (
        "Filter-normalised radius to train accuracy .99 round the points t = .25, .5 and .75 of "
        "the path between two independent networks, mean. One knob turned at a time, networks at "
        "equal clean loss. Each dot a pair, tick = mean, line = 95 % interval over pairs."
    )
    chart = titled(panel, f"Width of the tunnel: {case.title}", caption)
    yield Figure(f"tunnel-{case.name}", chart, case.scope, ("C4.decay", "C4.rate", "C4.dropout"))
