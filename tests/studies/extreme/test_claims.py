"""The verdicts of a launch: its family, its pairs, strict margins, and how often they are wrong."""

from collections import Counter
from collections.abc import Iterator

import numpy as np
import pytest

from ovfit.analysis.claims import Claim
from tests.studies.extreme.synthetic import Store

EPOCHS = (0, 10, 40, 100, 300)
LOSSES = np.array([2.3, 0.1, 0.01, 1e-3, 1e-4])
OUT = np.array([0.0, 1.0, 2.0, 3.0, 4.0])  # distances


def test_every_claim_of_the_plan_is_in_the_family_whatever_finished() -> None:
    nothing = Store().claims(arch="mlp,resnet", weight_decay="0,1e-4", arms="all")
    counts = Counter(claim.id for claim in nothing)
    twice = {"E1", "E2", "E4", "E4.twin", "E5", "E5.steps", "E5.loss", "E5.copies"}
    assert {name: counts[name] for name in twice} == dict.fromkeys(twice, 2)
    assert (counts["E3"], counts["E9"]) == (1, 1)
    assert {(claim.verdict, claim.family) for claim in nothing} == {("undecided", 18)}
    store = Store()
    for seed in range(12):
        store.add(seed, curve={"train_accuracy": 1, "test_accuracy": 0})
    some = store.claims(arch="mlp,resnet", weight_decay="0,1e-4", arms="all")
    assert Counter(claim.id for claim in some) == counts
    assert store.claim("E9", arch="mlp", weight_decay="0").family == 10


def test_without_an_arm_its_claims_name_the_command_that_adds_it() -> None:
    store = Store()
    store.add(0, "normal")
    commands = {claim.id: claim.command for claim in store.claims(arms="normal", replicas=12)}
    assert commands["E1"] == commands["E4"] == "ovfit extreme --arms normal,extreme --replicas 12"
    assert commands["E5.copies"] == "ovfit extreme --arms all --replicas 12"


def test_values_on_the_margin_do_not_hold() -> None:
    """Equal twins, and equal epochs: "farther" and "fewer" held with p = 0."""
    store = Store()
    for seed in range(12):
        fit = {"fit_accuracy": [0.1, 0.5, 0.96, 1, 1]}
        for arm in ("extreme", "normal"):
            curve = {"distance_from_init": OUT, "train_loss": LOSSES, "grad_norm": np.ones(5)}
            store.add(seed, arm, epochs=EPOCHS, curve={**curve, **fit})
        store.add(seed, epochs=EPOCHS, curve=fit, arch="resnet", width=16, depth=20)
    strict = {"E3", "E4.twin", "E5", "E5.steps", "E5.loss"}
    judged = [c for c in store.claims(arch="mlp,resnet") if c.id in strict and c.n and _mlp(c)]
    assert {claim.id: claim.verdict for claim in judged} == dict.fromkeys(strict, "undecided")


def _mlp(claim: Claim) -> bool:
    return claim.scope["arch"] != "resnet"


def test_a_seed_without_a_twin_is_counted_and_keeps_its_place() -> None:
    store = Store()
    for seed in range(24):
        store.add(seed, epochs=EPOCHS, curve={"distance_from_init": OUT * (2 + seed / 50)})
        if seed != 4:
            store.add(seed, "normal", epochs=EPOCHS, curve={"distance_from_init": OUT})
    claim = store.claim("E5", replicas=24)
    assert claim.verdict == "holds" and claim.n == 24
    assert "1 of 24 networks count as outside" in claim.note


def test_distances_are_read_within_the_budget() -> None:
    store = Store()
    for seed in range(12):
        far = np.array([0, 1.0, 2, 3, 4, 400]) * (1 + seed / 50)
        for arm, values in (("extreme", far), ("normal", np.array([0, 4, 5, 6, 7, 8.0]))):
            store.add(seed, arm, epochs=(*EPOCHS, 3000), curve={"distance_from_init": values})
    assert store.claim("E5", epochs=3000, hold=0, loss_target=1e-5).verdict == "fails"


