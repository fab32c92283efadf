"""Overview: the studies, the launches and what they are doing, whether the networks overfit, the claims at a glance."""

import pandas as pd
import streamlit as st

from ovfit.figures import overview as draw
from ovfit.launch.catalogue import STATES
from ovfit.report.claims import VERDICTS
from parts import chart, store

EVERY = "5s"  # how often running launches are looked at again


def page() -> None:
    st.title("Overview")
    uri, now = store.opened()
    launches = store.launches(uri, now)
    running = launches["state"] == "running"
    if running.any():
        _live()
    _numbers(launches, store.findings(uri, now).claims)
    claims = pd.DataFrame([{name: claim.get(name) for name in ("study", "id", "statement", "verdict")} for claim in store.findings(uri, now).claims])
    if len(claims):
        chart.show(draw.verdicts(claims).to_dict(), "verdicts")
    networks = store.networks(uri, now)
    st.subheader("Did the networks overfit?")
    table = draw.summary(networks)
    if table.empty:
        st.info("No network has finished yet.")
    else:
        chart.show(draw.overfit(table).to_dict(), "overfit")
        with st.expander("The same as a table"):
            st.dataframe(table, hide_index=True)
    st.subheader("Launches")
    shown = launches.drop(columns=["experiment_id", "artifact_uri", "kept"])
    shown = shown.assign(run_id=shown["run_id"].str[:8], open=[f"/{row.study}?{row.study}_launch={row.run_id}" for row in launches.itertuples()])
    order = ["open", "study", "command", "state", "planned", *STATES, "started", "ended", "version", "run_id", "progress"]
    st.dataframe(shown, hide_index=True, column_order=order, column_config={"open": st.column_config.LinkColumn("open", display_text="figures")})


def _numbers(launches: pd.DataFrame, claims: object) -> None:
    states = launches["state"].value_counts()
    verdicts = pd.Series([claim["verdict"] for claim in claims], dtype=str).value_counts()  # type: ignore[attr-defined]
    values = {
        "studies": launches["study"].nunique(),
        "launches": len(launches),
        "running": states.get("running", 0),
        "networks finished": launches["FINISHED"].sum(),
    }
    values |= {f"claims: {verdict}": verdicts.get(verdict, 0) for verdict in VERDICTS}
    for column, (name, value) in zip(st.columns(len(values)), values.items(), strict=True):
        column.metric(name, f"{value:,}")


@st.fragment(run_every=EVERY)
def _live() -> None:
    """The running launches, refreshed by themselves; when the last of them ends, the whole page."""
    uri = store.uri()
    launches = store.launches(uri, store.stamp(uri))
    running = launches[launches["state"] == "running"]
    if running.empty:
        st.rerun(scope="app")
    st.subheader("Running now")
    for row in running.itertuples():
        progress(row._asdict())


def progress(launch: dict) -> None:
    """A bar for a launch that is running."""
    done, planned = launch["FINISHED"] + (launch["kept"] if launch["kept"] == launch["kept"] else 0), launch["planned"]
    share = min(1.0, done / planned) if planned == planned and planned else 0.0
    said = f"{done:.0f} of {planned:.0f} networks" if planned == planned else "starting"
    if isinstance(launch["progress"], str) and ", " in launch["progress"]:  # half a minute old at most: of it the rate and the time left
        said += f", {launch['progress'].split(', ', 1)[1]}"
    st.progress(share, text=f"`{launch['command']}`: {said}")
