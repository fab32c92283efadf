"""E1, E2 and E9: a share of networks, within a budget that ends."""

from typing import Any

import numpy as np
import pytest

from ovfit.studies.command import Command
from ovfit.studies.extreme.budget import Budget, budget
from ovfit.studies.extreme.options import PRESETS, Options
from ovfit.studies.extreme.wanting import Wanting
from tests.studies.extreme.synthetic import Store

THERE: dict[str, object] = {"train_accuracy": 1.0, "test_accuracy": 0.0}
NOT: dict[str, object] = {"train_accuracy": 0.9, "test_accuracy": 0.1}
SETTINGS: dict[str, dict[str, Any]] = {
    "E1": {},
    "E2": {"weight_decay": 1e-3},
    "E9": {"optimizer": "sgd", "lr": 0.1},
}


def given(name: str) -> dict[str, object]:
    chosen = {option: SETTINGS[name].get(option) for option in ("optimizer", "weight_decay")}
    return {option: value for option, value in chosen.items() if value}


@pytest.mark.parametrize("name", SETTINGS)
def test_networks_that_are_not_there_when_their_budget_ends_fail(name: str) -> None:
    """It cannot fail where "not fitted" is a missing claim, as it was."""
    spent, short = Store(), Store()
    for seed in range(12):
        spent.add(seed, outcome="budget", epochs=(0, 300), curve=NOT, **SETTINGS[name])
        short.add(seed, outcome="budget", epochs=(0, 30), curve=NOT, **SETTINGS[name])
    claim = spent.claim(name, **given(name))
    assert (claim.verdict, claim.n, claim.effect) == ("fails", 12, 0.0)
    assert ("not tuned" in claim.note) == (name == "E9")
    claim = short.claim(name, **given(name))
    assert claim.verdict == "undecided" and "12 networks ended before" in claim.test
    assert "--epochs 300 --steps 50000" in claim.command


@pytest.mark.parametrize("name", SETTINGS)
def test_five_equal_values_decide_nothing(name: str) -> None:
    """Five zeros held with p = 0. Twelve hold, and the share's lower limit is said."""
    store = Store()
    for seed in range(5):
        store.add(seed, curve=THERE, **SETTINGS[name])
    few = store.claim(name, replicas=5, **given(name))
    assert few.verdict == "undecided" and (few.effect, few.n) == (1.0, 5)
    needed = {10: 12, 3: 10}[few.family]
    assert f"--replicas {needed}" in few.command
    for seed in range(5, 12):
        store.add(seed, curve=THERE, **SETTINGS[name])
    claim = store.claim(name, **given(name))
    assert claim.verdict == "holds" and claim.images == 30
    assert claim.low is not None and 0.6 < claim.low < 0.8 and "[0.69" in claim.detail


def test_an_accuracy_that_is_0_but_for_one_network_in_ten() -> None:
    """Its mean is on the margin: five networks held in .58 of all cases."""
    random = np.random.default_rng(0)
    verdicts = []
    for _ in range(40):
        store = Store()
        for seed in range(5):
            accuracy = 0.1 * (random.random() < 0.1)
            store.add(seed, curve={"train_accuracy": 1.0, "test_accuracy": accuracy})
        verdicts.append(store.claim("E1", replicas=5).verdict)
    assert set(verdicts) == {"undecided"}


def test_more_epochs_than_the_budget_are_not_looked_at() -> None:
    """A launch that trains until it holds does not make it hold."""
    store = Store()
    late = {"train_accuracy": [0.1, 0.9, 1.0], "test_accuracy": [0.1, 0.1, 0.0]}
    for seed in range(12):
        store.add(seed, epochs=(0, 300, 3000), curve=late)
    assert store.claim("E1", epochs=3000, steps=0).verdict == "fails"


def test_one_that_diverged_is_outside_and_one_that_did_not_finish_says_nothing() -> None:
    diverged, absent = Store(), Store()
    for seed in range(12):
        diverged.add(seed, outcome="diverged", epochs=(0,), curve=NOT)
    claim = diverged.claim("E1")
    assert claim.verdict == "fails" and "12 of 12 networks count as outside" in claim.note
    for seed in range(3):
        absent.add(seed, curve=THERE)
    claim = absent.claim("E1", replicas=24)
    assert claim.verdict == "undecided" and "21 networks did not finish" in claim.test
    for seed in range(3, 20):
        absent.add(seed, curve=THERE)
    claim = absent.claim("E1", replicas=24)
    assert claim.verdict == "holds" and "4 of 24 networks count as outside" in claim.note


def test_the_weight_decay_from_which_on_it_fails_is_said_beside_what_was_left_out() -> None:
    store = Store()
    for seed in range(12):
        store.add(seed, curve=THERE, weight_decay=1e-5)
        left = "diverged" if seed == 3 else "converged"
        store.add(seed, left, "budget", (0, 300), curve=NOT, weight_decay=1e-3)
    store.rows = [{**row, "ovfit.arm": "extreme"} for row in store.rows]
    weak, strong = (claim for claim in store.claims(weight_decay="1e-5,1e-3") if claim.id == "E2")
    assert (weak.verdict, strong.verdict) == ("holds", "fails")
    assert "fails from weight decay 0.001 on" in weak.note


@pytest.mark.parametrize(
    ("dataset", "size", "expected"),
    [("mnist", None, (60, 0)), ("mnist", 12000, (300, 50_000)), ("digits", None, (300, 50_000))],
)
def test_the_paper_s_epochs_for_its_own_sets(
    dataset: str, size: int | None, expected: tuple[int, int]
) -> None:
    assert budget(Options(train_size=size), dataset) == Budget(*expected)


def test_the_quick_preset_has_the_replicas_that_a_plain_launch_needs() -> None:
    options = Options(replicas=PRESETS["quick"]["replicas"])
    plain = Wanting(Command("extreme"), options, 10)
    assert plain.with_().line == "ovfit extreme"
    alone = Command("extreme", {"arms": "extreme"})
    larger = Wanting(alone, Options(arms=("extreme",), replicas=2), 10)
    assert larger.with_().line == "ovfit extreme --arms normal,extreme --replicas 12"
