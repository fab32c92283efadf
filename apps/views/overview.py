"""Overview: the studies, the launches and what they are doing, whether the networks overfit, the claims at a glance."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

import pandas as pd
import streamlit as st

from ovfit import studies
from ovfit.figures import overview as draw
from ovfit.launch import catalogue
from ovfit.launch.catalogue import STATES
from ovfit.report.claims import VERDICTS
from parts import chart, store
from parts.words import plain

NEEDED = ("dataset", "arch", "width", "weight_decay", "train_accuracy", "test_accuracy")


def page() -> None:
    st.title("Overview")
    uri, now = store.opened()
    launches = store.launches(uri, now)
    if (launches["state"] == "running").any():
        st.subheader("Running now")
        _live()
    found = store.findings(uri, now)
    _numbers(launches, found.claims)
    if found.claims:
        claims = pd.DataFrame([{name: claim.get(name) for name in ("study", "id", "statement", "verdict")} for claim in found.claims])
        chart.show(draw.verdicts(claims).to_dict(), "verdicts")
    _overfit(draw.summary(store.networks(uri, now, NEEDED)))
    _launches(launches, uri)


def _numbers(launches: pd.DataFrame, claims: Sequence[Mapping[str, Any]]) -> None:
    counts = {"studies": launches["study"].nunique(), "launches": len(launches), "networks finished": int(launches["FINISHED"].sum())}
    counts |= {f"claims: {verdict}": sum(claim["verdict"] == verdict for claim in claims) for verdict in VERDICTS}
    for column, (name, value) in zip(st.columns(len(counts)), counts.items(), strict=True):
        column.metric(name, f"{value:,}")


def _overfit(table: pd.DataFrame) -> None:
    st.subheader("Did the networks overfit?")
    if table.empty:
        st.info("No network has finished yet.")
        return
    chart.show(draw.overfit(table).to_dict(), "overfit")
    with st.expander("The same as a table"):
        st.dataframe(table, hide_index=True)


def _launches(launches: pd.DataFrame, uri: str) -> None:
    """Every launch, with a link to its page where this version has one."""
    st.subheader("Launches")
    pages = [*studies.names(), "tune"]
    links = [f"/{row.study}?{row.study}_launch={row.run_id}&store={quote(uri, safe='')}" if row.study in pages else None for row in launches.itertuples()]
    shown = launches.drop(columns=["experiment_id", "artifact_uri"]).assign(run_id=launches["run_id"].str[:8], open=links)
    order = ["open", "study", "command", "state", "planned", "kept", *STATES, "started", "ended", "version", "run_id", "progress"]
    st.dataframe(shown, hide_index=True, column_order=order, column_config={"open": st.column_config.LinkColumn("open", display_text="figures")})


@st.fragment(run_every=f"{store.LIVE}s")
def _live() -> None:
    """The bars of what runs; `store.watch` runs the page again when one ends."""
    uri = store.uri()
    launches = store.launches(uri, store.stamp(uri))
    for row in catalogue.rows(launches[launches["state"] == "running"]):
        progress(row)


def progress(launch: Mapping[str, Any]) -> None:
    """A bar for a launch that is running."""
    done, planned = launch["FINISHED"] + (launch["kept"] if launch["kept"] == launch["kept"] else 0), launch["planned"]
    share = min(1.0, done / planned) if planned == planned and planned else 0.0
    said = f"{done:.0f} of {planned:.0f} networks" if planned == planned else "starting"
    if isinstance(launch["progress"], str) and ", " in launch["progress"]:  # half a minute old at most: of it the rate and the time left
        said += f", {launch['progress'].split(', ', 1)[1]}"
    st.progress(share, text=plain(f"{launch['command']}: {said}"))
