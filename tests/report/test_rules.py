"""Whether a claim's rule was written before its networks were trained: of launches, on pages."""

import json
from collections.abc import Callable
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import streamlit as st

from ovfit.report.rules import BEFORE, EARLIER, REGISTERED, UNKNOWN, WITHDRAWN, Rules
from ovfit.studies import registry
from ovfit.studies.extreme.statements import STATEMENTS
from tests.conftest import Inside, launches, uri_of
from tests.support.viewer import html, opened

DIGESTS = registry.study("extreme").statements.digests
SMALL = ("--width", 4, "--epochs", 2, "--hold", 0, "--weight-decay", 0, "--train-size", 100)
QUIET = ("--batch-size", 50, "--step-every", "off", "--quiet", "--figures", "off")


def judged(
    kept: dict[str, Any], trained: dict[str, str], study: str = "extreme", **claim: Any
) -> str:
    """What is said of E1, as launch "new" judged it on the networks of `trained`."""
    networks = pd.DataFrame({"run_id": [*trained], "width": [8, 8, 16][: len(trained)]})
    rules = Rules(kept, {network: launch for network, launch in trained.items() if launch})
    row = {"id": "E1", "n": 3, "scope": {}} | claim
    launch = {"run_id": "new", "study": study}
    return rules.judged(row, launch, rules.with_trainers(networks))


def test_networks_of_a_launch_that_kept_another_rule_are_counted() -> None:
    kept = {"new": DIGESTS, "old": DIGESTS | {"E1": "other"}, "alike": DIGESTS}
    assert judged(kept, {"a": "new", "b": "alike", "c": "new"}) == REGISTERED
    assert judged(kept, {"a": "old", "b": "old", "c": "new"}) == f"{BEFORE}: 2 of 3"
    assert judged(kept, {"a": "old", "b": "old", "c": "new"}, id="E5") == REGISTERED
    without = {**kept, "old": {"E5": DIGESTS["E5"]}}  # the claim was not made then
    assert judged(without, {"a": "old", "b": "new", "c": "new"}) == f"{BEFORE}: 1 of 3"


def test_only_networks_of_the_claim_s_setting_count() -> None:
    kept = {"new": DIGESTS, "old": DIGESTS | {"E1": "other"}}
    trained = {"a": "old", "b": "new", "c": "new"}
    assert judged(kept, trained, scope={"width": 8}) == f"{BEFORE}: 1 of 2"
    assert judged(kept, trained, scope={"width": 16}) == REGISTERED
    assert judged(kept, trained, scope={"width": "all of them"}) == f"{BEFORE}: 1 of 3"
    assert judged(kept, trained, n=0) == REGISTERED  # nothing was tested


def test_launches_that_kept_no_rules() -> None:
    kept = {"new": DIGESTS, "old": None}
    assert judged(kept, {"a": "old", "b": "new", "c": ""}) == f"{UNKNOWN}: 2 of 3"  # one is gone
    assert judged({"new": None}, {"a": "new"}) == judged({}, {}) == UNKNOWN


def test_what_a_launch_computed_was_trained_by_nobody() -> None:
    assert judged({"new": DIGESTS}, {"random-0-1": "", "oracle-digits-0-8-2": ""}) == REGISTERED


def test_a_rule_that_has_changed_since() -> None:
    changed = DIGESTS | {"E1": "other", "E0": "gone"}
    kept = {"new": changed, "old": DIGESTS}
    assert judged(kept, {"a": "new"}) == EARLIER
    assert judged(kept, {"a": "old", "b": "new"}) == f"{EARLIER}; {BEFORE}: 1 of 2"
    assert judged(kept, {"a": "new"}, id="E0") == WITHDRAWN
    assert judged(kept, {"a": "new"}, study="nowhere") == REGISTERED  # no rule to compare with


@pytest.fixture
def restated(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Changes how E5 is measured."""

    def state(rule: str) -> None:
        changed = replace(STATEMENTS["E5"], rule=rule)
        monkeypatch.setitem(STATEMENTS._by_id, "E5", changed)

    return state


def test_launches_under_three_rules(
    home: Path, inside: Inside, restated: Callable[[str], None]
) -> None:
    """The report and the viewer name what each launch's claims were judged and trained under."""

    def rules(form: str = "json") -> Any:
        text = inside("report", "--format", form).stdout
        return {row["id"]: row["rule"] for row in json.loads(text)} if form == "json" else text

    restated("the first rule")
    assert inside("extreme", *SMALL, *QUIET, "--replicas", 1).returncode == 0
    assert set(rules().values()) == {REGISTERED}
    restated("the second rule")
    assert rules()["E5"] == EARLIER and rules()["E5.steps"] == REGISTERED
    assert inside("extreme", *SMALL, *QUIET, "--replicas", 2).returncode == 0
    said = f"{BEFORE}: 2 of 4"  # one seed in two arms
    assert rules()["E5"] == said and rules()["E5.steps"] == REGISTERED
    assert said in rules("md") and REGISTERED not in rules("md")
    inside("report")
    assert f"Rule: {said}." in (home / "report.html").read_text()
    app = opened("claims", uri_of(home))
    assert not app.exception and said in list(app.dataframe[0].value["rule"])

    first, _ = launches(home, "extreme")
    saved = json.loads((first / "options.json").read_text())
    del saved["statements"]  # as launches were before they kept them
    (first / "options.json").write_text(json.dumps(saved))
    assert rules()["E5"] == f"{UNKNOWN}: 2 of 4" == rules()["E5.steps"]
    restated("the third rule")
    assert rules()["E5"] == f"{EARLIER}; {UNKNOWN}: 2 of 4"
    st.cache_resource.clear()  # the store has not changed, only what a launch had kept
    app = opened("extreme", uri_of(home))
    assert escape(f"Rule: {EARLIER}; {UNKNOWN}: 2 of 4.") in html(app)
