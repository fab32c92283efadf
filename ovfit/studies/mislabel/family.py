"""The networks of one configuration, by rate and seed: what the claims compare."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.summary import configurations
from ovfit.studies.mislabel.counts import BlurCounts
from ovfit.studies.mislabel.measures import counted
from ovfit.studies.mislabel.options import FITTED, Options
from ovfit.studies.mislabel.statements import AT


class Member(NamedTuple):
    """A network of a family: the k of its rate 1/k (0: no image is mislabelled), and its seed."""

    every: int
    seed: int


@dataclass(frozen=True, eq=False)
class Family:
    """The networks of one configuration that fitted their labels.

    `every`: k of the rates 1/k in falling order, so that rates rise. `unfitted`: networks below
    FITTED, which are left out.
    """

    scope: dict[str, Any]
    every: list[int]
    seeds: list[int]
    records: dict[Member, BlurCounts]
    networks: pd.DataFrame
    unfitted: int

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
    def mislabelled(self) -> dict[Member, BlurCounts]:
        """The records of the networks that have mislabelled images."""
        return {member: record for member, record in self.records.items() if member.every}

    @property
    def complete(self) -> list[int]:
        """The seeds that have every rate: a comparison of rates is paired by them."""
        return [seed for seed in self.seeds if self._is_complete(seed)]

    def _is_complete(self, seed: int) -> bool:
        return all(Member(k, seed) in self.records for k in self.every)

    def curves(self, k: int, meaning: str, group: str, kind: str = "blur") -> np.ndarray:
        """(S, K) shares of the seeds that have this rate."""
        members = [Member(k, seed) for seed in self.seeds]
        there = [self.records[member] for member in members if member in self.records]
        return np.array([record.share(meaning, group, kind) for record in there])

    def changes(self, group: str = "all") -> np.ndarray:
        """(S, K) shares changed at sigma = 1.3, of the complete seeds, rates rising."""
        return np.array([self._changes(seed, group) for seed in self.complete])

    def _changes(self, seed: int, group: str) -> list[float]:
        records = [self.records[Member(k, seed)] for k in self.every]
        return [record.share_at(AT, "own", group) for record in records]


def families(evidence: Evidence[Options]) -> Iterator[Family]:
    """Each configuration that has a fitted network with mislabelled images."""
    for scope, group in configurations(evidence.networks):
        fitted = group[group["fit_accuracy"] >= FITTED]
        counts = counted(evidence, fitted["run_id"])
        known = fitted[fitted["run_id"].isin(list(counts))]
        columns = known[["run_id", "every", "seed"]].itertuples(index=False)
        records = {Member(int(k), int(seed)): counts[run_id] for run_id, k, seed in columns}
        every = {member.every for member in records if member.every}
        if every:
            yield Family(
                scope=scope,
                every=sorted(every, reverse=True),
                seeds=sorted({member.seed for member in records}),
                records=records,
                networks=known,
                unfitted=len(group) - len(fitted),
            )
