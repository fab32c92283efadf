"""Pictures of the identity study: what networks of each depth, and each layer, make of images."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

import altair as alt
import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.columns import RUN_ID
from ovfit.data.damage import DAMAGED
from ovfit.figures.theme import Figure
from ovfit.studies.identity.charts.depths import by_depth
from ovfit.studies.identity.charts.layers import GOALS, by_layer
from ovfit.studies.identity.inputs import KINDS
from ovfit.studies.identity.options import Options

SHOWN = {  # inputs of each kind in a gallery
    "combination": 2,
    "digit": 3,
    "fashion": 2,
    "black": 1,
    "white": 1,
    "noise": 1,
    "stripes": 3,
    "checker": 1,
}
CONV = ("I3", "I3.edges")
CONNECTED = ("I1", "I2.deep", "I2.shallow")
HIDDEN = ("I7.random", "I7.trained")
Arrays = Mapping[str, np.ndarray]


class Probed(NamedTuple):
    """A network with the arrays of its probe."""

    depth: int
    reached: bool
    arrays: Arrays


class Seen(NamedTuple):
    """Networks of one setting and seed, by depth, with what they are called in titles, in files."""

    networks: list[Probed]
    title: str
    name: str


def by_depths(
    evidence: Evidence[Options], scope: Mapping[str, Any], group: pd.DataFrame
) -> Iterator[Figure]:
    """The gallery by depth, of the first seed of the `group`."""
    seen = _seen(evidence, scope, group)
    if seen.networks:
        claims = CONV if scope["arch"] == "conv" else CONNECTED
        chart = _by_depth(seen.networks, seen.title)
        yield Figure(f"gallery-{seen.name}", chart, scope, claims)


def by_layers(
    evidence: Evidence[Options], scope: Mapping[str, Any], group: pd.DataFrame
) -> Iterator[Figure]:
    """For conv the gallery by layer of the deepest network that learned its image."""
    seen = _seen(evidence, scope, group)
    hidden = [network for network in seen.networks if "shown" in network.arrays]
    for depth, _, arrays in [network for network in hidden if network.depth > 1][-1:]:
        chart = _by_layer(arrays, f"{depth} layers, {seen.title}")
        yield Figure(f"layers-{seen.name}", chart, {**scope, "depth": depth}, HIDDEN)


def _seen(evidence: Evidence[Options], scope: Mapping[str, Any], group: pd.DataFrame) -> Seen:
    first = group[group["seed"] == group["seed"].min()].sort_values("depth")
    units = "channels" if scope["arch"] == "conv" else "hidden units"
    title = (
        f"{scope['arch']}, {scope['width']} {units}, {scope['init']}, on {scope['dataset']}, "
        f"seed {first['seed'].iloc[0]}"
    )
    name = file_name(scope["dataset"], scope["arch"], scope["width"], scope["init"])
    return Seen(list(_probed(evidence, first)), title, name)


def read(evidence: Evidence[Options], run_id: str) -> Arrays:
    """A network's probes; empty where they are not there."""
    with suppress(*DAMAGED), np.load(evidence.probes[run_id]) as archive:
        return {name: archive[name] for name in archive}
    return {}


def file_name(*parts: object) -> str:
    """A file name of parts that may hold any character."""
    return re.sub(r"[^\w.]+", "-", "-".join(map(str, parts))).strip("-")


def _probed(evidence: Evidence[Options], networks: pd.DataFrame) -> Iterator[Probed]:
    """The networks whose probes are there."""
    for _, row in networks.iterrows():
        arrays = read(evidence, row[RUN_ID])
        if arrays:
            yield Probed(int(row["depth"]), bool(row["reached"]), arrays)


def _by_depth(probed: list[Probed], what: str) -> alt.TopLevelMixin:
    first = probed[0].arrays
    chosen, names = _columns(first["kinds"])
    outputs = np.stack([_as_bytes(network.arrays["outputs"][chosen]) for network in probed])
    rows = [f"depth {network.depth}{'' if network.reached else ' *'}" for network in probed]
    all_reached = all(network.reached for network in probed)
    remark = "" if all_reached else " (*: did not reach the train target)"
    return by_depth(first["images"][chosen], outputs, names, rows, what + remark)


def _columns(kinds: np.ndarray) -> tuple[list[int], list[str]]:
    """Which images a gallery shows, the training image first, and what they are called.

    Of several of a kind in a row only the first has a name.
    """
    chosen, names = [0], ["training"]
    for kind, count in SHOWN.items():
        places = np.flatnonzero(kinds == KINDS.index(kind))[:count].tolist()
        chosen += places
        names += [kind, *[""] * (len(places) - 1)] if places else []
    return chosen, names


def _as_bytes(outputs: np.ndarray) -> np.ndarray:
    """0 to 1 as uint8 0 to 255, cut off there."""
    shares = np.nan_to_num(outputs.astype(np.float32)).clip(0, 1)
    pixels: np.ndarray = np.rint(shares * 255).astype(np.uint8)
    return pixels


def _by_layer(arrays: Arrays, title: str) -> alt.TopLevelMixin:
    shown = arrays["shown"]
    names = [KINDS[arrays["kinds"][place]].replace("combination", "mix") for place in shown]
    means = {weights: arrays[f"means/{weights}"] for weights in ("random", "trained")}
    rows: list[dict[str, object]] = []
    for weights in means:
        for goal in GOALS:
            read = arrays[f"readout/{weights}/{goal}"]
            values = enumerate((read if read.ndim == 1 else read.mean(1)).tolist(), 1)
            common = {"weights": weights, "goal": goal}
            rows += [{**common, "layer": layer, "value": value} for layer, value in values]
    inputs = arrays["images"][shown].mean(1).round().astype(np.uint8)
    return by_layer(means, names, pd.DataFrame(rows), inputs, title)
