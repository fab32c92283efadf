"""One measured quantity of a claim: its evidence, its interval, and both in words."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ovfit.analysis import path, sequential, significance
from ovfit.analysis.decided import Verdict
from ovfit.analysis.margins import RANGES, Scale, check_margin
from ovfit.analysis.path import Step, finite
from ovfit.analysis.scales import SCALES
from ovfit.analysis.sequential import ALARM
from ovfit.analysis.significance import OTHER, Side
from ovfit.analysis.statistics import LEAST, LEVEL, Interval, fixed_interval
from ovfit.analysis.words import said

SIGNS = {"above": ">", "below": "<"}


@dataclass(frozen=True, kw_only=True)
class Part:
    """A quantity, one value per seed, and the side of the margin the claim puts its mean on.

    `values`: (N,) in the order of the seeds; NaN for a network that is outside whatever it
    measures: it diverged, did not finish, or has no twin. `unit` as after a number ("times",
    "nats"). `scale`: on which it is tested. `strict`: a value on the margin is not inside.

    `images`: how many test images each value is a mean over; `image_error`: the standard error of
    the mean that the choice of these images alone makes, where other images were as good.

    `fixed`: no mean over seeds (a place was chosen on half of them), and so tested once, on the
    first `fixed` seeds; `error` is then the standard error over seeds and images drawn anew.

    `threshold`: `values` are 1 for a network inside every margin of the claim and 0 for others, and
    the claim is that more than `margin` of the networks are inside.

    Raises ValueError for a margin or a value outside what the scale can measure.
    """

    name: str
    values: np.ndarray
    side: Side
    margin: float
    unit: str = ""
    scale: Scale = "linear"
    strict: bool = False
    images: int | None = None
    image_error: float | None = None
    fixed: int | None = None
    error: float | None = None
    threshold: bool = False

    def __post_init__(self) -> None:
        check_margin(self.name, self.margin, self.scale)
        known, (low, high) = self.known, RANGES[self.scale]
        if not np.isfinite(known).all():
            raise ValueError(f"{self.name}: a value is infinite")
        if len(known) and not (low <= known.min() and known.max() <= high):
            measured = f"{known.min():g} to {known.max():g}"
            raise ValueError(f"{self.name}: {measured} is not within {low:g} and {high:g}")

    @property
    def known(self) -> np.ndarray:
        """The values of the networks that have one."""
        known: np.ndarray = self._values[self._is_known]
        return known

    @property
    def _values(self) -> np.ndarray:
        return np.asarray(self.values, dtype=np.float64)

    @property
    def _is_known(self) -> np.ndarray:
        return np.asarray(~np.isnan(self._values))

    @property
    def n(self) -> int:
        """Networks, with those outside; of a fixed test those it is about."""
        return min(len(self.values), self.fixed or len(self.values))

    @property
    def outside(self) -> int:
        """Networks without a value."""
        return len(self.values) - len(self.known)

    @property
    def needed(self) -> int:
        """Networks below which nothing is decided."""
        return self.fixed or LEAST

    @property
    def looks(self) -> int:
        """How often it was judged: after every seed from the fifth on, or once."""
        if self.n < self.needed:
            return 0
        return 1 if self.fixed else self.n - LEAST + 1

    @cached_property
    def interval(self) -> Interval:
        """In the units of the values; of those that are known. Its n counts those outside too."""
        if self.threshold:
            return sequential.share_interval(self._inside)
        scaled = self._on_scale()
        ends = SCALES[self.scale].back(np.array([scaled.mean, scaled.low, scaled.high]))
        mean, low, high = map(float, ends)
        return Interval(mean, low, high, self.n)

    def _on_scale(self) -> Interval:
        if self.fixed:
            return fixed_interval(self._scaled(self.known[: self.fixed]), self.error)
        values = self._scaled(self.known)
        if len(values) < 2:
            return sequential.mean_interval(values)
        narrow = sequential.running(values, self._alarm)
        wider = self._wider(np.array([self.n]))[0]
        return Interval(narrow.mean, narrow.low - wider, narrow.high + wider, narrow.n)

    @property
    def _inside(self) -> np.ndarray:
        """Of a threshold: which networks are inside its margins, bool (N,)."""
        return np.asarray(self._values > 0.5)

    @property
    def _alarm(self) -> float:
        """From which evidence on a mean is given up; images have half the level."""
        return 2 * ALARM if self.image_error else ALARM

    def _wider(self, n: np.ndarray) -> np.ndarray:
        """How far images move the mean of the first `n` (K,) networks, on the scale."""
        return np.asarray(significance.images_moved(1 - LEVEL) * self._errors(n))

    def _scaled(self, values: np.ndarray) -> np.ndarray:
        return np.asarray(SCALES[self.scale].to(values), dtype=np.float64)

    def _errors(self, n: np.ndarray) -> np.ndarray:
        """`image_error` on the scale, by its slope at the mean of the first `n` (K,) networks."""
        if not self.image_error or not len(self.known):
            return np.zeros(len(n))
        number, step = self._is_known.cumsum()[n - 1], 1e-4
        means = np.nancumsum(self._values)[n - 1] / np.maximum(number, 1)
        centre = np.where(number > 0, means, self.known[0])
        slope = (self._scaled(centre + step) - self._scaled(centre - step)) / (2 * step)
        return np.asarray(np.abs(slope) * self.image_error)

    @cached_property
    def p_holds(self) -> float:
        """The chance of so much evidence on the claimed side where there is nothing; at most."""
        return self._p(self.side)

    @cached_property
    def p_fails(self) -> float:
        """The same, of evidence on the other side."""
        return self._p(OTHER[self.side])

    def _p(self, side: Side) -> float:
        if self.n < self.needed or (self.fixed and self.outside):
            return 1.0
        if not self.fixed:
            return float(self._after(np.array([self.n]), side)[0])
        values = self._scaled(self.known[: self.fixed])
        return significance.of_fixed(values, self._scaled_margin, side, self.error)

    @property
    def _scaled_margin(self) -> float:
        return float(self._scaled(np.array([self.margin]))[0])

    def _after(self, n: np.ndarray, side: Side) -> np.ndarray:
        """p after the first `n` (K,) networks, five or more."""
        if self.threshold:
            p = significance.of_share(self._inside, self.margin, side)[n - LEAST]
            # together at most 5 % where the share is on the margin: 2.8 % to hold, 1.4 to fail
            return np.asarray(np.minimum(1.0, p * (1 if side == self.side else 2)))
        values, margin = self._scaled(self._values), self._scaled_margin
        whole = significance.completed(values, margin, side, self.side, n)
        return significance.of_means(whole, margin, side, n, self._errors(n))

    @property
    def state(self) -> Verdict:
        """The verdict before Holm's correction."""
        if self.p_holds <= 1 - LEVEL and self.p_holds <= self.p_fails:
            return "holds"
        return "fails" if self.p_fails <= 1 - LEVEL else "undecided"

    @property
    def sign(self) -> str:
        """The side of the margin: >=, <=, or > and < where the claim is strict."""
        return SIGNS[self.side] + ("" if self.strict else "=")

    @property
    def words(self) -> str:
        """E.g. "gradient norm, extreme / normal: 6.1 times [4.3, 8.7], claimed at most 1.1"."""
        return said(self._measured)

    @property
    def test(self) -> str:
        """How it was tested, in words."""
        if self.threshold:
            text = "share of networks inside, anytime-valid (uniform mixture)"
        elif self.fixed:
            text = f"t test once, on the first {self.fixed} seeds"
        else:
            text = "anytime-valid t (Lai 1976)"
        if SCALES[self.scale].words:
            text += f", {SCALES[self.scale].words}"
        if self.error is not None:
            text += ", standard error by drawing seeds and test images"
        if self.image_error:
            text += ", widened by the error of the test images"
        return text if self.n >= self.needed else f"{text}; needs {self.needed} networks"

    @property
    def path(self) -> list[Step]:
        """The state after each n at which it was judged (`path.looks`), the last as it is now.

        Of a fixed test the last alone; none where fewer networks than `needed` are there.
        """
        if self.n < self.needed:
            return []
        now = self.interval
        last = path.step(self.n, (now.mean, now.low, now.high), (self.p_holds, self.p_fails))
        return [*([] if self.fixed else self._before(path.looks(self.n)[:-1])), last]

    def _before(self, n: np.ndarray) -> list[Step]:
        """The path at the first `n` (K,) networks, five or more."""
        sides = [self._after(n, side) for side in (self.side, OTHER[self.side])]
        rows = zip(n, self._ends(n).T, np.transpose(sides), strict=True)
        return [path.step(*row) for row in rows]

    def _ends(self, n: np.ndarray) -> np.ndarray:
        """The interval after the first `n` (K,) networks: mean, low, high; (3, K)."""
        if self.threshold:
            return path.share_ends(self._inside, n)
        mean, low, high = path.ends(self._scaled(self._values), n, self._alarm)
        wider = self._wider(n)
        back = SCALES[self.scale].back(np.array([mean, low - wider, high + wider]))
        return np.asarray(back)

    def row(self) -> dict[str, Any]:
        """As in claims.json: what a forest plot draws, and the path."""
        return {
            **self._measured,
            "images": self.images,
            "state": self.state,
            "fixed": self.fixed,
            "needed": self.needed,
            "path": self.path,
        }

    @property
    def _measured(self) -> dict[str, Any]:
        interval = self.interval
        return {
            "name": self.name,
            "unit": self.unit,
            "side": self.side,
            "margin": self.margin,
            "strict": self.strict,
            "scale": self.scale,
            "effect": finite(interval.mean),
            "low": finite(interval.low),
            "high": finite(interval.high),
            "n": self.n,
            "outside": self.outside,
        }


def of_share(name: str, inside: np.ndarray, images: int | None = None) -> Part:
    """The part of a claim of a threshold: more than half of the networks are inside its margins.

    `inside`: bool (N,), in the order of the seeds; a network without a value is not inside.
    """
    return Part(
        name=f"networks with {name}",
        values=np.asarray(inside, dtype=np.float64),
        side="above",
        margin=0.5,
        unit="of the networks",
        strict=True,
        images=images,
        threshold=True,
    )
