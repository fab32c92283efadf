"""A network's curves on a page."""

import re

import pandas as pd
import streamlit as st

from ovfit.figures.theme import SPLITS
from ovfit.viewer.charts import network as draw
from ovfit.viewer.parts import chart, networks
from ovfit.viewer.parts.store import Stamp

CURVES = re.compile(rf"({'|'.join(SPLITS)})_(loss|accuracy)|{'|'.join(draw.WHOLE)}")


def show(uri: str, run_id: str, is_running: bool, now: Stamp) -> None:
    """Loss and accuracy on each set of images, distance and norm of the weights."""
    names = [name for name in networks.metrics(uri, run_id, now) if CURVES.fullmatch(name)]
    if not names:
        st.info("This network has no curve yet." if is_running else "This network has no curve.")
        return
    lines = networks.curves(uri, (run_id,), tuple(names), now if is_running else ())
    chart.show(_drawn(lines), "network-curves")


def _drawn(lines: pd.DataFrame) -> chart.Chart:
    spec: chart.Chart = draw.curves(lines).to_dict(validate=False)
    return spec
