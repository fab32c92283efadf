"""A gallery of what networks answer: to images taught with a wrong label, and to images unseen."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import altair as alt
import numpy as np
import pandas as pd

from ovfit.analysis.answers import Answers
from ovfit.figures.pictures import picture
from ovfit.figures.theme import titled, tooltips

COLUMNS = 6
SIDE, CELL, LINE = 64, 104, 18  # pixels: of a picture, of a column, of a line of text
LETTERS = 12  # pixels high, and about 7 wide
GREY = "#444"
TAUGHT = "the wrong label that was taught"
MEANINGS = {"right": "#009E73", TAUGHT: "#D55E00", "another wrong one": "#767676"}
SHAPES = {"right": "circle", TAUGHT: "square", "another wrong one": "cross"}
KINDS = ("Test images", "Control images")
STYLES: dict[str, dict[str, Any]] = {
    "heading": {"align": "right", "fontWeight": "bold", "dx": -8},
    "side": {"align": "right", "dx": -8},
    "cell": {"align": "center"},
}
Name = Callable[[int], str]  # of a label


class Band(NamedTuple):
    """A row of images: their `places`, a `heading` where a kind begins, its lines of text."""

    places: np.ndarray
    heading: str
    lines: tuple[str, ...]


@dataclass
class Sheet:
    """What is drawn, each in its `column`, `y` pixels below the upper edge."""

    images: list[dict[str, Any]] = field(default_factory=list)
    texts: list[dict[str, Any]] = field(default_factory=list)
    marks: list[dict[str, Any]] = field(default_factory=list)
    height: float = 0.0

    def write(self, kind: str, text: str, column: float, y: float) -> None:
        self.texts.append({"kind": kind, "text": text, "column": column, "y": y})


def answered(
    networks: Mapping[str, Answers], title: str, caption: str, classes: Sequence[str] = ()
) -> alt.TopLevelMixin:
    """What networks, by what they are called, answer to the same images: a line for each network.

    `classes`: names of the labels; numbers where there are none.
    """

    def named(label: int) -> str:
        return classes[label] if 0 <= label < len(classes) else str(label)

    sheet = Sheet()
    for band in _bands(networks):
        _draw(sheet, band, networks, named)
    return titled(_layers(sheet), title, caption)


def _bands(networks: Mapping[str, Answers]) -> Iterator[Band]:
    """Test images, then control images, COLUMNS to a row."""
    first = _teacher(networks)
    for kind, heading in enumerate(KINDS):
        places = np.flatnonzero(first.is_control == bool(kind))
        taught = ("taught",) if (first.taught[places] >= 0).any() else ()
        for begin in range(0, len(places), COLUMNS):
            part = places[begin : begin + COLUMNS]
            yield Band(part, "" if begin else heading, ("true label", *taught, *networks))


def _teacher(networks: Mapping[str, Answers]) -> Answers:
    """The network that was taught most wrong labels."""
    return max(networks.values(), key=lambda each: int((each.taught >= 0).sum()))


def _draw(sheet: Sheet, band: Band, networks: Mapping[str, Answers], named: Name) -> None:
    """The images of a band, and below each its lines."""
    if band.heading:
        sheet.write("heading", band.heading, 0, sheet.height + LINE)
        sheet.height += 2 * LINE
    top, below = sheet.height, sheet.height + SIDE
    height = {line: below + LINE * (place + 1) for place, line in enumerate(band.lines)}
    for line in band.lines:
        sheet.write("side", line, 0, height[line])
    first = _teacher(networks)
    for column, place in enumerate(band.places):
        what = f"image {first.index[place]} of the dataset"
        url = picture(first.images[place], SIDE)
        sheet.images.append({"column": column, "y": top + SIDE / 2, "url": url, "what": what})
        said = {"true label": named(first.true[place])}
        if "taught" in band.lines:
            said["taught"] = named(first.taught[place])
        for name, network in networks.items():
            said[name] = _answer(network, place, named)
            mark = {"column": column - 0.46, "y": height[name], "network": name}
            sheet.marks.append({**mark, "meaning": _meaning(network, first, place)})
        for line, text in said.items():
            sheet.write("cell", text, column, height[line])
    sheet.height = below + LINE * (len(band.lines) + 1)


def _answer(network: Answers, place: int, named: Name) -> str:
    """An answer with its probability: "7 (0.98)"; a dash where the weights are no numbers."""
    share = float(network.shares[place])
    return "–" if np.isnan(share) else f"{named(network.answers[place])} ({share:.2f})"


def _meaning(network: Answers, first: Answers, place: int) -> str:
    answer = network.answers[place]
    if answer == network.true[place]:
        return "right"
    return TAUGHT if answer == first.taught[place] else "another wrong one"


def _cell(sheet: Sheet) -> int:
    """Pixels of a column: its longest text and the mark beside it."""
    longest = max(len(text["text"]) for text in sheet.texts if text["kind"] == "cell")
    return max(CELL, 7 * longest + 30)


def _layers(sheet: Sheet) -> alt.LayerChart:
    images = pd.DataFrame(sheet.images)
    columns, height = int(images["column"].max()) + 1, int(sheet.height)
    x = alt.X("column:Q", axis=None, scale=alt.Scale(domain=[-0.5, columns - 0.5], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height, 0], nice=False))
    base = alt.Chart(images).encode(x=x, y=y)
    shown = base.mark_image(width=SIDE, height=SIDE).encode(
        url=alt.Url("url:N"), tooltip=tooltips("what:N")
    )
    frames = base.mark_point(
        shape="square", size=(SIDE + 1) ** 2, color="#999", strokeWidth=0.6, opacity=1
    )  # a white image on a white page
    written = [
        alt.Chart(rows)
        .mark_text(fontSize=LETTERS, color=GREY, baseline="middle", **STYLES[str(kind)])
        .encode(x=x if kind == "cell" else alt.value(0), y=y, text=alt.Text("text:N"))
        for kind, rows in pd.DataFrame(sheet.texts).groupby("kind")
    ]
    size = LETTERS
    legend = alt.Legend(
        orient="top", title="answer", labelFontSize=size, titleFontSize=size, labelLimit=300
    )
    marks = (
        alt.Chart(pd.DataFrame(sheet.marks))
        .mark_point(filled=True, size=55, opacity=1)
        .encode(
            x=x,
            y=y,
            color=alt.Color("meaning:N", scale=_over(MEANINGS), legend=legend),
            shape=alt.Shape("meaning:N", scale=_over(SHAPES), legend=legend),
        )
    )
    return alt.LayerChart(
        layer=[frames, shown, *written, marks],
        width=_cell(sheet) * columns,
        height=height,
        view=alt.ViewConfig(stroke=None),
    )


def _over(marks: Mapping[str, str]) -> alt.Scale:
    return alt.Scale(domain=list(marks), range=list(marks.values()))
