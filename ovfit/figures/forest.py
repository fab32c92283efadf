"""A forest plot of claims: every quantity at every setting, its interval, and its margin."""

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

import altair as alt
import pandas as pd

from ovfit.analysis.forest import Bar, Panel, count, first, panels
from ovfit.analysis.scopes import scope_text, shared
from ovfit.analysis.words import Measured, claimed, corrected_over, many, size
from ovfit.figures.theme import VERDICTS, Figure, titled

NAME = "claims"  # of the figure that a launch saves
MOST = 120  # rows of one plot: more are no picture any more
WIDTH, STEP = 360, 18  # pixels: of an axis, of a row
LETTER, WIDEST = 6.2, 260  # pixels of a label: of a letter, about, and at most
SHAPES = {"holds": "circle", "fails": "cross", "undecided": "diamond"}
SHARED = alt.Resolve(scale=alt.ScaleResolveMap(color="shared", shape="shared"))
TIPS = {
    "claim": "claim",
    "statement": "statement",
    "where": "where",
    "verdict": "verdict",
    "alone": "this quantity alone",
    "said": "measured",
    "n": "networks",
    "claimed": "margin",
    "outside": "networks outside",
    "images": "test images",
}
SHADE = "#0072B2"
GREY = "#666"  # of a margin and of what is not measured
TITLE = "Claims against their margins"
CAPTION = (
    "A row per quantity and setting: mark = mean over seeds, line = 95 % interval that may be"
    " looked at after every seed, arrow = it goes on beyond the axis. Vertical line = margin,"
    " shaded = the side that is claimed. Colour and shape are the claim's verdict; a claim holds"
    " only if all its quantities do."
)
ALONE = "Point estimates after stopping are biased outward."  # pages say it themselves, once


def figure(claims: Sequence[Measured]) -> Figure | None:
    """The claims of a launch (rows of claims.json), to be saved with it; None where none shows."""
    chart = forest(claims, ALONE)
    if chart is None:
        return None
    drawn = tuple(dict.fromkeys(claim["id"] for claim in claims if claim["parts"]))
    return Figure(NAME, chart, claims=drawn)


def forest(claims: Sequence[Measured], remark: str = "") -> alt.TopLevelMixin | None:
    """Rows of claims.json, a panel for each quantity; None where no claim has a measured one.

    The caption ends with the `remark`.
    """
    drawn = panels(claims)
    if not drawn:
        return None
    shown = first(drawn, MOST)
    labels = max(len(bar.label) for panel in shown for bar in panel.bars)
    place = min(WIDEST, round(labels * LETTER))
    charts = [_panel(panel, place) for panel in shown]
    chart = alt.VConcatChart(vconcat=charts, spacing=14, resolve=SHARED)
    texts = [*_caption(claims, drawn, shown), *([remark] if remark else [])]
    return titled(chart, _title(claims), " ".join(texts))


def _title(claims: Sequence[Measured]) -> str:
    """The claim, or the study, where they are all of one."""
    if len({(claim["study"], claim["id"]) for claim in claims}) == 1:
        return f"{claims[0]['id']}: {claims[0]['statement']}"
    studies = {claim["study"] for claim in claims}
    return TITLE + (f": {studies.pop()}" if len(studies) == 1 else "")


def _caption(
    claims: Sequence[Measured], drawn: Sequence[Panel], shown: Sequence[Panel]
) -> list[str]:
    alike = scope_text(shared([claim["scope"] for claim in claims if claim["parts"]]))
    texts = [*([f"All with {alike}."] if alike else []), CAPTION]
    over = corrected_over(claims)
    if over:
        texts.append(f"{over}.")
    absent = sum(not claim["parts"] for claim in claims)
    if absent:
        texts.append(f"Not drawn: {many(absent, 'claim')} without measurements.")
    if count(shown) < count(drawn):
        texts.append(f"The first {count(shown)} of {count(drawn)} rows.")
    return texts


def _panel(panel: Panel, place: int) -> alt.LayerChart:
    """A quantity: its rows, and their sizes in words beside them."""
    rows = pd.DataFrame([_row(bar, panel) for bar in panel.bars])
    heading = alt.TitleParams(wrap(panel.heading, 110), anchor="start", fontSize=12, frame="bounds")
    base = alt.Chart()  # its data once, with all layers: altair copies a chart at every step
    labels = alt.Axis(
        labelLimit=place,
        labelPadding=8,
        minExtent=place + 10,
        maxExtent=place + 10,
        domain=False,
        ticks=False,
    )
    y = alt.Y("label:N", sort=None, title=None, axis=labels)
    scale = alt.Scale(
        type="log" if panel.is_log else "linear", domain=[panel.low, panel.high], nice=False
    )

    count = alt.Undefined if panel.is_log else 6
    ticks = alt.Axis(tickCount=count, labelOverlap=True, format="~g")

    def x(column: str) -> alt.X:
        return alt.X(f"{column}:Q", scale=scale, title=panel.title or None, axis=ticks)

    legend = alt.Legend(orient="top", title="verdict", symbolOpacity=1)
    color = alt.Color("verdict:N", scale=_over(VERDICTS), legend=legend)
    shape = alt.Shape("verdict:N", scale=_over(SHAPES), legend=legend)
    tips = [alt.Tooltip(f"{name}:N", title=title) for name, title in TIPS.items()]
    shade = base.mark_rect(color=SHADE, opacity=0.16).encode(
        y=y, x=x("margin"), x2=alt.X2("ahead:Q")
    )
    margin = base.mark_tick(color=GREY, thickness=1.5, size=STEP).encode(y=y, x=x("margin"))
    line = base.mark_rule(strokeWidth=2, aria=False).encode(
        y=y, x=x("from"), x2=alt.X2("to:Q"), color=color
    )
    arrows = [
        base.transform_filter(f"datum.beyond_{end}")
        .mark_point(shape=f"triangle-{end}", filled=True, size=50, opacity=1, aria=False)
        .encode(y=y, x=x(column), color=color)
        for end, column in (("left", "from"), ("right", "to"))
    ]
    mark = base.mark_point(filled=True, size=75, opacity=1).encode(
        y=y, x=x("effect"), color=color, shape=shape, tooltip=tips
    )
    words = base.mark_text(align="left", fontSize=11, color="#444").encode(
        y=y, x=alt.value(WIDTH + 8), text=alt.Text("size:N")
    )
    return alt.LayerChart(
        data=rows,
        layer=[shade, margin, line, *arrows, mark, words],
        width=WIDTH,
        height=alt.Step(STEP),
        title=heading,
    )


def _row(bar: Bar, panel: Panel) -> dict[str, Any]:
    """What is drawn of a bar, within the axis."""
    part = bar.part
    return {
        "label": bar.label,
        "claim": bar.claim,
        "statement": bar.statement,
        "where": bar.where,
        "verdict": bar.verdict,
        "alone": part["state"],
        "effect": bar.effect,
        "from": panel.clipped(bar.low),
        "to": panel.clipped(bar.high),
        "beyond_left": bar.low < panel.low,
        "beyond_right": bar.high > panel.high,
        "margin": bar.margin,
        "ahead": panel.high if bar.is_above else panel.low,
        "claimed": claimed(part),
        "size": bar.size,
        "said": size(part),
        "n": part["n"],
        "outside": part["outside"],
        "images": f"{part['images']:,}" if part["images"] else "not known",
    }


def _over(marks: dict[str, str]) -> alt.Scale:
    return alt.Scale(domain=list(marks), range=list(marks.values()))
