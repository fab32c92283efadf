"""A study's figures of some of a launch's networks, drawn on the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pandas as pd
import streamlit as st

from ovfit.report import catalogue
from ovfit.report.catalogue import Entry
from ovfit.tracking.launches import Launch, Saved
from ovfit.tracking.reader import Reader

KEPT_AT_MOST = 1000  # networks of a launch whose curves are kept in memory
AT_ONCE = 20  # networks whose curves are read before a reader's next wish is looked for
Named = tuple[str, Saved]  # a figure's name and its specification


@dataclass
class Drawn:
    """Figures drawn so far, in their order, and whether these are all."""

    made: list[Named] = field(default_factory=list)
    whole: bool = False


@st.cache_resource(max_entries=16, show_spinner=False)
def _kept(uri: str, study: str, launch: str, run_ids: tuple[str, ...]) -> Drawn:
    return Drawn()


@st.cache_resource(max_entries=4, show_spinner=False)
def _read(uri: str, study: str, launch: str) -> dict[str, pd.DataFrame]:
    """The curves of finished networks, which do not change, by run id."""
    return {}


def curves(study: Entry, uri: str, launch: Launch, run_ids: Sequence[str]) -> pd.DataFrame | None:
    """The study's curves of some of a launch's networks; None where they are too many to be kept.

    A reader who goes elsewhere meanwhile does not wait for the rest of them.
    """
    if not study.has_figures or not run_ids or len(run_ids) > KEPT_AT_MOST:
        return None
    kept, reader = _read(uri, study.name, launch["run_id"]), Reader(uri)
    lacking = [run_id for run_id in run_ids if run_id not in kept]
    for start in range(0, len(lacking), AT_ONCE):
        some = lacking[start : start + AT_ONCE]
        read = reader.curves(some, study.curves)
        kept |= dict.fromkeys(some, read.iloc[:0])
        kept |= {str(run_id): rows for run_id, rows in read.groupby("run_id")}
        st.session_state.get("store")  # where Streamlit may end this run for another
    return pd.concat([kept[run_id] for run_id in run_ids], ignore_index=True)


def drawn(uri: str, study: Entry, launch: Launch, selected: pd.DataFrame) -> Iterator[Named]:
    """The figures of `selected` among the launch's networks, each as soon as it is made.

    Raises BadInput for a command this version does not know.
    """
    if not study.has_figures:
        return
    kept = _kept(uri, study.name, launch["run_id"], tuple(selected["run_id"]))
    done = list(kept.made)
    yield from done
    if kept.whole:
        return
    mine = curves(study, uri, launch, list(selected["run_id"]))
    figures = catalogue.figures(study.name, launch, selected.reset_index(drop=True), uri, mine)
    for place, figure in enumerate(figures):
        if place >= len(done):
            done.append((figure.name, figure.spec(validate=False)))
            kept.made = list(done)
            yield done[-1]
    kept.whole = True
