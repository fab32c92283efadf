"""Spectra of the Hessian, arm beside arm: its density, and the largest eigenvalues."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import ARMS, colour, titled

LEAST = 1e-6  # of a density, per unit of the eigenvalue


def spectra(
    density: pd.DataFrame, largest: pd.DataFrame, heading: tuple[str, str]
) -> alt.TopLevelMixin:
    """`density`: arm, seed, eigenvalue, density; `largest`: arm, seed, eigenvalue."""
    arms = [arm for arm in ARMS if arm in set(largest["arm"])]
    hue = colour("arm:N", ARMS, arms, "arm")
    x = alt.X("eigenvalue:Q", title="eigenvalue of the Hessian of the clean loss")
    shown = density[density["density"] >= LEAST]
    curve = (
        alt.Chart(shown, width=460, height=240)
        .mark_line(strokeWidth=1.5, opacity=0.8)
        .encode(
            x=x,
            y=alt.Y("density:Q", title="density (log)", scale=alt.Scale(type="log")),
            color=hue,
            detail="seed:N",
            tooltip=["arm", "seed", "eigenvalue", "density"],
        )
    )
    ticks = (
        alt.Chart(largest, width=460, height=22 * len(arms) + 10)
        .mark_tick(thickness=1.5, size=14, opacity=0.7)
        .encode(
            x=x,
            y=alt.Y("arm:N", title="largest five", sort=arms),
            color=hue,
            tooltip=["arm", "seed", "eigenvalue"],
        )
    )
    return titled(alt.vconcat(curve, ticks).resolve_scale(x="shared"), *heading)
