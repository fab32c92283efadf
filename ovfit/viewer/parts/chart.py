"""A figure on a page: as it was drawn, in light letters where the page is dark; its data as CSV."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from altair.utils.schemapi import disable_debug_mode

from ovfit.viewer.parts.markdown import plain

# altair's checks of every part take most of the time; a launch that saves its figures passes them
disable_debug_mode()

SVG = {"embedOptions": {"renderer": "svg"}}  # Streamlit would draw many marks on a canvas
# a wide figure is made smaller, down to letters that can be read; in a small frame it then scrolls
FITTED = """<style>
[data-testid=stVegaLiteChart] { overflow-x: auto; max-width: 100%; }
[data-testid=stVegaLiteChart] svg.marks { max-width: max(100%, 900px); height: auto; }
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
Chart = Mapping[str, Any]  # a Vega-Lite specification
Made = Callable[[Chart], str | bytes]


def show(spec: Chart | None, key: str) -> None:
    """The chart, and buttons that save its data and itself (made when they are pressed).

    None: a saved figure that is gone.
    """
    if spec is None:
        st.warning(
            f"The figure {plain(key)} is no longer in the store. The launch's command draws it"
            " again and trains nothing."
        )
        return
    with st.container(border=True):
        st.vega_lite_chart(
            dressed(spec, dark=st.context.theme.type == "dark"),
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


def dressed(spec: Chart, *, dark: bool) -> dict[str, Any]:
    """The specification to be drawn as SVG; on a dark page with light letters and lines."""
    drawn: dict[str, Any] = _recoloured(spec) if dark else dict(spec)
    drawn["usermeta"] = SVG
    drawn.setdefault("autosize", {"type": "pad"})  # Streamlit's "fit" would cut off legends
    if dark:
        config = dict(drawn.get("config", {}))
        for part, names in LETTERED.items():
            config[part] = {**dict.fromkeys(names, LETTERS), **config.get(part, {})}
        drawn["config"] = {**config, "text": {"fill": LETTERS}}
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


def _svg(spec: Chart) -> str:
    import vl_convert

    return vl_convert.vegalite_to_svg(dict(spec))


def _png(spec: Chart) -> bytes:
    import vl_convert

    return vl_convert.vegalite_to_png(dict(spec), scale=2)


SAVED: dict[str, tuple[str, Made]] = {
    "csv": ("text/csv", _csv),
    "svg": ("image/svg+xml", _svg),
    "png": ("image/png", _png),
}
