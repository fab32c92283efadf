"""Verdicts against closed forms and simulation."""

from typing import Any

import numpy as np
import pytest
from scipy import stats

from ovfit.analysis import claims
from ovfit.analysis.claims import Part, corrected, judge


def verdict(values: list[float], side: str, margin: float) -> str:
    # type: ignore[arg-type]
    return judge("X", "s", "", {}, [Part("x", np.array(values), side, margin)], "").verdict


def test_verdicts() -> None:
    assert verdict([0.0] * 6, "below", 0.01) == "holds"
    assert verdict([1.0] * 6, "above", 1.0) == "holds"  # on the margin, without variation
    assert verdict([0.5, 0.52, 0.48, 0.5, 0.51], "below", 0.01) == "fails"
    assert verdict([0.0, 0.02, 0.01, 0.0, 0.03], "below", 0.01) == "undecided"
    assert verdict([0.0] * 4, "below", 0.01) == "undecided"  # too few networks
    assert verdict([], "below", 0.01) == "undecided"


def test_a_claim_needs_all_its_parts() -> None:
    good, bad, open_ = (
        Part(n, np.array(v), "above", 0.0)
        for n, v in (
            ("g", [1, 1.1, 0.9, 1, 1.2]),
            ("b", [-1, -1.1, -0.9, -1, -1.2]),
            ("o", [1, -1, 2, -2, 0.5]),
        )
    )
    found = {
        name: judge("X", "s", "", {}, parts, "").verdict
        for name, parts in {
            "gg": [good, good],
            "gb": [good, bad],
            "go": [good, open_],
            "bo": [bad, open_],
        }.items()
    }
    assert found == {"gg": "holds", "gb": "fails", "go": "undecided", "bo": "fails"}


def test_false_verdicts_are_rare() -> None:
    """With the mean exactly on the margin, 8 claims at a time.

    Some verdict in at most about 5 % of studies.
    """
    rng = np.random.default_rng(2)
    wrong = 0
    for _ in range(400):
        found = corrected(
            [
                judge(str(i), "s", "", {}, [Part("x", rng.normal(1, 1, 10), "above", 1.0)], "")
                for i in range(8)
            ]
        )
        wrong += any(claim.verdict != "undecided" for claim in found)
    assert wrong / 400 < 0.08


def test_log_scale_reports_a_geometric_mean() -> None:
    ratios = np.array([2.0, 8, 4, 2, 8])
    found = Part("r", ratios, "above", 1.0, log=True)
    assert found.interval.mean == pytest.approx(stats.gmean(ratios)) and found.state == "holds"


def test_missing_says_the_command() -> None:
    found = claims.missing(
        "E2", "extreme", "w", {}, "ovfit extreme --weight-decay 0,1e-3", "no weight decay"
    )
    assert (found.verdict, found.n, found.effect) == (
        "undecided",
        0,
        None,
    ) and "--weight-decay" in found.command


def test_a_strict_claim_is_not_held_by_values_on_its_margin() -> None:
    on_it = np.ones(6)
    assert Part("x", on_it, "above", 1.0).state == "holds"
    assert Part("x", on_it, "above", 1.0, log=True, strict=True).state == "fails"
    assert (
        "x > 1"
        in judge("P4", "s", "w", {}, [Part("x", on_it, "above", 1.0, strict=True)], "c").margin
    )


def part(values: list[float], **changes: Any) -> Part:
    return Part(
        **{"name": "x", "values": np.array(values), "side": "above", "margin": 0.0} | changes
    )


def test_p_of_parts_against_scipy() -> None:
    values = [0.2, 0.5, 0.1, 0.4, 0.3]
    assert part(values).p == pytest.approx(stats.ttest_1samp(values, 0).pvalue)
    logs = part(values, margin=1.0, log=True)
    assert logs.p == pytest.approx(stats.ttest_1samp(np.log(values), 0).pvalue)
    assert part([0.0] * 5).p == 0  # all on the margin


def test_p_of_a_claim_is_the_largest_of_its_parts_or_bonferroni_s() -> None:
    """Berger 1982: what holds needs all parts; what fails may fail by any of them."""
    clear, close = part([1, 1.1, 0.9, 1, 1.2]), part([0.2, 0.5, 0.05, 0.4, 0.3])
    both = judge("X", "s", "", {}, [clear, close], "")
    assert both.verdict == "holds" and both.p == max(clear.p, close.p)
    wrong = part([-1, -1.1, -0.9, -1, -1.2])
    fails = judge("X", "s", "", {}, [clear, wrong], "")
    assert fails.verdict == "fails" and fails.p == pytest.approx(2 * wrong.p)
    open_ = part([1, -1, 2, -2, 0.5])
    assert judge("X", "s", "", {}, [clear, open_], "").p == 1


def test_a_claim_says_its_first_part_and_all_margins() -> None:
    first = part([1, 1.1, 0.9, 1, 1.2], name="a")
    second = part([0.1] * 5, name="b", side="below", margin=0.2, strict=True)
    claim = judge("X", "s", "w", {"arch": "mlp"}, [first, second], "ovfit s")
    assert (claim.effect, claim.low, claim.high) == pytest.approx(
        (first.interval.mean, first.interval.low, first.interval.high)
    )
    assert claim.n == 5 and claim.margin == "a >= 0 and b < 0.2"
    assert claim.detail == f"a {first.interval.text}; b 0.1 no variation n=5"
    assert claim.row()["scope"] == {"arch": "mlp"} and claim.row()["command"] == "ovfit s"


def test_what_is_not_finite_is_none() -> None:
    alone = judge("X", "s", "", {}, [part([1.0])], "")
    assert (alone.effect, alone.low, alone.high, alone.n) == (1.0, None, None, 1)
    assert "needs 5 networks" in alone.test


def test_holm_counts_only_claims_with_enough_networks() -> None:
    few = judge("F", "s", "", {}, [part([1.0, 1.0])], "")
    enough = judge("E", "s", "", {}, [part([1, 1.1, 0.9, 1, 1.2])], "")
    left, right = corrected([few, enough])
    assert left == few
    assert right.verdict == "holds" and right.test.endswith(", Holm over 1")


def test_the_test_of_a_part_is_said() -> None:
    crossed = judge("X", "s", "", {}, [part([1.0] * 5, error=0.1)], "")
    assert (
        crossed.test == "t interval over networks, standard error by drawing seeds and test images"
    )
    logs = judge("X", "s", "", {}, [part([2.0] * 5, log=True, margin=1.0)], "")
    assert logs.test.endswith(", log scale")
