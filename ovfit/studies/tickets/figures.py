"""The figures of the study of tickets."""

from collections.abc import Iterator, Mapping
from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from ovfit.analysis.correct import mean
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.shares import is_share
from ovfit.analysis.summary import named
from ovfit.columns import DIVERGED, OUTCOME, RUN_ID, SEED, TEST_ACCURACY
from ovfit.figures.bands import bands, chosen, of_shares
from ovfit.figures.theme import Figure, titled
from ovfit.networks.layers import named as layer_names
from ovfit.studies.command import Command
from ovfit.studies.tickets.charts.density import KEPT, SIDES, panel
from ovfit.studies.tickets.charts.layers import layers, places
from ovfit.studies.tickets.exceptions import kept
from ovfit.studies.tickets.here import Here
from ovfit.studies.tickets.measures import Left, left
from ovfit.studies.tickets.options import EVERY, Options
from ovfit.studies.tickets.sides import DENSE, TICKET

COMPARED = ("T1", "T2", "T3", "T4")
PICTURES = 7  # densities, at most
BIRD = " Early-bird: pruned once, as soon as its largest weights were settled."
SEEDS = "Mean over networks, band = 95 % interval over seeds."


def figures(evidence: Evidence[Options]) -> Iterator[Figure]:
    """For each setting what tickets reach, what they keep, and the wrong labels they fit."""
    for setting in named(evidence.networks):
        scope = setting.scope
        here = Here(evidence, scope, setting.networks, Command("tickets"))
        name = f"{scope['arch']}-{scope['dataset']}{setting.ending}"
        title = f"{scope['arch']} on {scope['train_size']:,} {scope['dataset']}{setting.title}"
        compared = _compared(here, title)
        if compared is not None:
            yield Figure(f"tickets-{name}", compared, scope, COMPARED)
        records = _records(here)
        if records:
            rows, names = _layers(records)
            yield Figure(f"layers-{name}", layers(rows, names, title), scope)
            counts, above = _places(records)
            if min(counts.shape[1:]) > 1:
                yield Figure(f"pixels-{name}", places(counts, above, title), scope)
        rows, alone = _exceptions(here)
        if len(rows):
            chart = panel(rows, alone, KEPT, "", "share of the training images that is fitted")
            caption = (
                f"Tickets on training images of which 1 in {EVERY} has a wrong label. {SEEDS} "
                "Hardest correct labels: as many images as have a wrong label, those of highest "
                "loss in the dense network."
            )
            whole = titled(_choice(chart), f"What a ticket keeps: {title}", caption)
            yield Figure(f"exceptions-{name}", whole, scope, ("T5",))


def _choice(*panels: alt.LayerChart) -> alt.TopLevelMixin:
    return chosen(alt.hconcat(*panels))


def _compared(here: Here, title: str) -> alt.TopLevelMixin | None:
    """Test accuracy in the end, and steps to the least validation loss, against density."""
    networks = here.networks[here.networks["labels"] == "clean"]
    networks = networks[(networks[OUTCOME] != DIVERGED) & networks["side"].isin(SIDES)]
    if networks.empty:
        return None
    panels = []
    for column, name, y in (
        (TEST_ACCURACY, "In the end", "test accuracy (share of the images)"),
        ("best_step", "How soon", "optimiser steps to the least validation loss"),
    ):
        measured = networks.dropna(subset=[column]) if column in networks else networks.iloc[:0]
        if measured.empty:
            continue
        rows = bands(measured, ["side", "planned"], column)
        rows = of_shares(rows) if is_share(column) else rows.assign(low=rows["low"].clip(lower=0))
        alone = measured[["side", "planned", SEED, column]]
        alone = alone.rename(columns={SEED: "seed", column: "value"})
        level = mean(here.values(column, DENSE))
        known = None if np.isnan(level) else level
        panels.append(panel(rows, alone, SIDES, name, y, level=known))
    caption = (
        f"{SEEDS} Dashed: the dense network. Ticket: what iterative magnitude pruning leaves, from "
        "the weights it began with; reinitialised: from others; shuffled: its mask shuffled within "
        "layers; random: a random mask; dual: a random mask, after L2 on the rest has grown."
        + BIRD
        * bool((networks["side"] == "early-bird").any())
    )
    return titled(_choice(*panels), f"Tickets: {title}", caption)


def _records(here: Here) -> dict[float, list[Left]]:
    """What the probe left of the tickets of each planned density, the dense networks' first."""
    found, kinds = here.evidence.kept(left), [(DENSE, 1.0), *((TICKET, d) for d in here.densities)]
    by_density = {
        density: [found[run] for run in here.of(side, density)[RUN_ID] if run in found]
        for side, density in kinds
        if len(here.networks)
    }
    return {density: records for density, records in by_density.items() if records}


def _layers(records: Mapping[float, list[Left]]) -> tuple[pd.DataFrame, list[str]]:
    """layer, planned, what, mean, n; and the names of the layers in their order."""
    first = next(iter(records.values()))[0].arrays
    shapes = {str(name): (1, 1) for name in first["layers"]}
    called = layer_names(shapes)
    names = [called[name.removesuffix(".weight")] for name in shapes]
    rows: list[dict[str, Any]] = []
    for density, found in records.items():
        for what in ("live", "kept"):
            shares = np.mean([one.arrays[what] / one.arrays["size"] for one in found], axis=0)
            for name, share in zip(names, shares, strict=True):
                row = {"layer": name, "planned": density, "what": what, "mean": share}
                rows.append({**row, "n": len(found)})
    return pd.DataFrame(rows), names


def _places(records: Mapping[float, list[Left]]) -> tuple[np.ndarray, list[str]]:
    """(K, H, W) mean counts, summed over channels, and the densities they are of."""
    densities = list(records)
    chosen = np.unique(np.linspace(0, len(densities) - 1, PICTURES).round().astype(int))
    counts = [
        np.mean([one.arrays["pixels"].sum(0) for one in records[densities[place]]], axis=0)
        for place in chosen
    ]
    return np.stack(counts), [f"{100 * densities[place]:.3g} %" for place in chosen]


def _exceptions(here: Here) -> tuple[pd.DataFrame, pd.DataFrame]:
    """side (what is fitted), planned, mean, low, high, n; and seed, value of single networks."""
    if "mislabelled" not in here.options.labels:
        return pd.DataFrame(), pd.DataFrame()
    found, parts = kept(here), []
    for name, values in zip(KEPT, (found.wrong, found.hardest, found.correct), strict=True):
        for place, density in enumerate(here.densities):
            own = {"side": name, "planned": density, "seed": list(here.seeds)}
            parts.append(pd.DataFrame({**own, "value": values[:, place]}))
    alone = pd.concat(parts).dropna(subset=["value"])
    if alone.empty:
        return alone, alone
    return of_shares(bands(alone, ["side", "planned"])), alone
