"""How many networks a verdict would take: from what a claim has measured so far.

An estimate, for a plan; no verdict rests on it.
"""

from collections.abc import Mapping, Sequence
from math import ceil, inf, log, sqrt
from typing import Any

import numpy as np

from ovfit.analysis.scales import SCALES
from ovfit.analysis.sequential import ALARM, factor, share_evidence
from ovfit.analysis.statistics import LEAST

# the median number of normal values after which the evidence that their mean is not some standard
# deviations off has reached so much (2,000 sequences each, ovfit.analysis.sequential.evidence)
EFFECTS = (0.2, 0.3, 0.5, 0.7, 1.0, 1.4, 2.0, 3.0, 4.0, 6.0)  # standard deviations
ALARMS = (20.0, 60.0, 200.0, 600.0, 2000.0)
MEDIANS = (
    (290, 358, 429, 491, 554),
    (128, 157, 189, 216, 251),
    (45, 57, 69, 80, 92),
    (24, 31, 38, 44, 50),
    (13, 17, 21, 24, 28),
    (8, 11, 13, 16, 18),
    (6, 7, 9, 10, 12),
    (5, 5, 7, 8, 9),
    (5, 5, 6, 6, 7),
    (5, 5, 5, 6, 6),
)
FARTHEST = 100_000  # networks: what takes more takes too many
SHARE = "share of networks inside"  # how a test of shares begins (Part.test)
Measured = Mapping[str, Any]  # a row of `Part.row`


def of_mean(effect: float, alarm: float = ALARM) -> float:
    """Networks until the evidence reaches `alarm`, in half of all cases, where the mean lies
    `effect` standard deviations beyond the margin. Infinite where it lies on it.
    """
    if effect <= 0:
        return inf
    inside = min(max(effect, EFFECTS[0]), EFFECTS[-1])
    logs = np.log(np.array(MEDIANS, dtype=np.float64))
    at_effect = [np.interp(log(inside), np.log(EFFECTS), column) for column in logs.T]
    number = float(np.exp(np.interp(log(max(alarm, ALARMS[0])), np.log(ALARMS), at_effect)))
    return number * (inside / effect) ** 2 if effect < EFFECTS[0] else number


def of_share(share: float, margin: float = 0.5, alarm: float = ALARM) -> float:
    """Networks until the evidence that more than `margin` of them are inside reaches `alarm`, if
    `share` of them go on to be. Infinite where that is not more.
    """
    if share <= margin:
        return inf
    n = np.unique(np.geomspace(LEAST, FARTHEST, 400).astype(int))
    reached = share_evidence(np.floor(share * n + 1e-9), n, margin) >= alarm
    return float(n[reached.argmax()]) if reached.any() else inf


def of_claim(claim: Measured, alarm: float = ALARM, *, hopeful: bool = False) -> float:
    """Networks after which a row of claims.json would be decided, by its effects as they are now.

    `hopeful`: were each effect a standard error farther from its margin than it looks. Holding
    takes all parts, failing the quickest one. NaN where too little is measured to say.
    """
    parts: Sequence[Measured] = claim["parts"]
    is_share = str(claim["test"]).startswith(SHARE)
    ways = [_of_part(part, alarm, hopeful=hopeful, is_share=is_share) for part in parts]
    if not ways or any(holds != holds for holds, _ in ways):
        return float("nan")
    return min(max(holds for holds, _ in ways), min(fails for _, fails in ways))


def _of_part(part: Measured, alarm: float, *, hopeful: bool, is_share: bool) -> tuple[float, float]:
    """Networks until it holds, and until it fails."""
    unknown = float("nan"), float("nan")
    if part["effect"] is None or part["n"] < LEAST:
        return unknown
    n, side = part["n"], 1 if part["side"] == "above" else -1
    if is_share:
        share = part["effect"]
        room = sqrt(max(share * (1 - share), 0.25 / n) / n) if hopeful else 0.0
        holds = of_share(min(1.0, share + room), part["margin"], alarm)
        fails = of_share(min(1.0, 1 - share + room), 1 - part["margin"], 2 * alarm)
        return holds, fails
    spread = _spread(part)
    if spread is None:
        return unknown
    to = SCALES[part["scale"]].to
    ends = to(np.array([part["effect"], part["margin"]], dtype=np.float64))
    if not np.isfinite(ends).all():
        return unknown
    away = side * float(ends[0] - ends[1])
    room = spread / sqrt(n) if hopeful else 0.0
    if spread == 0:
        return (float(LEAST), inf) if away > 0 else (inf, float(LEAST) if away else inf)
    return of_mean((away + room) / spread, alarm), of_mean((room - away) / spread, alarm)


def _spread(part: Measured) -> float | None:
    """The standard deviation over networks on the scale of the test, from the interval."""
    if part["low"] is None or part["high"] is None:
        return None
    ends = SCALES[part["scale"]].to(np.array([part["low"], part["high"]], dtype=np.float64))
    known = part["n"] - part["outside"]
    if not np.isfinite(ends).all() or known < 2:
        return None
    half = float(factor(np.asarray(known)))
    return float(ends[1] - ends[0]) / 2 * sqrt(known) / half if np.isfinite(half) else None


def in_words(number: float) -> str:
    """E.g. "about 24", "more than 100,000", "?" where nothing is known."""
    if number != number:
        return "?"
    return f"about {ceil(number)}" if number < FARTHEST else f"more than {FARTHEST:,}"
