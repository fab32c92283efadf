"""Verdicts: a paper's statement, measured. Margins are fixed in the study's card before anyone looks at results.

holds: the 95 % interval lies wholly on the claimed side of the margin, for every part of the claim; fails: wholly on the other side for some part;
undecided: otherwise, or fewer than 5 networks, or the needed runs are missing. Holm's correction runs over all claims of a study that had enough networks.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from math import isfinite
from typing import Any, Literal

import numpy as np

from ovfit.analysis.statistics import LEAST, Interval, holm, mean_interval, p_value

Side = Literal["above", "below"]


@dataclass(frozen=True)
class Part:
    """One measured quantity of a claim: values (N,) over networks, and the side of the margin the claim puts their mean on.

    `log`: tested on a log scale, reported as a geometric mean (for ratios). `strict`: values that agree exactly on the margin are not beyond it.
    `error`: the standard error of the mean, where more than the networks varies (test images).
    """

    name: str
    values: np.ndarray
    side: Side
    margin: float
    log: bool = False
    strict: bool = False
    error: float | None = None

    @property
    def interval(self) -> Interval:
        if not self.log:
            return mean_interval(self.values, self.error)
        found = mean_interval(np.log(self.values))
        mean, low, high = (float(np.exp(value)) for value in (found.mean, found.low, found.high))
        return Interval(mean, low, high, found.n)

    @property
    def state(self) -> str:
        """holds, fails or undecided, before Holm's correction. Values that agree exactly on the margin hold, unless the claim is strict."""
        found = self.interval
        if found.n < LEAST:
            return "undecided"
        above, below = found.low > self.margin, found.high < self.margin
        if found.low == found.high == self.margin:
            return "fails" if self.strict else "holds"
        return (
            ("holds" if above else "fails" if below else "undecided")
            if self.side == "above"
            else ("holds" if below else "fails" if above else "undecided")
        )

    @property
    def p(self) -> float:
        if self.interval.low == self.interval.high == self.margin:
            return 0.0
        return (
            p_value(np.log(self.values), np.log(self.margin))
            if self.log
            else p_value(self.values, self.margin, self.error)
        )


@dataclass(frozen=True)
class Claim:
    """A row of `ovfit report`: the first part gives effect, low, high and n; `test` says how it was tested, `detail` what the other parts were,
    `note` what else is to be said.
    """

    id: str
    study: str
    statement: str
    scope: dict[str, Any]
    verdict: str
    effect: float | None
    low: float | None
    high: float | None
    n: int
    test: str
    margin: str
    command: str
    detail: str = ""
    note: str = ""
    p: float = field(default=1.0)

    def row(self) -> dict[str, Any]:
        return asdict(self)


def judge(
    id: str, study: str, statement: str, scope: dict[str, Any], parts: Sequence[Part], command: str
) -> Claim:
    """A claim of one or more parts that must all hold (an intersection-union test: its p is the largest of the parts')."""
    states = [part.state for part in parts]
    if "fails" in states:
        verdict, p = (
            "fails",
            min(
                1.0,
                len(parts)
                * min(
                    part.p for part, state in zip(parts, states, strict=True) if state == "fails"
                ),
            ),
        )
    elif all(state == "holds" for state in states):
        verdict, p = "holds", max(part.p for part in parts)
    else:
        verdict, p = "undecided", 1.0
    first = parts[0].interval
    margin = " and ".join(f"{part.name} {sign(part)} {part.margin:g}" for part in parts)
    few = f"; needs {LEAST} networks" if first.n < LEAST else ""
    drawn = "" if parts[0].error is None else ", standard error by drawing seeds and test images"
    test = "t interval over networks" + (", log scale" if parts[0].log else "") + drawn + few
    detail = "; ".join(f"{part.name} {part.interval.text}" for part in parts)
    return Claim(
        id,
        study,
        statement,
        scope,
        verdict,
        _finite(first.mean),
        _finite(first.low),
        _finite(first.high),
        first.n,
        test,
        margin,
        command,
        detail,
        p=p,
    )


def sign(part: Part) -> str:
    return {"above": ">", "below": "<"}[part.side] + ("" if part.strict else "=")


def missing(
    id: str, study: str, statement: str, scope: dict[str, Any], command: str, why: str
) -> Claim:
    """A claim that the runs at hand cannot decide; `command` would."""
    return Claim(
        id,
        study,
        statement,
        scope,
        "undecided",
        None,
        None,
        None,
        0,
        f"not tested: {why}",
        "",
        command,
    )


def corrected(claims: Sequence[Claim]) -> list[Claim]:
    """Holm's correction over all claims of a study that had enough networks, decided or not: those it does not let stand become undecided."""
    family = [place for place, claim in enumerate(claims) if claim.n >= LEAST]
    stands = dict(zip(family, holm([claims[place].p for place in family]), strict=True))
    found = list(claims)
    for place in family:
        verdict = claims[place].verdict if stands[place] else "undecided"
        found[place] = replace(
            claims[place], verdict=verdict, test=f"{claims[place].test}, Holm over {len(family)}"
        )
    return found


def _finite(value: float) -> float | None:
    return value if isfinite(value) else None
