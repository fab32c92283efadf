"""The report: every claim of a store, by the real command, from real launches."""

import json
import re
import sqlite3
from pathlib import Path

import pytest
import vl_convert

from ovfit.report.catalogue import settings
from ovfit.report.charts import rounded
from ovfit.report.choice import chosen
from ovfit.report.claims import findings
from ovfit.report.phrases import measured, next_step, scope_text, shared
from ovfit.report.row import MEASURED
from ovfit.studies import registry
from ovfit.tracking.launches import agree
from tests.conftest import NAUGHTY, Cli, copied, uri_of


def claim(**changes: object) -> dict:
    row = {
        "study": "extreme",
        "id": "E1",
        "scope": {"arch": "mlp", "dataset": "mnist"},
        "verdict": "holds",
        "n": 5,
        "effect": 1.0,
        "low": 0.9,
        "high": 1.1,
    }
    return {
        **row,
        "command": "ovfit extreme",
        "launch": "a",
        "figures": [],
        "settings": {"epochs": "300"},
        **changes,
    }


def test_the_launch_with_most_networks_speaks_whatever_its_verdict() -> None:
    newest, largest, old = (
        claim(launch="c", n=5),
        claim(launch="b", n=20, verdict="fails"),
        claim(launch="a", n=20),
    )
    assert [row["launch"] for row in chosen([newest, largest, old])] == [
        "b"
    ]  # of equals the newest: rows come newest first
    other = claim(scope={"arch": "cnn", "dataset": "mnist"}, launch="d")
    assert {row["launch"] for row in chosen([newest, other])} == {"c", "d"}


def test_launches_of_other_settings_do_not_speak_for_each_other() -> None:
    """3 epochs do not replace 300, however new they are and however many networks: both are shown, and what tells them apart."""
    short = claim(launch="b", n=20, verdict="fails", settings={"epochs": "3"})
    found = chosen([short, claim()])
    assert [(row["verdict"], row["scope"]["epochs"]) for row in found] == [
        ("fails", "3"),
        ("holds", "300"),
    ]
    given = settings("extreme", "ovfit extreme --epochs 3 --seed 7 --workers 2")
    assert given["epochs"] == "3"
    assert not {"seed", "replicas", "workers", "quiet"} & set(given)


@pytest.mark.parametrize("line", ["--epochs 'x", "--no-such 1", "--epochs", "--epochs x"])
def test_a_command_of_another_version_is_like_no_other(line: str) -> None:
    command = f"ovfit extreme {line}"
    assert settings("extreme", command) == settings("none", command) == {"command": command}


def test_an_untested_claim_gives_way_to_a_tested_one_of_its_scope_only() -> None:
    untested = claim(n=0, verdict="undecided", scope={})
    assert chosen([untested, claim()]) == [claim()]
    assert chosen([claim(n=0, verdict="undecided", id="E2", scope={}), claim()])[1]["id"] == "E2"
    elsewhere = claim(n=0, verdict="undecided", scope={"arch": "cnn"})
    assert len(chosen([elsewhere, claim()])) == 2
    assert chosen([untested, elsewhere]) == [elsewhere]  # the one that names its scope says more


def test_scopes_agree_on_what_both_name() -> None:
    assert agree({"arch": "mlp", "lr": 0.1}, {"arch": "mlp", "seed": 3}) and not agree(
        {"arch": "mlp"}, {"arch": "cnn"}
    )
    assert agree({"arch": "resnet"}, {"arch": "resnet against mlp"}) and agree(
        {"arch": "mlp"}, {"arch": "resnet against mlp"}
    )
    assert not agree({"arch": "cnn"}, {"arch": "resnet against mlp"})


def test_texts() -> None:
    assert (
        measured(claim()) == "1 [0.9, 1.1]"
        and measured(claim(effect=None)) == "–"
        and measured(claim(low=1.0, high=1.0)) == "1"
    )
    scopes = [{"arch": "mlp", "lr": 0.1, "seed": 1}, {"arch": "cnn", "lr": 0.1, "seed": 2}, {}]
    assert shared(scopes) == {"lr": 0.1} and scope_text(scopes[0], shared(scopes)) == "mlp, seed 1"
    assert (
        next_step(claim(n=2, verdict="undecided")) == "ovfit extreme"
        and next_step(claim(n=9)) == ""
    )
    many = claim(
        n=9,
        verdict="undecided",
        command="ovfit extreme --dataset './a b.npz' --replicas 9 --width 8",
    )
    assert next_step(many) == "ovfit extreme --dataset './a b.npz' --replicas 36 --width 8"
    assert rounded({"a": [1.23456789, 7, "x", float("nan")]}) == {"a": [1.2346, 7, "x", None]}


