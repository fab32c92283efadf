"""Where there is nothing, at most 5 % of launches have a verdict, of each claim's own rule."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.evidence import Evidence
from ovfit.studies.command import Command
from ovfit.studies.randomize.claims import claims
from ovfit.studies.randomize.options import Options
from tests.studies.randomize.support import REGULARISERS, asked, row

COMMAND = Command("randomize")
IMAGES = 2000
ARMS = list(REGULARISERS)


def on_margins(rng: np.random.Generator, seeds: int) -> Evidence[Options]:
    """Half of the networks fit, and as slowly as claimed; random labels leave .02 more than chance;
    arms are equal, and .8 of what an arm has above chance is left without one. Networks differ on
    validation and test images alike; test images do the same to all networks.
    """
    shift = rng.normal(0, np.sqrt(0.25 / IMAGES) / 2)
    rows = []
    for seed in range(seeds):
        rows.append(row("true", seed, test_accuracy=0.9, slowdown=1.0, budget_error=0.0))
        fits, fast = rng.random(2) < 0.5
        rows.append(
            row(
                "random-labels",
                seed,
                test_accuracy=0.12 + rng.normal(0, 0.01) + shift / 2,
                slowdown=2.0 if fast else rng.choice([20.0, np.nan]),
                budget_error=0.0 if fits else 0.3,
            )
        )
        for arm in ARMS:
            luck = rng.normal(0, 0.02)
            accuracy = 0.6 + luck + shift + rng.normal(0, 0.005)
            rows.append(
                row(
                    arm,
                    seed,
                    test_accuracy=accuracy,
                    val_accuracy=0.6 + luck,
                    at_loss=accuracy,
                    none_at_loss=0.5 + rng.normal(0, 0.02) + shift,
                )
            )
    networks = pd.DataFrame(rows).assign(
        unfitted_early=False, slow_early=False, test_size=IMAGES, budget_steps=1.0
    )
    options = asked(["true", "random-labels"], ARMS, seeds)
    return Evidence(networks, pd.DataFrame(), options=options)


def verdicts(launches: int, seeds: int) -> Counter[str]:
    """How often each claim had a verdict, Holm's correction left aside."""
    rng, counted = np.random.default_rng(3), Counter[str]()
    for _ in range(launches):
        for claim in claims(on_margins(rng, seeds), COMMAND):
            counted[claim.id] += claim.n > 0 and claim.p <= 0.05
    return counted


NAMES = ("Z1a", "Z1b", "Z2", "Z3.help", "Z3.survives", "Z3.most")


def test_on_their_margins() -> None:
    launches = 40
    wrong = verdicts(launches, 12)
    for name in NAMES:
        assert wrong[name] / launches <= 0.05, wrong


@pytest.mark.slow
@pytest.mark.parametrize("seeds", [5, 7, 12, 20, 40])
def test_on_their_margins_more_often(seeds: int) -> None:
    launches = 1000
    wrong = verdicts(launches, seeds)
    for name in NAMES:
        assert wrong[name] / launches <= 0.05, wrong


def test_the_best_arm_is_not_best_by_luck() -> None:
    """Of equal arms the one that validated best on the same seeds has more test accuracy too."""
    rng = np.random.default_rng(5)
    picked, elsewhere = [], []
    for _ in range(60):
        evidence = on_margins(rng, 6)
        table = evidence.networks.pivot(index="seed", columns="ovfit.arm", values="test_accuracy")
        val = evidence.networks.groupby("ovfit.arm")["val_accuracy"].mean()[ARMS[1:]]
        picked.append((table[val.idxmax()] - table["none"]).mean())
        help_ = next(claim for claim in claims(evidence, COMMAND) if claim.id == "Z3.help")
        elsewhere.append(help_.effect)
    error = np.std(elsewhere) / np.sqrt(60)
    assert abs(np.mean(elsewhere)) < 3 * error < np.mean(picked)


def test_seeds_that_are_added_do_not_take_a_verdict_back() -> None:
    """Places were chosen anew with every seed; now what was measured stays."""
    rng = np.random.default_rng(6)
    whole = on_margins(rng, 20)
    gain = whole.networks["ovfit.arm"].isin(ARMS[1:]) * 0.2
    better = whole.networks["test_accuracy"] + gain
    whole = replace(whole, networks=whole.networks.assign(test_accuracy=better))
    for seeds in (6, 10, 14, 20):
        some = replace(
            whole,
            networks=whole.networks[whole.networks["seed"] < seeds].reset_index(drop=True),
            options=replace(whole.options, replicas=seeds),
        )
        claim = next(claim for claim in claims(some, COMMAND) if claim.id == "Z3.help")
        assert claim.parts[0]["state"] == "holds"
