"""What is read stays within 100 columns, and what the documents point at is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WIDTH = 100
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md")])
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
PLACEHOLDER = re.compile(r"[A-Z]{4}")  # ovfit/studies/NAME/
NAMED = re.compile(r"`((?:ovfit|apps|benchmarks|docs|examples|tests)/[\w/.]+)`")


def too_long(text: str) -> list[str]:
    """The lines over 100 columns that could be cut: not a table's row, not one unbroken word."""
    lines = [line for line in text.splitlines() if len(line) > WIDTH]
    return [line for line in lines if not line.lstrip().startswith("|") and " " in line.strip()]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_documents_are_wrapped(document: Path) -> None:
    assert too_long(document.read_text()) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    targets = [target for target in LINK.findall(document.read_text()) if "://" not in target]
    missing = [target for target in targets if not (document.parent / target).exists()]
    assert missing == []


def test_a_line_of_prose_that_is_too_long_is_seen() -> None:
    assert too_long("word " * 30) and not too_long("| " + "cell " * 30 + "|")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_that_documents_name_are_there(document: Path) -> None:
    if document.name == "CHANGELOG.md":  # speaks of files as they were
        return
    named = [name for name in NAMED.findall(document.read_text()) if not PLACEHOLDER.search(name)]
    assert [name for name in named if not (ROOT / name).exists()] == []
