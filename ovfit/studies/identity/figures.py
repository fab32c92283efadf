"""The figures of the identity study: galleries, scores against size, singular values."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.summary import configurations
from ovfit.columns import RUN_ID
from ovfit.figures.bands import bands
from ovfit.figures.theme import Figure
from ovfit.studies.identity.charts.scores import scores
from ovfit.studies.identity.charts.spectrum import spectrum
from ovfit.studies.identity.galleries import by_depths, by_layers, file_name, read
from ovfit.studies.identity.options import Options
from ovfit.studies.identity.scored import SCORES

POINTS = 80  # of a curve of singular values
LEAST = 1e-6  # of the largest singular value: smaller ones are drawn there


class Axis(NamedTuple):
    """What scores are drawn against (`varied`), the other size being `fixed`."""

    varied: str
    fixed: str
    title: str
    name: str
    claims: tuple[str, ...]


AXES = (
    Axis("depth", "width", "depth (weight layers)", "depth", ("I2.deep", "I2.shallow", "I3", "I5")),
    Axis("width", "depth", "channels (log)", "channels", ("I5", "I6")),
)


def figures(evidence: Evidence[Options]) -> Iterator[Figure]:
    """Of the networks whose learning rate counts; pictures of the first seed.

    What they make of other images, how that is scored, then what is inside.
    """
    networks = evidence.networks
    if networks.empty:
        return
    counted = networks[networks["chosen"] & networks["identity"].notna()]
    of_depths = [
        (scope, group)
        for scope, group in configurations(counted, ["dataset", "init", "arch", "width"])
        if group["depth"].nunique() > 1
    ]
    of_datasets = list(configurations(counted[counted["reached"]], ["dataset"]))
    for scope, group in of_depths:
        yield from by_depths(evidence, scope, group)
    for scope, group in of_datasets:
        for axis in AXES:
            yield from _scores(scope, group, axis)
    for scope, group in of_depths:
        yield from by_layers(evidence, scope, group)
    for scope, group in of_datasets:
        yield from _spectra(evidence, scope, group)


def _scores(scope: Mapping[str, Any], networks: pd.DataFrame, axis: Axis) -> Iterator[Figure]:
    """Scores against depth, or of conv against channels."""
    dataset = scope["dataset"]
    drawn = networks if axis.varied == "depth" else networks[networks["arch"] == "conv"]
    rows = []
    for setting, group in configurations(drawn, ["arch", axis.fixed, "init"]):
        if group[axis.varied].nunique() > 1:
            panel = f"{setting['arch']}, {_size(setting, axis.fixed)}, {setting['init']}"
            long = group.melt(id_vars=[axis.varied], value_vars=list(SCORES), var_name="score")
            long = long.rename(columns={axis.varied: "x"})
            rows.append(bands(long, ["x", "score"]).assign(panel=panel))
    if rows:
        heading = f"Identity or constant, by {axis.name}: {dataset}"
        chart = scores(pd.concat(rows), axis.title, heading, log=axis.varied == "width")
        name = file_name(axis.varied, dataset)
        yield Figure(f"scores-{name}", chart, scope, axis.claims)


def _size(setting: Mapping[str, Any], fixed: str) -> str:
    """E.g. "16 channels", "128 units", "3 layers"."""
    if fixed == "depth":
        return f"{setting['depth']} layers"
    return f"{setting['width']} {'channels' if setting['arch'] == 'conv' else 'units'}"


def _spectra(
    evidence: Evidence[Options], scope: Mapping[str, Any], networks: pd.DataFrame
) -> Iterator[Figure]:
    """Singular values of the Jacobian, of the first seed of each depth grid."""
    first = networks[networks["seed"] == networks["seed"].min()]
    rows = []
    for setting, group in configurations(first, ["arch", "width", "init"]):
        if group["depth"].nunique() < 2:
            continue
        panel = f"{setting['arch']}, width {setting['width']}, {setting['init']}"
        for run_id, depth in zip(group[RUN_ID], group["depth"], strict=True):
            values = read(evidence, run_id).get("singular")
            if values is not None and values[0] > 0:
                rows.append(_curve(values).assign(panel=panel, depth=depth))
    if rows:
        table = pd.concat(rows)
        table["value"] = table["value"].clip(lower=LEAST * table["value"].max())
        chart = spectrum(table, str(scope["dataset"]))
        name = file_name("jacobian", scope["dataset"])
        yield Figure(name, chart, scope, ("I1", "I2.deep", "I3"))


def _curve(values: np.ndarray) -> pd.DataFrame:
    """place (from 1), value: POINTS of the singular values, evenly spread on a log axis."""
    place = np.unique(np.geomspace(1, len(values), POINTS).round().astype(int))
    return pd.DataFrame({"place": place, "value": values[place - 1]})
