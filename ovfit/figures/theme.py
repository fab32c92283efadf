"""What all figures share: a palette, captions, files.

Colour-blind people can tell the palette's colours apart (Okabe & Ito 2008).
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import wrap
from typing import Any, Protocol

import altair as alt

PALETTE = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#999999"]
MOST_ROWS = 5000  # of one chart
BREADTH = 110  # letters of a caption's line
SHARES = re.compile(r"\b(accuracy|error)\b", re.IGNORECASE)
ELSEWHERE = re.compile(r"validation|fitted|training|assigned", re.IGNORECASE)  # of other images
ARMS = {"normal": "#0072B2", "extreme": "#D55E00", "clean-copies": "#009E73"}
VERDICTS = {  # at least 3 to 1 against white and against the viewer's dark page
    "holds": "#009E73",
    "fails": "#D55E00",
    "undecided": "#767676",
}
SPLITS = {
    "fit": "#4d4d4d",
    "train": "#0072B2",
    "test": "#D55E00",
    "control": "#009E73",
    "val": "#CC79A7",
}


LOOK = alt.Config(
    background="white",
    padding=14,
    axis=alt.AxisConfig(labelFontSize=12, titleFontSize=12, gridColor="#eee"),
    legend=alt.LegendConfig(labelFontSize=12, titleFontSize=12),
    header=alt.HeaderConfig(labelFontSize=12),
    view=alt.ViewConfig(continuousWidth=300, continuousHeight=300),
)


class Chart(Protocol):
    """One of altair's, or another that has a Vega-Lite specification."""

    def to_dict(self, *, validate: bool = ...) -> dict[str, Any]: ...


@dataclass(frozen=True)
class Figure:
    """A chart with its file name (no ending), and the ids of the claims it bears on.

    `scope` says what it is of, as that of a claim does: dataset, arch, ... `images`: of how many
    images its accuracies are, e.g. "360 test images"; empty where that is not known.
    """

    name: str
    chart: Chart
    scope: Mapping[str, Any] = field(default_factory=dict)
    claims: tuple[str, ...] = ()
    images: str = ""

    def spec(self, *, validate: bool = True) -> dict[str, Any]:
        """Vega-Lite with its data; the caption says of how many images the accuracies are."""
        with alt.data_transformers.disable_max_rows():  # a large figure is better than none
            spec: dict[str, Any] = self.chart.to_dict(validate=validate)
        given = spec.get("title")
        if self.images and isinstance(given, dict) and _shows_shares(spec):
            caption = " ".join([*given.get("subtitle", ()), f"{self.images}."])
            spec["title"] = {**given, "subtitle": wrap(caption, BREADTH)}
        return spec


def _shows_shares(spec: Mapping[str, Any]) -> bool:
    """Whether an axis, a legend or a panel is of accuracies or errors on test images."""
    titles = (text for text in _titles(spec) if not ELSEWHERE.search(text))
    return any(map(SHARES.search, titles))


def _titles(part: Any) -> Iterator[str]:
    """Every title below a part of a specification."""
    if isinstance(part, Mapping):
        for name, inner in part.items():
            if name in ("title", "text") and isinstance(inner, str):
                yield inner
            elif name != "datasets":
                yield from _titles(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _titles(inner)


def colour(field: str, known: dict[str, str], present: list[str], title: str) -> alt.Color:
    """The same colour for the same word in every figure."""
    names = [name for name in known if name in present]
    return alt.Color(
        field,
        scale=alt.Scale(domain=names, range=[known[name] for name in names]),
        title=title,
        legend=alt.Legend(symbolOpacity=1),
    )


def tooltips(*parts: Any) -> list[alt.Tooltip]:
    """What is told where the pointer is: names of columns, and tooltips.

    A name is made a tooltip here: altair would go through all its classes for each (6 ms).
    """
    return [part if isinstance(part, alt.Tooltip) else alt.Tooltip(part) for part in parts]


def heading(title: str, caption: str) -> alt.TitleParams:
    """A title, and a caption that says what one sees."""
    return alt.TitleParams(
        title,
        subtitle=wrap(caption, BREADTH),
        anchor="start",
        fontSize=15,
        subtitleFontSize=12,
        subtitleColor="#555",
        offset=14,
    )


def titled(chart: alt.TopLevelMixin, title: str, caption: str) -> alt.TopLevelMixin:
    """A title, a caption that says what one sees, and a look that reads on any page background."""
    shallow = chart.copy(deep=False)  # type: ignore[attr-defined]  # its `configure` copies all
    shallow.title, shallow.config = heading(title, caption), LOOK
    dressed: alt.TopLevelMixin = shallow
    return dressed


def warm() -> None:
    """Starts what writes figures, which takes a second in which Python waits (and its first figure
    after that does not), by a chart that is written nowhere.
    """
    import vl_convert

    vl_convert.vegalite_to_html({"mark": "point", "data": {"values": []}}, bundle=True)


def save(figures: Sequence[Figure], folder: Path) -> None:
    """Writes each as NAME.html, which opens offline, NAME.png and NAME.json (Vega-Lite and data).

    index.json says what they are of: name, title, scope, claims.
    """
    import vl_convert  # altair's own `save` would convert and check a chart for each of its files

    folder.mkdir(parents=True, exist_ok=True)
    index = []
    for figure in figures:
        spec = figure.spec()
        (folder / f"{figure.name}.html").write_text(vl_convert.vegalite_to_html(spec, bundle=True))
        (folder / f"{figure.name}.png").write_bytes(vl_convert.vegalite_to_png(spec, scale=1.5))
        (folder / f"{figure.name}.json").write_text(json.dumps(spec, separators=(",", ":")))
        index.append(
            {
                "name": figure.name,
                "title": title(spec),
                "scope": dict(figure.scope),
                "claims": list(figure.claims),
            }
        )
    (folder / "index.json").write_text(json.dumps(index, indent=1))


def title(spec: Mapping[str, Any]) -> str:
    """A chart's own title."""
    given = spec.get("title", "")
    return str(given.get("text", "")) if isinstance(given, Mapping) else str(given)