def test_json_has_the_contract_s_fields_and_the_launches_own_numbers(shown: Path, cli: Cli) -> None:
    done = cli("report", "--format", "json", "--tracking-uri", uri_of(shown))
    assert done.returncode == 0 and not done.stderr
    claims = json.loads(done.stdout)
    assert all(set(MEASURED) <= set(row) for row in claims)
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
    assert mine["figures"] == ["distance-mlp-digits-weight_decay-0"]
    some = json.loads(
        cli(
            "report", "--format", "json", "--study", "descent", "--tracking-uri", uri_of(shown)
        ).stdout
    )
    assert {row["study"] for row in some} == {"descent"} and len(some) < len(claims)


def test_the_file_holds_every_claim_and_needs_nothing_else(
    shown: Path, cli: Cli, home: Path
) -> None:
    before = {path: path.stat().st_mtime_ns for path in home.iterdir()}
    done = cli("report", "--tracking-uri", uri_of(shown))
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
    assert html.count('data-chart="') >= 10 and "ovfit extreme --quiet on" in html
    assert "<img" not in html and "&lt;img src=x onerror=alert(1)&gt;" in html


def test_markdown(shown: Path, cli: Cli, home: Path) -> None:
    done = cli("report", "--format", "md", "--output", "claims.md", "--tracking-uri", uri_of(shown))
    assert done.returncode == 0 and done.stdout == ""
    lines = (home / "claims.md").read_text().splitlines()
    assert "## Double descent" in "\n".join(lines) and NAUGHTY not in re.sub(
        r"`[^`]*`", "", "\n".join(lines)
    )  # in a code span HTML is text
    tables = [line for line in lines if line.startswith("|")]
    assert {re.sub(r"\\\|", "", line).count("|") for line in tables} == {6, 7}


def test_what_is_gone_is_said_and_the_rest_is_shown(shown: Path, cli: Cli, home: Path) -> None:
    root = copied(shown, home) / "mlruns"
    with sqlite3.connect(home / "copy" / "mlflow.db") as database:
        database.execute(
            "update runs set status = 'RUNNING' where run_uuid in (select run_uuid from tags where key = 'ovfit.study' and value = 'tune')"
        )
    for path in root.glob("extreme/*/artifacts/figures/process-*.json"):
        path.unlink()
    for path in root.glob("extreme/*/artifacts/networks.csv"):
        path.write_text("half a li")
    next(root.glob("descent/*/artifacts/claims.json")).write_text('[{"id": "D1", "sco')
    done = cli("report", "--tracking-uri", uri_of(home / "copy"))
    assert done.returncode == 0, done.stderr
    html = (home / "report.html").read_text()
    assert (
        "figures are no longer in the store" in html
        and "no claims saved" in html
        and ">E1</a>" in html
        and ">D1</a>" not in html
    )


BAD = {
    "no store": (["--tracking-uri", "sqlite:///nowhere.db"], "there is no store"),
    "format": (["--format", "pdf"], "--format 'pdf' is not known"),
    "study": (["--study", "extrem"], "did you mean extreme"),
    "folder": (["--output", "there/report.html"], "does not exist"),
    "a folder": (["--output", "."], "is a folder"),
    "another database": (["--tracking-uri", "sqlite:///other.db"], "cannot be read"),
    "no database": (["--tracking-uri", "sqlite:///text.db"], "cannot be read"),
}


@pytest.mark.parametrize("words, said", BAD.values(), ids=list(BAD))
def test_bad_input(words: list[str], said: str, shown: Path, cli: Cli, home: Path) -> None:
    with sqlite3.connect(home / "other.db") as database:
        database.execute("create table t (a)")
    (home / "text.db").write_text("no database at all, " * 50)
    before = sorted(home.iterdir())
    done = cli(
        "report",
        *words,
        **({} if "--tracking-uri" in words else {"MLFLOW_TRACKING_URI": uri_of(shown)}),
    )
    assert done.returncode == 2 and said in done.stderr and done.stderr.count("\n") == 1
    assert sorted(home.iterdir()) == before


def test_an_empty_store_says_what_to_run(cli: Cli, home: Path) -> None:
    from ovfit.tracking.store import connect

    connect(uri_of(home))
    done = cli("report")
    assert (
        done.returncode == 2
        and "run a study first" in done.stderr
        and not (home / "report.html").exists()
    )
