"""A study's figures of some of a launch's networks, drawn on the page."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pandas as pd
import streamlit as st

from ovfit.report import catalogue
from ovfit.report.catalogue import Entry
from ovfit.tracking.launches import Launch, Saved
from ovfit.viewer.parts import networks

KEPT_AT_MOST = 1000  # networks whose curves are kept in memory
Named = tuple[str, Saved]  # a figure's name and its specification


@dataclass
class Drawn:
    """Figures drawn so far, in their order, and whether these are all."""

    made: list[Named] = field(default_factory=list)
    whole: bool = False


@st.cache_resource(max_entries=16, show_spinner=False)
def _kept(uri: str, study: str, launch: str, run_ids: tuple[str, ...]) -> Drawn:
    return Drawn()


def curves(study: Entry, uri: str, run_ids: tuple[str, ...]) -> pd.DataFrame | None:
    """The study's curves of a launch's networks; None where they are too many to be kept."""
    if not study.has_figures or len(run_ids) > KEPT_AT_MOST:
        return None
    return networks.curves(uri, run_ids, study.curves)


def drawn(
    uri: str, study: Entry, launch: Launch, selected: pd.DataFrame, networks: pd.DataFrame
) -> Iterator[Named]:
    """The figures of `selected` among the launch's `networks`, each as soon as it is made.

    Raises BadInput for a command this version does not know.
    """
    if not study.has_figures:
        return
    kept = _kept(uri, study.name, launch["run_id"], tuple(selected["run_id"]))
    done = list(kept.made)
    yield from done
    if kept.whole:
        return
    every = curves(study, uri, tuple(networks["run_id"]))
    mine = None if every is None else every[every["run_id"].isin(selected["run_id"])]
    figures = catalogue.figures(study.name, launch, selected.reset_index(drop=True), uri, mine)
    for place, figure in enumerate(figures):
        if place >= len(done):
            done.append((figure.name, figure.spec(validate=False)))
            kept.made = list(done)
            yield done[-1]
    kept.whole = True
