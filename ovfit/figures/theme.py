"""What all figures share: a palette that colour-blind people can tell apart (Okabe & Ito), captions, files."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import wrap
from typing import Any

import altair as alt

PALETTE = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#999999"]
MOST_ROWS = 5000  # of one chart
ARMS = {"normal": "#0072B2", "extreme": "#D55E00", "clean-copies": "#009E73"}
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
    axis=alt.AxisConfig(labelFontSize=11, titleFontSize=12, gridColor="#eee"),
    legend=alt.LegendConfig(labelFontSize=11, titleFontSize=11),
    header=alt.HeaderConfig(labelFontSize=12),
    view=alt.ViewConfig(continuousWidth=300, continuousHeight=300),
)


@dataclass(frozen=True)
class Figure:
    """A chart with its file name (no ending), what it is of (as a claim's scope: dataset, arch, ...), and the claims it bears on."""

    name: str
    chart: alt.TopLevelMixin
    scope: Mapping[str, Any] = field(default_factory=dict)
    claims: tuple[str, ...] = ()


def colour(field: str, known: dict[str, str], present: list[str], title: str) -> alt.Color:
    """The same colour for the same word in every figure."""
    names = [name for name in known if name in present]
    return alt.Color(
        field,
        scale=alt.Scale(domain=names, range=[known[name] for name in names]),
        title=title,
        legend=alt.Legend(symbolOpacity=1),
    )


def titled(chart: alt.TopLevelMixin, title: str, caption: str) -> alt.TopLevelMixin:
    """A title, a caption that says what one sees, and a look that reads on any page background."""
    heading = alt.TitleParams(
        title,
        subtitle=wrap(caption, 110),
        anchor="start",
        fontSize=15,
        subtitleFontSize=11,
        subtitleColor="#555",
        offset=14,
    )
    found: Any = chart.copy(deep=False)  # type: ignore[attr-defined]  # each of altair's own `configure` methods would copy everything
    found.title, found.config = heading, LOOK
    return found


def save(figures: Sequence[Figure], folder: Path) -> None:
    """For each NAME.html, which opens offline, NAME.png and NAME.json (Vega-Lite, its data inside); index.json says what they are of."""
    import vl_convert  # what altair's own `save` calls, after converting and checking a chart once for each file

    folder.mkdir(parents=True, exist_ok=True)
    index = []
    for figure in figures:
        spec = figure.chart.to_dict()
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
    found = spec.get("title", "")
    return str(found.get("text", "")) if isinstance(found, Mapping) else str(found)
