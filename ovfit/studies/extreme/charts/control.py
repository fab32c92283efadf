"""Accuracy of the finished networks on the split nobody trained on, beside the test split."""

import altair as alt
import pandas as pd

from ovfit.figures.bands import bands
from ovfit.figures.theme import ARMS, colour, titled, tooltips


def control(networks: pd.DataFrame, title: str) -> alt.TopLevelMixin:
    """`networks`: run_id, arm, seed and {split}_accuracy of train, test, control.

    A row per network. The dots keep the run ids: the viewer opens a network's page at a click.
    """
    columns = [
        f"{split}_accuracy"
        for split in ("train", "test", "control")
        if f"{split}_accuracy" in networks
    ]
    named = [name for name in ("run_id", "arm", "seed") if name in networks]
    long = networks.melt(named, columns, "split", "value").dropna()
    long["split"] = long["split"].str.removesuffix("_accuracy")
    summary = bands(long.rename(columns={"value": "accuracy"}), ["arm", "split"], "accuracy")
    shown = long[long["seed"].isin(sorted(long["seed"].unique())[:200])]
    color = colour("arm:N", ARMS, list(long["arm"].unique()), "arm")
    x = alt.X(
        "split:N",
        title="measured on (true labels)",
        sort=["train", "test", "control"],
        axis=alt.Axis(labelAngle=0),
    )
    side = alt.XOffset("arm:N")
    y = alt.Y("value:Q", title="accuracy (share of the split)", scale=alt.Scale(domain=[0, 1]))
    dots = (
        alt.Chart(shown, width=420, height=240)
        .mark_circle(size=30, opacity=0.8, stroke="white", strokeWidth=0.7)
        .encode(x=x, xOffset=side, y=y, color=color, tooltip=tooltips("arm", "seed", "value"))
    )
    whisker = (
        alt.Chart(summary)
        .mark_rule(strokeWidth=2)
        .encode(x=x, xOffset=side, y=alt.Y("low:Q"), y2=alt.Y2("high:Q"), color=color)
    )
    tips = [
        "arm:N",
        "split:N",
        alt.Tooltip("mean:Q", format=".4f"),
        alt.Tooltip("low:Q", format=".4f"),
        alt.Tooltip("high:Q", format=".4f"),
        "n:Q",
    ]
    mean = (
        alt.Chart(summary)
        .mark_tick(thickness=2.5, size=22)
        .encode(x=x, xOffset=side, y=alt.Y("mean:Q"), color=color, tooltip=tooltips(*tips))
    )
    caption = (
        "Each dot a network, tick = mean, line = 95 % interval over seeds. The extreme arm "
        "was trained on the test images with wrong labels; "
        "nobody was trained on the control images."
    )
    # dots last: what lies above them is what a pointer meets
    return titled(whisker + mean + dots, f"Control split: {title}", caption)
