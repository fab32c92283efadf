"""Verdicts: a paper's statement, measured. Its margins are fixed before anyone looks at results.

holds: the 95 % interval lies wholly on the claimed side of the margin, for every part of the claim;
fails: wholly on the other side for some part; undecided: otherwise, or fewer than 5 networks, or
the needed runs are missing. Holm's correction runs over all claims of a study that had enough
networks.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from math import isfinite
from typing import Any, Literal

import numpy as np

from ovfit.analysis.statistics import LEAST, Interval, holm, mean_interval, p_value

Side = Literal["above", "below"]
Verdict = Literal["holds", "fails", "undecided"]
SIGNS = {"above": ">", "below": "<"}


@dataclass(frozen=True)
class Part:
    """One measured quantity of a claim, and the side of the margin the claim puts its mean on.

    `values`: (N,) over networks, finite. `log`: tested on a log scale, reported as a geometric mean
    (for ratios). `strict`: values that agree exactly on the margin are not beyond it. `error`: the
    standard error of the mean, where more than the networks varies (test images).
    """

    name: str
    values: np.ndarray
    side: Side
    margin: float
    log: bool = False
    strict: bool = False
    error: float | None = None

    @cached_property
    def interval(self) -> Interval:
        """In the units of the values, also where it is tested on a log scale."""
        if not self.log:
            return mean_interval(self.values, self.error)
        logs = mean_interval(np.log(self.values))
        mean, low, high = (float(np.exp(value)) for value in (logs.mean, logs.low, logs.high))
        return Interval(mean, low, high, logs.n)

    @property
    def is_on_margin(self) -> bool:
        """Whether all values agree exactly on the margin."""
        return self.interval.low == self.interval.high == self.margin

    @property
    def state(self) -> Verdict:
        """The verdict before Holm's correction.

        Values that agree exactly on the margin hold, unless the claim is strict.
        """
        interval = self.interval
        if interval.n < LEAST:
            return "undecided"
        if self.is_on_margin:
            return "fails" if self.strict else "holds"
        if interval.low > self.margin:
            return "holds" if self.side == "above" else "fails"
        if interval.high < self.margin:
            return "holds" if self.side == "below" else "fails"
        return "undecided"

    @property
    def p(self) -> float:
        """Two-sided, of the mean being on the margin."""
        if self.is_on_margin:
            return 0.0
        if self.log:
            return p_value(np.log(self.values), float(np.log(self.margin)))
        return p_value(self.values, self.margin, self.error)


@dataclass(frozen=True)
class Claim:
    """A row of `ovfit report`, and of a launch's claims.json.

    The first part gives `effect`, `low`, `high` and `n` (networks). `test` says how it was tested,
    `margin` what was claimed, `detail` what all parts were, `note` what else is to be said,
    `command` what would decide it; `p` is before Holm's correction.
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
    p: float = 1.0

    def row(self) -> dict[str, Any]:
        return asdict(self)


def judge(
    name: str,
    study: str,
    statement: str,
    scope: dict[str, Any],
    parts: Sequence[Part],
    command: str,
) -> Claim:
    """A claim of one or more parts that must all hold; `name` is its id.

    An intersection-union test (Berger 1982): its p is the largest of the parts'.
    """
    verdict, p = _decided(parts)
    first = parts[0].interval
    return Claim(
        id=name,
        study=study,
        statement=statement,
        scope=scope,
        verdict=verdict,
        effect=_finite(first.mean),
        low=_finite(first.low),
        high=_finite(first.high),
        n=first.n,
        test=_test(parts[0]),
        margin=" and ".join(f"{part.name} {sign(part)} {part.margin:g}" for part in parts),
        command=command,
        detail="; ".join(f"{part.name} {part.interval.text}" for part in parts),
        p=p,
    )


def _decided(parts: Sequence[Part]) -> tuple[Verdict, float]:
    """The verdict on all parts together, and its p; 1 where nothing is decided."""
    states = [part.state for part in parts]
    if "fails" in states:
        failing = [part.p for part, state in zip(parts, states, strict=True) if state == "fails"]
        return "fails", min(1.0, len(parts) * min(failing))  # Bonferroni: any of them may fail
    if "undecided" in states:
        return "undecided", 1.0
    return "holds", max(part.p for part in parts)


def _test(part: Part) -> str:
    """How a part was tested, in words."""
    text = "t interval over networks"
    if part.log:
        text += ", log scale"
    if part.error is not None:
        text += ", standard error by drawing seeds and test images"
    if part.interval.n < LEAST:
        text += f"; needs {LEAST} networks"
    return text


def sign(part: Part) -> str:
    """The side of the margin: >=, <=, or > and < where the claim is strict."""
    return SIGNS[part.side] + ("" if part.strict else "=")


def missing(
    name: str, study: str, statement: str, scope: dict[str, Any], command: str, why: str
) -> Claim:
    """A claim that the runs at hand cannot decide; `command` would. `name` is its id."""
    return Claim(
        id=name,
        study=study,
        statement=statement,
        scope=scope,
        verdict="undecided",
        effect=None,
        low=None,
        high=None,
        n=0,
        test=f"not tested: {why}",
        margin="",
        command=command,
    )


def corrected(claims: Sequence[Claim]) -> list[Claim]:
    """Holm's correction over all claims of a study that had enough networks, decided or not.

    Those it does not let stand become undecided.
    """
    family = [claim for claim in claims if claim.n >= LEAST]
    stands = iter(holm([claim.p for claim in family]))
    return [
        _corrected(claim, len(family), stands=next(stands)) if claim.n >= LEAST else claim
        for claim in claims
    ]


def _corrected(claim: Claim, family: int, *, stands: bool) -> Claim:
    verdict = claim.verdict if stands else "undecided"
    return replace(claim, verdict=verdict, test=f"{claim.test}, Holm over {family}")


def _finite(value: float) -> float | None:
    return value if isfinite(value) else None
