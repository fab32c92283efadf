"""One sweep of a launch, as it was measured: its arrays, and what it is called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.peaks import Sweep
from ovfit.analysis.predictions import Predictions
from ovfit.analysis.summary import Scope
from ovfit.studies.descent.predictions import decomposition
from ovfit.studies.descent.published import IMAGES

ORACLE = "random-features"  # what stands for the architecture of the oracle's regressions
SETTINGS = ("optimizer", "lr", "weight_decay", "batch_size")  # they may vary within a launch


@dataclass(frozen=True, eq=False, kw_only=True)
class MeasuredSweep:
    """A sweep `by` n_parameters or train_size.

    `networks`: a row per network; `sweep`: the same as arrays; `early` (S, W, N): the early-stopped
    errors. `fixed`: the number of images (of a width sweep) or of parameters. `seeds` (S,). `runs`
    (S, W): run ids. `planned`: all seeds there should be; those not among `seeds` have a network
    that diverged or is missing. `suffix` tells it from sweeps of its launch that share dataset,
    architecture and `fixed`.
    """

    by: str
    scope: Scope
    fixed: int
    networks: pd.DataFrame
    sweep: Sweep
    early: np.ndarray | None
    seeds: np.ndarray
    runs: np.ndarray
    predictions: Mapping[str, Predictions]
    planned: Sequence[int]
    suffix: str = ""

    @property
    def is_over_widths(self) -> bool:
        return self.by == "n_parameters"

    @property
    def is_of_oracle(self) -> bool:
        return bool(self.scope["arch"] == ORACLE)

    @property
    def is_source(self) -> bool:
        """Whether these are the source's networks on its data: its Table 1 stands beside them."""
        own_data = self.scope["dataset"].startswith("cifar10-4") and not self.scope["noise"]
        own_networks = self.scope["arch"] == "lenet5" and self.is_over_widths
        return own_data and own_networks and self.fixed == IMAGES

    @property
    def left_out(self) -> int:
        """Planned seeds that have no sound network at every place."""
        return len(self.planned) - len(self.seeds)

    @property
    def images(self) -> int | None:
        """Test images; None where their number is not known."""
        if self.sweep.test.shape[2] > 1:
            return int(self.sweep.test.shape[2])
        known = "test_size" in self.networks
        return int(self.networks["test_size"].iloc[0]) if known else None

    def only(self, seeds: Sequence[int]) -> "MeasuredSweep":
        """The same of some seeds, which are all that were planned."""
        chosen, sweep = np.isin(self.seeds, seeds), self.sweep
        return replace(
            self,
            sweep=Sweep(
                x=sweep.x, train=sweep.train[chosen], val=sweep.val[chosen], test=sweep.test[chosen]
            ),
            early=None if self.early is None else self.early[chosen],
            seeds=self.seeds[chosen],
            runs=self.runs[chosen],
            planned=seeds,
        )

    def by_seed(self, values: np.ndarray) -> np.ndarray:
        """Values (S,) of `seeds` in the order of the planned ones; NaN for those left out."""
        whole = dict(zip(self.seeds.tolist(), values, strict=True))
        return np.array([whole.get(seed, np.nan) for seed in self.planned], np.float64)

    @property
    def classes(self) -> int:
        """Of the dataset; 0 where it is not known."""
        first = next(iter(self.predictions.values()), None)
        return int(first["probabilities"].shape[1]) if first else 0

    @property
    def family(self) -> str:
        """A name that all noise levels share."""
        return f"{self.scope['arch']}-{self.scope['dataset']}-{self.fixed}{slug(self.suffix)}"

    @property
    def name(self) -> str:
        return f"{self.family}-{self.scope['noise']:g}"

    @property
    def family_title(self) -> str:
        fixed = "images" if self.is_over_widths else "parameters"
        networks = f"{self.scope['arch']} on {self.scope['dataset']}"
        return f"{networks}, {self.fixed:,} {fixed}{self.suffix}"

    @property
    def title(self) -> str:
        noise = percent(self.scope["noise"]) if self.scope["noise"] else "no"
        return f"{self.family_title}, {noise} label noise"

    @property
    def setting(self) -> Scope:
        """What all its networks share, as a claim's or a figure's scope."""
        return {
            **self.scope,
            "train_size" if self.is_over_widths else "n_parameters": self.fixed,
        }

    @property
    def family_setting(self) -> Scope:
        """What all noise levels share."""
        return {name: value for name, value in self.setting.items() if name != "noise"}

    @property
    def shares_labels(self) -> bool:
        """Whether networks of all seeds learned the same labels.

        Where each has its own wrong ones, they are part of what looks like variance, and an
        ensemble outvotes them.
        """
        if not self.scope["noise"]:
            return True
        drawn_by = set(self.networks.get("noise_seed", [-1]))
        return len(drawn_by) == 1 and drawn_by != {-1}

    @cached_property
    def decomposition(self) -> list[Mapping[str, float]]:
        """Error, bias, spread, luck and ensemble at each place.

        Empty where a network's predictions are not known, there is one seed alone, or its networks
        do not share their labels.
        """
        few = len(self.predictions) < self.runs.size or len(self.seeds) < 2
        if few or not self.shares_labels:
            return []
        return [
            {
                self.by: place,
                **vars(decomposition(self.predictions[run_id] for run_id in run_ids)),
                "seeds": len(run_ids),
            }
            for place, run_ids in zip(self.sweep.x, self.runs.T, strict=True)
        ]


def percent(share: float) -> str:
    return f"{100 * share:g} %"


def varying(networks: pd.DataFrame) -> list[str]:
    """The SETTINGS that differ within a launch: they are in its figures' names."""
    return [name for name in SETTINGS if networks[name].nunique() > 1]


def suffix(scope: Mapping[str, Any], names: Sequence[str]) -> str:
    """What tells a sweep from its likes, as the end of a title: ", lr 0.1"."""
    return "".join(f", {name.replace('_', ' ')} {scope[name]}" for name in names)


def slug(suffix: str) -> str:
    """A suffix as the end of a file name: "-lr-0.1"."""
    return suffix.replace(", ", "-").replace(" ", "-")
