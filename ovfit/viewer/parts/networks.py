"""The networks of the store, their curves, and the launches' own figures of them.

What is read is kept until the store changes. Nothing here writes.
"""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from ovfit import columns
from ovfit.tracking import launches as catalogue
from ovfit.tracking.launches import Launch, Saved
from ovfit.tracking.reader import Reader
from ovfit.tracking.selection import Selection
from ovfit.viewer.parts.store import Stamp, artifacts, reader


class Gone(Exception):
    """What was looked for is not there. Streamlit does not keep what was not returned."""


@st.cache_resource(max_entries=2, show_spinner="Reading the networks …")
def finished(store: str, now: Stamp, only: tuple[str, ...] = ()) -> pd.DataFrame:
    """Every network that finished: its tags, params and final metrics (or those called `only`)."""
    every = reader(store, now).runs(Selection(kind="network", status=columns.FINISHED))
    return _with_values(store, now, every, only)


def of_launch(store: str, now: Stamp, launch: Launch) -> pd.DataFrame:
    """The networks a launch speaks of: those in its networks.csv, whoever trained them.

    Its own where that file is missing.
    """
    networks = artifacts(store, launch).networks
    if networks is None:
        return _own(store, launch["run_id"], now)
    return _of_launch(store, tuple(map(str, networks[columns.RUN_ID])), now)


@st.cache_resource(max_entries=4, show_spinner=False)
def curves(
    store: str, run_ids: tuple[str, ...], names: tuple[str, ...], now: Stamp = ()
) -> pd.DataFrame:
    """run_id, metric, step, value. Of networks that have finished without `now`: they stay."""
    return Reader(store).curves(run_ids, names)


def runs(store: str, now: Stamp, wanted: Selection) -> pd.DataFrame:
    """The runs of a selection, with their tags."""
    return reader(store, now).runs(wanted)


@st.cache_resource(max_entries=16, show_spinner=False)
def metrics(store: str, run_id: str, now: Stamp) -> dict[str, float]:
    """The last value of every metric of a network, those of its layers too."""
    return reader(store, now).metrics(run_id)


@st.cache_resource(max_entries=16, show_spinner=False)
def values(store: str, run_ids: tuple[str, ...], now: Stamp) -> pd.DataFrame:
    """The params and last metrics of these networks: a row for each, in that order."""
    return reader(store, now).values(run_ids)


@st.cache_resource(max_entries=16, show_spinner=False)
def children(store: str, signature: str, now: Stamp) -> list[str]:
    """The run ids of the networks that are made from the one of that signature."""
    return reader(store, now).children(signature)


def chart(store: str, launch: Launch, name: str) -> Saved | None:
    """A saved figure's specification; None where it is gone."""
    try:
        return _chart(store, launch["run_id"], name, launch)
    except Gone:
        return None


def _with_values(
    store: str, now: Stamp, networks: pd.DataFrame, only: Sequence[str] = ()
) -> pd.DataFrame:
    if networks.empty:
        return networks
    values = reader(store, now).values(list(networks[columns.RUN_ID]), only)
    return networks.merge(values, on=columns.RUN_ID)


@st.cache_resource(max_entries=16, show_spinner="Reading the networks …")
def _of_launch(store: str, run_ids: tuple[str, ...], _now: Stamp) -> pd.DataFrame:
    return _finished(store, columns.RUN_ID, run_ids, _now)


@st.cache_resource(max_entries=4, show_spinner="Reading the networks …")
def _own(store: str, launch_id: str, now: Stamp) -> pd.DataFrame:
    return _finished(store, columns.PARENT, (launch_id,), now)


def _finished(store: str, by: str, values: tuple[str, ...], now: Stamp) -> pd.DataFrame:
    wanted = Selection(kind="network", by=by, values=values, status=columns.FINISHED)
    return _with_values(store, now, reader(store, now).runs(wanted))


@st.cache_resource(max_entries=64, show_spinner=False)
def _chart(store: str, run_id: str, name: str, _launch: Launch) -> Saved:
    spec = catalogue.chart(_launch, name, store)
    if spec is None:
        raise Gone
    return spec
