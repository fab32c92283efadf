"""Claims as a launch states them, made by hand."""

from typing import Any

import numpy as np

from ovfit.analysis.claims import Claim, corrected, judge, missing
from ovfit.analysis.parts import Part

NEAR_ONE = np.array([1.0, 1.2, 0.9, 1.1, 1.0, 1.3])


def part(values: Any = NEAR_ONE, **changes: Any) -> Part:
    """A ratio, claimed to be at most 2."""
    usual: dict[str, Any] = {"name": "ratio", "side": "below", "margin": 2.0, "scale": "log"}
    return Part(**usual | {"unit": "times", "values": np.asarray(values, float)} | changes)


def judged(*parts: Part, name: str = "X", **scope: Any) -> dict[str, Any]:
    """A row of claims.json; a claim by itself, of an mlp on digits."""
    (claim,) = corrected([claimed_alone(*parts, name=name, **scope)])
    return claim.row()


def claimed_alone(*parts: Part, name: str = "X", **scope: Any) -> Claim:
    """That claim before Holm's correction."""
    here = {"arch": "mlp", "dataset": "digits", **scope}
    return judge(name, "s", "it is small", here, parts or [part()], "ovfit s --replicas 5")


def untested(name: str = "Y") -> dict[str, Any]:
    """A row of claims.json; a claim nothing was run for."""
    (claim,) = corrected([missing(name, "s", "it is large", {}, "ovfit s --large on", "no runs")])
    return claim.row()
