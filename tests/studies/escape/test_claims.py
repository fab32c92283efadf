"""Verdicts on networks that were made so that the answer is known."""

from collections import Counter

import numpy as np
import pytest

from tests.studies.escape.finished import DEEP, LABELS, SHALLOW, TWIN, Store, launched

BOTH = (DEEP, SHALLOW)
RECIPES = ("gd-0.1", "gd-0.3", "gd-1", "sgd-0.1", "sgd-1", "sgd16-0.1", "adam", "adam+decay")
ASKED = ",".join(RECIPES)
DESCENTS = "gd-0.1,gd-0.3,gd-1"


def descended(
    seeds: int = 12,
    diverging: str = "",
    rising: str = "",
    stuck: int = 0,
    at: float = 0.02,
) -> Store:
    """Full-batch descent from the deep start; the test accuracy at a tenth tells the rate."""
    made = Store()
    for seed in range(seeds):
        made.start(DEEP, seed)
        for place, recipe in enumerate(DESCENTS.split(",")):
            loss = [1e-3, 9e-4, 5e-4, 2e-4, 9e-5, 5e-5]
            if recipe == rising:
                loss[-1] = 2e-3
            if seed < stuck:
                loss = [1e-3, 9e-4, 8e-4, 7e-4, 6e-4, 5e-4]
            curve = {"train_loss": loss, "test_accuracy": at + 0.01 * place}
            outcome = "diverged" if recipe == diverging and seed == 3 else "budget"
            made.add(DEEP, recipe, seed, curve, outcome)
    return made


def test_the_family_is_what_was_planned_whatever_finished() -> None:
    nothing = Store().claims()
    counts = Counter(claim.id for claim in nothing)
    expected = {"E6": 2, "E7": 2, "E7.adam": 2, "E7.decay": 2, "E7.noise": 2, "E7.depth": 2}
    assert counts == {**expected, "E7.random": 1}
    assert {(claim.verdict, claim.family) for claim in nothing} == {("undecided", 13)}
    ends = {(arm, "adam"): 0.9 for arm in (*BOTH, TWIN)}
    assert Counter(claim.id for claim in launched(ends).claims()) == counts


def test_descent_that_stays_and_descent_that_leaves() -> None:
    stays = descended().claim("E6", {"arm": DEEP}, recipes=DESCENTS)
    assert stays.verdict == "holds" and stays.n == 12 and "rate 1" in stays.note
    assert "after 1000 to 1000 steps" in stays.note
    assert descended(at=0.3).claim("E6", {"arm": DEEP}, recipes=DESCENTS).verdict == "fails"


@pytest.mark.parametrize("made", [{"diverging": "gd-1"}, {"rising": "gd-1"}])
def test_the_rate_is_the_largest_at_which_all_descend(made: dict[str, str]) -> None:
    claim = descended(**made).claim("E6", {"arm": DEEP}, recipes=DESCENTS)
    assert claim.verdict == "holds" and "rate 0.3" in claim.note


def test_a_larger_rate_that_nobody_ran_could_be_stable() -> None:
    claim = descended().claim("E6", {"arm": DEEP}, recipes="gd-0.1")
    assert claim.verdict == "undecided" and "gd-1 is stable is not known" in claim.test
    assert f"--recipes {DESCENTS}" in claim.command


def test_networks_that_did_not_come_down_leave_it_undecided() -> None:
    claim = descended(stuck=2, at=0.3).claim("E6", {"arm": DEEP}, recipes=DESCENTS)
    assert claim.verdict == "undecided" and "10 of 12 networks came down" in claim.test
    assert "--descent-steps 20000" in claim.command
    many = descended(16, stuck=1).claim("E6", {"arm": DEEP}, recipes=DESCENTS, replicas=16)
    assert many.verdict == "holds"  # whatever that one would have done


@pytest.mark.parametrize(("away", "verdict"), [(-0.02, "holds"), (0.05, "fails")])
def test_who_ends_where_its_twin_does(away: float, verdict: str) -> None:
    ends = {(arm, r): 0.95 - away * (arm != TWIN) for arm in (*BOTH, TWIN) for r in RECIPES}
    store = launched(ends)
    for name in ("E7", "E7.adam", "E7.decay"):
        claim = store.claim(name, {"arm": DEEP}, recipes=ASKED)
        assert claim.verdict == verdict and claim.images == 10_000
    assert claim.effect == pytest.approx(-away, abs=0.01)


