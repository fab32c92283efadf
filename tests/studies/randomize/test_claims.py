"""Z1 to Z3 on simulated networks."""

from dataclasses import replace

import pytest

from ovfit.analysis.claims import Claim
from ovfit.studies.command import Command
from ovfit.studies.randomize.claims import claims
from tests.studies.randomize.support import REGULARISERS, simulated

COMMAND = Command("randomize")
TASKS = {"true": 1.0, "random-labels": 3.0, "gaussian-pixels": 12.0}
Z3 = ("Z3.help", "Z3.survives", "Z3.most")


def by_arm(judged: list[Claim]) -> dict[tuple[str, str | None], Claim]:
    return {(claim.id, claim.scope.get("arm")): claim for claim in judged}


def test_what_holds() -> None:
    judged = by_arm(claims(simulated(TASKS, REGULARISERS), COMMAND))
    verdicts = {name: claim.verdict for name, claim in judged.items()}
    assert verdicts["Z1a", "random-labels"] == verdicts["Z1b", "random-labels"] == "holds"
    assert verdicts["Z2", "random-labels"] == "holds"
    assert verdicts["Z2", "gaussian-pixels"] == "fails"
    assert [verdicts[name, None] for name in Z3] == ["holds"] * 3
    assert ("Z1b", "gaussian-pixels") not in verdicts
    for name in ("Z4", "Z5", "Z5.norm"):
        assert judged[name, None].command == "ovfit randomize --theory on"
    assert "task" not in judged["Z2", "random-labels"].margin  # it names the task
    assert judged["Z3.help", None].margin.startswith(
        "test accuracy, best arm (augmentation) - none"
    )


def test_what_fails() -> None:
    worse = {**REGULARISERS, "augmentation": 0.45, "none": 0.1}
    verdicts = {
        claim.id: claim.verdict for claim in claims(simulated({"true": 1.0}, worse), COMMAND)
    }
    assert verdicts["Z3.survives"] == verdicts["Z3.most"] == "fails"
    assert verdicts["Z3.help"] == "holds"
    assert verdicts["Z2"] == "undecided"


def test_commands_that_would_decide() -> None:
    command = Command("randomize", {"replicas": "3", "tasks": "true", "quiet": "on"})
    judged = by_arm(claims(simulated({"true": 1.0}, {}, seeds=3), command))
    assert judged["Z2", None].command == "ovfit randomize --replicas 5 --sweep tasks"
    assert judged["Z3.help", None].command == "ovfit randomize --replicas 5 --sweep regularisers"
    assert judged["Z3.help", None].test == "not tested: needs --sweep regularisers"


def test_no_validation_images() -> None:
    evidence = simulated({"true": 1.0}, REGULARISERS)
    unvalidated = replace(evidence, networks=evidence.networks.drop(columns="val_accuracy"))
    judged = by_arm(claims(unvalidated, Command("randomize", {"val_size": "0"})))
    for name in Z3:
        assert judged[name, None].test.startswith("not tested: needs validation images")
        assert judged[name, None].command == "ovfit randomize"


@pytest.mark.parametrize(
    ("column", "value", "why", "command"),
    [
        ("ovfit.outcome", "diverged", "6 of 6 networks diverged", "--lr 0.0333333"),
        ("fit_error", 0.1, "6 of 6 networks had not fitted", "--epochs 400 --loss-target 0.001"),
    ],
)
def test_training_that_ended_too_early_decides_nothing(
    column: str, value: float | str, why: str, command: str
) -> None:
    evidence = simulated({"true": 1.0, "random-labels": 3.0}, {})
    networks = evidence.networks.copy()
    short = networks["ovfit.arm"] == "random-labels"
    networks[column] = networks[column].mask(short, value)
    networks["slowdown"] = networks["slowdown"].mask(short)
    judged = by_arm(claims(replace(evidence, networks=networks), COMMAND))
    for name in ("Z1a", "Z2"):
        claim = judged[name, "random-labels"]
        assert claim.verdict == "undecided" and why in claim.test and command in claim.command
