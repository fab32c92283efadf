"""How many networks a verdict would take: against simulated evidence, and against counting."""

import numpy as np
import pytest

from ovfit.analysis import needed
from ovfit.analysis.sequential import evidence, share_evidence
from tests.support.claims import judged, part


@pytest.mark.parametrize(("effect", "alarm"), [(0.7, 20.0), (1.0, 20.0), (1.0, 200.0), (2.5, 60.0)])
def test_means_take_as_many_as_simulated_ones_do(effect: float, alarm: float) -> None:
    generator = np.random.default_rng(1)
    lengths = []
    for _ in range(200):
        values = generator.normal(effect, 1.0, 150)
        reached = (evidence(values, 0.0) >= alarm) & (values.cumsum() > 0)
        lengths.append(5 + int(reached[4:].argmax()))
    assert needed.of_mean(effect, alarm) == pytest.approx(np.median(lengths), rel=0.2, abs=1)


def test_half_the_effect_takes_four_times_as_many_below_the_table() -> None:
    assert needed.of_mean(0.05) == pytest.approx(4 * needed.of_mean(0.1))
    assert needed.of_mean(0.0) == needed.of_mean(-1.0) == np.inf


@pytest.mark.parametrize("alarm", [20.0, 200.0, 2000.0])
def test_shares_take_as_many_as_are_counted(alarm: float) -> None:
    first = next(n for n in range(5, 100) if share_evidence(n, n) >= alarm)
    assert needed.of_share(1.0, alarm=alarm) == first
    assert needed.of_share(0.5) == np.inf
    assert needed.of_share(0.8) > needed.of_share(0.9) > first - 1


def test_a_claim_takes_as_many_as_its_values_do() -> None:
    generator = np.random.default_rng(2)
    values = np.exp(generator.normal(np.log(2.0) - 1.0, 1.0, 12))  # one deviation below its margin
    row = judged(part(values))
    spread = np.log(values).std(ddof=1)
    away = (np.log(2.0) - np.log(values).mean()) / spread
    assert needed.of_claim(row) == pytest.approx(needed.of_mean(away), rel=0.1)
    assert needed.of_claim(row, hopeful=True) < needed.of_claim(row)
    assert needed.of_claim(row, 200.0) > needed.of_claim(row)


def test_what_all_parts_take_to_hold_and_the_quickest_to_fail() -> None:
    low = part(np.array([1.0, 1.2, 0.9, 1.1, 1.0, 1.3]))
    far = part(np.array([5.0, 5.1, 4.9, 5.2, 5.0, 4.8]))
    both, alone = judged(low, far), judged(far)
    assert needed.of_claim(both) == needed.of_claim(alone) < 7


def test_too_few_networks_say_nothing() -> None:
    row = judged(part(np.array([1.0, 1.2, 0.9])))
    assert np.isnan(needed.of_claim(row))
    assert needed.in_words(needed.of_claim(row)) == "?"
