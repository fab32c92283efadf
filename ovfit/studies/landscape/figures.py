"""The figures of the landscape study."""

from collections.abc import Iterator

import altair as alt
import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.summary import configurations
from ovfit.columns import ARM, RUN_ID, SEED
from ovfit.figures.theme import PALETTE, Figure, titled
from ovfit.studies.landscape.case import Case, ends
from ovfit.studies.landscape.charts.dots import dots
from ovfit.studies.landscape.charts.profiles import profiles
from ovfit.studies.landscape.curved import curved_figures
from ovfit.studies.landscape.gallery import gallery
from ovfit.studies.landscape.measures import probed
from ovfit.studies.landscape.options import (
    AT_LEVEL,
    BENT,
    CONFIGURATION,
    ENDS,
    KINDS,
    LOOK,
    NORMALS,
    PATHS,
    Options,
)
from ovfit.studies.landscape.planes import between_networks, round_networks
from ovfit.studies.landscape.statements import BARRIER

BARRIERS = ("C1", "C2", "C3")
TUNNELS = {NORMALS: "baseline", "decay": "L2", "rate": "rate", "dropout": "dropout"}


def figures(evidence: Evidence[Options]) -> Iterator[Figure]:
    """For each configuration what its networks allow: round networks, then between them."""
    records = probed(evidence)
    for scope, group in configurations(evidence.networks, CONFIGURATION):
        case = Case(scope, group, records)
        yield from curved_figures(case, AT_LEVEL if case.arms(AT_LEVEL) else LOOK)
        yield from round_networks(case)
        yield from _profiles(case)
        yield from _barriers(case)
        yield from between_networks(case)
        yield from _tunnels(case)
        yield from gallery(case)


def _profiles(case: Case) -> Iterator[Figure]:
    for between in dict.fromkeys([*PATHS, *_others(case)]):
        parts = [
            rows for kind in KINDS for rows in _profile_rows(case, between + kind, kind.strip())
        ]
        if not parts:
            continue
        first, second = ends(between)
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
    run_ids = case.run_ids(arm)
    for seed, record in case.of(arm):
        for name, values in record.items():
            if name.startswith("path_") and np.isfinite(values).all():
                _, split, measure = name.split("_")
                place = {"kind": kind, "split": split, "measure": measure}
                place["run_id"] = run_ids[seed]
                yield pd.DataFrame({"t": record["places"], "value": values, **place})


def _barriers(case: Case) -> Iterator[Figure]:
    paths = case.networks
    if "barrier_train_error" not in paths or paths["barrier_train_error"].isna().all():
        return
    arms = [arm for arm in case.arms("") if (paths[ARM] == arm).any()]
    panels = []
    for split, label in (("train", "clean training set"), ("test", "test images, true labels")):
        column = f"barrier_{split}_error"
        rows = paths[[ARM, SEED, RUN_ID, column]].dropna()
        rows = rows.rename(columns={ARM: "group", column: "value"})
        groups = [arm for arm in arms if arm in set(rows["group"])]
        mark = BARRIER if split == "train" else None
        panels.append(
            dots(rows, groups, "barrier (share of images)", label, mark=mark, zero=True, width=360)
        )
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
    rows = case.networks[case.networks[ARM].isin(by_arm)][[ARM, SEED, RUN_ID, "tunnel"]].dropna()
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
