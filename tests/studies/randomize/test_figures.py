"""What is drawn of simulated networks."""

from ovfit.studies.randomize.figures import figures
from tests.studies.randomize.support import REGULARISERS, simulated


def test_a_figure_for_each_sweep_with_the_claims_it_bears_on() -> None:
    evidence = simulated({"true": 1.0, "partial 0.2": 2.0, "random-labels": 3.0}, REGULARISERS)
    drawn = {figure.name.split("-")[0]: figure for figure in figures(evidence)}
    assert {name: figure.claims for name, figure in drawn.items()} == {
        "tasks": ("Z1a", "Z2"),
        "corruption": ("Z1b", "Z2"),
        "regularisers": ("Z3.help", "Z3.survives", "Z3.most"),
    }
    legend = drawn["tasks"].chart.to_dict()["concat"][0]["layer"][0]["encoding"]["color"]
    assert legend["sort"] == ["true", "partial 0.2", "random-labels"]


def test_one_share_of_corrupted_labels_is_no_line() -> None:
    drawn = figures(simulated({"true": 1.0, "random-pixels": 2.0}, {}))
    assert [figure.name.split("-")[0] for figure in drawn] == ["tasks"]
