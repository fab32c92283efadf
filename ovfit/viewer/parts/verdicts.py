"""Claims on a page: a table of them, and one in full."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from ovfit.analysis.scopes import scope_text, shared
from ovfit.analysis.words import counted, detailed, measured
from ovfit.figures.decision import paths
from ovfit.figures.forest import forest
from ovfit.report.claims import Findings
from ovfit.report.phrases import families, next_step, signed
from ovfit.report.row import Row
from ovfit.report.rules import REGISTERED
from ovfit.tracking.launches import Saved
from ovfit.viewer.parts import chart, networks
from ovfit.viewer.parts.markdown import plain

MEASURED = "what was measured [95 % interval], what is claimed"
COUNTS = ("n", "images", "looks")
OPTIONAL = ("images", "looks", "rule", "note")  # columns that are there where they say something
HEIGHT = 35  # pixels of a row
MOST = 13  # rows, the head among them, before the table scrolls
LETTER, EDGES = 6.6, 30  # pixels: of a letter, about, and beside a cell's text


def table(claims: Sequence[Row], key: str) -> int | None:
    """A row per claim; returns the place of the selected one."""
    common = shared([claim["scope"] for claim in claims])
    rows = [
        {
            "claim": claim["id"],
            "verdict": signed(claim["verdict"]),
            "statement": claim["statement"],
            MEASURED: "; ".join(measured(claim)) or "–",
            "n": claim["n"],
            "images": claim["images"],
            "looks": claim["looks"],
            "where": scope_text(claim["scope"], common),
            "rule": claim["rule"],
            "note": claim["note"],
        }
        for claim in claims
    ]
    texts = [f"All with {scope_text(common)}"] if common else []
    texts += [families(claims)] if families(claims) else []
    if texts:
        st.caption(plain(". ".join(texts)) + ".")
    frame = pd.DataFrame(rows)
    widths = {
        "claim": st.column_config.TextColumn(width=90, pinned=True),
        "statement": st.column_config.TextColumn(width=_whole(frame["statement"])),
        MEASURED: st.column_config.TextColumn(width="large"),
        **{name: st.column_config.NumberColumn(width=60) for name in COUNTS},
    }
    event = st.dataframe(
        frame.drop(columns=[name for name in OPTIONAL if _says_nothing(frame[name])]),
        hide_index=True,
        key=key,
        on_select="rerun",
        selection_mode="single-row",
        height=min(len(rows) + 1, MOST) * HEIGHT + 3,
        column_config=widths,
    )
    selected = event["selection"]["rows"]
    return int(selected[0]) if selected and selected[0] < len(claims) else None


def _whole(column: "pd.Series[Any]") -> int:
    """Pixels in which the longest text of a column is not cut."""
    return round(column.str.len().max() * LETTER) + EDGES


def _says_nothing(column: "pd.Series[Any]") -> bool:
    """Whether a column is empty, or all rules are as they were registered."""
    return bool(column.isin(["", REGISTERED]).mask(column.isna(), True).all())


def plot(claims: Sequence[Row], place: int | None, key: str) -> None:
    """The forest plot of the claims, or of the one at that place at all its settings.

    Nothing where no launch kept what they measured.
    """
    drawn = claims if place is None else [c for c in claims if _is_same(c, claims[place])]
    keys = tuple((claim["launch"], claim["id"], str(claim["scope"])) for claim in drawn)
    spec = _plot(keys, drawn)
    if spec is not None:
        chart.show(spec, key)


def _is_same(claim: Row, other: Row) -> bool:
    return (claim["study"], claim["id"]) == (other["study"], other["id"])


@st.cache_resource(max_entries=16, show_spinner=False)
def _plot(keys: tuple[tuple[str, str, str], ...], _claims: Sequence[Row]) -> Saved | None:
    """What a launch said does not change: it is drawn once."""
    drawn = forest(_claims)
    return drawn.to_dict(validate=False) if drawn is not None else None


@st.cache_resource(max_entries=16, show_spinner=False)
def _path(key: tuple[str, str, str], _claim: Row) -> Saved | None:
    """The claim's interval against n; None where its launch kept none."""
    drawn = paths([_claim])
    return drawn.to_dict(validate=False) if drawn is not None else None


def words(claim: Row) -> None:
    """All that was measured, on how much, how it was tested, by which rule, what else is said."""
    texts = [
        claim["statement"],
        *detailed(claim),
        counted(claim),
        scope_text(claim["scope"]),
        claim["test"],
        f"decided after {claim['decided']} networks" if claim["decided"] else "",
        claim["note"],
        f"rule: {claim['rule']}",
    ]
    st.text("\n".join(text for text in texts if text))


def detail(claim: Row, found: Findings) -> None:
    """A claim's verdict, all that is said of it, what would decide it, its figures."""
    st.subheader(plain(f"{claim['id']}: {signed(claim['verdict'])}"))
    words(claim)
    step = next_step(claim)
    st.caption("The command that would decide it:" if step else "The command that measures it:")
    st.code(step or claim["command"] or "", language=None)
    drawn = _path((claim["launch"], claim["id"], str(claim["scope"])), claim)
    if drawn is not None:
        chart.show(drawn, "claim-path")
    launch = found.launch(claim["launch"])
    for name in claim["figures"]:
        chart.show(networks.chart(found.store, launch, name), name)
