"""When a launch's claims were decided: its verdicts, replayed from the paths of their parts."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, Literal

from ovfit.analysis.statistics import LEVEL, holm

Verdict = Literal["holds", "fails", "undecided"]
Parts = Sequence[dict[str, Any]]  # of a claim, as `Part.row` has them


def verdict(p_holds: Sequence[float], p_fails: Sequence[float]) -> tuple[Verdict, float]:
    """On all parts of a claim together, and its p; 1 where nothing is decided."""
    fails = min(1.0, len(p_fails) * min(p_fails))  # Bonferroni: any may
    holds = max(p_holds)
    if fails <= 1 - LEVEL and fails < holds:
        return "fails", fails
    return ("holds", holds) if holds <= 1 - LEVEL else ("undecided", 1.0)


def decided(claims: Sequence[Parts], verdicts: Sequence[str], family: int = 0) -> list[int | None]:
    """After how many networks each claim of a launch had its verdict; None where it has none.

    It is what the launch would have said after n networks of each setting, by Holm's correction
    over what was known then of all its claims; all of a claim's networks, where others needed more.
    `family`: as of `corrected`. Where steps were thinned out it may have been a little earlier.
    """
    found: list[int | None] = [None] * len(claims)
    every = sorted({step["n"] for parts in claims for part in parts for step in part["path"]})
    for n in every:
        states = [_state(parts, n) for parts in claims]
        stands = holm([p for _, p in states] + [1.0] * max(0, family - len(claims)))
        for place, (said, _) in enumerate(states):
            if found[place] is None and stands[place] and said == verdicts[place]:
                found[place] = min(n, max(part["n"] for part in claims[place]))
    return found


def _state(parts: Parts, n: int) -> tuple[Verdict, float]:
    """The verdict on a claim after n networks, before Holm's correction, and its p."""
    steps = [_last(part["path"], n) for part in parts]
    if not steps:
        return "undecided", 1.0
    return verdict(
        [1 / step["evidence"] for step in steps], [1 / step["against"] for step in steps]
    )


def _last(path: Sequence[dict[str, Any]], n: int) -> dict[str, Any]:
    """The last step up to n; no evidence before the first."""
    place = bisect_right(path, n, key=lambda step: step["n"])
    return path[place - 1] if place else {"evidence": 1.0, "against": 1.0}
