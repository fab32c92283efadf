"""The training process: accuracy and loss of every split against epochs, one column per arm."""

import altair as alt
import pandas as pd

from ovfit.figures.bands import BAND, apart, bands, choice, only, single, thinned
from ovfit.figures.composed import Composed, Panels, View
from ovfit.figures.theme import ARMS, SPLITS, colour, tooltips


def process(curves: pd.DataFrame, title: str) -> Composed:
    """`curves`: arm, run_id, step (epoch), metric ({split}_accuracy or {split}_loss), value;
    stopped networks keep their last value.
    """
    thinner = [
        rows[rows["step"].isin(thinned(rows["step"].to_numpy(), 40))]
        for _, rows in curves.groupby("arm")
    ]
    rows = bands(pd.concat(thinner), ["arm", "metric", "step"])
    rows[["split", "measure"]] = rows.pop("metric").str.rsplit("_", n=1, expand=True)
    lone = single(curves)
    lone[["split", "measure"]] = lone.pop("metric").str.rsplit("_", n=1, expand=True)
    arms = [arm for arm in ARMS if arm in set(rows["arm"])]
    panels = Panels()
    share = alt.Scale(domain=[0, 1])
    accuracy = [
        _panel(panels, rows, lone, "accuracy", arm, share, "accuracy (share of the split)")
        for arm in arms
    ]
    scale = _losses(rows, lone)  # one for all arms: twins are read against each other
    label = "cross-entropy (nats, log)"
    loss = [_panel(panels, rows, lone, "loss", arm, scale, label) for arm in arms]
    caption = (
        "Mean over networks, band = 95 % interval over seeds. fit = the samples and labels "
        "trained on; train, val, test, control = true labels; "
        "val and control images were held out before anything else. A network that met its stop "
        "rule keeps its last value."
    )
    views, heading = [*accuracy, *loss], f"Training process: {title}"
    return panels.figure(views, len(arms), choice(), heading, caption)


def _losses(rows: pd.DataFrame, lone: pd.DataFrame) -> alt.Scale:
    """From the least to the largest loss that is drawn of any arm."""
    bands, singles = (frame[frame["measure"] == "loss"] for frame in (rows, lone))
    low = bands["low"].clip(lower=bands["mean"] / 10)
    drawn = pd.concat([low, bands["mean"], bands["high"], singles["value"]])
    positive = drawn[drawn > 0]
    if positive.empty:
        return alt.Scale(type="log")
    return alt.Scale(type="log", domain=[float(positive.min()), float(positive.max())])


def _panel(
    panels: Panels,
    rows: pd.DataFrame,
    lone: pd.DataFrame,
    measure: str,
    arm: str,
    scale: alt.Scale,
    label: str,
) -> View:
    """One measure of one arm: a line and its band for every split, or lines of single networks."""
    data = rows[(rows["measure"] == measure) & (rows["arm"] == arm)]
    if measure == "loss":  # a log axis has no place for an exact zero
        data = data[data["mean"] > 0].assign(low=lambda d: d["low"].clip(lower=d["mean"] / 10))
    heading = f"{arm} (n = {data['n'].max()})"
    base = alt.Chart(data, title=heading)
    x = alt.X("step:Q", title="epoch")
    color = colour("split:N", SPLITS, list(rows["split"].unique()), "measured on")
    numbers = [alt.Tooltip(f"{name}:Q", format=".4g") for name in ("mean", "low", "high")]
    tips = ["split:N", "step:Q", *numbers, "n:Q"]
    low, mean = (alt.Y(f"{name}:Q", scale=scale, title=label) for name in ("low", "mean"))
    band = base.mark_area(opacity=0.2).encode(x=x, y=low, y2=alt.Y2("high:Q"), color=color)
    dash = alt.condition(alt.datum["split"] == "fit", alt.value([5, 3]), alt.value([1, 0]))
    line = base.mark_line(strokeWidth=2).encode(
        x=x, y=mean, color=color, strokeDash=dash, tooltip=tooltips(*tips)
    )
    mine = lone[(lone["measure"] == measure) & (lone["arm"] == arm)]
    if measure == "loss":
        mine = mine[mine["value"] > 0]
    alone = mine.drop(columns=["measure", "arm"])
    place = alt.Y("value:Q", scale=scale, title=label)
    thin = apart(alone, x, place, color, ("split:N", "step:Q"))
    return panels.layered(only(band, BAND), thin, line, width=300, height=190)