def race(slow: object, fast: object, epochs: tuple[int, ...] = (0, 20, 60, 300)) -> Claim:
    store = Store()
    for seed in range(12):
        for arch, accuracy in (("mlp", slow), ("resnet", fast)):
            curve = {"fit_accuracy": accuracy}
            store.add(seed, outcome="budget", epochs=epochs, curve=curve, arch=arch)
    return store.claim("E3", arch="mlp,resnet", arms="extreme")


def test_a_network_that_never_fits_within_the_budget_has_lost_the_race() -> None:
    never, late, soon = (0.1, 0.2, 0.3, 0.4), (0.1, 0.2, 0.96, 1), (0.1, 0.96, 1, 1)
    assert race(late, soon).verdict == "holds" and race(late, soon).effect == -40
    assert race(soon, late).verdict == "fails"
    assert race(never, soon).verdict == "holds" and race(never, soon).effect == -280
    assert race(soon, never).verdict == "fails"
    assert race(never, never).verdict == "undecided" and "12 of 12" in race(never, never).note
    short = race(never[:3], never[:3], (0, 20, 60))
    assert "24 networks ended before" in short.test and "--epochs 300" in short.command


def nothing_there(random: np.random.Generator, *, flat: bool) -> Store:
    """Twelve seeds of three arms whose every claim lies on its margin, in one part of it.

    `flat`: gradients that do not follow the loss, else ones that are on the margin of their level.
    """
    store = Store()
    for seed in range(12):
        inside = random.random() < 0.5
        accuracy = {"train_accuracy": 1.0 if inside else 0.95, "test_accuracy": 0.0}
        noise = np.exp(0.3 * random.standard_normal(5))
        norms = {
            "extreme": 1e-4 * noise if flat else LOSSES * 100 * noise[0],
            "normal": 1e-3 * np.ones(5) if flat else LOSSES * 100 / 1.1,
            "clean-copies": LOSSES,
        }
        norms["extreme"][0] = 1.0
        for arm, norm in norms.items():
            away = OUT * np.exp(0.3 * random.standard_normal())
            curve = {"distance_from_init": away, "train_loss": LOSSES, "grad_norm": norm}
            store.add(seed, arm, "budget", EPOCHS, {**accuracy, **curve})
    return store


def verdicts(random: np.random.Generator, studies: int, *, flat: bool) -> Iterator[str]:
    """The ids of the claims that were decided, each by its own rule, before Holm's correction."""
    for _ in range(studies):
        claims = nothing_there(random, flat=flat).claims(arms="all")
        assert sum(claim.n == 12 for claim in claims) == 7
        yield from (claim.id for claim in claims if claim.p <= 0.05)


@pytest.mark.slow
@pytest.mark.parametrize("flat", [True, False])
def test_every_claim_is_wrong_in_at_most_5_percent_where_nothing_is_there(*, flat: bool) -> None:
    decided = Counter(verdicts(np.random.default_rng(1), 400, flat=flat))
    assert all(count <= 0.05 * 400 for count in decided.values()), decided


@pytest.mark.parametrize("flat", [True, False])
def test_few_verdicts_where_nothing_is_there(*, flat: bool) -> None:
    decided = Counter(verdicts(np.random.default_rng(2), 25, flat=flat))
    assert all(count <= 4 for count in decided.values()), decided


@pytest.mark.slow
def test_a_race_that_nobody_wins() -> None:
    random = np.random.default_rng(3)
    wrong = 0
    for _ in range(300):
        store = Store()
        for seed in range(12):
            for arch in ("mlp", "resnet"):
                first = int(np.exp(3 + 0.4 * random.standard_normal()))
                curve = {"fit_accuracy": [0.1, 0.96, 1.0]}
                store.add(seed, epochs=(0, first, 300), curve=curve, arch=arch)
        claim = store.claim("E3", arch="mlp,resnet", arms="extreme")
        wrong += claim.p <= 0.05
    assert wrong <= 0.05 * 300, wrong
