"""Validation loss and accuracy at interpolation against the same at the epoch of least loss."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import titled


def rise(networks: pd.DataFrame, title: str, by: str) -> alt.TopLevelMixin:
    """`networks`: least_loss, final_loss, least_accuracy, final_accuracy, width, seed, optimizer and the column `by` that colours, a row per network."""
    rows = networks.assign(
        both=(
            (networks["final_loss"] > networks["least_loss"])
            & (networks["final_accuracy"] > networks["least_accuracy"])
        )
    )
    rows["change"] = rows["both"].map({True: "loss and accuracy both rose", False: "not both"})
    numeric = pd.api.types.is_numeric_dtype(rows[by])
    scale = alt.Scale(type="log", scheme="viridis") if numeric else alt.Scale(scheme="viridis")
    color = alt.Color(f"{by}:{'Q' if numeric else 'N'}", title=by.replace("_", " "), scale=scale)
    shape = alt.Shape(
        "change:N",
        title="from least loss to interpolation",
        scale=alt.Scale(
            domain=["loss and accuracy both rose", "not both"], range=["triangle-up", "circle"]
        ),
    )
    tips = [
        "dataset",
        "optimizer",
        "depth",
        "width",
        "batch_size",
        "train_size",
        "seed",
        "least_epoch",
        "final_epoch",
        "interpolated",
        "least_loss",
        "final_loss",
        "least_accuracy",
        "final_accuracy",
    ]

    def panel(measure: str, label: str, kind: str) -> alt.LayerChart:
        x, y = f"least_{measure}", f"final_{measure}"
        ends = [min(rows[x].min(), rows[y].min()), max(rows[x].max(), rows[y].max())]
        axis = alt.Scale(
            type=kind,
            zero=False,
            nice=False,
            domain=[ends[0] * 0.97, ends[1] * 1.03 if kind == "log" else min(1.0, ends[1] * 1.01)],
        )  # type: ignore[arg-type]
        line = (
            alt.Chart(pd.DataFrame({"at": ends}))
            .mark_line(color="#888", strokeDash=[4, 3])
            .encode(x=alt.X("at:Q", scale=axis), y=alt.Y("at:Q", scale=axis))
        )
        shown = [tip for tip in tips if tip in rows]
        dots = alt.Chart(
            rows[[*shown, by, "change"]] if by not in shown else rows[[*shown, "change"]],
            width=330,
            height=300,
        ).mark_point(filled=True, size=65, opacity=0.8)
        return line + dots.encode(
            x=alt.X(f"{x}:Q", title=f"{label} at the epoch of least validation loss", scale=axis),
            y=alt.Y(f"{y}:Q", title=f"{label} at first interpolation", scale=axis),
            color=color,
            shape=shape,
            tooltip=shown,
        )

    panels = alt.hconcat(
        panel("loss", "validation loss (nats, log)", "log"),
        panel("accuracy", "validation accuracy", "linear"),
    )
    caption = (
        f"A mark per network (n = {len(rows)}). Above the dashed line the measure rose between the epoch of least validation loss and the first epoch of 100 % "
        "train "
        "accuracy (the one of highest train accuracy where there is none). Triangles: both rose. After Venter et al. 2021, figures 2 and 3."
    )
    return titled(panels, f"What rises before interpolation: {title}", caption)
