"""How far running launches are, refreshed by themselves."""

from math import isnan

import streamlit as st

from ovfit.tracking.launches import Launch, rows
from ovfit.viewer.parts import store
from ovfit.viewer.parts.markdown import plain


@st.fragment(run_every=f"{store.LIVE}s")
def live(run_id: str | None = None) -> None:
    """The bar of one launch, or of all that run; `store.watch` runs the page when one ends."""
    uri = store.uri()
    launches = store.launches(uri, store.stamp(uri))
    if run_id:
        shown = launches[launches["run_id"] == run_id]
    else:
        shown = launches[launches["state"] == "running"]
    for row in rows(shown):
        _bar(row)


def _bar(launch: Launch) -> None:
    kept, planned = launch["kept"], launch["planned"]
    done = launch["FINISHED"] + (0 if isnan(kept) else kept)
    if isnan(planned):
        share, text = 0.0, "starting"
    else:
        share = min(1.0, done / planned) if planned else 0.0
        text = f"{done:.0f} of {planned:.0f} networks"
    progress = launch["progress"]
    if isinstance(progress, str) and ", " in progress:
        # half a minute old at most: of it the rate and the time left
        text += f", {progress.split(', ', 1)[1]}"
    st.progress(share, text=plain(f"{launch['command']}: {text}"))
