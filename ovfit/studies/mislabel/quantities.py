"""What each statement measures of one configuration: a value per planned seed for each margin.

Networks of one seed share their initial weights and are no independent units: where several rates
serve, a seed's value is the mean over them, and NaN where one of them has no network that fitted.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from ovfit.analysis.elsewhere import NOWHERE, at_places, chosen_by_others
from ovfit.analysis.image_error import binomial
from ovfit.analysis.parts import Part
from ovfit.studies.mislabel.counts import BlurCounts
from ovfit.studies.mislabel.family import Family
from ovfit.studies.mislabel.smoothness import rougher
from ovfit.studies.mislabel.statements import ABOVE, AFTER, AT, BELOW, EVEN, STATEMENTS, TOP

UNLIKE = ("mislabelled", "correct")  # groups that M5 and M6 compare


class Lacking(NamedTuple):
    """Why a quantity cannot be measured with the networks at hand."""

    why: str


Measured = Sequence[Part] | Lacking
FIXED = Lacking(
    "the same images are mislabelled in every seed (--offset fixed): what they do is not told from "
    "what the rate does"
)


def transition(family: Family) -> Measured:
    """M1: the slope between the two rates, and that less the steepest other one."""
    rates = [k for k in family.every if k >= TOP]
    if not {BELOW, ABOVE} <= set(rates) or len(rates) < 4:
        return Lacking(f"needs the rates 1/{BELOW}, 1/{ABOVE} and others up to 1/{TOP}")
    if not family.has(AT):
        return Lacking(f"needs the strength {AT} among --sigmas")
    if not family.shifts:
        return FIXED
    weights = _slopes(rates)  # of the rates, in each slope between neighbours
    low, high = rates.index(BELOW), rates.index(ABOVE)
    step = _slope(rates, low, high)
    others = np.delete(weights, range(low, high), axis=0)
    changes = family.per_seed(rates, changed("correct"))
    slopes = changes @ others.T
    places = chosen_by_others(slopes)
    values = [changes @ step, changes @ step - at_places(slopes, places)]
    against = [step, *(step - others[place] for place in sorted({*places} - {NOWHERE}))]
    means, images = _means(changes), family.least("correct")
    errors = [binomial(means, images, weight) for weight in against]
    return _parts("M1", values, images, [errors[0], max(errors[1:], default=0.0)])


def changed(group: str, sigma: float = AT) -> Callable[[BlurCounts], float]:
    """The share of a group whose label is unlike that of the unaltered image, at that sigma."""
    return lambda record: record.share_at(sigma, "own", group)


def _slopes(rates: Sequence[int]) -> np.ndarray:
    """(R - 1, R): by what the change at each rate enters the slopes between neighbours."""
    return np.array([_slope(rates, place, place + 1) for place in range(len(rates) - 1)])


def _slope(rates: Sequence[int], low: int, high: int) -> np.ndarray:
    """(R,): the same of the slope per point of rate between two of the rates."""
    weights = np.zeros(len(rates))
    weights[[low, high]] = np.array([-1, 1]) / (100 / rates[high] - 100 / rates[low])
    return weights


def alike(family: Family) -> Measured:
    """M2: the slope between the curves of two high rates, at the strength where they part most."""
    rates = [ABOVE, TOP]
    if not set(rates) <= set(family.every):
        return Lacking(f"needs the rates 1/{ABOVE} and 1/{TOP}")
    if not family.shifts:
        return FIXED
    curves = family.per_seed(rates, lambda record: record.share("own", "correct")[1:])  # (S, 2, K)
    slope = _slope(rates, 0, 1)
    slopes = np.einsum("srk,r->sk", curves, slope)
    places = chosen_by_others(slopes, np.abs)
    values = at_places(slopes, places)
    images = family.least("correct")
    means = [_means(curves[:, :, place]) for place in sorted({*places} - {NOWHERE})]
    error = max((binomial(mean, images, slope) for mean in means), default=0.0)
    return _parts("M2", [values, values], images, [error, error])


def slower(family: Family) -> Measured:
    """M3: the rise of the change after sigma = 1.3, low rates less high ones."""
    low, high = rates_low(family), rates_high(family)
    if not low or not high:
        return Lacking(f"needs rates on both sides of 1/{ABOVE}")
    if not family.has(AT, AFTER):
        return Lacking(f"needs the strengths {AT} and {AFTER:g} among --sigmas")
    if not family.shifts:
        return FIXED
    shares = [
        family.per_seed(rates, changed("correct", sigma)).mean(1)
        for rates in (low, high)
        for sigma in (AFTER, AT)
    ]
    images = family.least("correct")
    error = binomial(_means(np.stack(shares, 1)), images)
    return _parts("M3", [shares[0] - shares[1] - (shares[2] - shares[3])], images, [error])


def errors_high(family: Family) -> Measured:
    """M4.high: of rates 1/ABOVE and more."""
    rates = rates_high(family)
    return _errors("M4.high", family, rates) if rates else Lacking(f"no rate from 1/{ABOVE}")


def errors_low(family: Family) -> Measured:
    """M4.low: of rates below 1/ABOVE."""
    rates = rates_low(family)
    return _errors("M4.low", family, rates) if rates else Lacking(f"no rate below 1/{ABOVE}")


def rates_high(family: Family) -> list[int]:
    """k of the planned rates from 1/ABOVE on."""
    return [k for k in family.every if k <= ABOVE]


def rates_low(family: Family) -> list[int]:
    """k of the planned rates below 1/ABOVE."""
    return [k for k in family.every if k > ABOVE]


def _errors(name: str, family: Family, rates: Sequence[int]) -> Measured:
    ratios = family.per_seed(rates, _times_as_often)
    return _parts(name, [np.exp(np.log(ratios).mean(1))], family.least("all"))


def _times_as_often(record: BlurCounts) -> float:
    """Error rates of the unaltered images, mislabelled / correct.

    One error is shared out over both groups by their sizes, so that no error at all gives a ratio
    of 1, the same for small and large groups.
    """
    shared = 1 / record.size("all")
    correct = record.share("assigned", "correct")[0] + shared
    return float((record.share("assigned", "mislabelled")[0] + shared) / correct)


def offset(family: Family) -> Measured:
    """M5: change beyond the unaltered image's, mislabelled less correct; once for each side."""
    wrong, right = (family.per_seed(family.every, _beyond(group)) for group in UNLIKE)
    values = (wrong[..., 0] - wrong[..., 1] - right[..., 0] + right[..., 1]).mean(1)
    error = binomial(_means(right.mean(1)), family.least("correct"))
    if not family.shifts:  # else other images in every seed: their luck is in the spread over seeds
        error = float(np.hypot(error, binomial(_means(wrong.mean(1)), family.least("mislabelled"))))
    return _parts("M5", [values, values], family.least("mislabelled"), [error, error])


