"""What the claims measure of a configuration: for each margin a value per seed.

Networks of one seed share their initial weights and are no independent units: where several rates
serve, a seed's value is the mean over them.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from ovfit.studies.mislabel.counts import BlurCounts
from ovfit.studies.mislabel.family import Family, Member
from ovfit.studies.mislabel.statements import ABOVE, AFTER, AT, BELOW, EVEN


class Lacking(NamedTuple):
    """Why a quantity cannot be measured with the networks at hand."""

    why: str


Values = Sequence[np.ndarray]  # (S,) for each margin of a statement


def transition(family: Family) -> Values | Lacking:
    """M1: the step between the two rates, and that less the largest other one."""
    if not {BELOW, ABOVE} <= set(family.every) or len(family.every) < 4:
        return Lacking(f"needs the rates 1/{BELOW}, 1/{ABOVE} and others on both sides")
    if not family.complete:
        return Lacking("no seed has a fitted network at every rate")
    if not family.has(AT):
        return Lacking(f"needs the strength {AT} among --sigmas")
    low, high = family.every.index(BELOW), family.every.index(ABOVE)
    steps = np.diff(family.changes(), axis=1)
    others = np.delete(steps, range(low, high), axis=1)
    step = step_between(family, "all")
    return [step, step - others.max(1)]


def step_between(family: Family, group: str) -> np.ndarray:
    """(S,) change at sigma = 1.3 of a group, at 1/ABOVE less at 1/BELOW."""
    low, high = family.every.index(BELOW), family.every.index(ABOVE)
    changes = family.changes(group)
    step: np.ndarray = changes[:, high] - changes[:, low]
    return step


def alike(family: Family) -> Values | Lacking:
    """M2: the largest distance of a high rate's curve from the mean of them."""
    rates = [k for k in family.every if k <= ABOVE]
    if len(rates) < 2 or not family.complete:
        return Lacking(f"needs two rates of 1/{ABOVE} or more on the same seeds")
    farthest = []
    for seed in family.complete:
        records = [family.records[Member(k, seed)] for k in rates]
        curves = np.array([record.share("own", "all") for record in records])  # (rates, K)
        farthest.append(np.abs(curves - curves.mean(0)).max())
    return [np.array(farthest)]


def slower(family: Family) -> Values | Lacking:
    """M3: the rise of the change after sigma = 1.3, low rates less high ones."""
    low = [k for k in family.every if k > ABOVE]
    high = [k for k in family.every if k <= ABOVE]
    if not low or not high or not family.complete:
        return Lacking(f"needs rates on both sides of 1/{ABOVE} on the same seeds")
    if not family.has(AT, AFTER):
        return Lacking(f"needs the strengths {AT} and {AFTER:g} among --sigmas")
    return [_rises(family, low) - _rises(family, high)]


def _rises(family: Family, rates: Sequence[int]) -> np.ndarray:
    """(S,) the mean rise of those rates, of the complete seeds."""
    means = []
    for seed in family.complete:
        records = [family.records[Member(k, seed)] for k in rates]
        means.append(np.mean([_rise(record) for record in records]))
    return np.array(means)


def _rise(record: BlurCounts) -> float:
    return record.share_at(AFTER, "own", "all") - record.share_at(AT, "own", "all")


def errors_high(family: Family) -> Values | Lacking:
    """M4.high: of rates 1/ABOVE and more."""
    high = {key: record for key, record in family.mislabelled.items() if key.every <= ABOVE}
    return _errors(high) if high else Lacking(f"no rate from 1/{ABOVE}")


def errors_low(family: Family) -> Values | Lacking:
    """M4.low: of rates below 1/ABOVE."""
    low = {key: record for key, record in family.mislabelled.items() if key.every > ABOVE}
    return _errors(low) if low else Lacking(f"no rate below 1/{ABOVE}")


def _errors(records: Mapping[Member, BlurCounts]) -> Values:
    """Error rates of the unaltered images, mislabelled / correct, and of the mislabelled ones.

    One error is shared out over both groups by their sizes, so that no error at all gives a ratio
    of 1, the same for small and large groups.
    """
    ratios, errors = {}, {}
    for member, record in records.items():
        correct = record.share("assigned", "correct")[0]
        mislabelled = record.share("assigned", "mislabelled")[0]
        shared = 1 / record.size("all")
        ratios[member] = float((mislabelled + shared) / (correct + shared))
        errors[member] = float(mislabelled)
    return [_by_seed(ratios, log=True), _by_seed(errors)]


def offset(family: Family) -> Values | Lacking:
    """M5: change beyond the unaltered image's, mislabelled less correct; once for each side."""
    gaps = {}
    for member, record in family.mislabelled.items():
        wrong, right = _beyond(record, "mislabelled"), _beyond(record, "correct")
        gaps[member] = float((wrong - right).mean())
    values = _by_seed(gaps)
    return [values, values]


def _beyond(record: BlurCounts, group: str) -> np.ndarray:
    """(K,) change from the assigned label at each strength less that of the unaltered images."""
    curve = record.share("assigned", group)
    beyond: np.ndarray = (curve - curve[0])[1:]
    return beyond


def rough(family: Family) -> Values | Lacking:
    """M6: the curves' second differences, mislabelled / as many correct images."""
    least, most = EVEN
    even = (family.sigmas >= least - 1e-9) & (family.sigmas <= most + 1e-9)
    if even.sum() < 3:
        return Lacking(f"needs three strengths or more between {least} and {most}")
    ratios = {}
    for member, record in family.mislabelled.items():
        wrong, right = (_bends(record, group, even) for group in ("mislabelled", "matched"))
        ratios[member] = wrong / right
    return [_by_seed(ratios, log=True)]


def _bends(record: BlurCounts, group: str, even: np.ndarray) -> float:
    """Sum of absolute second differences; half an image more, so that none is infinitely less."""
    curve = record.share("own", group)[even]
    return float(np.abs(np.diff(curve, 2)).sum() + 0.5 / record.size("mislabelled"))


def _by_seed(values: Mapping[Member, float], *, log: bool = False) -> np.ndarray:
    """(S,) the mean over rates for each seed, with `log` the geometric one."""
    table = pd.Series(list(values.values()), index=[member.seed for member in values])
    if log:
        table = table.map(np.log)
    means: np.ndarray = table.groupby(level=0).mean().to_numpy()
    return np.exp(means) if log else means


QUANTITIES: Mapping[str, Callable[[Family], Values | Lacking]] = {
    "M1": transition,
    "M2": alike,
    "M3": slower,
    "M4.high": errors_high,
    "M4.low": errors_low,
    "M5": offset,
    "M6": rough,
}
