"""How exactly networks of 2n + d weights give labels back."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import PALETTE, colour, titled, tooltips
from ovfit.studies.randomize.theory.charts.axes import HEIGHT, WIDTH, decades, margin_line

LABELS = dict(zip(("true", "random"), PALETTE, strict=False))
CAPTION = (
    "Each mark is a network h(x) = sum of w_j max(<a, x> - b_j, 0) with p = 2n + d weights, built "
    "in float64 for n images and their labels (numbers 0 to k - 1). Below the dashed line every "
    "label is given back exactly when h is rounded. Zhang et al. 2017, theorem 1."
)


def construction(rows: pd.DataFrame, margin: float, title: str) -> alt.TopLevelMixin:
    """`rows`: train_size, labels (true, random), n_parameters, seed, largest_error > 0."""
    error, sizes = rows["largest_error"], rows["train_size"]
    label = "largest |h(x) - label| (in classes, log)"
    y = decades("largest_error:Q", label, error.min() / 10, margin * 20)
    scale = alt.Scale(type="log", domain=[sizes.min() / 2, sizes.max() * 2.5], nice=False)
    axis = alt.Axis(values=sorted(set(sizes.tolist())), format=",")
    x = alt.X("train_size:Q", title="images n (log)", scale=scale, axis=axis)
    color = colour("labels:N", LABELS, list(rows["labels"]), "labels")
    exact = alt.Tooltip("largest_error:Q", format=".3g")
    tips = ["train_size", "n_parameters", "labels", "seed", exact]
    base = alt.Chart(rows, width=WIDTH, height=HEIGHT)
    dots = base.mark_point(filled=True, size=55, opacity=0.7)
    marks = dots.encode(x=x, y=y, color=color, tooltip=tooltips(*tips))
    tops = rows.groupby(["train_size", "n_parameters"], as_index=False)["largest_error"].max()
    tops["text"] = tops["n_parameters"].map("p = {:,}".format)
    names = alt.Chart(tops).mark_text(dy=-14, fontSize=11).encode(x=x, y=y, text=alt.Text("text:N"))
    chart = marks + names + margin_line("largest_error", margin, y)
    return titled(chart, f"2n + d weights fit any labels: {title}", CAPTION)
