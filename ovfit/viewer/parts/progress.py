"""How far running launches are, refreshed by themselves."""

from math import isnan

import streamlit as st

from ovfit import columns
from ovfit.tracking.launches import Launch, rows
from ovfit.tracking.selection import Selection
from ovfit.viewer.charts.compare import overlaid
from ovfit.viewer.parts import chart, links, networks, store
from ovfit.viewer.parts.markdown import plain

FEW = 6  # networks whose curves are drawn while they are trained
LIVE = (columns.FIT_LOSS, columns.TRAIN_ACCURACY, columns.TEST_ACCURACY)


@st.fragment(run_every=f"{store.LIVE}s")
def live(run_id: str | None = None, *, with_curves: bool = False) -> None:
    """The bar of one launch, or of all that run; `store.watch` runs the page when one ends.

    `with_curves`: of networks that are being trained, FEW of each launch.
    """
    uri = store.uri()
    now = store.stamp(uri)
    launches = store.launches(uri, now)
    if run_id:
        shown = launches[launches["run_id"] == run_id]
    else:
        shown = launches[launches["state"] == "running"]
    for row in rows(shown):
        _bar(row)
        if with_curves:
            _curves(row, uri, now)


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


def _curves(launch: Launch, uri: str, now: store.Stamp) -> None:
    """What is known so far of the networks that were begun last."""
    few = networks.runs(
        uri,
        now,
        Selection(
            kind="network",
            by=columns.PARENT,
            values=(launch["run_id"],),
            status=columns.RUNNING,
            newest=FEW,
        ),
    )
    if few.empty:
        return
    names = dict(zip(few[columns.RUN_ID], few[columns.NAME], strict=True))
    labels = {run_id: f"{name} ({run_id[:6]})" for run_id, name in names.items()}
    lines = networks.curves(uri, tuple(labels), LIVE, now)
    if len(lines):
        run_ids = lines["run_id"]
        pages = {run_id: links.network(run_id, uri) for run_id in labels}
        lines = lines.assign(network=run_ids.map(labels), page=run_ids.map(pages))
        drawn = overlaid(lines, list(labels.values()))
        chart.show(drawn.to_dict(validate=False), f"live-{launch['run_id'][: columns.SHORT]}")
