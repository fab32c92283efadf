"""The store that is looked at: which one, and what is read from it, kept until it changes. Nothing here writes."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from time import time
from typing import Any, NoReturn

import pandas as pd
import streamlit as st

from ovfit.errors import BadInput
from ovfit.report import claims as collected
from ovfit.tracking import launches as catalogue
from ovfit.tracking.reader import Reader, read_runs
from ovfit.tracking.store import local_path, resolve, sqlite_path

AGAIN = 10  # seconds after which a store that is no file is read again
LIVE = 5  # seconds after which running launches are looked at again
FIRST = "ovfit extreme"
Stamp = tuple[int, ...]


class Missing(Exception):
    """What was looked for is not there, or not whole: `found` is what there is. Streamlit does not keep what was not returned."""

    def __init__(self, found: Any) -> None:
        super().__init__()
        self.found = found


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
    if given and "://" not in given and given.endswith(".db"):
        given = f"sqlite:///{Path(given).absolute()}"
    return resolve(given or None)


def stamp(store: str) -> Stamp:
    """Changes when the store does: sizes and times of a SQLite file and of its log, every AGAIN seconds for any other."""
    if not store.startswith("sqlite:///"):
        return (int(time() // AGAIN),)
    path, found = sqlite_path(store), []
    for file in (path, path.with_name(path.name + "-wal")):
        if file.exists() and (size := file.stat().st_size):  # reading makes an empty log
            found += [file.stat().st_mtime_ns, size]
    return tuple(found)


def opened() -> tuple[str, Stamp]:
    """The store and its state. Where there is nothing to show the page ends here, with the next step."""
    store = uri()
    try:
        path = sqlite_path(store) if store.startswith("sqlite:///") else local_path(store)
        if path is not None and not path.exists():
            _nothing(
                "There is no store here yet. Run a study in that folder, then reload this page:",
                store,
            )
        now = stamp(store)
        found = runs(store, now)
    except (BadInput, OSError) as error:
        st.error("This store cannot be read.")
        st.text(str(error))
        st.stop()
    if found.empty:
        _nothing(
            "This store has no launch of ovfit yet. Run a study on it, then reload this page:",
            store,
        )
    return store, now


def _nothing(text: str, store: str) -> NoReturn:
    st.info(text)
    st.text(store)
    st.code(FIRST, language="bash")
    st.stop()


@st.cache_resource(max_entries=4, show_spinner=False)
def reader(store: str, now: Stamp) -> Reader:
    """It remembers the runs it has read from a store that is asked by the client."""
    return Reader(store)


@st.cache_resource(max_entries=4, show_spinner="Reading the store …")
def runs(store: str, now: Stamp) -> pd.DataFrame:
    return read_runs(store, lambda: reader(store, now))


def launches(store: str, now: Stamp) -> pd.DataFrame:
    """With what runs now: whether its process is alive is looked up again every few seconds, whatever the store says."""
    running = (runs(store, now)["status"] == "RUNNING").any()
    return _launches(store, now, int(time() // LIVE) if running else 0)


@st.cache_resource(max_entries=4, show_spinner=False)
def _launches(store: str, now: Stamp, tick: int) -> pd.DataFrame:
    return catalogue.launches(runs(store, now))


@st.fragment(run_every=f"{LIVE}s")
def watch() -> None:
    """Runs the page again when a launch begins or ends, or a network has finished."""
    store = uri()
    try:
        found = launches(store, stamp(store))
    except (BadInput, OSError):
        return
    seen = (store, tuple(found["run_id"]), tuple(found["state"]), int(found["FINISHED"].sum()))
    before, st.session_state["seen"] = st.session_state.get("seen", seen), seen
    if before != seen and before[0] == store:
        st.rerun(scope="app")


@st.cache_resource(max_entries=500, show_spinner=False)
def _left(store: str, run_id: str, state: str, _launch: Mapping[str, Any]) -> catalogue.Artifacts:
    found = catalogue.artifacts(_launch, store)
    if found.missing:
        raise Missing(found)
    return found


def left(store: str, launch: Mapping[str, Any]) -> catalogue.Artifacts:
    """What a launch saved; read once where it is all there, since a launch that has ended does not change."""
    try:
        return _left(store, launch["run_id"], launch["state"], launch)
    except Missing as missing:
        return missing.found


@st.cache_resource(max_entries=4, show_spinner="Collecting claims …")
def findings(store: str, now: Stamp) -> collected.Findings:
    found = launches(store, now)
    return collected.collect(
        store, found, {row["run_id"]: left(store, row) for row in catalogue.rows(found)}
    )


def _finished(store: str, now: Stamp) -> pd.DataFrame:
    found = runs(store, now)
    return found[found["ovfit.signature"].notna() & (found["status"] == "FINISHED")]


def _with_values(
    store: str, now: Stamp, finished: pd.DataFrame, only: Sequence[str] = ()
) -> pd.DataFrame:
    return (
        finished.merge(reader(store, now).values(list(finished["run_id"]), only), on="run_id")
        if len(finished)
        else finished
    )


@st.cache_resource(max_entries=2, show_spinner="Reading the networks …")
def networks(store: str, now: Stamp, only: tuple[str, ...] = ()) -> pd.DataFrame:
    """Every network that finished: its tags, params and final metrics (or those called `only`)."""
    return _with_values(store, now, _finished(store, now), only)


@st.cache_resource(max_entries=32, show_spinner=False)
def _covered(store: str, run_id: str, state: str, _launch: Mapping[str, Any]) -> list[str]:
    found = catalogue.covered(_launch, store)
    if found is None:
        raise Missing(found)
    return [str(one) for one in found["run_id"]]


@st.cache_resource(max_entries=16, show_spinner="Reading the networks …")
def _of_launch(store: str, run_ids: tuple[str, ...], _now: Stamp) -> pd.DataFrame:
    finished = _finished(store, _now)
    return _with_values(store, _now, finished[finished["run_id"].isin(run_ids)])


def of_launch(store: str, now: Stamp, launch: Mapping[str, Any]) -> pd.DataFrame:
    """The networks a launch speaks of: those in its networks.csv, whoever trained them; its own where that is missing."""
    try:
        run_ids = _covered(store, launch["run_id"], launch["state"], launch)
    except Missing:
        finished = _finished(store, now)
        run_ids = list(finished[finished["mlflow.parentRunId"] == launch["run_id"]]["run_id"])
    return _of_launch(store, tuple(run_ids), now)


@st.cache_resource(max_entries=64, show_spinner=False)
def _chart(store: str, run_id: str, name: str, _launch: Mapping[str, Any]) -> dict[str, Any]:
    found = catalogue.chart(_launch, name, store)
    if found is None:
        raise Missing(found)
    return found


def chart(store: str, launch: Mapping[str, Any], name: str) -> dict[str, Any] | None:
    """A saved figure's specification; None where it is gone."""
    try:
        return _chart(store, launch["run_id"], name, launch)
    except Missing:
        return None


@st.cache_resource(max_entries=4, show_spinner=False)
def curves(store: str, run_ids: tuple[str, ...], names: tuple[str, ...]) -> pd.DataFrame:
    """Of networks that have finished: they do not change."""
    return Reader(store).curves(run_ids, names)
