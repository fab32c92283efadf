"""A store made by the code before the rooms (commit 888c4e7) is read, shown, resumed, loaded.

`tests/stores/make.py` made it, run with a checkout of that commit: a small launch of every study
and of the search, one that was interrupted and one that was killed, and the report of that code.
"""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import streamlit as st
import torch
from streamlit.testing.v1 import AppTest

import ovfit
from ovfit import columns
from ovfit.tracking.launches import launches, rows
from ovfit.tracking.reader import Reader
from tests.conftest import Cli, uri_of
from tests.tracking.conftest import BEFORE, placed

STUDIES = ("extreme", "descent", "interpolation", "mislabel", "randomize", "identity", "tune")
PAGES = {
    "overview": "from ovfit.viewer.pages import overview; overview.page()",
    "claims": "from ovfit.viewer.pages import claims; claims.page()",
    "compare": "from ovfit.viewer.pages import compare; compare.page()",
    **{name: f"from ovfit.viewer.pages import study; study.page({name!r})" for name in STUDIES},
}
AGAIN = """
import json, sys
from ovfit.cli.main import execute
for argv in json.load(sys.stdin):
    assert execute(argv) == 0, argv
"""

CHANGED = {"mislabel", "randomize"}  # studies that ask for more of a network since
LOOKED = "look"  # at networks of identity, whose probe is of a newer version


def commands(folder: Path, *states: str) -> list[list[str]]:
    """What was typed for the launches in those states, the oldest first."""
    table = launches(Reader(uri_of(folder)).runs())
    return [
        shlex.split(launch["command"])[1:]
        for launch in rows(table)[::-1]
        if launch["state"] in states
    ]


def repeat(folder: Path, argvs: list[list[str]]) -> None:
    """Types those commands again, in one process: its imports are most of a small launch."""
    env = {**os.environ, "OVFIT_CACHE": str(folder.with_name("cache"))}
    subprocess.run(
        [sys.executable, "-c", AGAIN],
        input=json.dumps([[*argv, "--figures", "off"] for argv in argvs]),
        text=True,
        cwd=folder,
        env=env,
        check=True,
        timeout=400,
        stdout=subprocess.DEVNULL,
    )


def test_every_launch_is_listed_with_its_state(before: Path) -> None:
    table = launches(Reader(uri_of(before)).runs())
    assert set(table["study"]) == set(STUDIES)
    assert sorted(table["state"]) == ["dead", *["finished"] * len(STUDIES), "killed"]
    unfinished = table[table["state"] != "finished"]
    assert (unfinished["FINISHED"] < unfinished["planned"]).all()
    assert table["RUNNING"].sum() > 0  # what the killed launch left


def place(claim: dict) -> tuple[str, str, str]:
    return claim["study"], claim["id"], json.dumps(claim["scope"], sort_keys=True)


def test_the_report_says_what_that_code_said(before: Path, cli: Cli) -> None:
    said = json.loads((BEFORE / "report.json").read_text())
    done = cli("report", "--format", "json", "--tracking-uri", uri_of(before))
    assert done.returncode == 0, done.stderr
    rows = sorted(json.loads(done.stdout), key=place)  # it has them in the order of the cards now
    assert len(said) > 50 and said == sorted(said, key=place)
    assert [{name: row[name] for name in said[0]} for row in rows] == said
    later = dict.fromkeys(("name", "unit", "images", "looks", "family", "decided"))
    for row in rows:  # what that code did not say yet
        assert {name: row[name] for name in set(row) - set(said[0])} == {
            **later,
            "parts": [],
            "rule": "rules were not kept then",
        }


@pytest.mark.parametrize("page", PAGES)
def test_its_pages_are_shown(before: Path, page: str) -> None:
    st.cache_resource.clear()
    app = AppTest.from_string(PAGES[page], default_timeout=120)
    app.session_state["store"] = uri_of(before)
    app.run()
    assert not app.exception and not app.error
    assert len(app.get("vega_lite_chart")) >= 4 or page != "extreme"


def test_its_networks_are_loaded(before: Path) -> None:
    networks = ovfit.networks(tracking_uri=uri_of(before))
    saved = networks[networks["records"].str.contains("weights")]
    assert set(saved["study"]) == set(STUDIES) - {"tune"}
    for row in saved.drop_duplicates("study").to_dict("records"):
        module = ovfit.load(row["run_id"], uri_of(before))
        weights = list(module.parameters())
        assert sum(weight.numel() for weight in weights) == row["n_parameters"]
        assert all(torch.isfinite(weight).all() for weight in weights)


FEW = ("extreme", "identity", "tune")


@pytest.mark.parametrize("some", [FEW, pytest.param(STUDIES, marks=pytest.mark.slow)], ids=len)
def test_what_is_finished_is_not_trained_again(some: tuple[str, ...], tmp_path: Path) -> None:
    """The same commands, through the command line: everything is in the store already.

    But for those of random labels, whose test predictions are recorded since: their records have
    less. And the seed draws which images are mislabelled since: those are other networks.
    Identity's networks have a probe of an older version, those of extreme have none: they are
    probed, not trained.
    """
    folder = placed(tmp_path / "before")
    earlier = Reader(uri_of(folder)).networks()
    argvs = [argv for argv in commands(folder, "finished") if argv[0] in some]
    repeat(folder, argvs)
    runs = Reader(uri_of(folder))
    kept = runs.networks()
    again = kept[~kept[columns.RUN_ID].isin(earlier[columns.RUN_ID])]
    assert set(earlier[columns.RUN_ID]) <= set(kept[columns.RUN_ID])
    assert set(again[columns.STUDY]) == {*CHANGED.intersection(some), LOOKED}
    looks = again[again[columns.STUDY] == LOOKED]
    assert set(looks[columns.EPOCHS_RUN]) == {"0"}
    table = launches(runs.runs())
    latest = table.iloc[: len(argvs)]
    assert set(latest["state"]) == {"finished"} and set(latest["study"]) == set(some)
    others = latest[~latest["study"].isin([*CHANGED, "identity", "extreme"])]
    assert (others["kept"] == others["planned"]).all() and (latest["planned"] > 0).all()


def test_what_is_not_finished_is_trained_and_nothing_else(tmp_path: Path) -> None:
    folder = placed(tmp_path / "before")
    wanted = launches(Reader(uri_of(folder)).runs()).query("state in ('dead', 'killed')")
    repeat(folder, commands(folder, "dead", "killed"))
    table = launches(Reader(uri_of(folder)).runs())
    latest = table.iloc[:2]
    assert list(latest["state"]) == ["finished"] * 2
    assert sorted(latest["kept"]) == sorted(wanted["FINISHED"])
    assert (latest["FINISHED"] + latest["kept"] == 4).all() and table["RUNNING"].sum() == 0
    assert "dead" not in set(table["state"])
