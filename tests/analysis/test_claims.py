"""Verdicts of whole claims: by their parts, corrected, and how often they are wrong."""

from typing import Any

import numpy as np
import pytest

from ovfit.analysis import claims
from ovfit.analysis.claims import Claim, corrected, judge
from ovfit.analysis.parts import Part

CLEAR, OPEN = [1, 1.1, 0.9, 1, 1.2, 1.1], [1, -1, 2, -2, 0.5, 0]


def part(values: Any, **changes: Any) -> Part:
    usual = {"name": "x", "values": np.asarray(values, float), "side": "above", "margin": 0.0}
    return Part(**usual | changes)


def claim(*parts: Part, threshold: bool = False) -> Claim:
    return judge("X", "s", "w", {"arch": "mlp"}, parts, "ovfit s", threshold=threshold)


def test_verdicts() -> None:
    def verdict(values: list[float], margin: float = 0.01) -> str:
        return claim(part(values, side="below", margin=margin)).verdict

    assert verdict([0.0] * 6) == "holds"
    assert verdict([0.5, 0.52, 0.48, 0.5, 0.51]) == "fails"
    assert verdict([0.0, 0.02, 0.01, 0.0, 0.03]) == "undecided"
    assert verdict([0.0] * 4) == "undecided"  # too few networks
    assert verdict([]) == "undecided"


def test_a_claim_needs_all_its_parts() -> None:
    good, bad, open_ = part(CLEAR), part([-value for value in CLEAR]), part(OPEN)
    found = {
        name: claim(*parts).verdict
        for name, parts in {
            "gg": [good, good],
            "gb": [good, bad],
            "go": [good, open_],
            "bo": [bad, open_],
        }.items()
    }
    assert found == {"gg": "holds", "gb": "fails", "go": "undecided", "bo": "fails"}


def test_p_of_a_claim_is_the_largest_of_its_parts_or_bonferroni_s() -> None:
    """Berger 1982: what holds needs all parts; what fails may fail by any of them."""
    clear, close = part(CLEAR), part([0.2, 0.5, 0.2, 0.4, 0.3, 0.3, 0.35])
    both = claim(clear, close)
    assert both.verdict == "holds" and both.p == max(clear.p_holds, close.p_holds)
    wrong = part([-value for value in CLEAR])
    fails = claim(clear, wrong)
    assert fails.verdict == "fails" and fails.p == pytest.approx(2 * wrong.p_fails)
    assert claim(clear, part(OPEN)).p == 1


def accuracy(values: Any, side: str = "below", margin: float = 0.01) -> Part:
    return part(values, name="test accuracy", side=side, margin=margin, scale="share")


def test_a_threshold_is_about_the_share_of_networks_inside_all_margins() -> None:
    train = part([0.995] * 12, name="train accuracy", margin=0.99, scale="share")
    test = accuracy([0.0] * 12)
    found = claim(test, train, threshold=True)
    assert found.verdict == "holds" and found.effect == 1 and found.unit == "of the networks"
    assert "networks with test accuracy <= 0.01 and train accuracy >= 0.99" in found.detail
    assert "more than half of the networks" in found.margin and found.low is not None
    low = part([0.995] * 6 + [0.5] * 6, name="train accuracy", margin=0.99, scale="share")
    assert claim(test, low, threshold=True).effect == 0.5


def test_five_equal_accuracies_do_not_hold() -> None:
    """The old rule: p = 0 from five identical values. With nine in ten networks at 0 and one at .1
    the mean is .01, on the margin, and it held in 58 % of launches of five seeds."""
    rng = np.random.default_rng(0)
    held = [
        claim(accuracy(np.where(rng.random(5) < 0.9, 0.0, 0.1)), threshold=True).verdict == "holds"
        for _ in range(500)
    ]
    assert np.mean(held) == 0


def test_a_network_that_diverged_is_outside_a_threshold() -> None:
    found = claim(accuracy([np.nan] * 5 + [0.0] * 7), threshold=True)
    assert found.effect == pytest.approx(7 / 12) and found.verdict == "undecided"
    assert "5 of 12 networks count as outside" in found.note
    assert claim(accuracy([np.nan] * 8), threshold=True).verdict == "fails"


SHAPES: dict[str, Any] = {
    "normal": lambda rng: part(rng.normal(size=40)),
    "uniform": lambda rng: part(rng.uniform(-1, 1, 40)),
    "mildly skewed": lambda rng: part((rng.gamma(16, size=40) - 16) / 4),
    "share": lambda rng: accuracy(np.where(rng.random(40) < 0.5, 0.0, 0.1)),
}


def false_alarms(studies: int, seed: int) -> float:
    """The share of studies of eight claims, all means on their margins, in which any is decided.

    Seeds are added until a claim is decided, at most 40: a verdict looks at every n from 5 on.
    """
    rng = np.random.default_rng(seed)
    wrong = 0
    for _ in range(studies):
        found = [
            claim(make(rng), threshold=name == "share") for name, make in [*SHAPES.items()] * 2
        ]
        wrong += any(each.verdict != "undecided" for each in corrected(found))
    return wrong / studies


