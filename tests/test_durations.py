"""One way to write a duration."""

import pytest

from ovfit.durations import spell


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.0, "1 s"), (89.4, "89 s"), (90.0, "2 min"), (600.0, "10 min"), (5400.0, "1.5 h")],
)
def test_spelled(seconds: float, text: str) -> None:
    assert spell(seconds) == text
