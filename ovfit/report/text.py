"""The report for other programs (JSON) and for a page of text (Markdown)."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from textwrap import wrap
from typing import Any

import pandas as pd

from ovfit.analysis.states import STATES
from ovfit.analysis.words import many
from ovfit.columns import SHORT
from ovfit.report.chapters import Chapter, Worded
from ovfit.report.phrases import BIASED
from ovfit.report.results import CLAIMS, LAUNCH
from ovfit.report.row import MEASURED, TEXTS, Row
from ovfit.report.rules import REGISTERED

COLUMNS = (
    "claim",
    "where",
    "verdict",
    "what was measured [95 % interval], what is claimed",
    "on",
    "launch",
    "what else is to be said, or would decide it",
)
LAUNCHED = ("launch", "command", "run", "networks", "seeds", "claims (Holm)")
UNMEASURED = "– not measured yet"
WIDTH = 100
HOW_TO_READ = (
    "A row per claim and setting. A claim **holds** or **fails** where the 95 % interval, which "
    "may be looked at after every seed, leaves the margin that was fixed beforehand on one side; "
    "else it is undecided, and the last column has the command that would tell. " + BIASED
)
MEANINGS = (
    "A claim is counted once: *holds* or *fails* in every setting where it is decided; *mixed*: it "
    "holds in some settings and fails in others; *undecided*: measured, but decided nowhere."
)
FIELDS = (*MEASURED, *TEXTS, "parts", "rule", "launch", "figures")


def as_json(claims: Iterable[Row]) -> str:
    """A list of claims, each with FIELDS."""
    rows = [dict(zip(FIELDS, itemgetter(*FIELDS)(claim), strict=True)) for claim in claims]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def as_markdown(source: str, chapters: Sequence[Chapter], folder: str | None = None) -> str:
    """How each claim stands, then a table of claims and one of launches per study.

    `source`: what it was made from. `folder`: of results, relative to the page, where launches are
    kept in folders of their own.
    """
    lines = ["# What the literature claims, and what was measured", "", source, ""]
    lines += [*_prose(HOW_TO_READ), *_overview(chapters)]
    for chapter in chapters:
        lines += [f"## {_cell(chapter.title)}", ""]
        for paper in chapter.papers:
            lines += _prose(f"{_cell(paper)}.")
        if chapter.common:
            lines += _prose(f"All with {_cell(chapter.common)}.")
        if chapter.family:
            lines += _prose(f"{chapter.family}.")
        lines += _table(COLUMNS, [_claim(claim, folder) for claim in chapter.claims])
        if chapter.launches:
            launches = [_launch(launch, folder) for launch in chapter.launches]
            lines += _table(LAUNCHED, launches)
    return "\n".join(lines)


def _overview(chapters: Sequence[Chapter]) -> list[str]:
    """Per study and in all: how many of its claims hold, fail, ..."""
    stating = [chapter for chapter in chapters if chapter.states]
    if not stating:
        return []
    counts = [Counter(chapter.states.values()) for chapter in stating]
    rows = [
        [
            f"**{_cell(chapter.title.split(':')[0])}**",
            _cell("; ".join(chapter.papers)),
            *_row(count),
        ]
        for chapter, count in zip(stating, counts, strict=True)
    ]
    every = sum(counts, Counter[str]())
    heads = ("study", "what it measures", "claims", *STATES)
    lines = ["## In a minute", "", *_table(heads, [*rows, ["**all**", "", *_row(every)]])]
    return [*lines, *_prose(MEANINGS)]


def _row(counts: Mapping[str, int]) -> list[str]:
    """How many claims there are, and how many in each state."""
    return [str(sum(counts.values())), *(str(counts[name] or "–") for name in STATES)]


def _prose(text: str) -> list[str]:
    """A paragraph."""
    return [*wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False), ""]


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [f"| {' | '.join(heads)} |", "|---" * len(heads) + "|"]
    return [*lines, *(f"| {' | '.join(row)} |" for row in rows), ""]


def _claim(claim: Worded, folder: str | None) -> list[str]:
    """A row of the table of claims."""
    return [
        _cell(f"{claim['id']} {claim['statement']}"),
        _cell(claim["where"]),
        _cell(claim["signed"]) if claim["n"] else UNMEASURED,
        _cell("; ".join(claim["measured"]) or "–"),
        _cell(claim["counted"]),
        _named(claim["launch"], folder, CLAIMS) if claim["n"] else "",
        "; ".join(_remarks(claim)),
    ]


def _remarks(claim: Worded) -> Iterator[str]:
    """Its note, its rule where that is not as it was registered, and what would decide it."""
    if claim["note"]:
        yield _cell(claim["note"])
    if claim["n"] and claim["rule"] != REGISTERED:
        yield _cell(claim["rule"])
    if claim["next"]:
        yield _code(claim["next"])


def _launch(launch: Mapping[str, Any], folder: str | None) -> list[str]:
    """A row of the table of launches."""
    return [
        _named(str(launch["run_id"]), folder, LAUNCH),
        _code(str(launch["command"])),
        _cell(", ".join(_ran(launch))),
        str(launch["covered"] or "–"),
        str(launch["seeds"]),
        str(launch["family"] or "–"),
    ]


def _named(launch: str, folder: str | None, file: str) -> str:
    """The first letters of a run id, or the folder's name with a link to one of its files."""
    return launch[:SHORT] if folder is None else f"[{launch}]({folder}/{launch}/{file})"


def _ran(launch: Mapping[str, Any]) -> Iterator[str]:
    """Its state where it is not finished, then when, by what and on what it ran."""
    if launch["state"] != "finished":
        yield str(launch["state"])
    if not pd.isna(launch["started"]):
        yield f"{launch['started']:%Y-%m-%d}"
    if launch["version"]:
        commit = launch.get("commit")
        yield f"ovfit {launch['version']}" + (f" ({commit[:7]})" if commit else "")
    machine = launch.get("machine")
    if isinstance(machine, dict):
        devices = [name for name in dict.fromkeys(machine.get("devices") or []) if name != "cpu"]
        cores = many(machine["cores"], "core") if machine.get("cores") else ""
        yield from filter(None, [*devices, machine.get("processor") or "", cores])


def _code(text: str) -> str:
    """A code span, in which HTML is text."""
    line = re.sub(r"\s+", " ", text).replace("|", "\\|")
    return f"`` {line} ``" if "`" in line else f"`{line}`"


def _cell(text: str) -> str:
    """Text that neither ends a cell nor becomes HTML."""
    return re.sub(r"\s+", " ", text).replace("|", "\\|").replace("<", "&lt;")
