"""Test and train error side by side, a line for each noise level or each width."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import titled
from ovfit.studies.descent.charts.lines import BANDS, lines


def levels(tests: pd.DataFrame, trains: pd.DataFrame, title: str, x: str) -> alt.TopLevelMixin:
    """Noise levels side by side. `tests`, `trains`: x, label noise, mean, low, high, n."""
    caption = (
        f"{BANDS} for each level of label noise. A peak of the left curves is expected where the "
        "right ones come down to 0."
    )
    panels = _side_by_side(tests, trains, x, by="label noise")
    return titled(panels, f"Label noise and the peak: {title}", caption)


def training(tests: pd.DataFrame, trains: pd.DataFrame, title: str) -> alt.TopLevelMixin:
    """Epoch-wise: `tests`, `trains` have x (epoch), parameters, mean, low, high, n."""
    caption = f"{BANDS}, for some of the widths, the narrowest and the widest among them."
    panels = _side_by_side(tests, trains, "epoch (log)", by="parameters")
    return titled(panels, f"Epoch by epoch: {title}", caption)


def _side_by_side(
    tests: pd.DataFrame, trains: pd.DataFrame, x: str, *, by: str
) -> alt.HConcatChart:
    return alt.hconcat(
        lines(tests, x, "test error", by=by, sequential=True),
        lines(trains, x, "train error (assigned labels)", by=by, sequential=True),
    )
