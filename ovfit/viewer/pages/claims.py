"""Claims: what was measured of each and its verdict, their plot, and what would decide one."""

import streamlit as st

from ovfit.report.phrases import BIASED
from ovfit.report.row import VERDICTS
from ovfit.viewer.parts import store, verdicts


def page() -> None:
    st.title("Claims")
    uri, now = store.opened()
    found = store.findings(uri, now)
    if not found.claims:
        st.info(
            "No launch has ended with claims yet: they are made at a launch's end. A launch that"
            " was stopped makes them when its command is repeated."
        )
        return
    left, right = st.columns(2)
    studies = left.multiselect(
        "study",
        sorted({claim["study"] for claim in found.claims}),
        key="claims_study",
        bind="query-params",
        placeholder="all",
    )
    wanted = right.multiselect(
        "verdict", VERDICTS, key="claims_verdict", bind="query-params", placeholder="all"
    )
    claims = [
        claim
        for claim in found.claims
        if (not studies or claim["study"] in studies) and (not wanted or claim["verdict"] in wanted)
    ]
    claims.sort(key=lambda claim: not claim["n"])  # those that were measured first
    if not claims:
        st.info("No claim is left by these filters.")
        return
    st.caption(
        "Select a row to see a claim at all its settings, its figure and how it was tested. n"
        " counts networks, looks how often they were judged; verdicts, not intervals, are"
        " Holm-corrected."
        f" {BIASED}"
    )
    place = verdicts.table(claims, "claims_table")
    verdicts.plot(claims, place, "claims")
    if place is None:
        with_figures = (number for number, claim in enumerate(claims) if claim["figures"])
        place = next(with_figures, 0)
    verdicts.detail(claims[place], found)
