"""The answer in words: of each claim its verdict, its statement, and what was measured where."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import escape

import streamlit as st

from ovfit.analysis.scopes import scope_text, shared
from ovfit.analysis.states import STATES, state
from ovfit.analysis.words import explained
from ovfit.report.phrases import SIGNS
from ovfit.report.row import Row
from ovfit.report.rules import REGISTERED

MOST = 12  # settings of a claim that are written out
COLOURS = {  # of a chip's edge and sign; its letters are the page's
    "holds": "#009E73",
    "fails": "#D55E00",
    "mixed": "#CC79A7",
    "undecided": "#767676",
    "not measured": "#767676",
}
STYLE = """<style>
.ovfit-answer { display: grid; grid-template-columns: max-content 1fr; gap: 10px 14px;
  align-items: baseline; font-size: 16px; line-height: 1.45; }
.ovfit-chip { display: inline-block; padding: 0 9px 1px; border: 1.5px solid; border-radius: 12px;
  font-size: 14px; white-space: nowrap; }
.ovfit-chip b { font-weight: 600; }
.ovfit-answer p { margin: 0; overflow-wrap: anywhere; }
.ovfit-answer .where { font-size: 14px; opacity: .85; }
@media (max-width: 640px) { .ovfit-answer { grid-template-columns: 1fr; gap: 4px; }
  .ovfit-answer > :nth-child(even) { margin-bottom: 10px; } }
</style>"""


def show(claims: Sequence[Row]) -> None:
    """All claims, those that nothing was measured for last. Texts of a store are escaped."""
    groups = by_claim(claims)
    common = _shared(claims)
    parts = [_claim(rows, common) for rows in groups.values() if is_measured(rows)]
    parts += [_claim(rows, common) for rows in groups.values() if not is_measured(rows)]
    st.html(f'{STYLE}<div class="ovfit-answer">{"".join(parts)}</div>')


def counted(claims: Sequence[Row]) -> str:
    """How many claims stand how: "1 holds, 3 undecided, 6 not measured"."""
    counts = Counter(state(rows) for rows in by_claim(claims).values())
    return ", ".join(f"{counts[name]} {name}" for name in STATES if counts[name])


def common(claims: Sequence[Row]) -> str:
    """What all that was measured has in common, said once: "all with width 8, depth 1"."""
    text = scope_text(_shared(claims))
    return f"All with {text}" if text else ""


def _shared(claims: Sequence[Row]) -> Mapping[str, object]:
    return shared([claim["scope"] for claim in claims if claim["n"]])


def short(claims: Sequence[Row]) -> None:
    """Of each claim that was measured its verdict and its statement, the decided ones first."""
    groups = [rows for rows in by_claim(claims).values() if is_measured(rows)]
    groups.sort(key=lambda rows: state(rows) == "undecided")
    texts = [f"{chip(state(rows))}<p>{escape(rows[0]['statement'])}</p>" for rows in groups]
    st.html(f'{STYLE}<div class="ovfit-answer">{"".join(texts)}</div>')


def by_claim(claims: Sequence[Row]) -> dict[str, list[Row]]:
    """The rows of each claim, by its id."""
    groups: dict[str, list[Row]] = {}
    for claim in claims:
        groups.setdefault(claim["id"], []).append(claim)
    return groups


def is_measured(claims: Sequence[Row]) -> bool:
    return state(claims) != "not measured"


def chip(verdict: str) -> str:
    """A verdict as HTML."""
    colour = COLOURS.get(verdict, COLOURS["undecided"])
    sign = SIGNS.get(verdict, "")
    text = escape(f"{sign} {verdict}".strip())
    return (
        f'<div><span class="ovfit-chip" style="border-color: {colour}"><b>{text}</b></span></div>'
    )


def _claim(rows: Sequence[Row], common: Mapping[str, object]) -> str:
    where = "".join(f'<p class="where">{line}</p>' for line in _settings(rows, common))
    statement = f"<p><b>{escape(rows[0]['id'])}</b> {escape(rows[0]['statement'])}</p>"
    return f"{chip(state(rows))}<div>{statement}{where}</div>"


def _besides(row: Row) -> Iterator[str]:
    """What else there is to say: a note, and a rule that is not the one written down first."""
    if row["note"]:
        yield f"Note: {row['note']}."
    if row["rule"] != REGISTERED:
        yield f"Rule: {row['rule']}."


def _settings(rows: Sequence[Row], common: Mapping[str, object]) -> Iterator[str]:
    """What was measured in each setting, on how much."""
    known = [row for row in rows if row["n"]]
    for row in known[:MOST]:
        place = scope_text(row["scope"], common)
        verdict = f" ({row['verdict']})" if len(known) > 1 else ""
        head = f"{place}{verdict}: " if place or verdict else ""
        said = explained(row) or ["nothing was measured."]
        yield escape(head + " ".join([*said, *_besides(row)]))
    if len(known) > MOST:
        yield f"And {len(known) - MOST} more settings: the plot below has them."
    elif not known and rows[0]["note"]:
        yield escape(rows[0]["note"])
