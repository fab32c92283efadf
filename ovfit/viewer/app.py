"""The viewer's frame: its pages, the store it looks at, what all pages share.

It reads the store and never writes to it. Every view is a link: what is chosen stands in the address.
"""

from functools import partial
from pathlib import Path

import streamlit as st

from ovfit.report.chapters import names
from ovfit.viewer.pages import claims, compare, overview, study
from ovfit.viewer.parts import chart, store

ICON = Path(__file__).with_name(
    "icon.svg"
)  # a file of ours: Streamlit fetches any other icon from the network


def show() -> None:
    """One run of the page, as Streamlit calls it anew at every change."""
    st.set_page_config(page_title="ovfit", page_icon=str(ICON), layout="wide")

    studies = [
        st.Page(
            partial(study.page, name), title=study.title(name), url_path=name, icon=study.icon(name)
        )
        for name in names()
    ]
    page = st.navigation(
        {
            "": [
                st.Page(
                    overview.page,
                    title="Overview",
                    url_path="overview",
                    icon=":material/home:",
                    default=True,
                )
            ],
            "Studies": studies,
            "Across studies": [
                st.Page(
                    claims.page, title="Claims", url_path="claims", icon=":material/fact_check:"
                ),
                st.Page(
                    compare.page,
                    title="Compare",
                    url_path="compare",
                    icon=":material/compare_arrows:",
                ),
            ],
        }
    )
    store.pick()
    st.html(chart.FITTED)
    page.run()
    store.watch()


if __name__ == "__main__":  # `ovfit view` hands this file to Streamlit
    show()
