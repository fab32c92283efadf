"""The procedure behind D1, D4, D5 and D6, on simulated curves."""

import numpy as np
import pytest

from ovfit.analysis.claims import Part
from ovfit.analysis.peaks import Sweep, at_second_rise, heights, standard_error
from ovfit.studies.command import Command
from ovfit.studies.descent.differences import parts, peak
from ovfit.studies.descent.statements import STATEMENTS
from tests.support.simulated import simulated


def verdict(sweep: Sweep) -> str:
    found = heights(sweep)
    assert found is not None
    return STATEMENTS.judge("D1", {}, peak("D1", found), Command("descent")).verdict


@pytest.mark.parametrize(
    "errors",
    [
        np.full(8, 0.2),
        np.linspace(0.3, 0.15, 8),
        np.linspace(0.15, 0.3, 8),
        np.r_[np.linspace(0.3, 0.2, 4), np.full(4, 0.2)],
    ],
    ids=["flat", "falling", "rising", "falling to a plateau"],
)
def test_the_procedure_rejects_at_most_a_twentieth_of_curves_without_a_peak(
    errors: np.ndarray,
) -> None:
    rng = np.random.default_rng(0)
    rejected = sum(verdict(simulated(errors, rng)) == "holds" for _ in range(100))
    assert rejected <= 0.05 * 100, rejected


def test_the_rule_for_epochs_keeps_its_level() -> None:
    """The peak's place is the highest climb of the other seeds' validation error.

    Both parts together, and the rise alone.
    """
    rng = np.random.default_rng(8)
    both = alone = 0
    for _ in range(100):
        found = heights(simulated(np.full(8, 0.2), rng), at_second_rise)
        assert found is not None
        rise, fall = parts("D6.epochs", found.rise, found.fall)
        alone += rise.state == "holds"
        both += rise.state == fall.state == "holds"
    assert both <= 0.05 * 100 and alone <= 0.08 * 100, (both, alone)


def test_each_half_of_the_procedure_keeps_its_level_on_a_flat_curve() -> None:
    """The rise alone: the interval excludes 0 from above in at most 5 % of flat curves.

    That of a maximum picked from the curve itself does in a quarter of them or more.
    """
    rng = np.random.default_rng(1)
    honest = naive = 0
    for _ in range(100):
        sweep = simulated(np.full(8, 0.2), rng)
        found = heights(sweep)
        assert found is not None
        error = standard_error(found.rise)
        rise = Part("rise", found.rise.mean(1), "above", 0.0, strict=True, error=error)
        honest += rise.state == "holds"
        mean = sweep.test.mean((0, 2))
        picked = (sweep.test[:, mean.argmax()] - sweep.test[:, mean.argmin()]).mean(1)
        naive += Part("rise", picked, "above", 0.0, strict=True).state == "holds"
    assert honest <= 0.05 * 100, honest
    assert naive >= 25, naive


def test_the_procedure_finds_a_peak_and_its_height() -> None:
    rng = np.random.default_rng(2)
    errors = np.array([0.3, 0.22, 0.2, 0.25, 0.3, 0.26, 0.2, 0.15])
    measured = [heights(simulated(errors, rng, images=2000)) for _ in range(8)]
    assert all(verdict(simulated(errors, rng, images=2000)) == "holds" for _ in range(8))
    rises = [found.rise.mean() for found in measured if found]
    assert len(rises) == 8 and np.mean(rises) == pytest.approx(0.1, abs=0.02)
    assert all(found and found.peaks == (4, 4) and set(found.lefts) <= {1, 2} for found in measured)
