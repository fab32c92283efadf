"""How a claim stands over several settings."""

import pytest

from ovfit.analysis.states import STATES, state


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        (["holds", "undecided", "holds"], "holds"),
        (["fails", "undecided"], "fails"),
        (["fails", "holds", "undecided"], "mixed"),
        (["undecided"], "undecided"),
        ([], "not measured"),
    ],
)
def test_a_state_is_what_decided_settings_agree_on(verdicts: list[str], expected: str) -> None:
    measured = [{"verdict": verdict, "n": 5} for verdict in verdicts]
    assert state(measured) == expected and expected in STATES
    assert state([*measured, {"verdict": "undecided", "n": 0}]) == expected
