"""What is written for the MLflow UI, whose Markdown is HTML where it is not escaped."""

from dataclasses import replace

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.studies import notes, registry
from ovfit.studies.closing import Closing
from ovfit.studies.command import Command
from ovfit.studies.options import Run
from ovfit.studies.results import Result
from tests.support.claims import NEAR_ONE, claimed_alone, part

STUDY = registry.study("extreme")
LINKS = {"networks": "#/there"}
NAUGHTY = "<img src=x onerror=alert(1)>|`*"


def result(*claims: Claim, networks: pd.DataFrame | None = None) -> Result[Run]:
    frame = pd.DataFrame() if networks is None else networks
    return Result(
        command=Command("extreme", {"dataset": NAUGHTY}),
        evidence=Evidence(frame, pd.DataFrame(), options=Run()),
        closing=Closing(table=pd.DataFrame()),
        claims=claims,
        tables={},
        store="sqlite:///mlflow.db",
        launch="0123",
    )


def test_a_launch_has_its_question_verdicts_and_command() -> None:
    claims = [claimed_alone(name="X"), claimed_alone(part(NEAR_ONE * 9), name="Y")]
    text = notes.concluded(STUDY, result(*claims), LINKS)
    assert text.startswith("**Are there weights that fit the training set perfectly")
    assert "Claims: 1 hold, 1 fail, 0 undecided" in text
    assert "| **X** it is small | mlp on digits | holds | ratio: 1.07" in text
    assert "`` ovfit extreme --dataset '<img src=x onerror=alert(1)>|`*' ``" in text
    assert "[networks](#/there)" in text
    before = notes.launch(STUDY, Command("extreme"), "sqlite:///mlflow.db", LINKS)
    assert notes.UNKNOWN in before and notes.UNKNOWN not in text


def test_names_are_shown_and_not_run() -> None:
    text = notes.concluded(STUDY, result(claimed_alone(dataset=NAUGHTY)), LINKS)
    (row,) = [line for line in text.splitlines() if line.startswith("| **X**")]
    assert "<" not in row and "&lt;img src=x onerror=alert(1)&gt;&#124;&#96;&#42;" in row
    assert row.count("|") == 6


def test_claims_that_find_no_room_are_counted() -> None:
    claims = [claimed_alone(width=width) for width in range(200)]
    text = notes.concluded(STUDY, result(*claims), LINKS)
    shown = sum(line.startswith("| **X**") for line in text.splitlines())
    assert 0 < shown < 200 and f"{200 - shown} more in the artifact claims.json" in text
    assert len(text) <= notes.LONGEST


def test_what_launches_are_compared_by() -> None:
    networks = pd.DataFrame(
        {
            "ovfit.arm": ["normal", "normal", "1/10"],
            "train_accuracy": [1.0, 0.5, np.nan],
            "test_accuracy": [0.5, 0.75, 0.0],
        }
    )
    numbers = notes.numbers(STUDY, result(claimed_alone(), networks=networks))
    assert numbers == {
        "claims_holds": 1,
        "claims_fails": 0,
        "claims_undecided": 0,
        "test_accuracy/normal": 0.625,
        "test_accuracy/1:10": 0.0,
        "train_accuracy/normal": 0.75,
        "networks": 3,
    }
    assert notes.numbers(STUDY, result()) == {"networks": 0}


def test_an_experiment_says_what_it_asks_and_who_asked_it() -> None:
    text = notes.experiment(STUDY, "sqlite:///mlflow.db")
    assert "**Are there weights" in text and "Merkulov" in text and "ovfit extreme --help" in text
    silent = replace(STUDY, card=replace(STUDY.card, text="Mine: one line"))
    assert notes.experiment(silent, "").startswith("**Mine: one line**\n\nA run without")
