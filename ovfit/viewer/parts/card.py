"""A study as a card: its question, its most telling picture, its verdicts, its last launch."""

from collections.abc import Sequence
from math import isnan

import streamlit as st

from ovfit.figures.decision import OF_CLAIMS
from ovfit.report import catalogue
from ovfit.report.row import Row
from ovfit.tracking.launches import Launch
from ovfit.viewer.parts import answer, links, networks, store, teaser
from ovfit.viewer.parts.markdown import code, plain


def show(
    name: str, launches: Sequence[Launch], claims: Sequence[Row], uri: str, columns: int
) -> None:
    """`launches`: the study's, the newest first; `claims`: the store's of this study.

    `columns`: how many cards stand beside each other.
    """
    entry = catalogue.entry(name, launches[0] if launches else None, uri)
    with st.container(border=True, key=f"card-{name}"):
        address = links.study(name, uri)
        st.markdown(f"#### [{plain(entry.heading)}]({address})")
        st.markdown(plain(entry.question or entry.title))
        if not launches:
            st.caption("Not run in this store yet. To run it:")
            st.markdown(code(f"ovfit {name}"))  # st.code would have the page load 1.5 MB
            return
        _picture(entry, launches, uri, columns)
        _verdicts(claims)
        _last(launches[0], uri)


def _picture(entry: catalogue.Entry, launches: Sequence[Launch], uri: str, columns: int) -> None:
    """Of the launch with most networks that saved one."""
    for launch in sorted(launches, key=_size, reverse=True):
        saved = store.artifacts(uri, launch)
        names = [each["name"] for each in saved.figures if each["name"] not in OF_CLAIMS]
        told = entry.told(names)
        spec = networks.chart(uri, launch, told) if told else None
        if spec is not None:
            teaser.show(spec, entry.name, columns)
            return


def _verdicts(claims: Sequence[Row]) -> None:
    """What was found, and how much of it was not asked."""
    groups = answer.by_claim(claims).values()
    open_ = sum(not answer.is_measured(rows) for rows in groups)
    if len(groups) > open_:
        answer.short(claims)
    if open_:
        st.caption(f"{open_} of its {len(groups)} claims were not measured here.")


def _last(launch: Launch, uri: str) -> None:
    address = links.launch(launch["study"], launch["run_id"], uri)
    when = f"{launch['started']:%Y-%m-%d %H:%M}"
    text = f"Last launch {plain(when)}, {launch['state']}, {launch['FINISHED']} networks trained:"
    st.caption(f"{text} [{plain(launch['command'])}]({address})")


def _size(launch: Launch) -> float:
    kept = launch["kept"]
    return float(launch["FINISHED"]) + (0.0 if isnan(kept) else float(kept))
