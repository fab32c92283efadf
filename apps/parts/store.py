"""The store that is looked at: which one, and what is read from it, kept until it changes. Nothing here writes."""

from collections.abc import Mapping
from pathlib import Path
from time import time
from typing import Any

import pandas as pd
import streamlit as st

from ovfit.errors import BadInput
from ovfit.launch import catalogue
from ovfit.report import claims as collected
from ovfit.tracking.reader import Reader, read_runs
from ovfit.tracking.store import local_path, resolve, sqlite_path

AGAIN = 10  # seconds after which a store that is no file is read again
FIRST = "ovfit extreme"
Stamp = tuple[int, ...]


def pick() -> None:
    """The sidebar's field."""
    with st.sidebar:
        st.text_input(
            "Store",
            value=resolve(None),
            key="store",
            bind="query-params",
            help="An MLflow tracking URI, e.g. sqlite:////home/me/mlflow.db, or the path of an mlflow.db. It is only read.",
        )
        st.caption("The address of a page is a link to what it shows.")


def uri() -> str:
    """The store in the field, absolute."""
    given = str(st.session_state.get("store") or "").strip()
    if given and "://" not in given and (Path(given).is_file() or given.endswith(".db")):
        given = f"sqlite:///{Path(given).absolute()}"
    return resolve(given or None)


def stamp(store: str) -> Stamp:
    """Changes when the store does: sizes and times of a SQLite file, every AGAIN seconds for any other."""
    if not store.startswith("sqlite:///"):
        return (int(time() // AGAIN),)
    path, found = sqlite_path(store), []
    for file in (path, path.with_name(path.name + "-wal")):
        if file.exists():
            found += [file.stat().st_mtime_ns, file.stat().st_size]
    return tuple(found)


def opened() -> tuple[str, Stamp]:
    """The store and its state. Where there is nothing to show the page ends here, with the next step."""
    store = uri()
    path = sqlite_path(store) if store.startswith("sqlite:///") else local_path(store)
    if path is not None and not path.exists():
        st.info(f"There is no store at `{store}` yet. Run a study in that folder, then reload this page:")
        st.code(FIRST, language="bash")
        st.stop()
    now = stamp(store)
    try:
        found = runs(store, now)
    except BadInput as error:
        st.error("This store cannot be read.")
        st.text(str(error))
        st.stop()
    if found.empty:
        st.info(f"The store `{store}` has no launch of ovfit yet. Run a study on it, then reload this page:")
        st.code(FIRST, language="bash")
        st.stop()
    return store, now


@st.cache_resource(max_entries=4, show_spinner="Reading the store …")
def runs(store: str, _now: Stamp) -> pd.DataFrame:
    return read_runs(store)


@st.cache_resource(max_entries=4, show_spinner=False)
def launches(store: str, now: Stamp) -> pd.DataFrame:
    return catalogue.launches(runs(store, now))


@st.cache_resource(max_entries=500, show_spinner=False)
def _left(store: str, run_id: str, ended: str, _launch: Mapping[str, Any]) -> catalogue.Left:
    return catalogue.left(_launch, store)


def left(store: str, launch: Mapping[str, Any]) -> catalogue.Left:
    """What a launch saved; read once, since a launch that has ended does not change."""
    return _left(store, launch["run_id"], f"{launch['ended']} {launch['state']}", launch)


@st.cache_resource(max_entries=4, show_spinner="Collecting claims …")
def findings(store: str, now: Stamp) -> collected.Findings:
    found = launches(store, now)
    saved = {row["run_id"]: left(store, row) for row in catalogue.rows(found)}
    return collected.Findings(store, found, saved, collected.chosen(collected.stated(found["run_id"], saved)))


@st.cache_resource(max_entries=4, show_spinner="Reading the networks …")
def networks(store: str, now: Stamp) -> pd.DataFrame:
    """Every network that finished: its tags, params and final metrics."""
    found = runs(store, now)
    finished = found[found["ovfit.signature"].notna() & (found["status"] == "FINISHED")]
    return finished.merge(Reader(store).networks(list(finished["run_id"])), on="run_id") if len(finished) else finished


@st.cache_resource(max_entries=32, show_spinner=False)
def _covered(store: str, run_id: str, ended: str, _launch: Mapping[str, Any]) -> list[str] | None:
    found = catalogue.covered(_launch, store)
    return None if found is None else [str(one) for one in found["run_id"]]


def of_launch(store: str, now: Stamp, launch: Mapping[str, Any]) -> pd.DataFrame:
    """The networks a launch speaks of: those in its networks.csv, whoever trained them; its own where that is missing."""
    every = networks(store, now)
    covered = _covered(store, launch["run_id"], f"{launch['ended']} {launch['state']}", launch)
    return every[every["run_id"].isin(covered)] if covered is not None else every[every["mlflow.parentRunId"] == launch["run_id"]]


@st.cache_resource(max_entries=64, show_spinner=False)
def _chart(store: str, run_id: str, ended: str, name: str, _launch: Mapping[str, Any]) -> dict[str, Any] | None:
    return catalogue.chart(_launch, name, store)


def chart(store: str, launch: Mapping[str, Any], name: str) -> dict[str, Any] | None:
    """A saved figure's specification; None where it is gone."""
    return _chart(store, launch["run_id"], f"{launch['ended']} {launch['state']}", name, launch)


@st.cache_resource(max_entries=4, show_spinner=False)
def curves(store: str, run_ids: tuple[str, ...], names: tuple[str, ...]) -> pd.DataFrame:
    """Of networks that have finished: they do not change."""
    return Reader(store).curves(run_ids, names)
