"""Tables of the documents against the results they were written from: no number drifts.

A table with verdicts is preceded by `<!-- results: NAME -->`, its folder of docs/results.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "docs" / "results"
DOCUMENTS = [ROOT / "README.md", *sorted(set(ROOT.glob("docs/*.md")) - {ROOT / "docs/claims.md"})]
NAMED = re.compile(r"<!-- results: ([\w.-]+) -->")
NUMBER = re.compile(r"(?<![\w.])-?(?:\d[\d,]*)?\.?\d+(?:e-?\d+)?(?![\w])")
CELLS = re.compile(r"(?<!\\)\|")
VERDICT = re.compile(r"holds|fails|undecided")
Table = tuple[str, str, list[dict[str, str]]]  # where it stands, its results' name, its rows


def tables(text: str) -> Iterator[Table]:
    """The tables of a document that have a column of verdicts."""
    heading = name = ""
    rows: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in CELLS.split(line.strip().strip("|"))])
            continue
        if rows and rows[0][0] == "claim" and "verdict" in rows[0]:
            yield heading, name, [dict(zip(rows[0], row, strict=True)) for row in rows[2:]]
        if rows or (line and not NAMED.match(line)):
            name = ""
        rows = []
        heading = line.lstrip("# ") if line.startswith("#") else heading
        name = NAMED.match(line)[1] if NAMED.match(line) else name


def kept(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((RESULTS / name / "claims.json").read_text())
    return rows


def numbers(value: object) -> Iterator[float]:
    """Every number in a claim, those within its words too."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from numbers(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from numbers(inner)
    elif isinstance(value, str):
        yield from (float(text.replace(",", "")) for text in NUMBER.findall(value))
    elif isinstance(value, int | float):
        yield float(value)


def wrong(row: dict[str, str], claims: list[dict[str, Any]]) -> list[str]:
    """What of a row no claim of that id and verdict says: its verdict, or numbers of it."""
    said = VERDICT.search(row["verdict"])
    mine = [
        claim
        for claim in claims
        if claim["id"] == row["claim"] and said and claim["verdict"] == said[0]
    ]
    texts = [text for head, text in row.items() if head not in ("claim", "verdict")]
    told = [number for text in texts for number in NUMBER.findall(text)]
    lacking = [
        [number for number in told if not _agrees(number, list(_candidates(claim)))]
        for claim in mine
    ]
    return min(lacking, key=len) if mine else [f"{row['claim']} {row['verdict']}"]


def _candidates(claim: dict[str, Any]) -> Iterator[float]:
    yield from numbers({name: value for name, value in claim.items() if name != "p"})
    if claim["effect"] is not None:
        yield claim["effect"] * claim["n"]  # of a share: how many


def _agrees(text: str, known: list[float]) -> bool:
    """Whether a printed number is one of those, rounded as it is printed."""
    digits = text.replace(",", "")
    mantissa, _, power = digits.partition("e")
    half = 0.5000001 * 10.0 ** (int(power or 0) - len(mantissa.partition(".")[2]))
    return any(abs(float(digits) - number) <= half for number in known)


FOUND = [(page.name, *table) for page in DOCUMENTS for table in tables(page.read_text())]


@pytest.mark.parametrize(
    ("page", "heading", "name", "rows"), FOUND, ids=lambda part: part if len(part) < 40 else ""
)
def test_a_table_says_what_its_results_say(
    page: str, heading: str, name: str, rows: list[dict[str, str]]
) -> None:
    assert name, f"{page}: say <!-- results: NAME --> above the table of {heading!r}"
    claims = kept(name)
    assert [(row["claim"], what) for row in rows if (what := wrong(row, claims))] == []


def test_a_changed_digit_a_changed_verdict_and_a_claim_that_is_not_there_are_seen() -> None:
    claims = kept("landscape-digits")
    row = {"claim": "C4.decay", "verdict": "**holds** (pilot)", "measured": "1.084 [1.059, 1.098]"}
    assert wrong(row, claims) == []
    assert wrong({**row, "measured": "1.1 times"}, claims) == []  # rounded as it is printed
    assert wrong({**row, "measured": "1.085 [1.059, 1.099]"}, claims) == ["1.085", "1.099"]
    assert wrong({**row, "verdict": "**fails**"}, claims) == ["C4.decay **fails**"]
    assert wrong({**row, "claim": "C9"}, claims) == ["C9 **holds** (pilot)"]
