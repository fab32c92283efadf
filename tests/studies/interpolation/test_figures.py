"""The figures of one network's samples."""

from ovfit.figures.theme import MOST_ROWS
from ovfit.studies.interpolation.figures import of_samples
from tests.studies.interpolation.records import recorded


def test_a_large_network_s_figures_stay_small() -> None:
    figures = of_samples(recorded(), "x", "x", {"arm": "A"})
    assert [figure.name for figure in figures] == ["losses-x", "weights-x", "outliers-x", "worst-x"]
    for figure in figures:
        assert figure.scope == {"arm": "A"}
        data = figure.chart.to_dict()["datasets"]
        assert 0 < sum(len(rows) for rows in data.values()) <= MOST_ROWS, figure.name
