"""The report of a real store in its three formats, and what it refuses."""

import json
import re
import sqlite3
from pathlib import Path

import pytest
import vl_convert

from ovfit.report.claims import findings
from ovfit.report.row import MEASURED
from ovfit.studies import registry
from tests.conftest import NAUGHTY, Inside, Refused, copied, uri_of


def test_json_has_the_contract_s_fields_and_the_launches_own_numbers(
    shown: Path, inside: Inside
) -> None:
    done = inside("report", "--format", "json", "--tracking-uri", uri_of(shown))
    assert done.returncode == 0 and not done.stderr
    claims = json.loads(done.stdout)
    assert all({*MEASURED, "parts", "rule"} <= set(row) for row in claims)
    assert {row["rule"] for row in claims} == {"as registered"}
    assert all(row["family"] > 1 for row in claims)
    assert {"E1", "E5", "D1", "P4"} <= {row["id"] for row in claims} and {
        row["study"] for row in claims
    } == {*registry.OWN}
    saved = [
        row
        for path in shown.glob("mlruns/extreme/*/artifacts/claims.json")
        for row in json.loads(path.read_text())
    ]
    (mine,) = (row for row in claims if row["id"] == "E5" and row["scope"]["dataset"] == "digits")
    (theirs,) = (row for row in saved if row["id"] == "E5" and row["scope"]["dataset"] == "digits")
    assert (
        [mine[name] for name in MEASURED] == [theirs[name] for name in MEASURED]
        and mine["n"] == 5
        and mine["effect"] > 0
    )
    assert mine["name"] and mine["looks"] == 1
    assert mine["parts"] == theirs["parts"] and mine["parts"][0]["effect"] == mine["effect"]
    assert mine["figures"] == ["distance-mlp-digits-weight_decay-0"]
    some = json.loads(
        inside(
            "report", "--format", "json", "--study", "descent", "--tracking-uri", uri_of(shown)
        ).stdout
    )
    assert {row["study"] for row in some} == {"descent"} and len(some) < len(claims)


def test_the_file_holds_every_claim_and_needs_nothing_else(
    shown: Path, inside: Inside, home: Path
) -> None:
    before = {path: path.stat().st_mtime_ns for path in home.iterdir()}
    done = inside("report", "--tracking-uri", uri_of(shown))
    assert done.returncode == 0 and "report.html" in done.stdout
    assert {path.name for path in home.iterdir()} - {path.name for path in before} == {
        "report.html"
    }
    whole, vega = (home / "report.html").read_text(), vl_convert.javascript_bundle()
    assert whole.count(vega) == 1 and len(whole) < 5_000_000
    html = whole.replace(vega, "")
    assert not re.search(r"<(script|link|img)[^>]+(src|href)=", html)
    for row in findings(uri_of(shown)).claims:
        assert f">{row['id']}</a>" in html
    assert not re.search(
        r"(See <a href=\"#chart-[^\"]+).*\n.*\1", html
    )  # no figure twice for one claim
    measured = [row for row in findings(uri_of(shown)).claims if row["effect"] is not None]
    assert {"extreme", "landscape"} < {row["study"] for row in measured}
    for study in {row["study"] for row in measured}:
        assert f'data-chart="claims-{study}"' in html  # its forest plot
    (said,) = {
        part["name"]
        for row in findings(uri_of(shown)).claims
        for part in row["parts"]
        if row["id"] == "E5" and row["scope"]["dataset"] == "digits"
    }
    assert re.search(re.escape(said) + r": [\d.]+[^<]* \[[\d.]+, [\d.]+\], claimed", html)
    unbroken = re.sub(r'[",\s]+', " ", html)  # captions of charts are lists of lines
    assert unbroken.count("biased outward") == 1 and "Holm within each launch" in html
    assert html.count('data-chart="') >= 10 and "ovfit extreme --quiet on" in html
    assert "<img" not in html and "&lt;img src=x onerror=alert(1)&gt;" in html


def test_markdown(shown: Path, inside: Inside, home: Path) -> None:
    done = inside(
        "report", "--format", "md", "--output", "claims.md", "--tracking-uri", uri_of(shown)
    )
    assert done.returncode == 0 and done.stdout == ""
    lines = (home / "claims.md").read_text().splitlines()
    assert "## Double descent" in "\n".join(lines) and NAUGHTY not in re.sub(
        r"`[^`]*`", "", "\n".join(lines)
    )  # in a code span HTML is text
    tables = [line for line in lines if line.startswith("|")]
    counts = {re.sub(r"\\\|", "", line).count("|") for line in tables}
    assert counts == {9, 8, 7}  # the summary, claims, launches: no cell is broken by what is in it
    assert "\n".join(lines).count("biased outward") == 1
    assert re.search(r"Holm over the \d+ claims of this launch\.", "\n".join(lines))


def test_what_is_gone_is_said_and_the_rest_is_shown(
    shown: Path, inside: Inside, home: Path
) -> None:
    root = copied(shown, home) / "mlruns"
    with sqlite3.connect(home / "copy" / "mlflow.db") as database:
        database.execute(
            "update runs set status = 'RUNNING' where run_uuid in "
            "(select run_uuid from tags where key = 'ovfit.study' and value = 'tune')"
        )
    for path in root.glob("extreme/*/artifacts/figures/distance-*.json"):
        path.unlink()
    for path in root.glob("extreme/*/artifacts/networks.csv"):
        path.write_text("half a li")
    next(root.glob("descent/*/artifacts/claims.json")).write_text('[{"id": "D1", "sco')
    done = inside("report", "--tracking-uri", uri_of(home / "copy"))
    assert done.returncode == 0, done.stderr
    html = (home / "report.html").read_text()
    assert (
        "figures are no longer in the store" in html
        and "no claims saved" in html
        and ">E1</a>" in html
        and ">D1</a>" not in html
    )


def test_a_study_without_a_launch_is_refused(
    refused: Refused, shown: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_URI", uri_of(shown))
    refused("report", ["--study", "extrem"], "did you mean extreme")


def test_an_empty_store_says_what_to_run(inside: Inside, home: Path) -> None:
    from ovfit.tracking.store import connect

    connect(uri_of(home))
    done = inside("report")
    assert (
        done.returncode == 2
        and "run a study first" in done.stderr
        and not (home / "report.html").exists()
    )
