"""The report for other programs (JSON) and for a page of text (Markdown)."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

from ovfit.report.chapters import Chapter, Worded
from ovfit.report.row import MEASURED, TEXTS, Row

COLUMNS = (
    "claim",
    "where",
    "verdict",
    "effect [95 % interval]",
    "n",
    "margin, or what would decide it",
)
FIELDS = (*MEASURED, *TEXTS, "launch", "figures")


def as_json(claims: Iterable[Row]) -> str:
    """A list of claims, each with FIELDS."""
    rows = [dict(zip(FIELDS, itemgetter(*FIELDS)(claim), strict=True)) for claim in claims]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def as_markdown(store: str, chapters: Sequence[Chapter]) -> str:
    """A table of claims and one of launches per study."""
    lines = ["# What the literature claims, and what was measured", "", f"Store: `{store}`", ""]
    for chapter in chapters:
        lines += [f"## {_cell(chapter.title)}", ""]
        if chapter.common:
            lines += [f"All with {_cell(chapter.common)}.", ""]
        lines += [f"| {' | '.join(COLUMNS)} |", "|---" * len(COLUMNS) + "|"]
        lines += [_claim(claim) for claim in chapter.claims]
        lines += ["", "| launch | command | state | networks | seeds |", "|---|---|---|---|---|"]
        lines += [_launch(launch) for launch in chapter.launches]
        lines.append("")
    return "\n".join(lines)


def _claim(claim: Worded) -> str:
    """A row of the table of claims."""
    cells = [
        _cell(f"{claim['id']} {claim['statement']}"),
        _cell(claim["where"]),
        _cell(claim["signed"]),
        _cell(claim["measured"]),
        str(claim["n"]),
        _code(claim["next"]) if claim["next"] else _cell(claim["margin"] or ""),
    ]
    return f"| {' | '.join(cells)} |"


def _launch(launch: Mapping[str, object]) -> str:
    """A row of the table of launches."""
    cells = [
        str(launch["run_id"])[:8],
        _code(str(launch["command"])),
        *(str(launch[name]) for name in ("state", "covered", "seeds")),
    ]
    return f"| {' | '.join(cells)} |"


def _code(text: str) -> str:
    """A code span, in which HTML is text."""
    line = re.sub(r"\s+", " ", text).replace("|", "\\|")
    return f"`` {line} ``" if "`" in line else f"`{line}`"


def _cell(text: str) -> str:
    """Text that neither ends a cell nor becomes HTML."""
    return re.sub(r"\s+", " ", text).replace("|", "\\|").replace("<", "&lt;")
