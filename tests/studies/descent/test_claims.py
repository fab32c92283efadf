"""The verdicts of the double-descent study, from finished networks."""

from collections import Counter

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.parts import Part
from ovfit.studies.descent.statements import STATEMENTS
from tests.studies.descent.finished import judged, networks

TRIALS = 100
WIDTHS = {"width": "1,2,3", "noise": "0"}


def is_decided(name: str, frame: pd.DataFrame, given: dict[str, str]) -> bool:
    """Whether a claim has a verdict alone, before Holm's correction."""
    (claim,) = [claim for claim in judged(frame, given) if claim.id == name]
    return claim.p <= 0.05


def thresholds(reached: np.ndarray) -> dict[str, np.ndarray]:
    """Train errors (S, 3): 0 from the first or the second place on."""
    train = np.full((len(reached), 3), 0.2)
    train[:, 1:] = 0.0
    train[reached, 0] = 0.0
    return {"train_error": train}


def test_the_threshold_is_about_a_share_of_seeds() -> None:
    """In half of the seeds it lies below n: at most 5 % of verdicts, whatever the widths.

    The mean of the logged ratios takes two values alone: where its mean is exactly on the margin
    and one seed in 23 is far above it, the first seeds agree on a verdict that is wrong.
    """
    rng = np.random.default_rng(0)
    given = {**WIDTHS, "replicas": "20"}
    wrong = by_mean = 0
    for _ in range(TRIALS):
        frame = networks([300, 1200, 9000], thresholds(rng.random(20) < 0.5))
        wrong += is_decided("D2", frame, given)
        rare = np.where(rng.random(20) < np.log(1 / 0.9) / np.log(10 / 0.9), 10, 0.9)
        margin = STATEMENTS.margin("D2")
        by_mean += Part(name="", values=rare, side=margin.side, margin=1.0, scale="log").state in (
            "holds",
            "fails",
        )
    assert wrong <= 0.05 * TRIALS, wrong
    assert by_mean > 0.3 * TRIALS, by_mean


def test_a_seed_that_diverged_is_no_seed_less() -> None:
    """It is outside, and counted: 11 of 12 are not 12 of 12."""
    frame = networks([300, 1200, 9000], thresholds(np.zeros(12, bool)))
    given = {**WIDTHS, "replicas": "12"}
    before, after = (
        next(claim for claim in judged(rows, given) if claim.id == "D2")
        for rows in (frame, frame.assign(**{"ovfit.outcome": _diverged(frame, seed=3)}))
    )
    assert (before.n, before.effect) == (12, 1.0)
    assert (after.n, after.effect) == (12, pytest.approx(11 / 12))
    assert "1 of 12 seeds have a network that diverged or is missing" in after.note


def _diverged(frame: pd.DataFrame, seed: int) -> np.ndarray:
    return np.where((frame["seed"] == seed) & (frame["width"] == 2), "diverged", "budget")


def test_the_level_counts_seeds_and_images() -> None:
    """A mean error exactly at the margin, of networks that share 4,000 images."""
    rng = np.random.default_rng(1)
    given = {"preset": "source", "networks": "10608,45892,75426", "replicas": "20"}
    own = {
        "dataset": "cifar10-4",
        "arch": "lenet5",
        "optimizer": "sgd",
        "batch_size": 4,
        "train_size": 20_000,
        "test_size": 4000,
    }
    wrong = narrow = 0
    for _ in range(TRIALS):
        images = rng.normal(0, np.sqrt(0.12 * 0.88 / 4000))
        errors = 0.12 + images + rng.normal(0, 0.003, (20, 3))
        frame = networks([10608, 45892, 75426], {"test_error": errors}, **own)
        wrong += is_decided("D3.level", frame, given)
        means = errors[:, 1:].mean(1)
        seeds_alone = Part(name="", values=means, side="below", margin=0.12, scale="share")
        narrow += seeds_alone.state != "undecided"
    assert wrong <= 0.05 * TRIALS, wrong
    assert narrow > 0.3 * TRIALS, narrow


