"""The networks that one is made from, and those that are made from it."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from ovfit import columns
from ovfit.tracking.reader import latest_finished
from ovfit.tracking.selection import Selection, of_signatures
from ovfit.viewer.parts import links, networks, store
from ovfit.viewer.parts.markdown import plain

MOST = 100  # children that are listed
WHAT = {
    columns.START: "starts from its weights",
    columns.PRUNE_PARENT: "pruned by its weights",
    columns.PATH_FIRST: "first end of its path",
    columns.PATH_SECOND: "second end of its path",
}


def show(uri: str, row: Mapping[str, Any], known: pd.DataFrame, now: store.Stamp) -> None:
    """Nothing where it has neither."""
    parents = _parents(known)
    children = networks.children(uri, str(row[columns.SIGNATURE]), now)
    if not parents and not children:
        return
    st.subheader("Parents and children")
    if parents:
        st.caption("It is made from the final weights of:")
        every = latest_finished(networks.runs(uri, now, of_signatures(parents)))
        latest = every.set_index(columns.SIGNATURE, drop=False)
        found = latest.loc[[signature for signature in parents if signature in latest.index]]
        what = [WHAT[parents[signature]] for signature in found[columns.SIGNATURE]]
        _table(found.assign(role=what), uri, now)
        for signature in parents:
            if signature not in latest.index:
                st.warning(f"Its parent {plain(signature)} is not in this store.")
    if children:
        wanted = Selection(kind="network", by=columns.RUN_ID, values=tuple(children))
        own = networks.runs(uri, now, wanted).sort_values(columns.START_TIME)
        left = f", the first {MOST}" if len(own) > MOST else ""
        st.caption(f"{len(own)} made from it{left}:")
        _table(own.head(MOST), uri, now)


def _parents(known: pd.DataFrame) -> dict[str, str]:
    """signature -> which of the params names it."""
    if known.empty:
        return {}
    named = {
        name: str(known[name].iloc[0])
        for name in columns.MADE_FROM
        if name in known and pd.notna(known[name].iloc[0])
    }
    return {signature: name for name, signature in named.items() if signature}


def _table(found: pd.DataFrame, uri: str, now: store.Stamp) -> None:
    if found.empty:
        return
    values = networks.values(uri, tuple(found[columns.RUN_ID]), now)
    shown = pd.DataFrame(
        {
            "open": links.every_network(found[columns.RUN_ID], uri),
            "network": list(found[columns.NAME]),
            **({"what it is": list(found["role"])} if "role" in found else {}),
            "study": list(found[columns.STUDY]),
            "outcome": list(found[columns.OUTCOME]),
            "test accuracy": _column(values, columns.TEST_ACCURACY),
            "run_id": list(found[columns.RUN_ID]),
        }
    )
    st.dataframe(shown, hide_index=True, column_config={"open": links.column()})


def _column(values: pd.DataFrame, name: str) -> list[float | None]:
    return list(values[name]) if name in values else [None] * len(values)
