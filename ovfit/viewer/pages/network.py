"""A network: what it answers, how it learned, its layers, its family, how to take it along."""

from contextlib import suppress
from typing import Any

import pandas as pd
import streamlit as st

from ovfit import columns
from ovfit.errors import BadInput
from ovfit.spec import Spec
from ovfit.tracking import ui
from ovfit.tracking.launches import rows
from ovfit.tracking.network import WEIGHTS, NetworkRun
from ovfit.tracking.selection import Selection
from ovfit.viewer.parts import answered, family, layers, learned, links, networks, store
from ovfit.viewer.parts.markdown import plain
from ovfit.viewer.parts.settings import settings

LISTED = 50  # networks that a page without one offers
Row = dict[str, Any]


def page() -> None:
    uri, now = store.opened()
    run_id = str(st.query_params.get("run", ""))
    found = networks.runs(uri, now, Selection(kind="network", begins=run_id, newest=LISTED + 1))
    if not run_id or len(found) != 1:
        if found.empty and run_id:
            found = networks.runs(uri, now, Selection(kind="network", newest=LISTED + 1))
        _choose(run_id, found, uri)
        return
    row = rows(found)[0]
    run = NetworkRun(str(row[columns.RUN_ID]), str(row[columns.ARTIFACT_URI]), uri)
    st.title(plain(row[columns.NAME]), anchor=False)
    known = networks.values(uri, (run.run_id,), now)
    _head(row, known, uri, now)
    spec = _spec(run)
    answers = st.container()
    learned.show(uri, run.run_id, row[columns.STATUS] == columns.RUNNING, now)
    layers.show(uri, run, spec, now)
    family.show(uri, row, known, now)
    settings(known)
    _take(run, row, uri)
    with answers:  # last: it takes seconds
        answered.show(run, spec)


def _choose(run_id: str, found: pd.DataFrame, uri: str) -> None:
    """Of an address that names no network, or several: those that it may mean, the newest first.

    `found`: at most LISTED + 1 of them.
    """
    st.title("Network")
    if run_id:
        st.warning("This store has no network of that run id, or several that begin so:")
        st.text(run_id)
    if found.empty:
        st.info("This store has no network yet.")
        return
    more = " It has more." if len(found) > LISTED else ""
    st.caption(f"The newest {min(LISTED, len(found))}, to which every table links.{more}")
    newest = found.head(LISTED)
    shown = pd.DataFrame(
        {
            "open": links.every_network(newest[columns.RUN_ID], uri),
            "study": newest[columns.STUDY],
            "network": newest[columns.NAME],
            "outcome": newest[columns.OUTCOME],
            "run_id": newest[columns.RUN_ID],
        }
    )
    st.dataframe(shown, hide_index=True, column_config={"open": links.column()})


def _head(row: Row, known: pd.DataFrame, uri: str, now: store.Stamp) -> None:
    """What it is, which launch trained it, and its numbers."""
    values = rows(known)[0] if len(known) else {}
    launches = store.launches(uri, now)
    launch = rows(launches[launches[columns.RUN_ID] == row[columns.PARENT]])
    text = f"Network {plain(row[columns.RUN_ID])}"
    if launch:
        address = links.launch(launch[0]["study"], launch[0][columns.RUN_ID], uri)
        text += f" of the launch [{plain(launch[0]['command'])}]({address})"
    st.caption(text)
    numbers = {
        "train accuracy": _share(values, columns.TRAIN_ACCURACY),
        "test accuracy": _share(values, columns.TEST_ACCURACY),
        "test loss": _number(values, columns.TEST_LOSS, ".3g"),
        "parameters": _number(values, columns.N_PARAMETERS, ",.0f"),
        "epochs": str(row.get(columns.EPOCHS_RUN) or "–"),
        "ended": str(row.get(columns.OUTCOME) or row[columns.STATUS]).lower(),
    }
    with st.container(horizontal=True):
        for name, value in numbers.items():
            st.metric(name, plain(value), width="content")


def _share(values: Row, name: str) -> str:
    return _number(values, name, ".1%")


def _number(values: Row, name: str, form: str) -> str:
    value = values.get(name)
    return format(value, form) if isinstance(value, int | float) and value == value else "–"


def _spec(run: NetworkRun) -> Spec | None:
    """What it was trained as; None where its config.json is gone, or of another version."""
    with suppress(BadInput, OSError, ValueError):
        return run.spec
    return None


def _take(run: NetworkRun, row: Row, uri: str) -> None:
    """Its weights, in Python and as a file, and its run in the MLflow UI."""
    st.subheader("Take it along")
    st.code(
        f"import ovfit\nnetwork = ovfit.load({run.run_id!r}, {uri!r})",
        language=None,
    )
    try:
        weights = run.artifact(WEIGHTS)
    except BadInput as error:
        st.warning(plain(error))
    else:
        st.download_button(
            f"Weights ({weights.stat().st_size / 1000:,.0f} KB, safetensors)",
            weights.read_bytes,
            f"{run.run_id}.safetensors",
            "application/octet-stream",
            on_click="ignore",
            icon=":material/download:",
        )
    st.subheader("In the MLflow UI")
    base = links.mlflow_ui(uri)
    address = ui.run(row[columns.EXPERIMENT_ID], run.run_id, base)
    st.link_button("Its run in the MLflow UI", address, icon=":material/open_in_new:")
