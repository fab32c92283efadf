"""The networks of one configuration, by rate and seed: what the claims compare."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.summary import configurations
from ovfit.columns import RUN_ID, SEED
from ovfit.studies import specs
from ovfit.studies.mislabel.counts import BlurCounts
from ovfit.studies.mislabel.measures import counted
from ovfit.studies.mislabel.options import FITTED, Options
from ovfit.studies.mislabel.rates import every


class Member(NamedTuple):
    """A network of a family: the k of its rate 1/k (0: no image is mislabelled), and its seed."""

    every: int
    seed: int


@dataclass(frozen=True, eq=False)
class Family:
    """The networks of one configuration.

    `every`: k of the planned rates 1/k in falling order, so that rates rise; `seeds`: the planned
    ones. `records`: of the networks that fitted their labels; `short`: of those that did not.
    `shifts`: whether other images are mislabelled in each seed.
    """

    scope: dict[str, Any]
    every: list[int]
    seeds: list[int]
    records: dict[Member, BlurCounts]
    short: dict[Member, BlurCounts]
    networks: pd.DataFrame
    shifts: bool

    @property
    def name(self) -> str:
        return f"{self.scope['arch']}-{self.scope['dataset']}-{self.scope['train_size']}"

    @property
    def title(self) -> str:
        return f"{self.scope['arch']} on {self.scope['train_size']:,} {self.scope['dataset']}"

    @property
    def sigmas(self) -> np.ndarray:
        """(K,) the unaltered image's 0 first."""
        return self.strengths("blur")

    def strengths(self, kind: str) -> np.ndarray:
        """(K,) of a kind of probe, the unaltered image's 0 first."""
        return next(iter(self.records.values())).strengths(kind)

    def has(self, *sigmas: float) -> bool:
        """Whether all these strengths were among --sigmas."""
        return all(np.isclose(self.sigmas, sigma).any() for sigma in sigmas)

    @property
    def measured(self) -> list[int]:
        """k of the rates at which there is a network that fitted, rates rising."""
        return sorted({member.every for member in self.mislabelled}, reverse=True)

    @property
    def mislabelled(self) -> dict[Member, BlurCounts]:
        """The records of the networks that have mislabelled images."""
        return {member: record for member, record in self.records.items() if member.every}

    def least(self, group: str) -> int:
        """Images of a group, at the rate and seed that have fewest."""
        return min(record.size(group) for record in self.mislabelled.values())

    def per_seed(
        self, rates: Sequence[int], measure: Callable[[BlurCounts], np.ndarray | float]
    ) -> np.ndarray:
        """(S, R, ...) what is measured of the network of each planned seed at each of the rates.

        NaN where there is no network that fitted its labels.
        """
        some = next(iter(self.mislabelled.values()))
        nothing = np.full(np.shape(measure(some)), np.nan)

        def value(member: Member) -> np.ndarray | float:
            return measure(self.records[member]) if member in self.records else nothing

        return np.array([[value(Member(k, seed)) for k in rates] for seed in self.seeds])

    def curves(self, k: int, meaning: str, group: str, kind: str = "blur") -> np.ndarray:
        """(S, K) shares of the seeds that have this rate."""
        members = [Member(k, seed) for seed in self.seeds]
        there = [self.records[member] for member in members if member in self.records]
        return np.array([record.share(meaning, group, kind) for record in there])


def families(evidence: Evidence[Options]) -> Iterator[Family]:
    """Each configuration that has a fitted network with mislabelled images."""
    options = evidence.options
    planned = sorted({every(rate) for rate in options.rates} - {0}, reverse=True)
    for scope, group in configurations(evidence.networks):
        counts = counted(evidence, group[RUN_ID])
        known = group[group[RUN_ID].isin(list(counts))]
        fits = known["fit_accuracy"] >= FITTED
        records, short = (_records(part, counts) for part in (known[fits], known[~fits]))
        if any(member.every for member in records):
            yield Family(
                scope=scope,
                every=planned,
                seeds=list(specs.seeds(options)),
                records=records,
                short=short,
                networks=known[fits],
                shifts=options.offset == "seeded",
            )


def _records(networks: pd.DataFrame, counts: dict[str, BlurCounts]) -> dict[Member, BlurCounts]:
    columns = networks[[RUN_ID, "every", SEED]].itertuples(index=False)
    return {Member(int(k), int(seed)): counts[run_id] for run_id, k, seed in columns}
