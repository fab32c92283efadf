"""The forest plot in letters."""

import numpy as np
import pytest

from ovfit.analysis.forest import Panel, panels
from ovfit.cli.forest import ON_TERMINAL, PLAIN, WIDTH, Letters, axis, drawn, legend
from tests.support.claims import NEAR_ONE, judged, part


def only(**changes: object) -> Panel:
    (panel,) = panels([judged(part(**changes))])
    return panel


def plain(**changes: object) -> str:
    panel = only(**changes)
    row = drawn(panel.bars[0], panel, PLAIN)
    assert len(row) == WIDTH
    return row


def test_every_letter_means_something() -> None:
    """The claimed side, the interval, its mark and the margin, in their order."""
    row = plain(margin=3.0)
    assert row.startswith(".") and row.index("-") < row.index("o") < row.index("|")
    assert set(row[row.index("|") + 1 :]) == {" "}
    above = plain(margin=0.2, side="above")
    assert above.index("|") < above.index("-") and above.endswith(".") and above[0] == " "


def test_a_margin_within_the_interval_is_crossed() -> None:
    row = plain(margin=1.2)
    assert "+" in row and "|" not in row and "?" in row


def test_arrows_where_nothing_is_excluded() -> None:
    row = plain(values=[1.0, 2.0], margin=3.0)
    assert row[0] == "<" and row[-1] == ">"
    assert "?" in row and set(row[1:-1]) <= set("-?+")


def test_what_was_not_measured_has_no_mark() -> None:
    assert set(plain(values=np.full(5, np.nan))) == {".", "|", " "}


@pytest.mark.parametrize("letters", [PLAIN, ON_TERMINAL])
def test_a_log_scale_puts_ratios_at_equal_distances(letters: Letters) -> None:
    (panel,) = panels([judged(part([value] * 5, margin=100.0)) for value in (1.0, 10.0)])
    rows = [drawn(bar, panel, letters) for bar in panel.bars]
    one, ten = (row.index(letters.marks["holds"]) for row in rows)
    assert abs((ten - one) - (rows[0].index(letters.margin) - ten)) <= 1


def test_the_axis_names_its_ends_and_its_unit() -> None:
    text = axis(only(values=NEAR_ONE, margin=3.0))
    assert len(text) == WIDTH and "times, log scale" in text
    low, high = float(text.split()[0]), float(text.split()[-1])
    assert low < 0.9 and high > 3


def test_the_legend_names_the_verdicts_that_are_there() -> None:
    text = legend(panels([judged(part(margin=3.0))]), PLAIN)
    assert text == "o holds, | margin, . the claimed side"
