"""Verdicts: a paper's statement, measured. Its margins are fixed before anyone looks at results.

holds: the evidence that every part of the claim lies on the claimed side of its margin has reached
20 at some seed (5 % whatever the number of looks); fails: the evidence that some part lies on the
other side has; undecided: otherwise, or fewer than 5 networks, or the needed runs are missing.
Holm's correction runs over every claim of the launch, those without runs too; of a launch that goes
on with a part of another, over those of the whole.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import numpy as np

from ovfit.analysis import decided
from ovfit.analysis.parts import Part, of_share
from ovfit.analysis.path import finite
from ovfit.analysis.statistics import holm
from ovfit.analysis.words import GOES_ON


@dataclass(frozen=True)
class Claim:
    """A row of `ovfit report`, and of a launch's claims.json.

    `effect`, `low`, `high`, `n` (networks), `name`, `unit`, `images` (test images of a mean) and
    `looks` (how often it was judged) are the first part's. `test` says how it was tested, `margin`
    what was claimed, `detail` what all parts were in words, `note` what else is to be said,
    `command` what would decide it; `p` is before Holm's correction, over `family` claims. `parts`:
    what a forest plot draws, and the path of each. `decided`: after how many networks it had its
    verdict.
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
    name: str = ""
    unit: str = ""
    images: int | None = None
    looks: int = 0
    family: int = 0
    decided: int | None = None
    parts: list[dict[str, Any]] = field(default_factory=list)

    def row(self) -> dict[str, Any]:
        return asdict(self)

    def noted(self, *texts: str) -> "Claim":
        """With what else is to be said of it; an empty text says nothing."""
        return replace(self, note="; ".join(filter(None, (self.note, *texts))))


def judge(
    name: str,
    study: str,
    statement: str,
    scope: Mapping[str, Any],
    parts: Sequence[Part],
    command: str,
    *,
    threshold: bool = False,
) -> Claim:
    """A claim of one or more parts that must all hold; `name` is its id.

    An intersection-union test (Berger 1982): its p is the largest of the parts'. Of a claim of a
    `threshold` the parts only say which networks are inside all margins; what is tested is that
    more than half of them are.
    """
    tested = [_share(parts)] if threshold else list(parts)
    verdict, p = decided.verdict(
        [part.p_holds for part in tested], [part.p_fails for part in tested]
    )
    first, interval = tested[0], tested[0].interval
    shown = [*tested, *parts] if threshold else tested
    return Claim(
        id=name,
        study=study,
        statement=statement,
        scope=dict(scope),
        verdict=verdict,
        effect=finite(interval.mean),
        low=finite(interval.low),
        high=finite(interval.high),
        n=interval.n,
        test=first.test,
        margin=_claimed(parts) + (", in more than half of the networks" if threshold else ""),
        command=command,
        detail="; ".join(part.words for part in shown),
        note=_left_out(parts),
        p=p,
        name=first.name,
        unit=first.unit,
        images=_images(parts),
        looks=first.looks,
        parts=[part.row() for part in tested],
    )


def _share(parts: Sequence[Part]) -> Part:
    """Which networks are inside all margins; one without a value is not."""
    inside = np.all([_inside(part) for part in parts], axis=0)
    return of_share(_claimed(parts), inside, _images(parts))


def _images(parts: Sequence[Part]) -> int | None:
    """Of the first part that is a mean over images."""
    return next((part.images for part in parts if part.images), None)


def _inside(part: Part) -> np.ndarray:
    """bool (N,); rounding of the last bit does not put a value outside."""
    values = np.asarray(part.values, dtype=np.float64)
    if part.strict:
        inside = values > part.margin if part.side == "above" else values < part.margin
    else:
        slack = 1e-12 * max(1.0, abs(part.margin))
        above, below = values >= part.margin - slack, values <= part.margin + slack
        inside = above if part.side == "above" else below
    return np.asarray(inside, dtype=bool)


def _claimed(parts: Sequence[Part]) -> str:
    """E.g. "test accuracy <= 0.01 and train accuracy >= 0.99"."""
    return " and ".join(f"{part.name} {part.sign} {part.margin:g}" for part in parts)


def _left_out(parts: Sequence[Part]) -> str:
    outside = max(part.outside for part in parts)
    if not outside:
        return ""
    return (
        f"{outside} of {parts[0].n} networks count as outside the margin: diverged, not finished, "
        "or without a twin"
    )


def missing(
    name: str, study: str, statement: str, scope: Mapping[str, Any], command: str, why: str
) -> Claim:
    """A claim that the runs at hand cannot decide; `command` would. `name` is its id."""
    return Claim(
        id=name,
        study=study,
        statement=statement,
        scope=dict(scope),
        verdict="undecided",
        effect=None,
        low=None,
        high=None,
        n=0,
        test=f"not tested: {why}",
        margin="",
        command=command,
    )


def corrected(claims: Sequence[Claim], family: int = 0) -> list[Claim]:
    """Holm's correction over all claims of a launch: its family is fixed by what was planned.

    Those without runs, or with too few, count with p = 1: a family that grew with the results would
    not keep its level. Those that do not stand become undecided. `family`: of the launch that this
    one goes on from with a part of it (a launch's --family); its other claims count with p = 1 too,
    so that a part is never judged more leniently than the whole.
    """
    others = max(0, family - len(claims))
    stands = holm([claim.p for claim in claims] + [1.0] * others)
    launch = GOES_ON if others else "the launch"
    told = [
        _corrected(claim, len(stands), launch, stands=stand)
        for claim, stand in zip(claims, stands, strict=False)  # the others are not here
    ]
    parts, verdicts = [claim.parts for claim in told], [claim.verdict for claim in told]
    when = decided.decided(parts, verdicts, family)
    return [replace(claim, decided=n) for claim, n in zip(told, when, strict=True)]


def _corrected(claim: Claim, family: int, launch: str, *, stands: bool) -> Claim:
    if not claim.n:
        return replace(claim, family=family)
    test = f"{claim.test}, Holm over the {family} claims of {launch}"
    tested = replace(claim, test=test, family=family)
    if stands or claim.verdict == "undecided":
        return tested
    told = tested.noted(f"{claim.verdict} alone, not after Holm's correction")
    return replace(told, verdict="undecided")
