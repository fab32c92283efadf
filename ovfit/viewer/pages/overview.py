"""Overview: a card for each study, all claims, what runs now, every launch."""

from collections import Counter
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from ovfit.analysis.states import STATES, state
from ovfit.columns import SHORT
from ovfit.report import catalogue
from ovfit.report.phrases import BIASED
from ovfit.report.row import Row
from ovfit.tracking import launches as catalogued
from ovfit.tracking.launches import rows
from ovfit.viewer.parts import answer, card, frame, links, progress, store, verdicts

COLUMNS, WIDE = 2, 800  # of cards, where a frame over the whole page has so many pixels
SHOWN = [
    *("open", "study", "command", "state", "planned", "kept"),
    *catalogued.STATES,
    *("started", "ended", "version", "run_id", "progress"),
]
LEAD = (
    "Networks that overfit, and what papers claim of them, tried again with many seeds. A card is"
    " one study: its question, its most telling picture, and which of its claims hold here."
)


def page() -> None:
    st.title("Overview")
    uri, now = store.opened()
    launches = store.launches(uri, now)
    found = store.findings(uri, now)
    st.markdown(LEAD)
    _numbers(launches, found.claims)
    if (launches["state"] == "running").any():
        st.subheader("Running now")
        progress.live(with_curves=True)
    every = rows(launches)
    names = list(dict.fromkeys([*found.studies, *catalogue.names()]))
    columns = COLUMNS if frame.width() >= WIDE else 1
    places = st.columns(columns)
    for place, name in enumerate(names):
        with places[place % columns]:
            own = [row for row in every if row["study"] == name]
            card.show(name, own, found.of(name), uri, columns)
    if any(claim["parts"] for claim in found.claims):
        st.subheader("All claims")
        st.caption(BIASED)
        verdicts.plot(found.claims, None, "overview-claims")
    _launches(launches, uri)


def _numbers(launches: pd.DataFrame, claims: Sequence[Row]) -> None:
    counts = {
        "studies": launches["study"].nunique(),
        "launches": len(launches),
        "networks finished": int(launches["FINISHED"].sum()),
    }
    stands = Counter(
        state(rows) for study in _by_study(claims) for rows in answer.by_claim(study).values()
    )
    counts |= {f"claims: {name}": stands[name] for name in STATES if stands[name]}
    with st.container(horizontal=True):
        for name, value in counts.items():
            st.metric(name, f"{value:,}", width="content")


def _by_study(claims: Sequence[Row]) -> list[list[Row]]:
    studies = dict.fromkeys(claim["study"] for claim in claims)
    return [[claim for claim in claims if claim["study"] == study] for study in studies]


def _launches(launches: pd.DataFrame, uri: str) -> None:
    """Every launch, with a link to its page."""
    st.subheader("Launches")
    addresses = [links.launch(row["study"], row["run_id"], uri) for row in rows(launches)]
    shown = launches.drop(columns=["experiment_id", "artifact_uri"])
    shown["run_id"] = launches["run_id"].str[:SHORT]
    shown["open"] = pd.Series(addresses, index=shown.index, dtype=object)
    st.dataframe(
        shown,
        hide_index=True,
        column_order=SHOWN,
        column_config={"open": links.column("figures")},
    )