def test_the_rate_is_chosen_by_the_twins_validation() -> None:
    ends = {(DEEP, "sgd-0.1"): 0.2, (DEEP, "sgd-1"): 0.97}
    for better, effect in (("sgd-0.1", -0.76), ("sgd-1", 0.01)):
        twins = {(TWIN, r): 0.96 if r == better else 0.9 for r in ("sgd-0.1", "sgd-1")}
        claim = launched(ends | twins).claim("E7", {"arm": DEEP}, recipes="sgd-0.1,sgd-1")
        assert claim.effect == pytest.approx(effect, abs=0.01) and f"by {better}" in claim.note


def test_noise_and_depth() -> None:
    ends = {
        **{(DEEP, r): 0.1 for r in RECIPES},
        **{(SHALLOW, r): 0.5 for r in RECIPES},
        **{(TWIN, r): 0.95 for r in RECIPES},
        (DEEP, "sgd16-0.1"): 0.4,
    }
    store = launched(ends)
    noise = {c.scope["batch_size"]: c for c in store.claims(recipes=ASKED) if c.id == "E7.noise"}
    assert (noise[16].verdict, noise[128].verdict) == ("holds", "fails")
    depth = [c for c in store.claims(recipes=ASKED) if c.id == "E7.depth"]
    assert {c.scope["recipe"]: c.verdict for c in depth} == {"sgd-0.1": "holds", "sgd-1": "holds"}
    assert depth[0].scope["arm"] == f"{SHALLOW} against {DEEP}"


@pytest.mark.parametrize(
    ("end", "said"), [(0.01, "both end below a test accuracy of 0.05"), (0.97, "above their twins")]
)
def test_nothing_to_compare(end: float, said: str) -> None:
    ends = {(arm, r): 0.96 if arm == TWIN else end for arm in (*BOTH, TWIN) for r in RECIPES}
    for claim in launched(ends).claims(recipes=ASKED):
        if claim.id in ("E7.noise", "E7.depth"):
            assert claim.verdict == "undecided" and said in claim.test


@pytest.mark.parametrize(("gain", "verdict"), [(0.3, "holds"), (0.0, "fails")])
def test_what_a_regulariser_removes(gain: float, verdict: str) -> None:
    ends = {
        (LABELS, "sgd-0.1"): 0.5,
        (LABELS, "sgd-0.1+decay"): 0.51 + gain,
        (TWIN, "sgd-0.1"): 0.95,
        (TWIN, "sgd-0.1+decay"): 0.96,
    }
    claim = launched(ends).claim("E7.random")
    assert claim.verdict == verdict and claim.effect == pytest.approx(gain, abs=0.01)
    assert claim.scope["recipe"] == "sgd-0.1+decay" and claim.scope["arm"] == LABELS


def test_arms_that_do_not_show_one_start_are_not_compared() -> None:
    ends = {(arm, r): 0.1 if arm == DEEP else 0.9 for arm in (DEEP, TWIN) for r in RECIPES}
    store = launched(ends)
    assert store.claim("E7.noise", {"batch_size": 16}, recipes=ASKED).n == 12
    other = next(r for r in store.rows if r["batch_size"] == 16 and r["ovfit.arm"] == DEEP)
    other["start_digest"] = "of another file"
    claim = store.claim("E7.noise", {"batch_size": 16}, recipes=ASKED)
    assert claim.verdict == "undecided" and "start_digest" in claim.test
    for row in store.rows:
        row.pop("start_digest", None)
    assert "start_digest" in store.claim("E7.adam", {"arm": DEEP}, recipes=ASKED).test


def test_a_start_that_is_not_deep_enough_is_no_such_start() -> None:
    store = launched({(arm, "adam"): 0.9 for arm in (DEEP, TWIN)})
    start = next(row for row in store.rows if "(the start)" in row["ovfit.arm"])
    start["ovfit.outcome"] = "budget"
    claim = store.claim("E7.adam", {"arm": DEEP})
    assert "1 starts did not come down to a fit loss of 0.001" in claim.test


