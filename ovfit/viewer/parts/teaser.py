"""A figure on a card: its first panel alone, so that it can be read at a card's width."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from ovfit.figures.theme import title
from ovfit.viewer.parts import chart, frame
from ovfit.viewer.parts.markdown import plain

SEVERAL = ("concat", "hconcat", "vconcat")  # panels, in a Vega-Lite specification
OF_ALL = (*SEVERAL, "resolve", "columns", "spacing", "title", "center", "align", "bounds")


def show(spec: chart.Chart, key: str, columns: int) -> None:
    """The first panel of a figure, with its title in the page's letters.

    `columns`: how many cards stand beside each other.
    """
    panel, is_dark = first(spec), st.context.theme.type == "dark"
    st.caption(plain(title(spec)))
    st.vega_lite_chart(
        chart.dressed(panel, dark=is_dark, width=frame.width(columns)),
        theme=None,
        width="content",
        key=f"teaser-{key}",
    )


def first(spec: chart.Chart) -> dict[str, Any]:
    """A specification of its first panel, with all that it takes from the whole."""
    panels = next((spec[name] for name in SEVERAL if spec.get(name)), None)
    if not panels:
        return {name: part for name, part in spec.items() if name != "title"}
    shared = {name: part for name, part in spec.items() if name not in OF_ALL}
    panel: Mapping[str, Any] = panels[0]
    return first({**shared, **panel})
