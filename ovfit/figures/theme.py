"""What all figures share: a palette that colour-blind people can tell apart (Okabe & Ito), captions, files."""

from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap

import altair as alt

ARMS = {"normal": "#0072B2", "extreme": "#D55E00", "clean-copies": "#009E73"}
SPLITS = {"fit": "#4d4d4d", "train": "#0072B2", "test": "#D55E00", "control": "#009E73", "val": "#CC79A7"}


@dataclass(frozen=True)
class Figure:
    """A chart with its file name (no ending)."""

    name: str
    chart: alt.TopLevelMixin


def colour(field: str, known: dict[str, str], present: list[str], title: str) -> alt.Color:
    """The same colour for the same word in every figure."""
    names = [name for name in known if name in present]
    return alt.Color(field, scale=alt.Scale(domain=names, range=[known[name] for name in names]), title=title)


def titled(chart: alt.TopLevelMixin, title: str, caption: str) -> alt.TopLevelMixin:
    """A title, a caption that says what one sees, and a look that reads on any page background."""
    heading = alt.TitleParams(title, subtitle=wrap(caption, 110), anchor="start", fontSize=15, subtitleFontSize=11, subtitleColor="#555", offset=14)
    return (
        chart.properties(title=heading)
        .configure(background="white", padding=14)
        .configure_axis(labelFontSize=11, titleFontSize=12, gridColor="#eee")
        .configure_legend(labelFontSize=11, titleFontSize=11)
        .configure_header(labelFontSize=12)
    )


def save(figure: Figure, folder: Path) -> None:
    """NAME.html, which opens offline, and NAME.png."""
    folder.mkdir(parents=True, exist_ok=True)
    figure.chart.save(folder / f"{figure.name}.html", inline=True)
    figure.chart.save(folder / f"{figure.name}.png", scale_factor=1.5)
