"""Which of a study's launches is shown, and what has become of it."""

import pandas as pd
import streamlit as st

from ovfit.columns import SHORT
from ovfit.tracking.launches import Launch, rows
from ovfit.viewer.parts import progress


def launch(study: str, launches: pd.DataFrame) -> Launch:
    """The newest that has something to show, or the one in the address."""
    by_id: dict[str, Launch] = {str(row["run_id"]): row for row in rows(launches)}
    run_id = _picked(study, by_id)
    st.query_params[f"{study}_launch"] = run_id
    picked = by_id[run_id]
    if picked["state"] == "running":
        progress.live(run_id)
    elif picked["state"] != "finished":
        st.warning(
            f"This launch ended as {picked['state']}. What finished is kept: its command, repeated,"
            " goes on from there."
        )
        st.code(picked["command"], language=None)
    return picked


def _picked(study: str, by_id: dict[str, Launch]) -> str:
    order = list(by_id)
    known = st.query_params.get(f"{study}_launch")
    shown = known if known in by_id else _first(by_id)
    return st.selectbox(
        "Launch",
        order,
        index=order.index(shown),
        format_func=lambda run_id: _described(by_id[run_id]),
        key=f"{study}_picked",
    )


def _first(by_id: dict[str, Launch]) -> str:
    """The newest that trained something or ended; else the newest."""
    for run_id, row in by_id.items():
        if row["FINISHED"] or row["state"] == "finished":
            return run_id
    return next(iter(by_id))


def _described(row: Launch) -> str:
    parts = (
        row["command"],
        f"{row['started']:%Y-%m-%d %H:%M}",
        row["state"],
        f"{row['FINISHED']} trained",
        row["run_id"][:SHORT],
    )
    return "  ·  ".join(parts)
