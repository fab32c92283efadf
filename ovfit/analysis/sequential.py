"""Evidence that may be looked at after every seed: verdicts and intervals that survive looking.

A t interval is right at one n that was fixed beforehand. Looked at again and again until it leaves
a margin, it is wrong far more often than it says. What stands here may be looked at after every
seed: the chance that it is wrong at any of the looks is at most 5 %.

Lai 1976 (On confidence sequences, Annals of Statistics 4); Wang & Ramdas 2023 (Anytime-valid
t-tests and confidence sequences for Gaussian means with unknown variance, arXiv 2310.03722).
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy import special

from ovfit.analysis.shares import is_share
from ovfit.analysis.statistics import LEAST, LEVEL, Interval, standard_error

WEIGHT = 0.1  # c: of the prior on the effect, in networks; fixed
ALARM = 1 / (1 - LEVEL)  # evidence from which on a mean is given up: 20


def evidence(values: np.ndarray, mean: float | np.ndarray) -> np.ndarray:
    """E_n against "the mean is `mean`", float64 (N,): after each of the values (N,), in order.

    Of several series (..., N) at once too, each against a mean (..., 1) of its own.

    An e-process for normal values of any variance: that it ever exceeds 1/a has a chance of at
    most a. E_n = sqrt(c / (n + c)) ((n + c) V / ((n + c) V - S^2))^(n / 2), S = sum(x - mean),
    V = sum((x - mean)^2), c = WEIGHT; 1 where all values are the mean.

    Raises ValueError for fewer than two values, and for what is not finite.
    """
    values = _checked(values)
    if not np.isfinite(mean).all():
        raise ValueError(f"the mean {mean} is not finite")
    reached: np.ndarray = np.exp(np.minimum(_log_evidence(values, mean), 700.0))
    return reached


def _log_evidence(values: np.ndarray, mean: float | np.ndarray) -> np.ndarray:
    away = values - mean
    scale = np.abs(away).max(-1, keepdims=True)
    away = away / np.where(scale > 0, scale, 1.0)  # so that no square is lost
    n = np.arange(1, away.shape[-1] + 1)
    total, squares = away.cumsum(-1), (away**2).cumsum(-1)
    whole = (n + WEIGHT) * squares
    rest = np.maximum(whole - total**2, WEIGHT * squares)  # not less: Cauchy and Schwarz
    ratio = np.divide(whole, rest, out=np.ones_like(whole), where=rest > 0)
    logs: np.ndarray = (np.log(WEIGHT / (n + WEIGHT)) + n * np.log(ratio)) / 2
    return np.where(squares > 0, logs, 0.0)


def factor(n: np.ndarray, alarm: float = ALARM) -> np.ndarray:
    """Half the width of { mean : E_n < alarm } in standard errors of the mean; elementwise.

    5.4 at n = 5 (Student's is 2.8), 3.4 at 20; infinite where n is too small to exclude anything,
    NaN for n < 2.
    """
    n = np.asarray(n, dtype=np.float64)
    known = n >= 2
    size = np.where(known, n, 2.0)
    growth = (alarm * np.sqrt((size + WEIGHT) / WEIGHT)) ** (2 / size) - 1
    room = size - WEIGHT * growth
    squared = growth * (size + WEIGHT) * (size - 1) / np.where(room > 0, room, np.nan)
    return np.where(known, np.where(room > 0, np.sqrt(squared), np.inf), np.nan)


def interval(values: np.ndarray) -> Interval:
    """{ mean : E_n(mean) < 20 } of values (N,): the 95 % interval that may be looked at at any n.

    The value itself where all agree; infinite bounds for two values that do not.

    Raises ValueError for fewer than two values, and for what is not finite.
    """
    return _interval(_checked(values), ALARM)


def running(values: np.ndarray, alarm: float = ALARM) -> Interval:
    """What the intervals after 5, 6, ... N values have in common; `interval` where N < 5.

    A mean once excluded stays excluded. Where they have nothing in common (which has a chance of
    at most 5 %) it is what they had last.
    """
    values = _checked(values)
    whole = _interval(values, alarm)
    if len(values) <= LEAST or np.ptp(values) == 0:
        return whole
    low, high = bounds(values, alarm)
    return Interval(whole.mean, float(low[-1]), float(high[-1]), whole.n)


def bounds(values: np.ndarray, alarm: float = ALARM) -> tuple[np.ndarray, np.ndarray]:
    """The ends of `running` after each of the finite values (N,), float64 (N,) each.

    NaN after the first.
    """
    n = np.arange(1, len(values) + 1)
    centre = values[:1]  # no digits are lost to a large mean
    means = (values - centre).cumsum() / n
    spread = np.sqrt(np.maximum(((values - centre) ** 2).cumsum() - n * means**2, 0.0))
    half = np.where(n > 1, 0.0, np.nan)
    varied = spread > 0
    half[varied] = factor(n[varied], alarm) * spread[varied] / np.sqrt((n * (n - 1))[varied])
    low, high = means - half, means + half
    looks = slice(LEAST - 1, None)
    low[looks] = np.maximum.accumulate(low[looks])
    high[looks] = np.minimum.accumulate(high[looks])
    last = np.flatnonzero(~(low > high))[-1:]  # two that have nothing in common stay so
    kept = np.minimum(n - 1, last)
    return centre + low[kept], centre + high[kept]


def mean_interval(values: np.ndarray) -> Interval:
    """`interval` of finite values (N,) of any number, for tables: NaN bounds where N = 1, and where
    nothing is excluded (N = 2); NaN where N = 0.
    """
    whole = _interval(np.asarray(values, dtype=np.float64), ALARM)
    if np.isinf(whole.low):
        return Interval(whole.mean, np.nan, np.nan, whole.n)
    return whole


def _interval(values: np.ndarray, alarm: float) -> Interval:
    n = len(values)
    if n == 0:
        return Interval(np.nan, np.nan, np.nan, 0)
    if n > 1 and np.ptp(values) == 0:
        return Interval(float(values[0]), float(values[0]), float(values[0]), n)
    mean = float(values.mean())
    error = standard_error(values) if n > 1 else np.nan
    half = float(factor(np.asarray(n), alarm)) * error
    return Interval(mean, mean - half, mean + half, n)


def mean_intervals(frame: pd.DataFrame, by: Sequence[str], value: str) -> pd.DataFrame:
    """`mean_interval` of the column `value` in every group of `by`: `by`, mean, low, high, n.

    NaN values are left out. One row per group, sorted by `by`; NaN bounds where n = 1, and where
    nothing is excluded (n = 2): a table or a band has no place for what is infinite. The bounds of
    a share lie within 0 and 1: `value` says that it is one, or the column `metric` or `measure`.
    """
    groups = frame.groupby(list(by), observed=True)[value]
    table = groups.agg(mean="mean", spread="std", least="min", most="max", n="count").reset_index()
    alike = (table["n"] > 1) & (table["least"] == table["most"])
    mean = table["mean"].mask(alike, table["least"])
    error = table["spread"] / np.sqrt(table["n"])
    factors = factor(table["n"].to_numpy())
    half = (np.where(np.isfinite(factors), factors, np.nan) * error).mask(alike, 0.0)
    low, high = mean - half, mean + half
    shares = _are_shares(frame, by, value)
    low, high = low.mask(shares, low.clip(lower=0.0)), high.mask(shares, high.clip(upper=1.0))
    return table.assign(mean=mean, low=low, high=high)[[*by, "mean", "low", "high", "n"]]


def _are_shares(frame: pd.DataFrame, by: Sequence[str], value: str) -> np.ndarray:
    """bool, one for each group of `by` in order: whether all its values are shares."""
    shares = pd.Series(is_share(value), index=frame.index)
    for name in {"metric", "measure"} & set(frame):
        known = {each: is_share(each) for each in frame[name].unique()}
        shares = shares | frame[name].map(known).astype(bool)
    groups = [frame[name] for name in by]
    each: np.ndarray = shares.groupby(groups, observed=True).all().to_numpy()
    return each


def share_evidence(inside: int | np.ndarray, n: int | np.ndarray, share: float = 0.5) -> np.ndarray:
    """E for "more than `share` of the networks are inside", of `inside` of `n`; elementwise.

    Against "at most `share`", by the uniform mixture on (share, 1] (Ville 1939): 5 of 5 gives 10.5,
    7 of 7 31.9, 11 of 11 341. It is exact for any n, and its chance of ever exceeding 1/a is at
    most a.

    Raises ValueError where not 0 <= inside <= n, or share is not within [0, 1).
    """
    k, total = np.asarray(inside, dtype=np.float64), np.asarray(n, dtype=np.float64)
    if not ((k >= 0) & (k <= total)).all():
        raise ValueError(f"{inside} of {n} networks cannot be inside")
    if not 0 <= share < 1:
        raise ValueError(f"a share of {share} cannot be exceeded")
    logs = _log_share(k, total, share)
    result: np.ndarray = np.exp(np.minimum(logs, 700.0))
    return result


def _log_share(k: np.ndarray, n: np.ndarray, share: float | np.ndarray) -> np.ndarray:
    """Log of the mean over p in (share, 1] of p^k (1 - p)^(n - k), over that at p = share."""
    mixture = special.betaln(k + 1, n - k + 1) - np.log1p(-share)
    # the part of the mixture above `share`, by the other tail: it keeps its digits
    above = special.betainc(n - k + 1, k + 1, 1 - share)
    at_share = special.xlogy(k, share) + special.xlog1py(n - k, -share)
    with np.errstate(divide="ignore"):  # 0 where far fewer than `share` are inside: no evidence
        logs: np.ndarray = mixture + np.log(above) - at_share
    return logs


def share_interval(inside: np.ndarray) -> Interval:
    """The share of networks inside, of bool (N,) in order, and what its limits after 5, 6, ... N
    have in common; of all N where N < 5.

    Shares below `low` are those against which the evidence has reached 20; shares above `high`
    those against which the networks outside have reached 40 (a share exactly on a margin would
    otherwise be given up, on either side, in 5.5 %). NaN where N = 0.
    """
    inside = np.asarray(inside, dtype=bool)
    n = len(inside)
    if n == 0:
        return Interval(np.nan, np.nan, np.nan, 0)
    low, high = share_bounds(inside)
    return Interval(float(inside.mean()), float(low[-1]), float(high[-1]), n)


def share_bounds(inside: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The ends of `share_interval` after each of bool (N,) from the fifth on, float64 (N - 4,);
    after the last alone, (1,), where N < 5.
    """
    looks = np.arange(min(LEAST, len(inside)), len(inside) + 1)
    counts = inside.cumsum()[looks - 1]
    low = np.maximum.accumulate(_limits(counts, looks, ALARM))
    high = 1 - np.maximum.accumulate(_limits(looks - counts, looks, 2 * ALARM))
    return np.minimum(low, high), np.maximum(low, high)


def _limits(inside: np.ndarray, n: np.ndarray, alarm: float) -> np.ndarray:
    """The largest share (to .001) against which `inside` of `n` have reached `alarm`; or 0.

    Found by bisection: the evidence falls as the share rises.
    """
    low, high = np.zeros(len(n), dtype=int), np.full(len(n), 1000)
    for _ in range(10):  # 2^10 > 1000
        middle = np.clip((low + high) // 2, 1, 999)
        reached = _log_share(inside, n, middle / 1000) >= np.log(alarm)
        low, high = np.where(reached, middle, low), np.where(reached, high, middle)
    return low / 1000


def _checked(values: np.ndarray) -> np.ndarray:
    values = np.asarray(values, dtype=np.float64)
    if not values.ndim or values.shape[-1] < 2:
        raise ValueError("evidence needs the values of two seeds or more")
    if not np.isfinite(values).all():
        raise ValueError("evidence needs finite values; a network without one is outside")
    return values


def geometric_interval(values: np.ndarray) -> Interval:
    """The geometric mean of the known values (positive) with its 95 % interval."""
    logs = mean_interval(np.log(values[~np.isnan(values)]))
    mean, low, high = map(float, np.exp([logs.mean, logs.low, logs.high]))
    return Interval(mean, low, high, logs.n)
