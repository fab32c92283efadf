"""Margins that can be reached, and the rules all verdicts share; light: every card reads it."""

from collections.abc import Mapping
from math import inf, isfinite
from typing import Literal

Scale = Literal["linear", "share", "log", "fisher", "logit"]
RANGES: Mapping[Scale, tuple[float, float]] = {  # what can be measured
    "linear": (-inf, inf),
    "share": (0.0, 1.0),
    "log": (0.0, inf),
    "fisher": (-1.0, 1.0),
    "logit": (0.0, 1.0),
}
RULES = "anytime-valid evidence, c = 0.1, from the fifth seed on; Holm within one launch"


def check_margin(name: str, margin: float, scale: Scale) -> None:
    """Raises ValueError for a margin that is no number, or that no value on the scale can reach."""
    low, high = RANGES[scale]
    reached = low <= margin <= high and (scale != "log" or margin > 0)
    if not isfinite(margin) or not reached:
        raise ValueError(
            f"{name}: a margin of {margin:g} is outside what can be measured ({low:g} to {high:g})"
        )