def _beyond(group: str) -> Callable[[BlurCounts], np.ndarray]:
    """(2,) unlike the assigned label: blurred, the mean over strengths, and unaltered."""

    def measure(record: BlurCounts) -> np.ndarray:
        curve = record.share("assigned", group)
        return np.array([curve[1:].mean(), curve[0]])

    return measure


def rough(family: Family) -> Measured:
    """M6: the curves' roughness, mislabelled / correct at equal numbers of changing images."""
    least, most = EVEN
    even = (family.sigmas >= least - 1e-9) & (family.sigmas <= most + 1e-9)
    if even.sum() < 3:
        return Lacking(f"needs three strengths or more between {least} and {most}")

    def measure(record: BlurCounts) -> float:
        wrong, right = (record.images("own", group)[even] for group in UNLIKE)
        return rougher(wrong, right)

    ratios = family.per_seed(family.every, measure)
    if np.isin(ratios[~np.isnan(ratios)], 1).all():
        return Lacking(f"no image of one of the groups changes between {least} and {most}")
    return _parts("M6", [np.exp(np.log(ratios).mean(1))], family.least("mislabelled"))


def _means(values: np.ndarray) -> list[float]:
    """Of (S, R) the means over the seeds that have all: of single rates, R numbers."""
    known = values[~np.isnan(values).any(1)]
    return [float(mean) for mean in known.mean(0)] if len(known) else [0.0] * values.shape[1]


def _parts(
    name: str, values: Sequence[np.ndarray], images: int, errors: Sequence[float] = ()
) -> list[Part]:
    margins = STATEMENTS[name].margins
    known = errors or [0.0] * len(margins)
    return [
        margin.part(measured, images=images, image_error=error)
        for margin, measured, error in zip(margins, values, known, strict=True)
    ]


QUANTITIES: Mapping[str, Callable[[Family], Measured]] = {
    "M1": transition,
    "M2": alike,
    "M3": slower,
    "M4.high": errors_high,
    "M4.low": errors_low,
    "M5": offset,
    "M6": rough,
}
