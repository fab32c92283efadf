"""The viewer's frame: its pages, the store it looks at, what all pages share.

It reads the store and never writes to it. Every view is a link: what is chosen stands in the
address.
"""

from functools import partial
from pathlib import Path

import streamlit as st

from ovfit.report import catalogue
from ovfit.viewer.pages import claims, compare, network, overview, study
from ovfit.viewer.parts import chart, frame, store

# a file of ours: Streamlit fetches any other icon from the network
ICON = Path(__file__).with_name("icon.svg")


def show() -> None:
    """One run of the page, as Streamlit calls it anew at every change."""
    st.set_page_config(page_title="ovfit", page_icon=str(ICON), layout="wide")
    store.pick()
    names = catalogue.names()
    names += [name for name in store.studies() if name not in names]  # of a file
    first = st.Page(
        overview.page,
        title="Overview",
        url_path="overview",
        icon=":material/home:",
        default=True,
    )
    studies = [
        st.Page(
            partial(study.page, entry.name),
            title=entry.heading,
            url_path=entry.name,
            icon=f":material/{entry.icon}:",
        )
        for entry in map(catalogue.entry, names)
    ]
    across = [
        st.Page(claims.page, title="Claims", url_path="claims", icon=":material/fact_check:"),
        st.Page(
            compare.page, title="Compare", url_path="compare", icon=":material/compare_arrows:"
        ),
        st.Page(network.page, title="Network", url_path="network", visibility="hidden"),
    ]
    groups = {"": [first], "Studies": studies, "Across studies": across}
    page = st.navigation(groups, expanded=True)  # else those beyond the twelfth are folded away
    st.html(chart.FITTED)
    frame.ask()
    page.run()
    store.watch()
