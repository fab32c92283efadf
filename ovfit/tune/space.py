"""What is searched: parameters of the training, and their ranges."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ovfit.errors import BadInput, suggest

PARAMETERS = {"lr": float, "weight_decay": float, "momentum": float, "batch_size": int}


@dataclass(frozen=True)
class Dimension:
    """One searched parameter and its range, ends included."""

    name: str
    low: float
    high: float
    log: bool

    def grid(self, cells: int) -> list[float]:
        """`cells` values from low to high, `rounded`."""
        spaced = np.geomspace if self.log else np.linspace
        values = spaced(self.low, self.high, cells)
        return list(dict.fromkeys(rounded(self.name, value) for value in values))

    @property
    def text(self) -> str:
        return f"{self.name}={self.low:g}:{self.high:g}:{'log' if self.log else 'linear'}"


def rounded(name: str, value: float) -> float:
    """To 4 digits: what is trained, printed and recorded is the same number."""
    return round(float(value)) if PARAMETERS[name] is int else float(f"{value:.4g}")


def space_text(space: Sequence[Dimension]) -> str:
    return ",".join(dimension.text for dimension in space)


def parse_space(text: str) -> list[Dimension]:
    """`lr=1e-4:1:log,weight_decay=0:1e-3:linear`.

    Raises BadInput for an unknown parameter and an empty or descending range.
    """
    space: dict[str, Dimension] = {}
    for part in text.split(","):
        dimension = _dimension(part)
        if dimension.name in space:
            raise BadInput(f"--search: {dimension.name} is there twice; leave one out")
        space[dimension.name] = dimension
    if "lr" not in space:
        raise BadInput(f"--search has no lr; add it, e.g. --search lr=1e-4:1:log,{text}")
    return list(space.values())


def _dimension(part: str) -> Dimension:
    name, _, span = part.strip().partition("=")
    name = name.replace("-", "_")
    if name not in PARAMETERS:
        hint = suggest(name, list(PARAMETERS))
        raise BadInput(f"--search {part!r}: no parameter called {name!r}{hint}")
    ends = span.split(":")
    try:
        low, high = float(ends[0]), float(ends[1])
    except (ValueError, IndexError):
        raise BadInput(
            f"--search {part!r}: write {name}=LOW:HIGH:log, e.g. {name}=1e-4:1:log"
        ) from None
    scale = ends[2] if len(ends) == 3 else "log"
    if len(ends) > 3 or scale not in ("log", "linear"):
        raise BadInput(f"--search {part!r}: the scale is log or linear, e.g. {name}=1e-4:1:log")
    _check_range(part, name, low, high, positive=scale == "log" or name == "lr")
    return Dimension(name, low, high, scale == "log")


def _check_range(part: str, name: str, low: float, high: float, *, positive: bool) -> None:
    if not 0 <= low < high < float("inf") or (positive and low == 0):
        start = "above 0" if positive else "0"
        raise BadInput(
            f"--search {part!r}: the range must rise from {start}, e.g. {name}=1e-4:1e-1:log"
        )
    whole = low >= 1 and low == int(low) and high == int(high)
    if PARAMETERS[name] is int and not whole:
        raise BadInput(
            f"--search {part!r}: {name} is a whole number of 1 or more, e.g. {name}=8:64"
        )
    if name == "momentum" and high >= 1:
        raise BadInput(f"--search {part!r}: momentum is less than 1")
