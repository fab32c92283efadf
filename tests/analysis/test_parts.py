"""One quantity's evidence: by the formula, on every scale, with networks outside."""

from typing import Any

import numpy as np
import pytest
from scipy import stats

from ovfit.analysis import sequential
from ovfit.analysis.parts import Part, of_share

CLEAR = [1, 1.1, 0.9, 1, 1.2, 1.05]


def part(values: list[float], **changes: Any) -> Part:
    usual = {"name": "x", "values": np.array(values, float), "side": "above", "margin": 0.0}
    return Part(**usual | changes)


def test_p_is_one_over_the_largest_evidence_from_the_fifth_seed_on() -> None:
    values = np.array([3, 2.9, 3.1, 3, 2.8, 1, 5])
    found = part(list(values), margin=1.0)
    largest = sequential.evidence(values, 1.0)[4:].max()
    assert found.p_holds == pytest.approx(1 / largest) and found.p_fails == 1
    assert found.state == "holds" and part(list(values), margin=1.0, side="below").state == "fails"
    assert part([3, 2.9, 3.1, 3], margin=1.0).state == "undecided"  # four: none is judged


def test_what_was_decided_stays_decided() -> None:
    later = [*CLEAR, -20, 30, -25, 28]
    assert part(CLEAR).state == part(later).state == "holds"
    assert part(later).interval.low > 0  # what its intervals have in common


def test_verdict_and_interval_agree() -> None:
    rng = np.random.default_rng(0)
    for scale, draw in (
        ("linear", lambda: rng.normal(0.6, 1, 12)),
        ("log", lambda: rng.lognormal(0.6, 1, 12)),
        ("fisher", lambda: np.tanh(rng.normal(0.6, 1, 12))),
        ("logit", lambda: 1 / (1 + np.exp(-rng.normal(0.6, 1, 12)))),
    ):
        margin = {"linear": 0.0, "log": 1.0, "fisher": 0.0, "logit": 0.5}[scale]
        for _ in range(40):
            found = part(list(draw()), scale=scale, margin=margin)
            assert (found.state == "holds") == (found.interval.low > margin)
            assert (found.state == "fails") == (found.interval.high < margin)


def test_no_interval_is_beyond_the_possible() -> None:
    near_one = part([0.99, 0.98, 1.0, 0.9, 0.97], scale="fisher").interval
    assert 0 < near_one.low < near_one.high < 1
    shares = part([0.0, 0.01, 0.02, 0.0, 0.01], scale="logit", margin=0.25).interval
    assert 0 < shares.low < shares.high < 0.25
    assert part([0.1, 0.2, 0.1, 9, 0.2], scale="log", margin=1).interval.low > 0


def test_log_scale_reports_a_geometric_mean() -> None:
    ratios = [2.0, 8, 4, 2, 8]
    assert part(ratios, scale="log", margin=1).interval.mean == pytest.approx(stats.gmean(ratios))


def test_values_on_the_margin_are_no_evidence() -> None:
    """Five equal values held, once, whatever was claimed."""
    for strict in (False, True):
        assert part([0.0] * 9, strict=strict).state == "undecided"
        assert part([0.0] * 9, strict=strict).p_holds == 1


def test_a_network_outside_speaks_against_the_claim_and_not_for_the_opposite() -> None:
    nan = float("nan")
    whole, one_out = part(CLEAR * 2), part([*CLEAR, *CLEAR[:-1], nan])
    assert whole.state == "holds" and one_out.p_holds > whole.p_holds and one_out.outside == 1
    many = part([nan, nan, nan, *CLEAR])
    assert many.state == "undecided"
    assert part([nan] * 9).state == "undecided"
    low = part([-value for value in CLEAR * 2])
    with_one = part([*(-value for value in CLEAR * 2), nan])
    assert low.state == "fails" and with_one.p_fails >= low.p_fails
    assert "1 of 12 networks outside" in one_out.words and one_out.interval.n == 12


def test_a_share_is_judged_by_its_own_evidence() -> None:
    seven, five = of_share("y", np.ones(7, bool)), of_share("y", np.ones(5, bool))
    assert seven.p_holds == pytest.approx(1 / 31.875) and seven.state == "holds"
    assert five.state == "undecided" and five.p_holds == pytest.approx(1 / 10.5)
    assert of_share("y", np.zeros(8, bool)).state == "fails"
    assert of_share("y", np.zeros(7, bool)).state == "undecided"  # to fail it needs 40
    assert seven.words == "networks with y: 1 of the networks [0.54, 1], claimed more than 0.5"


def test_the_error_of_the_images_widens() -> None:
    alone = part(CLEAR)
    wide = part(CLEAR, image_error=0.2, images=100)
    hopeless = part(CLEAR, image_error=1.0, images=4)
    assert alone.p_holds < wide.p_holds < 0.05 and hopeless.state == "undecided"
    assert wide.interval.low < alone.interval.low and hopeless.interval.low < 0 < wide.interval.low
    assert "error of the test images" in wide.test


def test_the_p_with_images_is_rarely_wrong() -> None:
    """Networks and images drawn anew; a t test over networks alone is wrong in most."""
    rng = np.random.default_rng(1)
    wrong = naive = 0
    for _ in range(600):
        shift = rng.normal(0, 0.05)  # what these images do to every network
        values = shift + rng.normal(0, 0.02, 12)
        found = part(list(values), image_error=0.05)
        wrong += found.state != "undecided"
        naive += part(list(values)).state != "undecided"
    assert wrong / 600 <= 0.05 and naive / 600 > 0.3


def test_what_is_no_mean_is_tested_once_on_the_first_seeds() -> None:
    values = [0.2, 0.5, 0.1, 0.4, 0.3, 0.2, 0.3, 0.4]
    found = part([*values, -9, -9], fixed=8)
    assert found.p_holds == pytest.approx(stats.ttest_1samp(values, 0).pvalue)
    assert (found.n, found.looks, found.interval.n) == (8, 1, 8)
    few = part(values[:7], fixed=8)
    assert few.state == "undecided" and few.looks == 0 and "needs 8 networks" in few.test
    crossed = part(values, fixed=8, error=0.2)
    assert crossed.p_holds > found.p_holds and "seeds and test images" in crossed.test


def test_effects_in_words() -> None:
    ratios = [4.3, 6.0, 7.1, 6.4, 5.9, 6.6]
    name = "gradient norm, extreme / normal"
    found = part(ratios, name=name, scale="log", side="below", margin=1.1, unit="times")
    low, high = found.interval.low, found.interval.high
    assert found.words == f"{name}: 5.978 times [{low:.4g}, {high:.4g}], claimed at most 1.1"
    assert part([]).words == "x: not measured, claimed at least 0"
    assert part(CLEAR).looks == 2 and part(CLEAR).row()["effect"] == pytest.approx(np.mean(CLEAR))


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"margin": 1.2, "scale": "share"}, "margin of 1.2 is outside"),
        ({"margin": 0.0, "scale": "log"}, "margin of 0 is outside"),
        ({"margin": float("nan")}, "margin of nan"),
        ({"values": np.array([0.5, 1.5]), "scale": "share"}, "is not within 0 and 1"),
        ({"values": np.array([0.5, np.inf])}, "infinite"),
    ],
)
def test_what_cannot_be_measured_is_refused(changes: dict[str, Any], what: str) -> None:
    with pytest.raises(ValueError, match=what):
        Part(**{"name": "x", "values": np.empty(0), "side": "above", "margin": 0.0} | changes)
