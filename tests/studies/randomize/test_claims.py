"""Z1 to Z3 on simulated networks."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.studies.command import Command
from ovfit.studies.randomize.claims import claims
from ovfit.studies.randomize.measures import measures
from ovfit.studies.randomize.options import Options
from ovfit.studies.randomize.statements import REGULARISERS as Z3
from tests.studies.randomize.support import (
    REGULARISERS,
    SEEDS,
    asked,
    long,
    measured,
    predictions,
    row,
    simulated,
)

COMMAND = Command("randomize")
TASKS = {"true": 1.0, "random-labels": 3.0, "gaussian-pixels": 12.0}


def by_arm(judged: list[Claim]) -> dict[tuple[str, str | None], Claim]:
    return {(claim.id, claim.scope.get("arm")): claim for claim in judged}


def changed(
    evidence: Evidence[Options], change: Callable[[pd.DataFrame], pd.DataFrame]
) -> Evidence[Options]:
    """The evidence with other networks, measured anew."""
    bare = evidence.networks.drop(columns=[c for c in measures(evidence) if c != "run_id"])
    return measured(replace(evidence, networks=change(bare)))


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
    assert judged["Z3.help", None].images == judged["Z1b", "random-labels"].images == 10_000
    assert "error of the test images" in judged["Z3.help", None].test


def test_what_fails() -> None:
    worse = {**REGULARISERS, "augmentation": 0.45, "none": 0.2}
    verdicts = {
        claim.id: claim.verdict for claim in claims(simulated({"true": 1.0}, worse), COMMAND)
    }
    assert verdicts["Z3.survives"] == verdicts["Z3.most"] == "fails"
    assert verdicts["Z3.help"] == "holds"
    assert verdicts["Z2"] == "undecided"


def test_chance_is_no_success() -> None:
    """.366 against .432 is .85 of the accuracy, and .80 of what lies above the .1 of chance."""
    measured_ones = {"none": 0.366, "all": 0.432}
    claim = by_arm(claims(simulated({}, measured_ones), COMMAND))["Z3.survives", None]
    assert claim.effect == pytest.approx(0.80, abs=0.01)
    assert claim.verdict == "undecided"
    at_chance = by_arm(claims(simulated({}, {"none": 0.1, "all": 0.12}), COMMAND))
    assert at_chance["Z3.survives", None].verdict != "holds"


def test_what_survives_is_compared_at_equal_train_loss() -> None:
    """A regulariser whose network stops at a loss of 1 is as good as none was there."""
    rows, curves = [], []
    for seed in range(SEEDS):
        wobble = 1 + 0.001 * (seed % 3)
        for arm, rate, last in (("none", 0.1, 0.3), ("augmentation", 0.02, 0.5)):
            run_id, epoch = f"{arm}-{seed}", np.arange(41.0)
            curve = 0.5 * np.minimum(1, epoch * rate / 0.8) * wobble
            curve = np.where(epoch * rate > 0.8, last, curve)  # none overfits after that
            loss = 2.3 * np.exp(-rate * epoch)
            curves.append(long(run_id, {"fit_loss": loss, "test_accuracy": curve}))
            rows.append(row(arm, seed, test_accuracy=curve[-1], val_accuracy=curve[-1]))
    options = asked([], ["none", "augmentation"], SEEDS)
    evidence = measured(Evidence(pd.DataFrame(rows), pd.concat(curves), options=options))
    judged = by_arm(claims(evidence, COMMAND))
    assert judged["Z3.survives", None].effect == pytest.approx(1, abs=0.02)
    assert judged["Z3.survives", None].verdict == "holds"
    assert judged["Z3.help", None].effect == pytest.approx(0.2, abs=0.01)


def test_commands_that_would_decide() -> None:
    command = Command("randomize", {"replicas": "3", "tasks": "true", "quiet": "on"})
    judged = by_arm(claims(simulated({"true": 1.0}, {}, seeds=3), command))
    assert judged["Z2", None].command == "ovfit randomize --replicas 12 --sweep tasks"
    assert judged["Z3.help", None].command == "ovfit randomize --replicas 12 --sweep regularisers"
    assert judged["Z3.help", None].test == "not tested: needs --sweep regularisers"


def test_no_validation_images() -> None:
    evidence = simulated({"true": 1.0}, REGULARISERS)
    unvalidated = replace(evidence, networks=evidence.networks.drop(columns="val_accuracy"))
    judged = by_arm(claims(unvalidated, Command("randomize", {"val_size": "0"})))
    for name in Z3:
        assert judged[name, None].test.startswith("not tested: needs validation images")
        assert judged[name, None].command == "ovfit randomize"


def test_training_that_ended_before_the_budget_decides_nothing() -> None:
    evidence = simulated({"true": 1.0, "random-labels": 60.0}, {})
    curves = evidence.curves[evidence.curves["step"] < 90]
    judged = by_arm(claims(changed(replace(evidence, curves=curves), lambda n: n), COMMAND))
    for name, what in (("Z1a", "had not fitted their set"), ("Z2", "were above a fit loss of .1")):
        claim = judged[name, "random-labels"]
        assert claim.verdict == "undecided" and f"{SEEDS} networks {what}" in claim.test
        assert "before the budget of 150 epochs" in claim.test
        assert "--epochs 200 --loss-target 0.001" in claim.command


def test_a_task_that_is_not_fitted_within_the_budget_fails() -> None:
    """It was undecided for ever: more training might have done. What comes later does not count."""
    evidence = simulated({"true": 1.0, "random-labels": 60.0}, {})
    metric = evidence.curves["metric"]
    late = (metric == "fit_accuracy") & evidence.curves["run_id"].str.startswith("random-labels")
    fitted_at_180 = np.minimum(1.0, evidence.curves["step"] / 180)
    curves = evidence.curves.assign(value=evidence.curves["value"].mask(late, fitted_at_180))
    judged = by_arm(claims(changed(replace(evidence, curves=curves), lambda n: n), COMMAND))
    z1a, z2 = judged["Z1a", "random-labels"], judged["Z2", "random-labels"]
    assert z1a.verdict == z2.verdict == "fails"
    assert f"{SEEDS} of {SEEDS} networks had not fitted their set by epoch 150" in z1a.note
    assert f"{SEEDS} networks had not come to a fit loss of .1 by epoch 150" in z2.note


def test_one_of_twelve_that_is_not_fitted_is_counted_and_five_decide_nothing() -> None:
    def diverge(networks: pd.DataFrame) -> pd.DataFrame:
        one = networks["run_id"] == "random-labels-3"
        return networks.assign(**{"ovfit.outcome": networks["ovfit.outcome"].mask(one, "diverged")})

    whole = simulated({"true": 1.0, "random-labels": 3.0}, {})
    judged = by_arm(claims(changed(whole, diverge), COMMAND))
    for name in ("Z1a", "Z1b", "Z2"):
        claim = judged[name, "random-labels"]
        assert f"1 of {SEEDS} networks count as outside" in claim.note
        assert claim.n == SEEDS
    assert judged["Z1a", "random-labels"].effect == pytest.approx(11 / 12)
    few = by_arm(claims(simulated({"true": 1.0, "random-labels": 3.0}, {}, seeds=5), COMMAND))
    assert few["Z1a", "random-labels"].verdict == "undecided"


def test_an_arm_without_a_seed_is_counted_in_z3() -> None:
    """The seed was dropped from all arms, and nobody said so."""

    def lose(networks: pd.DataFrame) -> pd.DataFrame:
        return networks[networks["run_id"] != "none-4"].reset_index(drop=True)

    judged = by_arm(claims(changed(simulated({}, REGULARISERS), lose), COMMAND))
    assert judged["Z3.help", None].n == SEEDS
    assert f"1 of {SEEDS} networks count as outside" in judged["Z3.help", None].note
    assert judged["Z3.most", None].note == ""


def test_every_planned_setting_and_task_has_its_claims() -> None:
    """Of AlexNet, and of shuffled pixels, nothing finished."""
    evidence = simulated({"true": 1.0, "random-labels": 3.0}, {})
    options = replace(
        evidence.options,
        arch=("mlp", "alexnet"),
        tasks=("true", "random-labels", "shuffled-pixels"),
        width=(),
    )
    networks = evidence.networks.assign(width=512)
    judged = claims(replace(evidence, options=options, networks=networks), COMMAND)
    planned = [claim for claim in judged if claim.id in ("Z1a", "Z1b", "Z2")]
    assert len(planned) == 2 * 5
    assert {claim.family for claim in judged} == {2 * 5 + 6}
    absent = {(claim.scope["arch"], claim.scope["arm"]) for claim in planned if not claim.n}
    assert absent == {
        ("mlp", "shuffled-pixels"),
        ("alexnet", "shuffled-pixels"),
        ("alexnet", "random-labels"),
    }


def test_recorded_predictions_give_the_error_of_the_images(tmp_path: Path) -> None:
    """Networks that err on other images each are not as uncertain as their bound."""
    rng = np.random.default_rng(0)
    evidence = simulated({"true": 1.0, "random-labels": 3.0}, {})
    run_ids = [run_id for run_id in evidence.networks["run_id"] if "random" in run_id]
    files = {run_id: predictions(tmp_path, run_id, rng.random(360) < 0.1) for run_id in run_ids}
    networks = evidence.networks.assign(test_size=360)
    bound = by_arm(claims(replace(evidence, networks=networks), COMMAND))
    crossed = by_arm(claims(replace(evidence, networks=networks, predictions=files), COMMAND))
    narrow, wide = (judged["Z1b", "random-labels"] for judged in (crossed, bound))
    assert narrow.high - narrow.low < (wide.high - wide.low) / 2  # type: ignore[operator]
    assert wide.verdict == "undecided"
