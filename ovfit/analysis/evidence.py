"""What a study's claims and figures are made from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar, cast

import pandas as pd

O = TypeVar("O")  # noqa: E741  # the study's own class of options
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Evidence(Generic[O]):
    """The records of a set of finished networks, and the options of the launch they were read for.

    `networks`: a row per network: run_id, its tags, params and final metrics, and the study's own
    measures. `curves`: run_id, metric, step, value. `histograms`, `samples`, `predictions`,
    `probes`: run_id -> its RECORD.npz, where that was recorded.
    """

    networks: pd.DataFrame
    curves: pd.DataFrame
    histograms: Mapping[str, Path] = field(default_factory=dict)
    samples: Mapping[str, Path] = field(default_factory=dict)
    predictions: Mapping[str, Path] = field(default_factory=dict)
    probes: Mapping[str, Path] = field(default_factory=dict)
    options: O = field(kw_only=True)
    _kept: dict[Callable[..., object], object] = field(default_factory=dict, init=False, repr=False)

    def kept(self, make: "Callable[[Evidence[O]], T]") -> T:
        """What the function `make` works out from this evidence, made at the first call only.

        Claims, tables and figures may all ask for it. It lives as long as this evidence does, and
        a copy with other networks (`dataclasses.replace`) starts with nothing kept.
        """
        if make not in self._kept:
            self._kept[make] = make(self)
        return cast(T, self._kept[make])