def test_false_verdicts_are_rare_in_a_study() -> None:
    assert false_alarms(300, seed=1) <= 0.05


@pytest.mark.slow
def test_false_verdicts_are_rare_in_2000_studies() -> None:
    assert false_alarms(2000, seed=2) <= 0.05


def test_holm_counts_every_claim_of_the_launch() -> None:
    """Decided or not, with runs or without: a family that grows with the results is too small."""
    close = claim(part([0.2, 0.5, 0.2, 0.4, 0.3, 0.3]))
    assert close.verdict == "holds" and 0.05 / 20 < close.p < 0.05
    absent = claims.missing("Y", "s", "w", {}, "ovfit s", "no runs")
    alone, crowd = corrected([close])[0], corrected([close, *[absent] * 30])
    assert alone.verdict == "holds" and crowd[0].verdict == "undecided"
    assert "Holm over the 31 claims" in crowd[0].test and crowd[0].family == crowd[1].family == 31
    assert "holds alone, not after Holm" in crowd[0].note
    assert crowd[1] == claims.replace(absent, family=31)


def stands(p_values: list[float]) -> Any:
    """Holm 1979 by adjusted p: the largest (m - rank) p of those up to each, at most .05."""
    p = np.asarray(p_values)
    order = np.argsort(p)
    adjusted = np.maximum.accumulate(p[order] * np.arange(len(p), 0, -1))
    return (adjusted[np.argsort(order)] <= 0.05).tolist()  # in the order of p_values


@pytest.mark.parametrize("family", [0, 4, 5, 9, 40, 400, 10**5])
def test_a_part_of_a_launch_is_corrected_over_the_whole(family: int) -> None:
    rng = np.random.default_rng(4)
    part_of_it = [claim(part(rng.normal(size=n) / 4 + 1)) for n in (5, 6, 7, 9, 40)]
    assert all(each.verdict == "holds" for each in part_of_it)
    found = corrected(part_of_it, family)
    p_values = [each.p for each in part_of_it]
    expected = stands(p_values + [1.0] * (family - 5))[:5]
    assert [each.verdict == "holds" for each in found] == expected
    assert {each.family for each in found} == {max(5, family)}
    whole = "the launch it goes on from" if family > 5 else "the launch"
    text = f", Holm over the {max(5, family)} claims of {whole}"
    assert all(each.test.endswith(text) for each in found)


def test_a_part_is_judged_as_in_the_whole_of_which_nothing_else_was_run() -> None:
    rng = np.random.default_rng(5)
    some = [claim(part(rng.normal(size=n) / 2 + 1)) for n in (5, 8, 12, 20)]
    absent = claims.missing("Y", "s", "w", {}, "ovfit s", "no runs")
    for others in (0, 3, 30, 300):
        whole = corrected([*some, *[absent] * others])
        alone = corrected(some, 4 + others)
        assert [each.verdict for each in alone] == [each.verdict for each in whole[:4]]


def test_two_standard_deviations_need_nine_seeds_under_holm_over_ten() -> None:
    rng = np.random.default_rng(3)
    needed = []
    for _ in range(200):
        values = rng.normal(2, 1, 24)
        decided = [
            n for n in range(5, 25) if claim(part(values[:n])).p <= 0.05 / 10
        ]  # the first step of Holm over ten
        needed.append(decided[0] if decided else 25)
    assert np.median(needed) <= 9


def test_missing_says_the_command() -> None:
    line = "ovfit extreme --weight-decay 0,1e-3"
    found = claims.missing("E2", "extreme", "w", {}, line, "no weight decay")
    assert (found.verdict, found.n, found.effect) == ("undecided", 0, None)
    assert "--weight-decay" in found.command and found.p == 1


def test_a_claim_says_its_first_part_and_all_margins() -> None:
    first = part(CLEAR, name="a", unit="nats", images=360)
    second = part([0.1] * 6, name="b", side="below", margin=0.2, strict=True)
    found = claim(first, second)
    assert (found.effect, found.low, found.high) == pytest.approx(
        (first.interval.mean, first.interval.low, first.interval.high)
    )
    assert (found.n, found.margin) == (6, "a >= 0 and b < 0.2")
    assert (found.name, found.unit, found.images, found.looks) == ("a", "nats", 360, 2)
    assert found.detail == f"{first.words}; {second.words}"
    assert found.row()["scope"] == {"arch": "mlp"} and len(found.row()["parts"]) == 2


def test_what_is_not_finite_is_none() -> None:
    alone = claim(part([1.0]))
    assert (alone.effect, alone.low, alone.high, alone.n) == (1.0, None, None, 1)
    assert "needs 5 networks" in alone.test
    assert claim(part([1.0, 2.0])).low is None


def test_more_is_said_behind_what_was_said() -> None:
    assert claim(part(CLEAR)).noted("one").noted("two").note == "one; two"
