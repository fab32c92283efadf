"""Axes that the charts of simple functions share."""

from collections.abc import Sequence
from typing import Any

import altair as alt
import numpy as np
import pandas as pd

WIDTH, HEIGHT = 520, 330  # of a chart


def decades(values: "Sequence[float] | pd.Series[float]", **scale: Any) -> dict[str, Any]:
    """A logarithmic scale, with a line for each power of ten among the values (all above 0)."""
    low, high = np.log10(min(values)), np.log10(max(values))
    powers = [10.0**power for power in range(int(np.floor(low)), int(np.ceil(high)) + 1)]
    return {
        "scale": alt.Scale(type="log", nice=False, **scale),
        "axis": alt.Axis(format=".0e", values=powers, labelOverlap="greedy", labelSeparation=6),
    }
