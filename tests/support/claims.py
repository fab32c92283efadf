"""Claims as a launch states them, made by hand."""

from typing import Any

import numpy as np

from ovfit.analysis.claims import corrected, judge, missing
from ovfit.analysis.parts import Part

NEAR_ONE = np.array([1.0, 1.2, 0.9, 1.1, 1.0, 1.3])


def part(values: Any = NEAR_ONE, **changes: Any) -> Part:
    """A ratio, claimed to be at most 2."""
    usual: dict[str, Any] = {"name": "ratio", "side": "below", "margin": 2.0, "scale": "log"}
    return Part(**usual | {"unit": "times", "values": np.asarray(values, float)} | changes)


def judged(*parts: Part, name: str = "X", **scope: Any) -> dict[str, Any]:
    """A row of claims.json; a claim by itself, of an mlp on digits."""
    here = {"arch": "mlp", "dataset": "digits", **scope}
    (claim,) = corrected([judge(name, "s", "it is small", here, parts, "ovfit s --replicas 5")])
    return claim.row()


def untested(name: str = "Y") -> dict[str, Any]:
    """A row of claims.json; a claim nothing was run for."""
    (claim,) = corrected([missing(name, "s", "it is large", {}, "ovfit s --large on", "no runs")])
    return claim.row()
