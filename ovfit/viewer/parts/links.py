"""Addresses: of this viewer's pages, and of the MLflow UI."""

from collections.abc import Iterable
from shlex import quote as as_word
from urllib.parse import quote

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from ovfit.tracking.ui import BASE, base


def network(run_id: object, uri: str) -> str:
    """The page of a network of the store `uri`."""
    (address,) = every_network([run_id], uri)
    return address


def every_network(run_ids: Iterable[object], uri: str) -> list[str]:
    """The pages of many networks of the store `uri`."""
    store = quote(uri, safe="")
    return [f"/network?run={quote(str(run_id), safe='')}&store={store}" for run_id in run_ids]


def study(name: str, uri: str) -> str:
    """The page of a study, on the store `uri`."""
    return f"/{quote(name, safe='')}?store={quote(uri, safe='')}"


def launch(study: object, run_id: object, uri: str) -> str:
    """The page of a study with that launch of the store `uri`."""
    name, chosen = quote(str(study), safe=""), quote(str(run_id), safe="")
    return f"/{name}?{name}_launch={chosen}&store={quote(uri, safe='')}"


def column(text: str = "open") -> ColumnConfig:
    """The configuration of a table's column of such addresses."""
    return st.column_config.LinkColumn("open", display_text=text, width=70)


def mlflow_ui(uri: str) -> str:
    """A field for the address of the MLflow UI, and what starts it; returns the address."""
    known = base(uri)
    given = st.text_input("Address of the MLflow UI", known, key="mlflow", bind="query-params")
    if known == BASE:
        st.code(f"mlflow ui --backend-store-uri {as_word(uri)}", language=None)
    return f"{given.rstrip('/')}/"
