"""How far running launches are, refreshed by themselves."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from ovfit.tracking import launches as catalogue
from ovfit.viewer.parts import store
from ovfit.viewer.parts.markdown import plain


@st.fragment(run_every=f"{store.LIVE}s")
def live(run_id: str | None = None) -> None:
    """The bar of one launch, or of all that run; `store.watch` runs the page again when one ends."""
    uri = store.uri()
    launches = store.launches(uri, store.stamp(uri))
    for row in catalogue.rows(
        launches[launches["run_id"] == run_id]
        if run_id
        else launches[launches["state"] == "running"]
    ):
        _bar(row)


def _bar(launch: Mapping[str, Any]) -> None:
    done, planned = (
        launch["FINISHED"] + (launch["kept"] if launch["kept"] == launch["kept"] else 0),
        launch["planned"],
    )
    share = min(1.0, done / planned) if planned == planned and planned else 0.0
    said = f"{done:.0f} of {planned:.0f} networks" if planned == planned else "starting"
    if (
        isinstance(launch["progress"], str) and ", " in launch["progress"]
    ):  # half a minute old at most: of it the rate and the time left
        said += f", {launch['progress'].split(', ', 1)[1]}"
    st.progress(share, text=plain(f"{launch['command']}: {said}"))
