"""Learning curves of one configuration, close enough to see the least validation loss."""

import altair as alt
import pandas as pd

from ovfit.figures.bands import BAND, apart, bands, choice, only, single, thinned_log
from ovfit.figures.composed import Composed, Panels, View
from ovfit.figures.theme import SPLITS, colour, tooltips
from ovfit.studies.interpolation import options

CALIBRATED = "val, best temperature"
COLOURS = {**{split: SPLITS[split] for split in options.SPLITS}, CALIBRATED: "#7a3b5e"}


def learning(curves: pd.DataFrame, least_epoch: float, title: str) -> Composed:
    """`curves`: run_id, step (epoch), metric, value; `least_epoch`: of least validation loss, mean.

    Metrics are {train,val,test}_{loss,accuracy} and val_loss_calibrated.
    """
    drawn = _drawn(curves)
    rows = bands(drawn, ["split", "measure", "step"])
    alone = single(drawn, "split")[["network", "split", "measure", "step", "value"]]
    validation = rows["split"].str.startswith("val") & (rows["measure"] == "loss")
    loss = rows[validation]["mean"]
    seen = rows["step"] >= min(least_epoch / 3, rows["step"].max())
    accuracy = rows[seen & (rows["measure"] == "accuracy")]["mean"]
    losses = alt.Scale(type="log", domain=[loss.min() / 10, loss.max() * 1.2])
    shares = alt.Scale(domain=[float(accuracy.min()), 1.0], nice=False)
    panels, both = Panels(), (rows, alone)
    views = [
        _panel(panels, both, "loss", least_epoch, "cross-entropy (nats, log)", losses),
        _panel(panels, both, "accuracy", least_epoch, "accuracy (share of the split)", shares),
    ]
    number = curves["run_id"].nunique()
    caption = (
        f"Mean over {number} network{'s' * (number != 1)}, band = 95 % interval over seeds. "
        "Dashed: the epoch of least validation loss (mean of the networks' own). Best temperature: "
        "logits divided by the number that makes the validation loss least. Train loss is cut off "
        "below a tenth of the least validation loss. After Venter et al. 2021, figures 1 and 4."
    )
    return panels.figure(views, len(views), choice(), f"Learning curves: {title}", caption)


def _drawn(curves: pd.DataFrame) -> pd.DataFrame:
    """run_id, split, measure, step, value at the steps that are drawn."""
    frame = curves[curves["step"] > 0]
    calibrated = frame["metric"] == options.CALIBRATED
    split = frame["metric"].str.rsplit("_", n=1).str[0].mask(calibrated, CALIBRATED)
    measure = frame["metric"].str.contains("_loss").map({True: "loss", False: "accuracy"})
    named = frame.assign(split=split, measure=measure)
    return named[named["step"].isin(thinned_log(named["step"].to_numpy()))]


def _panel(
    panels: Panels,
    both: tuple[pd.DataFrame, pd.DataFrame],
    measure: str,
    least_epoch: float,
    label: str,
    scale: alt.Scale,
) -> View:
    """`both`: means with their bands, and single networks."""
    data, alone = (rows[rows["measure"] == measure] for rows in both)
    if measure == "loss":  # a log axis has no place for an exact zero
        data, alone = data[data["mean"] > 0], alone[alone["value"] > 0]
        data = data.assign(low=data["low"].clip(lower=data["mean"] / 10))
    color = colour("split:N", COLOURS, list(both[0]["split"].unique()), "measured on")
    base = alt.Chart(data)
    x = alt.X("step:Q", title="epoch (log)", scale=alt.Scale(type="log", nice=False))
    numbers = [alt.Tooltip(f"{name}:Q", format=".4g") for name in ("mean", "low", "high")]
    band = base.mark_area(opacity=0.2, clip=True).encode(
        x=x, y=alt.Y("low:Q", scale=scale, title=label), y2=alt.Y2("high:Q"), color=color
    )
    line = base.mark_line(strokeWidth=2, clip=True).encode(
        x=x,
        y=alt.Y("mean:Q", scale=scale, title=label),
        color=color,
        tooltip=tooltips("split:N", "step:Q", *numbers, "n:Q"),
    )
    rule = (
        alt.Chart(pd.DataFrame({"step": [least_epoch]}))
        .mark_rule(color="#888", strokeDash=[4, 3])
        .encode(x=x)
    )
    place = alt.Y("value:Q", scale=scale, title=label)
    thin = apart(alone.drop(columns="measure"), x, place, color, ("split:N", "step:Q"))
    return panels.layered(only(band, BAND), thin, line, rule, width=360, height=260)
