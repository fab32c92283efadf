"""A study's figures on its page: those the launch saved, or drawn anew of what is selected."""

from collections.abc import Iterator, Sequence

import pandas as pd
import streamlit as st

from ovfit.figures.decision import OF_CLAIMS
from ovfit.report.catalogue import Entry
from ovfit.tracking.launches import Artifacts, Launch, Saved
from ovfit.viewer.parts import chart, drawing, filters, networks
from ovfit.viewer.parts.linked import linked

MOST = 12  # figures shown at once
Named = tuple[str, Saved | None]  # a figure's name and specification, None: gone


def show(
    study: Entry,
    uri: str,
    launch: Launch,
    saved: Artifacts,
    chosen: filters.Chosen,
    selected: pd.DataFrame,
) -> None:
    """The launch's own figures where the filters take them or leave them.

    Where filters cut through one, or none were saved, they are drawn anew of the launch's networks
    that are `selected`. Raises BadInput for a launch whose command this version does not know.
    """
    own = [figure for figure in saved.figures if figure["name"] not in OF_CLAIMS]
    if _is_enough(own, chosen):
        _show(study.name, _saved(uri, launch, own, chosen), uri)
    elif len(selected):
        _show(study.name, drawing.drawn(uri, study, launch, selected), uri)
    elif chosen:
        st.info("No network is left by these filters.")
    else:
        st.info("No network of this launch has finished yet.")


def _is_enough(saved: Sequence[Saved], chosen: filters.Chosen) -> bool:
    """Whether the filters cut through no saved figure."""
    fitting = [figure for figure in saved if filters.within(figure["scope"], chosen)]
    told_by = (filters.told_by(figure["scope"], chosen) for figure in fitting)
    return bool(saved) and all(told_by)


def _saved(
    uri: str, launch: Launch, saved: Sequence[Saved], chosen: filters.Chosen
) -> Iterator[Named]:
    for figure in saved:
        if filters.within(figure["scope"], chosen):
            yield figure["name"], networks.chart(uri, launch, figure["name"])


def _show(study: str, named: Iterator[Named], uri: str) -> None:
    """The first MOST of them, and more when they are asked for."""
    most, shown = MOST * (1 + st.session_state.get(f"{study}_more", 0)), 0
    for name, spec in named:
        if shown == most:
            st.caption(f"The first {most} figures are shown: narrow the filters, or")
            st.button("show more", key=f"{study}_more_button", on_click=_more, args=(study,))
            return
        shown += 1
        chart.show(linked(spec, uri) if spec else None, name)
    if not shown:
        st.info("These networks make no figure: fewer settings or seeds than one needs.")


def _more(study: str) -> None:
    st.session_state[f"{study}_more"] = st.session_state.get(f"{study}_more", 0) + 1
