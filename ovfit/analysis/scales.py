"""The scales on which means are tested: where values are roughly normal, and can be nothing else.

An interval made on a scale and taken back lies within what can be measured: a ratio above 0, a
correlation within -1 and 1, a share within 0 and 1.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from ovfit.analysis.margins import Scale

NEAR = 1e-3  # a correlation or share is kept this far from its ends, where the scale has none


@dataclass(frozen=True)
class Transform:
    """There and back. `words`: how a test says that it was on this scale."""

    to: Callable[[np.ndarray], np.ndarray]
    back: Callable[[np.ndarray], np.ndarray]
    words: str


def _logit(share: np.ndarray) -> np.ndarray:
    inside = np.clip(share, NEAR, 1 - NEAR)
    logits: np.ndarray = np.log(inside / (1 - inside))
    return logits


def _fisher(correlation: np.ndarray) -> np.ndarray:
    """Fisher 1921 (On the probable error of a coefficient of correlation): atanh."""
    z: np.ndarray = np.arctanh(np.clip(correlation, NEAR - 1, 1 - NEAR))
    return z


def _share(logits: np.ndarray) -> np.ndarray:
    shares: np.ndarray = 1 / (1 + np.exp(-logits))
    return shares


SCALES: Mapping[Scale, Transform] = {
    "linear": Transform(np.asarray, np.asarray, ""),
    "share": Transform(np.asarray, np.asarray, ""),
    "log": Transform(np.log, np.exp, "log scale"),
    "fisher": Transform(_fisher, np.tanh, "Fisher's z"),
    "logit": Transform(_logit, _share, "logit scale"),
}
