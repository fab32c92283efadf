"""Results that were kept, read back: the state of the claims."""

import json
import re
import shutil
from pathlib import Path

import pytest

from ovfit.report.claims import findings
from ovfit.report.recorded import read
from ovfit.report.results import save
from ovfit.report.row import MEASURED
from ovfit.report.rules import BEFORE, EARLIER, REGISTERED, UNKNOWN
from ovfit.report.text import UNMEASURED
from ovfit.studies import registry
from tests.conftest import Inside, Refused, uri_of

DOCS = Path(__file__).parents[2] / "docs"
AGAIN = "ovfit report --from docs/results --format md --output docs/claims.md"


@pytest.fixture
def results(home: Path) -> Path:
    """A copy of docs/results, below the current folder."""
    return Path(shutil.copytree(DOCS / "results", home / "docs" / "results"))


def test_the_state_of_the_claims_is_made_from_the_results(results: Path, inside: Inside) -> None:
    done = inside(*AGAIN.split()[1:])
    assert done.returncode == 0, done.stderr
    made = (results.parent / "claims.md").read_text()
    assert made == (DOCS / "claims.md").read_text(), f"docs/claims.md is not up to date: `{AGAIN}`"


def test_the_page_has_every_claim_of_every_study_once_in_the_summary(
    results: Path, inside: Inside
) -> None:
    text = inside("report", "--from", "docs/results", "--format", "md").stdout
    assert "](docs/results/escape-digits/claims.json)" in text  # as seen from here
    rows = [line.split(" | ") for line in text.splitlines() if line.startswith("| **")]
    assert len(rows) == len(registry.OWN) + 1
    counts = [[int(cell.strip(" |–") or 0) for cell in row[2:]] for row in rows]
    stated = [len(registry.study(name).statements) for name in registry.OWN]
    assert [count[0] for count in counts] == [*stated, sum(stated)]
    assert all(count[0] == sum(count[1:]) for count in counts)
    assert counts[-1] == [sum(column) for column in zip(*counts[:-1], strict=True)]
    (escape,) = (row for row in rows if row[0] == "| **Leaving extreme points**")
    for name in registry.OWN:
        for claim, statement in registry.study(name).statements.items():
            assert f"| {claim} {statement.text} |" in text.replace("&lt;", "<")
    digits = json.loads((results / "escape-digits" / "claims.json").read_text())
    (noise,) = (row for row in digits if row["id"] == "E7" and row["verdict"] == "fails")
    assert f"{noise['effect']:.4g} [{noise['low']:.4g}, {noise['high']:.4g}]" in text
    assert escape[1].count("arXiv") == 2


def test_what_was_kept_says_what_the_store_said(shown: Path, tmp_path: Path) -> None:
    found = findings(uri_of(shown))
    save(found, found.studies, tmp_path)
    again = read(tmp_path)
    fields = [name for name in MEASURED if name != "command"]

    def told(claims: object) -> list[list[object]]:
        return [[claim[name] for name in fields] for claim in claims if claim["n"]]

    assert [told(again.of(study)) for study in registry.OWN] == [
        told(found.of(study)) for study in registry.OWN
    ]
    assert {claim["rule"] for claim in again.claims} == {REGISTERED}


def test_claims_that_nobody_measured_have_the_command_that_would(results: Path) -> None:
    for launch in results.glob("landscape-*"):
        shutil.rmtree(launch)
    rows = [claim for claim in read(results).claims if claim["study"] == "landscape"]
    assert {claim["command"] for claim in rows} == {"ovfit landscape"}
    assert [claim["id"] for claim in rows] == list(registry.study("landscape").statements)
    assert not any(claim["n"] for claim in rows)


def test_rules_that_changed_since_are_named(results: Path) -> None:
    for other in set(results.glob("landscape-*")) - {results / "landscape-digits"}:
        shutil.rmtree(other)
    file = results / "landscape-digits" / "launch.json"
    about = json.loads(file.read_text())
    digests = registry.study("landscape").statements.digests
    claims = json.loads((file.parent / "claims.json").read_text())
    places = {row["id"]: str(place) for place, row in enumerate(claims)}

    def rules(**changes: object) -> dict[str, str]:
        file.write_text(json.dumps({**about, **changes}))
        return {row["id"]: row["rule"] for row in read(results).of("landscape")}

    assert set(rules(statements=None).values()) == {UNKNOWN}
    told = rules(statements={**digests, "C1": "other"}, rules={places["C2"]: f"{BEFORE}: 2 of 12"})
    assert told["C1"] == EARLIER and told["C2"] == f"{BEFORE}: 2 of 12"
    assert {text for name, text in told.items() if name not in ("C1", "C2")} == {REGISTERED}


def test_damaged_and_missing_results_are_refused(results: Path, refused: Refused) -> None:
    given = ["--from", "docs/results", "--format", "md"]
    refused("report", ["--from", "docs", "--format", "md"], "docs/results is no result")
    refused("report", ["--from", "nowhere", "--format", "md"], "there is no folder nowhere")
    refused("report", [*given[:2]], "--format html needs a store")
    refused("report", [*given, "--tracking-uri", "sqlite:///a.db"], "exclude each other")
    refused("report", [*given, "--study", "escap"], "did you mean escape")
    claims = results / "escape-mnist" / "claims.json"
    claims.write_text(claims.read_text()[:100])
    refused("report", given, "claims.json cannot be read")
    claims.unlink()
    refused("report", given, "escape-mnist is no result of a launch")
    shutil.rmtree(results)
    results.mkdir()
    refused("report", given, "has no results")


def test_unmeasured_rows_say_so(results: Path, inside: Inside) -> None:
    text = inside("report", "--from", "docs/results", "--format", "md", "--study", "tune,extreme")
    assert text.returncode == 2  # tune states no claims
    for kept in results.glob("mislabel-*"):
        shutil.rmtree(kept)
    text = inside("report", "--from", "docs/results", "--format", "md", "--study", "mislabel")
    rows = re.findall(r"^\| M[\d.a-z]+ .*$", text.stdout, re.MULTILINE)
    assert len(rows) == len(registry.study("mislabel").statements)
    assert all(UNMEASURED in row and "`ovfit mislabel`" in row for row in rows)
