"""Figures that are drawn anew."""

from pathlib import Path

import pytest

from ovfit.figures.decision import OF_CLAIMS
from ovfit.report import catalogue
from ovfit.tracking.launches import launches
from ovfit.tracking.reader import read_runs
from ovfit.viewer.parts import drawing, networks, store
from tests.conftest import uri_of


def test_figures_drawn_anew_of_all_networks_are_the_saved_ones(shown: Path) -> None:
    """The page and the launch draw by the same functions from the same store."""
    found = launches(read_runs(uri_of(shown)))
    for name in ("extreme", "descent", "interpolation"):
        launch = found[found["study"] == name].iloc[-1].to_dict()
        every = networks.finished(uri_of(shown), ())
        mine = every[every["mlflow.parentRunId"] == launch["run_id"]]
        saved = {figure["name"] for figure in store.artifacts(uri_of(shown), launch).figures}
        saved -= set(OF_CLAIMS)  # drawn of what the launch said, not of networks
        study = catalogue.entry(name)
        drawn = dict(drawing.drawn(uri_of(shown), study, launch, mine))
        assert set(drawn) == saved
        for figure, spec in drawn.items():
            kept = networks.chart(uri_of(shown), launch, figure)
            assert kept is not None
            assert numbers(spec) == pytest.approx(numbers(kept), rel=1e-9), figure


def numbers(spec: dict) -> list[float]:
    """All numbers a chart draws, in order of size."""
    return sorted(
        value
        for rows in spec["datasets"].values()
        for row in rows
        for value in row.values()
        if isinstance(value, float | int)
    )
