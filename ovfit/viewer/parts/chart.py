"""A figure on a page: as it was drawn, in light letters where the page is dark; its data as CSV."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from altair.utils.schemapi import disable_debug_mode

from ovfit.figures import paper
from ovfit.figures.interaction import touched
from ovfit.figures.layout.fit import fitted
from ovfit.figures.layout.letters import words
from ovfit.viewer.parts import frame
from ovfit.viewer.parts.markdown import plain

# altair's checks of every part take most of the time; a launch that saves its figures passes them
disable_debug_mode()

SVG = {"embedOptions": {"renderer": "svg"}}  # Streamlit would draw many marks on a canvas
# what was laid out for this width, or a little less, fills its frame; nothing stands below it
FITTED = """<style>
[data-testid=stElementContainer]:has([data-testid=stVegaLiteChart]),
[data-testid=stFullScreenFrame]:has([data-testid=stVegaLiteChart]),
[data-testid=stFullScreenFrame] > div:has([data-testid=stVegaLiteChart])
  { width: 100% !important; }
[data-testid=stVegaLiteChart] { width: 100%; max-width: 100%; overflow: hidden; }
[data-testid=stVegaLiteChart] .vega-embed, [data-testid=stVegaLiteChart] .chart-wrapper
  { display: block; width: 100%; padding: 0; }
[data-testid=stVegaLiteChart] svg.marks { display: block; width: 100%; height: auto; }
[data-testid=stVegaLiteChart] .vega-bindings
  { display: flex; flex-wrap: wrap; gap: 0 1.5rem; font-size: 14px; padding-top: .4rem; }
[data-testid=stVegaLiteChart] .vega-bind label { margin-right: .6rem; }
[data-testid=stVegaLiteChart] .vega-bind input { margin-right: .25rem; }
/* Streamlit's own greys have a contrast of less than 4.5 on a light page */
[data-testid=stCaptionContainer], [data-testid=stCaptionContainer] *,
[data-testid=stSidebarNav] span { color: inherit !important; }
[data-testid=stCaptionContainer] { opacity: .85; }
.st-key-frame { position: absolute; height: 0; overflow: hidden; }
</style>"""
DARK = {
    "white": "transparent",
    "#eee": "#2b313a",
    "#888": "#9da7b1",
    "#666": "#9da7b1",
    "#555": "#b3bac4",
    "#444": "#c9d1d9",
    "#4d4d4d": "#c0c7d0",
    "#222": "#dddddd",
    "#000000": "#ffffff",
}
LETTERS = "#e6edf3"
LETTERED = {  # what of a chart is made of letters and fine lines
    "axis": ("labelColor", "titleColor", "domainColor", "tickColor"),
    "legend": ("labelColor", "titleColor"),
    "header": ("labelColor", "titleColor"),
    "title": ("color",),
}
# a screen reader is told title and caption, and the CSV has the numbers: not a thousand marks
SILENT = {"aria": False}
Chart = Mapping[str, Any]  # a Vega-Lite specification
Made = Callable[[Chart], str | bytes]


def show(spec: Chart | None, key: str, columns: int = 1) -> None:
    """Title and caption, the chart, and buttons that save its data and itself (made when pressed).

    None: a saved figure that is gone. `columns`: how many frames stand beside each other here.
    """
    if spec is None:
        st.warning(
            f"The figure {plain(key)} is no longer in the store. The launch's command draws it"
            " again and trains nothing."
        )
        return
    text, caption = words(spec.get("title"))
    with st.container(border=True, key=f"figure-{key}"):
        if text:
            st.markdown(f"**{plain(text)}**")
        if caption:
            st.caption(plain(caption))
        st.vega_lite_chart(
            dressed(spec, dark=st.context.theme.type == "dark", width=frame.width(columns)),
            theme=None,
            width="content",
            key=f"chart-{key}",
        )
        with st.container(horizontal=True):
            for ending, (mime, made) in SAVED.items():
                st.download_button(
                    ending.upper(),
                    partial(made, spec),
                    f"{key}.{ending}",
                    mime,
                    key=f"{ending}-{key}",
                    on_click="ignore",
                    type="tertiary",
                )


def dressed(spec: Chart, *, dark: bool, width: int) -> dict[str, Any]:
    """The specification to be drawn as SVG, of so many pixels, its title left to the page.

    On a dark page with light letters and lines.
    """
    drawn = touched(fitted(spec, width, headed=False))
    drawn["config"] = {**drawn["config"], "mark": SILENT | drawn["config"].get("mark", {})}
    if dark:
        drawn = _recoloured(drawn)
        config = dict(drawn["config"])
        for part, names in LETTERED.items():
            config[part] = {**dict.fromkeys(names, LETTERS), **config.get(part, {})}
        drawn["config"] = {**config, "text": {"fill": LETTERS, **config.get("text", {})}}
    drawn["usermeta"] = SVG
    drawn.setdefault("autosize", {"type": "pad"})  # Streamlit's "fit" would cut off legends
    return drawn


def _recoloured(value: Any) -> Any:
    """With every grey replaced by one that reads on dark; data are left alone."""
    if isinstance(value, Mapping):
        return {
            name: part if name in ("datasets", "values") else _recoloured(part)
            for name, part in value.items()
        }
    if isinstance(value, list):
        return [_recoloured(part) for part in value]
    return DARK.get(value, value) if isinstance(value, str) else value


def data(spec: Chart) -> pd.DataFrame:
    """All rows a chart draws; `part` tells its layers and panels apart."""
    parts = [
        pd.DataFrame(rows).assign(part=place)
        for place, rows in enumerate(spec.get("datasets", {}).values())
        if isinstance(rows, list)
    ]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame()


def _csv(spec: Chart) -> str:
    return data(spec).to_csv(index=False)


SAVED: dict[str, tuple[str, Made]] = {
    "csv": ("text/csv", _csv),
    "svg": ("image/svg+xml", paper.svg),
    "png": ("image/png", paper.png),
    "pdf": ("application/pdf", paper.pdf),
}
