"""Claims on a page: a table of them, and one in full."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from ovfit.report.claims import Findings, measured, next_step, scope_text, shared, signed
from ovfit.viewer.parts import chart, store
from ovfit.viewer.parts.markdown import plain

HEIGHT = 35  # pixels of a row


def table(claims: Sequence[Mapping[str, Any]], key: str) -> int | None:
    """A row per claim; returns the place of the selected one."""
    common = shared([claim["scope"] for claim in claims])
    rows = [
        {
            "claim": claim["id"],
            "statement": claim.get("statement", ""),
            "verdict": signed(claim["verdict"]),
            "effect [95 % interval]": measured(claim),
            "n": claim["n"],
            "where": scope_text(claim["scope"], common),
        }
        for claim in claims
    ]
    if common:
        st.caption(f"All with {plain(scope_text(common))}.")
    frame = pd.DataFrame(rows)
    height = min(len(frame) + 1, 13) * HEIGHT + 3
    widths = {
        "claim": st.column_config.TextColumn(width=90),
        "statement": st.column_config.TextColumn(width="medium"),
        "n": st.column_config.NumberColumn(width=60),
    }
    found = st.dataframe(
        frame,
        hide_index=True,
        key=key,
        on_select="rerun",
        selection_mode="single-row",
        height=height,
        column_config=widths,
    )
    chosen = found["selection"]["rows"]
    return int(chosen[0]) if chosen and chosen[0] < len(claims) else None


def detail(claim: Mapping[str, Any], found: Findings) -> None:
    """Verdict, effect with interval and n, how it was tested, what would decide it, and its figures."""
    st.subheader(plain(f"{claim['id']}: {signed(claim['verdict'])}"))
    effect = f"{measured(claim)}, n = {claim['n']} networks" + (
        f"; claimed: {claim['margin']}" if claim.get("margin") else ""
    )
    st.text(
        "\n".join(
            filter(
                None,
                (
                    claim.get("statement"),
                    effect,
                    scope_text(claim["scope"]),
                    claim.get("test"),
                    claim.get("detail"),
                    claim.get("note"),
                ),
            )
        )
    )
    step = next_step(claim)
    st.caption("The command that would decide it:" if step else "The command that measures it:")
    st.code(step or claim.get("command") or "", language="bash")
    launch = found.launch(claim["launch"])
    for name in claim["figures"]:
        chart.show(store.chart(found.store, launch, name), name)
