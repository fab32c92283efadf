"""The figures of the double-descent study."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.summary import configurations
from ovfit.figures.bands import bands
from ovfit.figures.theme import Figure
from ovfit.studies.descent.charts.complexity import complexity as complexity_chart
from ovfit.studies.descent.charts.curve import curve
from ovfit.studies.descent.charts.landscape import landscape
from ovfit.studies.descent.charts.levels import levels, training
from ovfit.studies.descent.charts.oracle import oracle
from ovfit.studies.descent.charts.parts import parts
from ovfit.studies.descent.measured import MeasuredSweep, percent, slug, suffix, varying
from ovfit.studies.descent.options import Options
from ovfit.studies.descent.rows import (
    ENSEMBLE,
    ERRORS,
    LABELS,
    LOSSES,
    OverEpochs,
    decomposed,
    of_some_seeds,
    over_networks,
    places,
    published,
)
from ovfit.studies.descent.sweeps import sweeps
from ovfit.studies.descent.tables import complexity

AXES = {"n_parameters": "parameters (log)", "train_size": "training images (log)"}
OVER_WIDTHS = ("D1", "D2", "D3", "D3.level", "D4", "D5")  # claims that such a curve bears on


def figures(evidence: Evidence[Options]) -> Iterator[Figure]:
    """Of each sweep the curve, its parts, its epochs; the noise levels; or the complexity."""
    yield from _complexity(evidence)
    measured = sweeps(evidence)
    for sweep in measured:
        if not sweep.is_of_oracle:
            yield from _of_sweep(sweep, evidence)
    by_family = sorted(measured, key=_family)
    for _, family in groupby(by_family, key=_family):
        yield from _of_family(list(family))


def _family(measured: MeasuredSweep) -> str:
    return measured.family


def _of_sweep(measured: MeasuredSweep, evidence: Evidence[Options]) -> Iterator[Figure]:
    if len(measured.sweep.x) > 1:
        yield from _curve(measured)
    if measured.is_over_widths and len(evidence.curves):
        yield from _epochs(measured, evidence)


def _curve(measured: MeasuredSweep) -> Iterator[Figure]:
    """Errors and losses over widths or images, and what the errors are made of."""
    axis, split = AXES[measured.by], decomposed(measured)
    errors = over_networks(measured, ERRORS)
    if len(split):
        ensemble = split[split["measure"] == ENSEMBLE]
        errors = pd.concat([errors, ensemble], ignore_index=True)
    both = errors, of_some_seeds(measured, ERRORS)
    losses = over_networks(measured, LOSSES), of_some_seeds(measured, LOSSES)
    chart = curve(both, losses, places(measured), published(measured), measured.title, axis)
    if measured.is_over_widths:
        yield Figure(f"descent-{measured.name}", chart, measured.setting, OVER_WIDTHS)
    else:
        yield Figure(f"samples-{measured.name}", chart, measured.setting, ("D6.samples",))
    labels = over_networks(measured, LABELS)
    if len(split) or len(labels):
        chart = parts(split, labels, measured.title, axis)
        yield Figure(f"parts-{measured.name}", chart, measured.setting)


def _epochs(measured: MeasuredSweep, evidence: Evidence[Options]) -> Iterator[Figure]:
    """The map of epochs and widths, and the curves of some widths."""
    over_epochs, bears_on = OverEpochs.of(measured, evidence), ("D6.epochs",)
    chart = landscape(over_epochs.cells, over_epochs.thresholds, measured.title)
    yield Figure(f"map-{measured.name}", chart, measured.setting, bears_on)
    tests, trains = over_epochs.of_some_widths(measured.sweep.x)
    chart = training(tests, trains, measured.title)
    yield Figure(f"epochs-{measured.name}", chart, measured.setting, bears_on)


def _of_family(family: Sequence[MeasuredSweep]) -> Iterator[Figure]:
    """All noise levels in one figure: of networks, or of the oracle."""
    first = family[0]
    scope, title = first.family_setting, first.family_title
    if first.is_of_oracle:
        chart = oracle(_by_noise(family, "test_loss"), first.fixed, title)
        yield Figure(f"oracle-{first.scope['dataset']}", chart, scope, ("DO",))
    elif len(family) > 1 and len(first.sweep.x) > 1:
        tests, trains = (_by_noise(family, name) for name in ("test_error", "train_error"))
        chart = levels(tests, trains, title, AXES[first.by])
        yield Figure(f"noise-{first.family}", chart, scope, ("D4",))


def _by_noise(family: Sequence[MeasuredSweep], value: str) -> pd.DataFrame:
    """Bands of one column: noise, label noise (as text), x, mean, low, high, n."""
    networks = pd.concat([measured.networks for measured in family]).sort_values("noise")
    rows = networks.rename(columns={family[0].by: "x"}).dropna(subset=[value])
    rows["label noise"] = rows["noise"].map(percent)
    return bands(rows, ["noise", "label noise", "x"], value).sort_values(["noise", "x"])


def _complexity(evidence: Evidence[Options]) -> Iterator[Figure]:
    """The last interval of each bisection against parameters."""
    table = complexity(evidence)
    if table.empty:
        return
    table["label noise"] = table["noise"].map(percent)
    differing = varying(table)
    for scope, group in configurations(table, ["dataset", "arch", *differing]):
        ending = suffix(scope, differing)
        title = f"{scope['arch']} on {scope['dataset']}{ending}"
        name = f"complexity-{scope['arch']}-{scope['dataset']}{slug(ending)}"
        shown = group[["n_parameters", "label noise", "fitted", "beyond", "tried"]]
        yield Figure(name, complexity_chart(shown, evidence.options.epsilon, title), scope)
