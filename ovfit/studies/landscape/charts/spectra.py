"""Spectra of the Hessian, arm beside arm: its density, and the largest eigenvalues."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import ARMS, colour, titled, tooltips


def spectra(
    density: pd.DataFrame, largest: pd.DataFrame, heading: tuple[str, str]
) -> alt.TopLevelMixin:
    """`density`: arm, low, high (of an interval of eigenvalues), count (of eigenvalues in it, mean
    over seeds, positive), floor; `largest`: arm, seed, network, eigenvalue.
    """
    arms = [arm for arm in ARMS if arm in set(largest["arm"])]
    hue = colour("arm:N", ARMS, arms, "arm")
    title = "eigenvalue of the Hessian of the clean loss"
    panels = [_bars(density[density["arm"] == arm], arm, hue) for arm in arms]
    ticks = (
        alt.Chart(largest, width=520, height=24 * len(arms) + 10)
        .mark_tick(thickness=1.5, size=15, opacity=0.7)
        .encode(
            x=alt.X("eigenvalue:Q", title=title),
            y=alt.Y("arm:N", title="largest five", sort=arms),
            color=hue,
            tooltip=tooltips("arm", "seed", "eigenvalue"),
        )
    )
    return titled(alt.vconcat(*panels, ticks).resolve_scale(x="shared"), *heading)


def _bars(density: pd.DataFrame, arm: str, hue: alt.Color) -> alt.Chart:
    scale = alt.Scale(type="log", nice=False)
    bars: alt.Chart = (
        alt.Chart(density, width=520, height=130, title=arm)
        .mark_rect()
        .encode(
            x=alt.X("low:Q", title=None),
            x2=alt.X2("high:Q"),
            y=alt.Y(
                "count:Q",
                title="eigenvalues (log)",
                scale=scale,
                axis=alt.Axis(grid=False, tickCount=6),
            ),
            y2=alt.Y2("floor:Q"),
            color=hue,
            tooltip=tooltips("arm", "low", "high", "count"),
        )
    )
    return bars
