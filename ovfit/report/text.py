"""The report for other programs (JSON) and for a page of text (Markdown)."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ovfit.report.chapters import Chapter
from ovfit.report.claims import CONTRACT, TEXTS

COLUMNS = (
    "claim",
    "where",
    "verdict",
    "effect [95 % interval]",
    "n",
    "margin, or what would decide it",
)
MORE = (*TEXTS, "launch", "figures")


def as_json(claims: Iterable[Mapping[str, Any]]) -> str:
    """A list of claims: the contract's fields, then MORE."""
    rows = [{name: claim[name] for name in (*CONTRACT, *MORE)} for claim in claims]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def as_markdown(store: str, chapters: Sequence[Chapter]) -> str:
    """A table of claims and one of launches per study."""
    lines = ["# What the literature claims, and what was measured", "", f"Store: `{store}`", ""]
    for chapter in chapters:
        lines += [
            f"## {_cell(chapter.title)}",
            "",
            *([f"All with {_cell(chapter.common)}.", ""] if chapter.common else []),
            f"| {' | '.join(COLUMNS)} |",
            "|---" * len(COLUMNS) + "|",
        ]
        for claim in chapter.claims:
            cells = [
                _cell(text)
                for text in (
                    f"{claim['id']} {claim['statement']}",
                    claim["where"],
                    claim["signed"],
                    claim["measured"],
                    str(claim["n"]),
                )
            ]
            last = _code(claim["next"]) if claim["next"] else _cell(claim["margin"] or "")
            lines.append(f"| {' | '.join([*cells, last])} |")
        lines += ["", "| launch | command | state | networks | seeds |", "|---|---|---|---|---|"]
        for launch in chapter.launches:
            lines.append(
                f"| {launch['run_id'][:8]} | {_code(launch['command'])} | {launch['state']} | {launch['covered']} | {launch['seeds']} |"
            )
        lines.append("")
    return "\n".join(lines)


def _code(text: str) -> str:
    """A code span, in which HTML is text."""
    found = re.sub(r"\s+", " ", text).replace("|", "\\|")
    return f"`` {found} ``" if "`" in found else f"`{found}`"


def _cell(text: str) -> str:
    """Text that neither ends a cell nor becomes HTML."""
    return re.sub(r"\s+", " ", text).replace("|", "\\|").replace("<", "&lt;")
