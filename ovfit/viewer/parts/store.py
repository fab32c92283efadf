"""The store that is looked at: which one, its launches and what they say. Nothing here writes.

What is read is kept until the store changes.
"""

from pathlib import Path
from time import time
from typing import NoReturn

import pandas as pd
import streamlit as st

from ovfit import columns
from ovfit.errors import BadInput
from ovfit.report import claims
from ovfit.tracking import launches as catalogue
from ovfit.tracking.launches import Artifacts, Launch
from ovfit.tracking.reader import Reader, readable
from ovfit.tracking.store import local_path, resolve, sqlite_path

AGAIN = 10  # seconds after which a store that is no file is read again
LIVE = 5  # seconds after which running launches are looked at again
FIRST = "ovfit extreme"
Stamp = tuple[int, ...]


class Incomplete(Exception):
    """Something a launch saved is missing. Streamlit does not keep what was not returned."""

    def __init__(self, saved: Artifacts) -> None:
        super().__init__()
        self.saved = saved


def pick() -> None:
    """The sidebar's field."""
    with st.sidebar:
        st.text_input(
            "Store",
            value=resolve(None),
            key="store",
            bind="query-params",
            help="An MLflow tracking URI, e.g. sqlite:////home/me/mlflow.db, or the path of an "
            "mlflow.db. It is only read.",
        )
        st.caption("The address of a page is a link to what it shows.")


def uri() -> str:
    """The store in the field, absolute."""
    given = str(st.session_state.get("store") or "").strip()
    if given and "://" not in given and given.endswith(".db"):
        given = f"sqlite:///{Path(given).absolute()}"
    return resolve(given or None)


def stamp(store: str) -> Stamp:
    """Changes when the store does.

    Sizes and times of a SQLite file and of its log; every AGAIN seconds for any other store.
    """
    if not store.startswith("sqlite:///"):
        return (int(time() // AGAIN),)
    path = sqlite_path(store)
    parts: list[int] = []
    for file in (path, path.with_name(path.name + "-wal")):
        size = file.stat().st_size if file.exists() else 0
        if size:  # reading makes an empty log
            parts += [file.stat().st_mtime_ns, size]
    return tuple(parts)


def opened() -> tuple[str, Stamp]:
    """The store and its state. Where there is nothing to show the page ends, with the next step."""
    store = uri()
    try:
        if _is_missing(store):
            _nothing("There is no store here yet. Run a study in that folder", store)
        now = stamp(store)
        is_empty = launches(store, now).empty
    except (BadInput, OSError) as error:
        st.error("This store cannot be read.")
        st.text(str(error))
        st.stop()
    if is_empty:
        _nothing("This store has no launch of ovfit yet. Run a study on it", store)
    return store, now


def _is_missing(store: str) -> bool:
    """Whether it would be on this machine, and is not."""
    path = sqlite_path(store) if store.startswith("sqlite:///") else local_path(store)
    return path is not None and not path.exists()


def _nothing(text: str, store: str) -> NoReturn:
    st.info(f"{text}, then reload this page:")
    st.text(store)
    st.code(FIRST, language=None)
    st.stop()


@st.cache_resource(max_entries=4, show_spinner=False)
def reader(store: str, now: Stamp) -> Reader:
    """It remembers the runs it has read from a store that is asked by the client."""
    return Reader(store)


def launches(store: str, now: Stamp) -> pd.DataFrame:
    """With what runs now, whatever the store says.

    Whether a running launch's process is alive is looked up again every few seconds.
    """
    own, _ = _read(store, now)
    is_running = (own[columns.STATUS] == columns.RUNNING).any()
    return _launches(store, now, int(time() // LIVE) if is_running else 0)


@st.cache_resource(max_entries=4, show_spinner="Reading the store …")
def _read(store: str, now: Stamp) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The launches' runs, and how many networks each has."""
    with readable(store):
        one = reader(store, now)
        return one.launches(), one.counts()


@st.cache_resource(max_entries=4, show_spinner=False)
def _launches(store: str, now: Stamp, tick: int) -> pd.DataFrame:
    return catalogue.launches(*_read(store, now))


def studies() -> list[str]:
    """The studies of the store's launches; none where there is no store, or it cannot be read."""
    store = uri()
    if _is_missing(store):
        return []
    try:
        return sorted(set(launches(store, stamp(store))["study"].dropna()))
    except (BadInput, OSError):
        return []


@st.fragment(run_every=f"{LIVE}s")
def watch() -> None:
    """Runs the page again when a launch begins or ends, or a network has finished."""
    store = uri()
    try:
        table = launches(store, stamp(store))
    except (BadInput, OSError):
        return
    finished = int(table["FINISHED"].sum())
    seen = (store, tuple(table["run_id"]), tuple(table["state"]), finished)
    before, st.session_state["seen"] = st.session_state.get("seen", seen), seen
    if before != seen and before[0] == store:
        st.rerun(scope="app")


@st.cache_resource(max_entries=500, show_spinner=False)
def _artifacts(store: str, run_id: str, state: str, _launch: Launch) -> Artifacts:
    saved = catalogue.artifacts(_launch, store)
    if saved.missing:
        raise Incomplete(saved)
    return saved


def artifacts(store: str, launch: Launch) -> Artifacts:
    """What a launch saved.

    Read once where it is all there, since a launch that has ended does not change.
    """
    try:
        return _artifacts(store, launch["run_id"], launch["state"], launch)
    except Incomplete as incomplete:
        return incomplete.saved


@st.cache_resource(max_entries=4, show_spinner="Collecting claims …")
def findings(store: str, now: Stamp) -> claims.Findings:
    table = launches(store, now)
    saved = {row["run_id"]: artifacts(store, row) for row in catalogue.rows(table)}
    return claims.collect(store, reader(store, now).trainers(), table, saved)
