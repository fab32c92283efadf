"""Figures over all studies: how often each claim holds, and which networks overfit."""

import altair as alt
import pandas as pd

from ovfit.figures.bands import bands
from ovfit.figures.theme import MOST_ROWS, PALETTE, VERDICTS, titled

SETTING = {
    "ovfit.study": "study",
    "dataset": "dataset",
    "arch": "arch",
    "ovfit.arm": "arm",
    "width": "width",
    "weight_decay": "weight_decay",
}


def verdicts(claims: pd.DataFrame) -> alt.TopLevelMixin:
    """`claims`: study, id, statement, verdict, a row per claim and setting."""
    rows = (
        claims.groupby(["study", "id", "statement", "verdict"])
        .size()
        .rename("settings")
        .reset_index()
    )
    color = alt.Color(
        "verdict:N",
        scale=alt.Scale(domain=list(VERDICTS), range=list(VERDICTS.values())),
        title="verdict",
    )
    panels = []
    for study, counts in rows.groupby("study"):
        heading = alt.TitleParams(str(study), anchor="start", fontSize=12)
        base = alt.Chart(counts, title=heading, width=260)
        y = alt.Y("id:N", title=None, sort=sorted(counts["id"].unique()))
        x = alt.X(
            "settings:Q", title="settings it was asked of", axis=alt.Axis(tickMinStep=1, format="d")
        )
        panels.append(
            base.mark_bar().encode(
                x=x,
                y=y,
                color=color,
                order=alt.Order("verdict:N"),
                tooltip=["id", "statement", "verdict", "settings"],
            )
        )
    caption = (
        "A bar per claim: in how many settings (dataset, architecture, ...) it holds, fails, or is "
        "undecided. Point at a bar to read the claim."
    )
    return titled(alt.concat(*panels, columns=3), "The claims at a glance", caption)


def summary(networks: pd.DataFrame) -> pd.DataFrame:
    """By study, dataset, architecture, arm, width and weight decay, the widest gap first.

    n, means of train_accuracy and test_accuracy, the latter's 95 % interval (low, high), and gap,
    train less test. Of a network that was trained twice the later run counts.
    """
    names, measures = list(SETTING), ["train_accuracy", "test_accuracy"]
    if not {*names, *measures, "ovfit.signature"} <= set(networks):
        return pd.DataFrame(columns=[*SETTING.values(), *measures, "low", "high", "gap", "n"])
    once = (
        networks.sort_values("start_time")
        .drop_duplicates("ovfit.signature", keep="last")
        .dropna(subset=[*names, *measures])
    )
    table = bands(once, names, "test_accuracy").rename(columns={"mean": "test_accuracy"})
    table = table.merge(
        once.groupby(names, observed=True)["train_accuracy"].mean().reset_index(), on=names
    ).rename(columns=SETTING)
    return (
        table.assign(gap=table["train_accuracy"] - table["test_accuracy"])
        .sort_values("gap", ascending=False)
        .head(MOST_ROWS)
    )


def overfit(table: pd.DataFrame) -> alt.TopLevelMixin:
    """`table`: the rows of `summary`."""
    line = (
        alt.Chart(pd.DataFrame({"at": [0.0, 1.0]}))
        .mark_line(color="#888", strokeDash=[4, 3])
        .encode(x="at:Q", y="at:Q")
    )
    color = alt.Color("study:N", scale=alt.Scale(range=PALETTE), title="study")
    numbers = [
        alt.Tooltip(f"{name}:Q", format=".3f")
        for name in ("train_accuracy", "test_accuracy", "low", "high", "gap")
    ]
    across = alt.X(
        "train_accuracy:Q", title="train accuracy (true labels)", scale=alt.Scale(domain=[0, 1])
    )
    up = alt.Scale(domain=[0, 1])
    bars = (
        alt.Chart(table)
        .mark_rule(opacity=0.6, clip=True)
        .encode(
            x=across, y=alt.Y("low:Q", scale=up, title="test accuracy"), y2="high:Q", color=color
        )
    )
    dots = (
        alt.Chart(table, width=420, height=340)
        .mark_point(filled=True, opacity=0.8)
        .encode(
            x=across,
            y=alt.Y("test_accuracy:Q", title="test accuracy", scale=up),
            color=color,
            size=alt.Size("n:Q", title="networks", scale=alt.Scale(range=[40, 400])),
            tooltip=[*SETTING.values(), *numbers, "n"],
        )
    )
    caption = (
        "A mark per study, dataset, architecture, arm, width and weight decay: means over its "
        "networks at their last epoch, bar = 95 % interval of the test accuracy; networks that "
        "differ in other settings are pooled. On the dashed line a network is as good on new "
        "images as on its own; the farther below, the more it overfits. Bottom right: extreme "
        "overfitting."
    )
    return titled(line + bars + dots, "Train against test accuracy", caption)
