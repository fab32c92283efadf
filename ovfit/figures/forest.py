"""A forest plot of claims: every quantity at every setting, its interval, and its margin."""

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import Any

from ovfit.analysis.forest import Bar, Panel, count, first, panels
from ovfit.analysis.scopes import scope_text, shared
from ovfit.analysis.words import Measured, claimed, corrected_over, many, size
from ovfit.figures.composed import Composed, View
from ovfit.figures.theme import VERDICTS, Figure

NAME = "claims"  # of the figure that a launch saves
MOST = 120  # rows of one plot: more are no picture any more
WIDTH, STEP = 360, 18  # pixels: of an axis, of a row
LETTER, WIDEST = 6.2, 260  # pixels of a label: of a letter, about, and at most
SHAPES = {"holds": "circle", "fails": "cross", "undecided": "diamond"}
SHARED = {"color": "shared", "shape": "shared"}
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


def forest(claims: Sequence[Measured], remark: str = "") -> Composed | None:
    """Rows of claims.json, a panel for each quantity; None where no claim has a measured one.

    The caption ends with the `remark`. Vega-Lite as it is, since altair would copy each of up to
    120 rows' panels a dozen times: two seconds, on every page that shows claims.
    """
    drawn = panels(claims)
    if not drawn:
        return None
    shown = first(drawn, MOST)
    labels = max(len(bar.label) for panel in shown for bar in panel.bars)
    place = min(WIDEST, round(labels * LETTER))
    datasets = {f"panel-{number}": _rows(panel) for number, panel in enumerate(shown)}
    views = [_panel(panel, name, place) for panel, name in zip(shown, datasets, strict=True)]
    texts = [*_caption(claims, drawn, shown), *([remark] if remark else [])]
    return Composed(
        {"vconcat": views, "spacing": 14, "resolve": {"scale": SHARED}},
        datasets=datasets,
        title=_title(claims),
        caption=" ".join(texts),
    )


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


def _panel(panel: Panel, data: str, place: int) -> View:
    """A quantity: its rows (the dataset of that name), and their sizes in words beside them."""
    x = {
        "type": "quantitative",
        "title": panel.title or None,
        "scale": {
            "type": "log" if panel.is_log else "linear",
            "domain": [panel.low, panel.high],
            "nice": False,
        },
        "axis": {
            "format": "~g",
            "labelOverlap": True,
            **({} if panel.is_log else {"tickCount": 6}),
        },
    }
    y, color, shape = _labels(place), _coded("verdict", VERDICTS), _coded("verdict", SHAPES)
    return {
        "data": {"name": data},
        "layer": [
            {**layer, "encoding": {"y": y, **layer["encoding"]}}
            for layer in _layers(x, color, shape)
        ],
        "title": {
            "text": wrap(panel.heading, 110),
            "anchor": "start",
            "fontSize": 12,
            "frame": "bounds",
        },
        "width": WIDTH,
        "height": {"step": STEP},
    }


def _labels(place: int) -> View:
    """The names of the rows, in so many pixels."""
    axis = {
        "labelLimit": place,
        "labelPadding": 8,
        "minExtent": place + 10,
        "maxExtent": place + 10,
        "domain": False,
        "ticks": False,
    }
    return {"field": "label", "type": "nominal", "sort": None, "title": None, "axis": axis}


def _layers(x: View, color: View, shape: View) -> list[View]:
    """What is claimed, the margin, the interval with its arrows, the mean, and it in words."""
    shade: View = {"type": "rect", "color": SHADE, "opacity": 0.16}
    margin = {"type": "tick", "color": GREY, "thickness": 1.5, "size": STEP}
    line = {"type": "rule", "strokeWidth": 2, "aria": False}
    mark: View = {"type": "point", "filled": True, "size": 75, "opacity": 1}
    words = {"type": "text", "align": "left", "fontSize": 11, "color": "#444"}
    arrows: list[View] = [
        {
            "transform": [{"filter": f"datum.beyond_{end}"}],
            "mark": mark | {"size": 50, "shape": f"triangle-{end}", "aria": False},
            "encoding": {"x": {**x, "field": column}, "color": color},
        }
        for end, column in (("left", "from"), ("right", "to"))
    ]
    tips = [{"field": name, "type": "nominal", "title": title} for name, title in TIPS.items()]
    told = {"x": {**x, "field": "effect"}, "color": color, "shape": shape, "tooltip": tips}
    beside = {"x": {"value": WIDTH + 8}, "text": {"field": "size", "type": "nominal"}}
    ends = {"x": {**x, "field": "from"}, "x2": {"field": "to"}, "color": color}
    return [
        {"mark": shade, "encoding": {"x": {**x, "field": "margin"}, "x2": {"field": "ahead"}}},
        {"mark": margin, "encoding": {"x": {**x, "field": "margin"}}},
        {"mark": line, "encoding": ends},
        *arrows,
        {"mark": mark, "encoding": told},
        {"mark": words, "encoding": beside},
    ]


def _coded(column: str, marks: Mapping[str, str]) -> View:
    """A column by colour or shape."""
    return {
        "field": column,
        "type": "nominal",
        "scale": {"domain": list(marks), "range": list(marks.values())},
        "legend": {"orient": "top", "title": column, "symbolOpacity": 1},
    }


def _rows(panel: Panel) -> list[dict[str, Any]]:
    return [_row(bar, panel) for bar in panel.bars]


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
