"""The procedure behind D1, D3 to D6, on simulated curves."""

from collections import Counter
from collections.abc import Callable

import numpy as np
import pytest

from ovfit.analysis.parts import Part
from ovfit.analysis.peaks import Difference, Sweep, at_second_rise, heights
from ovfit.studies.descent.case import Case
from ovfit.studies.descent.claims import JUDGES
from ovfit.studies.descent.differences import parts
from tests.support.simulated import TRAIN, case, measured, simulated

FLAT = np.full(8, 0.2)
PEAK = np.array([0.3, 0.22, 0.2, 0.25, 0.3, 0.26, 0.2, 0.15])
TRIALS = 100


def verdict(sweep: Sweep) -> str:
    return JUDGES["D1"](case(measured(sweep))).verdict


@pytest.mark.parametrize(
    "errors",
    [
        FLAT,
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
    rejected = sum(verdict(simulated(errors, rng)) == "holds" for _ in range(TRIALS))
    assert rejected <= 0.05 * TRIALS, rejected


def test_the_rule_for_epochs_keeps_its_level() -> None:
    """The peak's place is the highest climb of the other seeds' validation error.

    Both parts together, and the rise alone.
    """
    rng = np.random.default_rng(8)
    both = alone = 0
    for _ in range(TRIALS):
        sweep = simulated(FLAT, rng)
        found = heights(sweep, at_second_rise)
        assert found is not None
        rise, fall = parts("D6.epochs", measured(sweep), found.rise, found.fall)
        alone += rise.state == "holds"
        both += rise.state == fall.state == "holds"
    assert both <= 0.05 * TRIALS and alone <= 0.08 * TRIALS, (both, alone)


def test_each_half_of_the_procedure_keeps_its_level_on_a_flat_curve() -> None:
    """The rise alone: the interval excludes 0 from above in at most 5 % of flat curves.

    That of a maximum picked from the curve itself does in a quarter of them or more.
    """
    rng = np.random.default_rng(1)
    honest = naive = 0
    for _ in range(TRIALS):
        sweep = simulated(FLAT, rng)
        found = heights(sweep)
        assert found is not None
        rise, _ = parts("D1", measured(sweep), found.rise, found.fall)
        honest += rise.state == "holds"
        mean = sweep.test.mean((0, 2))
        picked = (sweep.test[:, mean.argmax()] - sweep.test[:, mean.argmin()]).mean(1)
        once = Part(name="rise", values=picked, side="above", margin=0.0, strict=True, fixed=8)
        naive += once.state == "holds"
    assert honest <= 0.05 * TRIALS, honest
    assert naive >= 25, naive


def test_the_procedure_finds_a_peak_and_its_height() -> None:
    rng = np.random.default_rng(2)
    found = [heights(simulated(PEAK, rng, images=2000)) for _ in range(8)]
    assert all(verdict(simulated(PEAK, rng, images=2000)) == "holds" for _ in range(8))
    rises = [each.rise.values.mean() for each in found if each]
    assert len(rises) == 8 and np.mean(rises) == pytest.approx(0.1, abs=0.02)
    assert all(each and each.peaks == (4, 4) and set(each.lefts) <= {1, 2} for each in found)


def one_point_worse(rng: np.random.Generator) -> Case:
    """The widest network is exactly the margin of D3 worse than all others."""
    return case(measured(simulated(FLAT + 0.01 * (np.arange(8) == 7), rng)))


def equal_peaks(rng: np.random.Generator) -> Case:
    noisy = measured(simulated(PEAK, rng), noise=0.2)
    return case(noisy, measured(simulated(PEAK, rng)))


def early_by_the_margin(rng: np.random.Generator) -> Case:
    """D1 holds; early stopping leaves a height of exactly the margin of D5."""
    early = simulated(FLAT + 0.01 * (np.arange(8) == 4), rng, images=600)
    return case(measured(simulated(PEAK, rng, images=600), early=early.test))


def as_many_images(rng: np.random.Generator) -> Case:
    return case(measured(simulated(FLAT, rng, train=TRAIN[::-1]), by="train_size"))


@pytest.mark.parametrize(
    ("name", "nothing"),
    [
        ("D3", one_point_worse),
        ("D4", equal_peaks),
        ("D5", early_by_the_margin),
        ("D6.samples", as_many_images),
    ],
)
def test_verdicts_where_nothing_is(
    name: str, nothing: Callable[[np.random.Generator], Case]
) -> None:
    """Exactly on the margin, any verdict is a false one."""
    rng = np.random.default_rng(11)
    verdicts = Counter(JUDGES[name](nothing(rng)).verdict for _ in range(TRIALS))
    assert TRIALS - verdicts["undecided"] <= 0.05 * TRIALS, verdicts


def test_a_verdict_at_one_n_is_about_the_first_seeds() -> None:
    """What later seeds say changes nothing; with fewer, or one of them left out, there is none."""
    rng = np.random.default_rng(3)
    sixteen = simulated(PEAK, rng, seeds=16, images=2000)
    spoilt = sixteen.test.copy()
    spoilt[8:] = 0
    other = Sweep(x=sixteen.x, train=sixteen.train, val=sixteen.val, test=spoilt)
    claims = [JUDGES["D1"](case(measured(sweep))) for sweep in (sixteen, other)]
    assert claims[0] == claims[1]
    assert (claims[0].verdict, claims[0].n) == ("holds", 8)
    seven = measured(simulated(PEAK, rng, seeds=7, images=2000))
    assert JUDGES["D1"](case(seven)).verdict == "undecided"
    left_out = measured(simulated(PEAK, rng, seeds=7, images=2000), planned=8)
    claim = JUDGES["D1"](case(left_out))
    assert claim.verdict == "undecided" and "1 of 8 networks count as outside" in claim.note


def test_the_error_counts_images_where_single_ones_are_not_known() -> None:
    """At most the binomial error of every term; seeds alone where not even their number is."""
    rng = np.random.default_rng(5)
    known = simulated(PEAK, rng, images=2000).test
    single = Difference((known[:, 4],), (known[:, 1],))
    means = Difference((known[:, 4].mean(1)[:, None],), (known[:, 1].mean(1)[:, None],))
    crossed, bound = single.error(2000), means.error(2000)
    assert crossed is not None and bound is not None
    seeds_alone = float(means.values.std(ddof=1)) / np.sqrt(8)
    assert seeds_alone < crossed < bound
    assert bound == pytest.approx(np.hypot(seeds_alone, np.sqrt((0.21 + 0.1716) / 2000)), rel=0.05)
    assert means.error(None) is None
