"""One network: its curves, its layers, its weights, what it takes for what."""

from collections.abc import Mapping, Sequence

import altair as alt
import numpy as np
import pandas as pd

from ovfit.figures.bands import thinned
from ovfit.figures.theme import MOST_ROWS, PALETTE, SPLITS, colour, titled, tooltips

POINTS = 300  # of a line
SIZE = (330, 230)  # pixels of a panel
BINS = 60
LAYERS = 9  # layers with a histogram each
CELL = 40  # pixels of the confusion matrix, of ten classes
MATRIX = 400  # pixels of any
WHOLE = {"distance_from_init": "distance from its start values", "weight_norm": "norm of weights"}
MEASURES = {"loss": "loss (nats, log)", "accuracy": "accuracy (share)"}


def curves(lines: pd.DataFrame) -> alt.TopLevelMixin:
    """`lines`: metric (SPLIT_loss, SPLIT_accuracy, WHOLE), step (epoch), value."""
    rows = thin(lines)
    parts = rows["metric"].str.rpartition("_")
    rows = rows.assign(split=parts[0], measure=parts[2])
    panels = [
        _lines(rows[(rows["measure"] == measure) & rows["split"].isin(SPLITS)], title, measure)
        for measure, title in MEASURES.items()
        if (rows["measure"] == measure).any()
    ]
    for metric, title in WHOLE.items():
        own = rows[rows["metric"] == metric]
        if len(own):
            panels.append(_panel(own, title).encode(color=alt.value(PALETTE[0])))
    caption = (
        "Loss and accuracy on each set of images: fit = what it was trained on, wrong labels"
        " included; train, test, control = with true labels. A log axis leaves out values of 0."
    )
    return titled(alt.concat(*panels, columns=2), "How it learned", caption)


def thin(lines: pd.DataFrame) -> pd.DataFrame:
    """At most POINTS of each metric, both ends kept."""
    parts = [
        line[line["step"].isin(thinned(line["step"].to_numpy(), POINTS))]
        for _, line in lines.groupby("metric")
    ]
    return pd.concat(parts) if parts else lines


def _lines(rows: pd.DataFrame, title: str, measure: str) -> alt.Chart:
    drawn = rows[rows["value"] > 0] if measure == "loss" else rows
    present = list(drawn["split"].unique())
    panel = _panel(drawn, title, is_log=measure == "loss")
    return panel.encode(color=colour("split:N", SPLITS, present, "images"))


def _panel(rows: pd.DataFrame, title: str, *, is_log: bool = False) -> alt.Chart:
    width, height = SIZE
    scale = alt.Scale(type="log" if is_log else "linear", zero=False)
    is_short = rows["step"].nunique() < 40
    base = alt.Chart(rows, width=width, height=height).mark_line(point=is_short)
    panel: alt.Chart = base.encode(
        x=alt.X("step:Q", title="epoch", axis=alt.Axis(tickMinStep=1, format="~s")),
        y=alt.Y("value:Q", title=title, scale=scale),
        tooltip=tooltips("metric:N", alt.Tooltip("step:Q", title="epoch"), _number("value")),
    )
    return panel


def _number(name: str) -> alt.Tooltip:
    return alt.Tooltip(f"{name}:Q", format=".4g")


def layers(lines: pd.DataFrame, names: Sequence[str]) -> alt.TopLevelMixin:
    """`lines`: measure (of WHOLE), layer (its name), step (epoch), value. `names`: in order."""
    few = len(names) <= len(PALETTE)
    span = alt.Scale(domain=list(names), range=PALETTE[: len(names)])
    scale = span if few else alt.Scale(domain=list(names), scheme="viridis")
    color = alt.Color("layer:N", scale=scale, title="layer", legend=alt.Legend(symbolLimit=60))
    panels = []
    for measure, title in WHOLE.items():
        own = lines[lines["measure"] == measure]
        if len(own):
            tips = [alt.Tooltip("layer:N"), alt.Tooltip("step:Q", title="epoch"), _number("value")]
            panels.append(_panel(own, title).encode(color=color, tooltip=tips))
    caption = "Euclidean norms over the weights of one layer, at the epochs that were looked at."
    return titled(alt.concat(*panels, columns=2), "Its layers, while it learned", caption)


def weights(tensors: Mapping[str, np.ndarray]) -> alt.TopLevelMixin:
    """How the weights of each layer (its name -> an array) are spread; NaN and infinite ones are
    left out.
    """
    names = list(tensors)
    chosen = [names[place] for place in thinned(np.arange(len(names)), LAYERS)]
    panels = []
    for name in chosen:
        values = tensors[name][np.isfinite(tensors[name])]
        counts, edges = np.histogram(values, BINS)
        rows = pd.DataFrame({"from": edges[:-1], "to": edges[1:], "weights": counts})
        panels.append(
            alt.Chart(rows, title=alt.TitleParams(name, fontSize=13), width=230, height=140)
            .mark_bar(color=PALETTE[0])
            .encode(
                x=alt.X("from:Q", bin="binned", title="weight", axis=alt.Axis(tickCount=5)),
                x2=alt.X2("to:Q"),
                y=alt.Y("weights:Q", title="weights", axis=alt.Axis(tickCount=4, format="~s")),
                tooltip=tooltips(
                    _number("from"), _number("to"), alt.Tooltip("weights:Q", format=",")
                ),
            )
        )
    left = f" {len(chosen)} of {len(names)} layers." if len(chosen) < len(names) else ""
    caption = f"A panel per layer: how many of its weights have which value, at the end.{left}"
    return titled(alt.concat(*panels, columns=3), "Its weights", caption)


def confusion(counts: np.ndarray, names: Sequence[str]) -> alt.TopLevelMixin:
    """`counts` (k, k): images of each class (rows) by answer. `names`: of the classes."""
    rows = pd.DataFrame(
        [
            {"true": names[true], "answer": names[answer], "images": int(count)}
            for (true, answer), count in np.ndenumerate(counts)
        ]
    ).head(MOST_ROWS)
    own = counts.sum(1, keepdims=True)
    shares = np.divide(counts, own, out=np.zeros(counts.shape), where=own > 0)
    rows["share"] = shares.ravel()[: len(rows)]
    step = min(CELL, MATRIX / len(names))
    order = list(names)
    above = alt.Axis(orient="top", labelAngle=-45 if max(map(len, order)) > 3 else 0)
    base = alt.Chart(rows, width=step * len(order), height=step * len(order)).encode(
        x=alt.X("answer:N", sort=order, title="its answer", axis=above),
        y=alt.Y("true:N", sort=order, title="true label"),
        tooltip=tooltips("true", "answer", "images", alt.Tooltip("share:Q", format=".1%")),
    )
    scale = alt.Scale(domain=[0, 1], range=["#ffffff", PALETTE[0]], interpolate="rgb")
    legend = alt.Legend(title="share of the row", format="%")
    cells = base.mark_rect().encode(color=alt.Color("share:Q", scale=scale, legend=legend))
    dark = alt.condition("datum.share > 0.5", alt.value("#ffffff"), alt.value("#222222"))
    texts = base.transform_filter("datum.images > 0").mark_text(fontSize=12)
    caption = (
        "A row per true label, a column per answer: how many test images. On the diagonal the"
        " answer is right."
    )
    chart = cells + texts.encode(text=alt.Text("images:Q"), color=dark) if step > 24 else cells
    return titled(chart, "What it takes for what", caption)
