"""Learning curves of one configuration: loss and accuracy of train, validation and test against epochs, close enough to see the minimum."""

import altair as alt
import pandas as pd

from ovfit.figures.bands import bands, thinned_log
from ovfit.figures.theme import SPLITS, titled

CALIBRATED = "val, best temperature"
COLOURS = {**{split: SPLITS[split] for split in ("train", "val", "test")}, CALIBRATED: "#7a3b5e"}


def learning(curves: pd.DataFrame, least_epoch: float, title: str) -> alt.TopLevelMixin:
    """`curves`: run_id, step (epoch), metric ({train,val,test}_{loss,accuracy}, val_loss_calibrated), value.

    `least_epoch`: the mean epoch of least validation loss.
    """
    frame = curves[curves["step"] > 0]
    frame = frame.assign(
        split=frame["metric"]
        .where(
            frame["metric"] == "val_loss_calibrated", frame["metric"].str.rsplit("_", n=1).str[0]
        )
        .replace("val_loss_calibrated", CALIBRATED),
        measure=frame["metric"].str.contains("_loss").map({True: "loss", False: "accuracy"}),
    )
    rows = bands(
        frame[frame["step"].isin(thinned_log(frame["step"].to_numpy()))],
        ["split", "measure", "step"],
    )
    present = [name for name in COLOURS if name in set(rows["split"])]
    color = alt.Color(
        "split:N",
        title="measured on",
        scale=alt.Scale(domain=present, range=[COLOURS[name] for name in present]),
    )

    def panel(measure: str, label: str, scale: alt.Scale) -> alt.LayerChart:
        data = rows[rows["measure"] == measure]
        if measure == "loss":  # a log axis has no place for an exact zero
            data = data[data["mean"] > 0].assign(low=lambda d: d["low"].clip(lower=d["mean"] / 10))
        base = alt.Chart(data, width=360, height=260)
        x = alt.X("step:Q", title="epoch (log)", scale=alt.Scale(type="log", nice=False))
        tips = [
            "split:N",
            "step:Q",
            alt.Tooltip("mean:Q", format=".4g"),
            alt.Tooltip("low:Q", format=".4g"),
            alt.Tooltip("high:Q", format=".4g"),
            "n:Q",
        ]
        band = base.mark_area(opacity=0.2, clip=True).encode(
            x=x, y=alt.Y("low:Q", scale=scale, title=label), y2="high:Q", color=color
        )
        line = base.mark_line(strokeWidth=2, clip=True).encode(
            x=x, y=alt.Y("mean:Q", scale=scale, title=label), color=color, tooltip=tips
        )
        rule = (
            alt.Chart(pd.DataFrame({"step": [least_epoch]}))
            .mark_rule(color="#888", strokeDash=[4, 3])
            .encode(x=x)
        )
        return band + line + rule

    loss = rows[(rows["measure"] == "loss") & rows["split"].str.startswith("val")]["mean"]
    accuracy = rows[
        (rows["measure"] == "accuracy") & (rows["step"] >= min(least_epoch / 3, rows["step"].max()))
    ]["mean"]
    panels = alt.hconcat(
        panel(
            "loss",
            "cross-entropy (nats, log)",
            alt.Scale(type="log", domain=[loss.min() / 10, loss.max() * 1.2]),
        ),
        panel(
            "accuracy",
            "accuracy (share of the split)",
            alt.Scale(domain=[float(accuracy.min()), 1.0], nice=False),
        ),
    )
    number = curves["run_id"].nunique()
    caption = (
        f"Mean over {number} network{'s' * (number != 1)}, band = 95 % t interval over seeds. Dashed: the epoch of least validation loss. "
        "Best temperature: logits divided by the number that makes the validation loss least. Train loss is cut off below a tenth "
        "of the least validation loss. "
        "After Venter et al. 2021, figures 1 and 4."
    )
    return titled(panels, f"Learning curves: {title}", caption)
