"""How claims came to their verdicts: the interval of each quantity against n, and its margin."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from textwrap import wrap
from typing import Any

import altair as alt
import pandas as pd

from ovfit.analysis.forest import axis, labels
from ovfit.analysis.scopes import scope_text, shared
from ovfit.analysis.words import Measured, claimed
from ovfit.figures import forest
from ovfit.figures.theme import VERDICTS, Figure, titled

NAME = "decision"  # of the figure that a launch saves
OF_CLAIMS = (forest.NAME, NAME)  # figures of a launch's claims, which its study does not draw
MOST = 12  # panels of one picture
FEW = 16  # steps up to which each has a mark
SIZES = {1: (600, 260), 2: (340, 200)}  # pixels of a panel, by how many there are
SMALL, COLUMNS = (225, 140), 3  # of more
LETTER = 6.4  # pixels of a letter of a heading, about
SHADE, GREY = "#0072B2", "#666"
SHARED = alt.Resolve(scale=alt.ScaleResolveMap(color="shared", x="independent", y="independent"))
TIPS = {
    "n": "networks",
    "effect": "mean",
    "low": "from",
    "high": "to",
    "evidence": "evidence for",
    "against": "evidence against",
}
TITLE = "Claims against n"
CAPTION = (
    "A panel per quantity of a claim: line = mean over the first n networks, band = its 95 %"
    " interval after n, which may be looked at after every seed. Dashed = margin, shaded = the side"
    " that is claimed. The dot is where the claim was decided: the bands of all its quantities had"
    " left the margin (of one that fails, a band) far enough for the number of claims. Nothing is"
    " decided before five networks."
)


@dataclass(frozen=True)
class Path:
    """A quantity of a claim, by what the claim is called. `steps`: those with a mean."""

    claim: Measured
    part: Measured
    label: str
    steps: Sequence[Measured]


def figure(claims: Sequence[Measured]) -> Figure | None:
    """The claims of a launch (rows of claims.json), to be saved with it; None where none shows."""
    chart = paths(claims)
    if chart is None:
        return None
    return Figure(NAME, chart, claims=tuple(dict.fromkeys(p.claim["id"] for p in _drawn(claims))))


def paths(claims: Sequence[Measured], most: int = MOST) -> alt.TopLevelMixin | None:
    """Rows of claims.json, a panel for each quantity with two steps or more; None without any.

    Of more than `most` it draws the first setting of each claim first.
    """
    every = _drawn(claims)
    if not every:
        return None
    shown = _first(every, most)
    size = SIZES.get(len(shown), SMALL)
    columns = min(len(shown), COLUMNS)
    panels = [_panel(path, *size) for path in shown]
    chart = alt.ConcatChart(concat=panels, columns=columns, spacing=24, resolve=SHARED)
    alike = scope_text(shared([path.claim["scope"] for path in shown])) if len(shown) > 1 else ""
    texts = [*([f"All with {alike}."] if alike else []), CAPTION]
    if len(shown) < len(every):
        texts.append(f"{len(shown)} of {len(every)} panels, the first setting of each claim first.")
    return titled(chart, _title(shown), " ".join(texts))


def _title(shown: Sequence[Path]) -> str:
    """The claim, or the study, where they are all of one."""
    if len({(path.claim["study"], path.claim["id"]) for path in shown}) == 1:
        return f"{shown[0].claim['id']}: {shown[0].claim['statement']}"
    studies = {path.claim["study"] for path in shown}
    return TITLE + (f": {studies.pop()}" if len(studies) == 1 else "")


def _drawn(claims: Sequence[Measured]) -> list[Path]:
    """All that can be drawn, in the order of the claims."""
    tested = [claim for claim in claims if claim["parts"]]
    every = [
        Path(claim, part, label, [s for s in part.get("path", ()) if s["effect"] is not None])
        for claim, label in zip(tested, labels(tested), strict=True)
        for part in claim["parts"]
    ]
    return [path for path in every if len(path.steps) > 1]


def _first(every: Sequence[Path], most: int) -> list[Path]:
    """So many, the first setting of each claim before any other, in their order."""
    seen: dict[tuple[str, str], Measured] = {}
    for path in every:
        seen.setdefault((path.claim["study"], path.claim["id"]), path.claim)
    is_other = [seen[path.claim["study"], path.claim["id"]] is not path.claim for path in every]
    places = sorted(range(len(every)), key=is_other.__getitem__)[:most]
    return [every[place] for place in sorted(places)]


def _panel(path: Path, width: int, height: int) -> alt.LayerChart:
    part, verdict = path.part, path.claim["verdict"]
    low, high = axis(
        [part["margin"], *(step["effect"] for step in path.steps)],
        [_ends(step) for step in path.steps],
        part["scale"],
    )
    is_log = part["scale"] == "log"
    scale = alt.Scale(type="log" if is_log else "linear", domain=[low, high], nice=False)
    ends = [path.steps[0]["n"], path.steps[-1]["n"]]
    ticks = alt.Axis(format="d", tickMinStep=1, tickCount=5, grid=False, labelOverlap=True)
    x = alt.X("n:Q", scale=alt.Scale(domain=ends, nice=False), title="networks", axis=ticks)
    unit = ", ".join(filter(None, (part["unit"], "log scale" if is_log else "")))
    count = alt.Undefined if is_log else 5
    marks = alt.Axis(format="~g", tickCount=count, labelOverlap=True, minExtent=40)

    def y(column: str) -> alt.Y:
        return alt.Y(f"{column}:Q", scale=scale, title=unit or None, axis=marks)

    legend = alt.Legend(orient="top", title="verdict", symbolOpacity=1, symbolType="square")
    palette = alt.Scale(domain=list(VERDICTS), range=list(VERDICTS.values()))
    color = alt.Color("verdict:N", scale=palette, legend=legend)
    tips = [alt.Tooltip(f"{name}:Q", title=title, format="~g") for name, title in TIPS.items()]
    base = alt.Chart()  # its data once, with all layers
    across = {"x": alt.value(0), "x2": alt.value(width)}
    once = base.transform_filter("datum.is_last")
    decided = base.transform_filter("datum.is_decided")
    layers = [
        once.mark_rect(color=SHADE, opacity=0.1).encode(
            y=y("margin"), y2=alt.Y2("ahead:Q"), **across
        ),
        base.mark_area(opacity=0.3).encode(x=x, y=y("from"), y2=alt.Y2("to:Q"), color=color),
        once.mark_rule(color=GREY, strokeDash=[5, 3]).encode(y=y("margin"), **across),
        base.mark_line(strokeWidth=2).encode(x=x, y=y("effect"), color=color),
        base.mark_point(filled=True, size=18 if len(path.steps) <= FEW else 0, opacity=1).encode(
            x=x, y=y("effect"), color=color, tooltip=tips
        ),
        decided.mark_rule(strokeDash=[1, 3]).encode(x=x, color=color),
        decided.mark_point(filled=True, size=110, opacity=1).encode(
            x=x, y=y("effect"), color=color, tooltip=tips
        ),
    ]
    rows = pd.DataFrame([_row(step, path, low, high) for step in path.steps])
    letters = int(width / LETTER)
    told = f"{verdict}, decided at n = {_when(path)}" if _when(path) else verdict
    heading = alt.TitleParams(
        wrap(f"{path.label}: {told}", letters),
        subtitle=wrap(f"{part['name']}, {claimed(part)}", letters),
        anchor="start",
        fontSize=12,
        subtitleFontSize=11,
        subtitleColor="#555",
        frame="group",
    )
    return alt.LayerChart(data=rows, layer=layers, width=width, height=height, title=heading)


def _row(step: Measured, path: Path, low: float, high: float) -> dict[str, Any]:
    """What is drawn of a step, within the axis."""
    part, (least, most) = path.part, _ends(step)
    return {
        **step,
        "from": max(least, low),
        "to": min(most, high),
        "margin": part["margin"],
        "ahead": high if part["side"] == "above" else low,
        "verdict": path.claim["verdict"],
        "is_last": step is path.steps[-1],
        "is_decided": step["n"] == _when(path),
    }


def _when(path: Path) -> int | None:
    """The n at which the claim was decided; None where it was not."""
    when: int | None = path.claim.get("decided")
    return when


def _ends(step: Measured) -> tuple[float, float]:
    """The interval; -inf or inf for an end that excludes nothing."""
    low, high = step["low"], step["high"]
    return -inf if low is None else low, inf if high is None else high
