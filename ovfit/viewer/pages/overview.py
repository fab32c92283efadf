"""Overview: the studies, the launches and what they are doing, whether the networks overfit, the claims at a glance."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

import pandas as pd
import streamlit as st

from ovfit.report.chapters import names
from ovfit.report.claims import VERDICTS
from ovfit.tracking.launches import STATES
from ovfit.viewer.charts import overview as draw
from ovfit.viewer.parts import chart, progress, store

NEEDED = ("dataset", "arch", "width", "weight_decay", "train_accuracy", "test_accuracy")


def page() -> None:
    st.title("Overview")
    uri, now = store.opened()
    launches = store.launches(uri, now)
    if (launches["state"] == "running").any():
        st.subheader("Running now")
        progress.live()
    found = store.findings(uri, now)
    _numbers(launches, found.claims)
    if found.claims:
        claims = pd.DataFrame(
            [
                {name: claim.get(name) for name in ("study", "id", "statement", "verdict")}
                for claim in found.claims
            ]
        )
        chart.show(draw.verdicts(claims).to_dict(), "verdicts")
    _overfit(
        draw.summary(store.networks(uri, now, NEEDED)), finished=bool(launches["FINISHED"].sum())
    )
    _launches(launches, uri)


def _numbers(launches: pd.DataFrame, claims: Sequence[Mapping[str, Any]]) -> None:
    counts = {
        "studies": launches["study"].nunique(),
        "launches": len(launches),
        "networks finished": int(launches["FINISHED"].sum()),
    }
    counts |= {
        f"claims: {verdict}": sum(claim["verdict"] == verdict for claim in claims)
        for verdict in VERDICTS
    }
    for column, (name, value) in zip(st.columns(len(counts)), counts.items(), strict=True):
        column.metric(name, f"{value:,}")


def _overfit(table: pd.DataFrame, *, finished: bool) -> None:
    st.subheader("Did the networks overfit?")
    if table.empty:
        st.info(
            "No network here was trained to classify, so none has a test accuracy."
            if finished
            else "No network has finished yet."
        )
        return
    chart.show(draw.overfit(table).to_dict(), "overfit")
    with st.expander("The same as a table"):
        st.dataframe(table, hide_index=True)


def _launches(launches: pd.DataFrame, uri: str) -> None:
    """Every launch, with a link to its page where this version has one."""
    st.subheader("Launches")
    pages = names()
    links = [
        f"/{row.study}?{row.study}_launch={row.run_id}&store={quote(uri, safe='')}"
        if row.study in pages
        else None
        for row in launches.itertuples()
    ]
    shown = launches.drop(columns=["experiment_id", "artifact_uri"]).assign(
        run_id=launches["run_id"].str[:8], open=links
    )
    order = [
        "open",
        "study",
        "command",
        "state",
        "planned",
        "kept",
        *STATES,
        "started",
        "ended",
        "version",
        "run_id",
        "progress",
    ]
    st.dataframe(
        shown,
        hide_index=True,
        column_order=order,
        column_config={"open": st.column_config.LinkColumn("open", display_text="figures")},
    )
