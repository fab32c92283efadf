"""The report for other programs (JSON) and for a page of text (Markdown)."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from ovfit.report.chapters import Chapter, Worded
from ovfit.report.phrases import BIASED
from ovfit.report.row import MEASURED, TEXTS, Row
from ovfit.report.rules import REGISTERED

COLUMNS = (
    "claim",
    "where",
    "verdict",
    "what was measured [95 % interval], what is claimed",
    "on",
    "what else is to be said, or would decide it",
)
FIELDS = (*MEASURED, *TEXTS, "parts", "rule", "launch", "figures")


def as_json(claims: Iterable[Row]) -> str:
    """A list of claims, each with FIELDS."""
    rows = [dict(zip(FIELDS, itemgetter(*FIELDS)(claim), strict=True)) for claim in claims]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def as_markdown(store: str, chapters: Sequence[Chapter]) -> str:
    """A table of claims and one of launches per study."""
    lines = ["# What the literature claims, and what was measured", "", f"Store: `{store}`", ""]
    lines += [BIASED, ""]
    for chapter in chapters:
        lines += [f"## {_cell(chapter.title)}", ""]
        if chapter.common:
            lines += [f"All with {_cell(chapter.common)}.", ""]
        if chapter.family:
            lines += [f"{chapter.family}.", ""]
        lines += [f"| {' | '.join(COLUMNS)} |", "|---" * len(COLUMNS) + "|"]
        lines += [_claim(claim) for claim in chapter.claims]
        lines += [
            "",
            "| launch | command | state | networks | seeds | claims (Holm) |",
            "|---" * 6 + "|",
        ]
        lines += [_launch(launch) for launch in chapter.launches]
        lines.append("")
    return "\n".join(lines)


def _claim(claim: Worded) -> str:
    """A row of the table of claims."""
    cells = [
        _cell(f"{claim['id']} {claim['statement']}"),
        _cell(claim["where"]),
        _cell(claim["signed"]),
        _cell("; ".join(claim["measured"]) or "–"),
        _cell(claim["counted"]),
        "; ".join(_remarks(claim)),
    ]
    return f"| {' | '.join(cells)} |"


def _remarks(claim: Worded) -> Iterator[str]:
    """Its note, its rule where that is not as it was registered, and what would decide it."""
    if claim["note"]:
        yield _cell(claim["note"])
    if claim["rule"] != REGISTERED:
        yield _cell(claim["rule"])
    if claim["next"]:
        yield _code(claim["next"])


def _launch(launch: Mapping[str, object]) -> str:
    """A row of the table of launches."""
    cells = [
        str(launch["run_id"])[:8],
        _code(str(launch["command"])),
        *(str(launch[name]) for name in ("state", "covered", "seeds")),
        str(launch["family"] or "–"),
    ]
    return f"| {' | '.join(cells)} |"


def _code(text: str) -> str:
    """A code span, in which HTML is text."""
    line = re.sub(r"\s+", " ", text).replace("|", "\\|")
    return f"`` {line} ``" if "`" in line else f"`{line}`"


def _cell(text: str) -> str:
    """Text that neither ends a cell nor becomes HTML."""
    return re.sub(r"\s+", " ", text).replace("|", "\\|").replace("<", "&lt;")