def test_epochs_of_flat_curves() -> None:
    rng = np.random.default_rng(2)
    frame = networks([9000], {"test_error": np.full((8, 1), 0.2)})
    given = {"sweep": "epochs", "width": "1", "noise": "0"}
    wrong = 0
    for _ in range(TRIALS):
        images = rng.normal(0, 0.005, 20)  # other ones are hard at other epochs
        rows = []
        for metric, common in (("fit", 0.0), ("val", 0.0), ("test", images)):
            values = 0.8 + common + rng.normal(0, 0.01, (8, 20))
            long = pd.DataFrame(values, index=frame["run_id"]).melt(
                ignore_index=False, var_name="step"
            )
            long = long.assign(metric=f"{metric}_accuracy", step=long["step"] + 1)
            rows.append(long.rename_axis("run_id").reset_index())
        (claim,) = [c for c in judged(frame, given, pd.concat(rows)) if c.id == "D6.epochs"]
        wrong += claim.p <= 0.05
    assert wrong <= 0.05 * TRIALS, wrong


def test_the_list_is_what_was_planned_whatever_finished() -> None:
    """Of four noise levels one has no network, one no whole seed and one not all widths."""
    given = {"width": "1,2,3", "noise": "0,0.1,0.2,0.3", "replicas": "8"}
    errors = thresholds(np.zeros(8, bool))
    whole, none_whole, two = (
        networks([300, 1200, 9000], errors, noise) for noise in (0.0, 0.1, 0.2)
    )
    none_whole["ovfit.outcome"] = np.where(none_whole["width"] == 2, "diverged", "budget")
    parts = [whole, none_whole, two[two["width"] < 3]]
    every = [networks([300, 1200, 9000], errors, noise) for noise in (0.0, 0.1, 0.2, 0.3)]
    counted = [
        Counter((claim.id, claim.scope.get("noise")) for claim in judged(frame, given))
        for frame in (pd.concat(parts), pd.concat(every))
    ]
    assert counted[0] == counted[1]
    assert counted[0]["D4", 0.2] == counted[0]["D1", 0.3] == counted[0]["D6.epochs", 0.1] == 1
    assert sum(counted[0].values()) == 5 * 4 + 3 + 1  # D6.samples: another sweep
    families = {claim.family for claim in judged(pd.concat(parts), given)}
    assert families == {24}


def test_a_command_brings_the_seeds_that_are_needed() -> None:
    frame = networks([300, 1200, 9000], thresholds(np.zeros(8, bool)))
    commands = {claim.id: claim.command for claim in judged(frame, WIDTHS)}
    assert commands["D2"] == "ovfit descent --width 1,2,3 --noise 0 --replicas 12"
    assert commands["D1"] == "ovfit descent --width 1,2,3 --noise 0"
    few = {claim.id: claim.command for claim in judged(frame, {**WIDTHS, "replicas": "3"})}
    assert few["D1"] == "ovfit descent --width 1,2,3 --noise 0 --replicas 8"
    preset = {"preset": "nakkiran-cnn", **WIDTHS}
    others = {claim.id: claim.command for claim in judged(frame, preset)}
    assert others["D1"].endswith("--replicas 8")  # the preset has 5


def test_the_oracle_s_peak_is_about_a_share_of_seeds() -> None:
    """In half of the seeds it stands two steps from p = n."""
    rng = np.random.default_rng(4)
    given = {"oracle": "on", "noise": "0", "replicas": "20"}
    grid, wrong = [50, 100, 200, 400, 800], 0
    for _ in range(TRIALS):
        peaks = np.where(rng.random(20) < 0.5, 2, 0)
        losses = (np.arange(5) == peaks[:, None]).astype(float)
        frame = networks(grid, {"test_error": losses}, arch="random-features", train_size=200)
        (claim,) = judged(frame.assign(test_loss=losses.ravel()), given)
        wrong += claim.verdict != "undecided"
    assert wrong <= 0.05 * TRIALS, wrong
