"""Overview: studies, launches and what they do, whether the networks overfit, the claims."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from ovfit.report.row import VERDICTS, Row
from ovfit.tracking.launches import STATES, rows
from ovfit.viewer.charts import overview as draw
from ovfit.viewer.parts import chart, links, networks, progress, store

NEEDED = ("dataset", "arch", "width", "weight_decay", "train_accuracy", "test_accuracy")
SHOWN = [
    *("open", "study", "command", "state", "planned", "kept"),
    *STATES,
    *("started", "ended", "version", "run_id", "progress"),
]


def page() -> None:
    st.title("Overview")
    uri, now = store.opened()
    launches = store.launches(uri, now)
    if (launches["state"] == "running").any():
        st.subheader("Running now")
        progress.live()
    claims = store.findings(uri, now).claims
    _numbers(launches, claims)
    if claims:
        table = pd.DataFrame(claims, columns=["study", "id", "statement", "verdict"])
        chart.show(draw.verdicts(table).to_dict(), "verdicts")
    summary = draw.summary(networks.finished(uri, now, NEEDED))
    _overfit(summary, finished=bool(launches["FINISHED"].sum()))
    _launches(launches, uri)


def _numbers(launches: pd.DataFrame, claims: Sequence[Row]) -> None:
    counts = {
        "studies": launches["study"].nunique(),
        "launches": len(launches),
        "networks finished": int(launches["FINISHED"].sum()),
    }
    for verdict in VERDICTS:
        counts[f"claims: {verdict}"] = sum(claim["verdict"] == verdict for claim in claims)
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
    """Every launch, with a link to its page."""
    st.subheader("Launches")
    addresses = [links.launch(row["study"], row["run_id"], uri) for row in rows(launches)]
    shown = launches.drop(columns=["experiment_id", "artifact_uri"])
    shown["run_id"] = launches["run_id"].str[:8]
    shown["open"] = pd.Series(addresses, index=shown.index, dtype=object)
    st.dataframe(
        shown,
        hide_index=True,
        column_order=SHOWN,
        column_config={"open": links.column("figures")},
    )