def test_a_network_that_diverged_or_is_missing_is_outside() -> None:
    store = launched({(arm, "adam"): 0.9 for arm in (DEEP, TWIN)})
    gone = [r for r in store.rows if r["ovfit.arm"] == TWIN and r["seed"] == 4]
    store.rows = [row for row in store.rows if row not in gone]
    children = [r for r in store.rows if r["ovfit.arm"] == DEEP]
    children[7]["ovfit.outcome"] = "diverged"
    claim = store.claim("E7.adam", {"arm": DEEP})
    assert claim.n == 12 and "2 of 12 networks count as outside" in claim.note


def test_a_restart_is_called_one_and_digits_a_pilot() -> None:
    store = Store()
    for seed in range(12):
        store.start(DEEP, seed)
        low = 0.3 if seed < 3 else 0.8
        curve = {"test_accuracy": 0.9, "val_accuracy": 0.9, "train_accuracy": [1, low, 1, 1, 1, 1]}
        store.add(DEEP, "adam", seed, curve)
        store.add(TWIN, "adam", seed, {"test_accuracy": 0.9, "val_accuracy": 0.9})
    note = store.claim("E7.adam", {"arm": DEEP}).note
    assert "a restart, not an escape, in 3 of 12 networks" in note and "0.300" in note
    assert "pilot" not in note
    store.rows = [{**row, "dataset": "digits"} for row in store.rows]
    assert "pilot" in store.claim("E7.adam", {"arm": DEEP}).note


@pytest.mark.parametrize(
    ("given", "name", "said"),
    [
        ({"steps": 100}, "E7.adam", "--steps 2000"),
        ({"recipes": "gd-1"}, "E7.adam", "--recipes gd-1,adam"),
        ({"starts": "random-labels"}, "E6", "ovfit escape"),
        ({"label_recipes": "adam"}, "E7.random", "ovfit escape"),
        ({"depths": "1e-2"}, "E7.depth", "--depths 1e-2,1e-3"),
        ({"depths": "1e-2"}, "E7.noise", "ovfit escape"),
        ({"descent_steps": 100}, "E7.noise", "--descent-steps 2000"),
    ],
)
def test_what_is_missing_names_the_command(given: dict[str, object], name: str, said: str) -> None:
    ends = {(arm, r): 0.5 for arm in (*BOTH, TWIN) for r in RECIPES}
    claims = [c for c in launched(ends, 2).claims(**given) if c.id == name and not c.n]
    assert claims and all(said in claim.command for claim in claims)


def on_margins(rng: np.random.Generator) -> Store:
    """Every claim on its margin: half of the descents stay, differences are the margins."""
    made = Store()
    ends = {
        (DEEP, "adam"): 0.88,
        (DEEP, "sgd-0.1"): 0.35,
        (DEEP, "gd-0.1"): 0.30,
        (DEEP, "sgd16-0.1"): 0.35,
        (SHALLOW, "sgd-0.1"): 0.40,
        (LABELS, "sgd-0.1"): 0.5,
        (LABELS, "sgd-0.1+decay"): 0.55,
        **{(TWIN, recipe): 0.9 for recipe in ("adam", "gd-0.1", "sgd-0.1", "sgd16-0.1")},
        (TWIN, "sgd-0.1+decay"): 0.9,
    }
    for seed in range(12):
        for arm in (DEEP, SHALLOW, LABELS):
            made.start(arm, seed)
        made.add(DEEP, "gd-1", seed, {"test_accuracy": rng.choice([0.0, 0.5])})
        luck = rng.normal(0, 0.02)
        for (arm, recipe), mean in ends.items():
            value = mean + luck + rng.normal(0, 0.02)
            made.add(arm, recipe, seed, {"test_accuracy": value, "val_accuracy": value})
    return made


def test_few_verdicts_where_nothing_is_there() -> None:
    rng, decided, launches = np.random.default_rng(5), Counter[str](), 12
    recipes = "gd-0.1,gd-1,sgd-0.1,sgd16-0.1,sgd-0.1+decay,adam"
    tested = set()
    for _ in range(launches):
        for claim in on_margins(rng).claims(recipes=recipes):
            decided[claim.id] += claim.n > 0 and claim.p <= 0.05 and claim.id != "E7"
            tested.add(claim.id if claim.n else "")
    assert tested >= {"E6", "E7.adam", "E7.noise", "E7.depth", "E7.random"}
    assert all(count <= 2 for count in decided.values()), decided
