"""A claim's interval against n, in a report."""

import numpy as np

from ovfit.report import charts
from ovfit.report.chapters import Chapter, Worded
from tests.support.claims import NEAR_ONE, judged, part


def chapter(*claims: dict) -> Chapter:
    worded = [
        Worded(**{**claim, "launch": "0123456789", "figures": [], "charts": []}) for claim in claims
    ]
    return Chapter("s", "S", "", True, "", "", None, worded, [])


def test_a_claim_s_path_is_drawn_at_its_first_setting() -> None:
    several = part(np.resize(NEAR_ONE, 8))
    made = chapter(judged(several), judged(several, width=7), judged(part(NEAR_ONE[:5]), name="Z"))
    charts._draw_paths(made)
    first, second, short = made.claims
    assert first["charts"] == ["01234567-X-decision"] and set(made.charts) == set(first["charts"])
    assert second["charts"] == []  # another setting of the same claim
    assert short["charts"] == []  # one look is no path
    rows = next(iter(made.charts["01234567-X-decision"]["datasets"].values()))
    assert [row["n"] for row in rows] == [5, 6, 7, 8]
    assert rows[-1]["low"] == charts.rounded(first["low"])
