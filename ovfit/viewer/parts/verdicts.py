"""Claims on a page: a table of them, and one in full."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from ovfit.report.claims import Findings
from ovfit.report.phrases import measured, next_step, scope_text, shared, signed
from ovfit.report.row import Row
from ovfit.viewer.parts import chart, networks
from ovfit.viewer.parts.markdown import plain

HEIGHT = 35  # pixels of a row
MOST = 13  # rows, the head among them, before the table scrolls


def table(claims: Sequence[Row], key: str) -> int | None:
    """A row per claim; returns the place of the selected one."""
    common = shared([claim["scope"] for claim in claims])
    rows = [
        {
            "claim": claim["id"],
            "statement": claim["statement"],
            "verdict": signed(claim["verdict"]),
            "effect [95 % interval]": measured(claim),
            "n": claim["n"],
            "where": scope_text(claim["scope"], common),
        }
        for claim in claims
    ]
    if common:
        st.caption(f"All with {plain(scope_text(common))}.")
    widths = {
        "claim": st.column_config.TextColumn(width=90),
        "statement": st.column_config.TextColumn(width="medium"),
        "n": st.column_config.NumberColumn(width=60),
    }
    event = st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        key=key,
        on_select="rerun",
        selection_mode="single-row",
        height=min(len(rows) + 1, MOST) * HEIGHT + 3,
        column_config=widths,
    )
    selected = event["selection"]["rows"]
    return int(selected[0]) if selected and selected[0] < len(claims) else None


def detail(claim: Row, found: Findings) -> None:
    """Verdict, effect with interval and n, how it was tested, what would decide it, its figures."""
    st.subheader(plain(f"{claim['id']}: {signed(claim['verdict'])}"))
    effect = f"{measured(claim)}, n = {claim['n']} networks"
    if claim["margin"]:
        effect += f"; claimed: {claim['margin']}"
    texts = (
        claim["statement"],
        effect,
        scope_text(claim["scope"]),
        claim["test"],
        claim["detail"],
        claim["note"],
    )
    st.text("\n".join(text for text in texts if text))
    step = next_step(claim)
    st.caption("The command that would decide it:" if step else "The command that measures it:")
    st.code(step or claim["command"] or "", language="bash")
    launch = found.launch(claim["launch"])
    for name in claim["figures"]:
        chart.show(networks.chart(found.store, launch, name), name)
