"""The mislabel study's numbers: from counted images to shares by rate, seed and strength of blur."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import DAMAGED, Evidence
from ovfit.analysis.summary import configurations
from ovfit.studies.mislabel import FITTED
from ovfit.studies.mislabel.probe import GROUPS, MEANINGS

AT = 1.3  # the paper's sigma, in pixels of a 28-pixel side
SHARED = [
    "dataset",
    "train_size",
    "arch",
    "width",
    "depth",
    "optimizer",
    "lr",
    "weight_decay",
    "batch_size",
]


@dataclass(frozen=True, eq=False)
class Probed:
    """One network's counts. L levels (the unaltered image first), M = MEANINGS, G = GROUPS."""

    kinds: np.ndarray  # (L,) none, blur, noise, contrast
    levels: np.ndarray  # (L,) sigmas in pixels of a 28-pixel side
    counts: np.ndarray  # (L, M, G) images
    sizes: np.ndarray  # (G,)

    def share(self, meaning: str, group: str, kind: str = "blur") -> np.ndarray:
        """The shares (K,) of a group at all strengths of a kind of probe, the unaltered image first. `all`: correct and mislabelled images together."""
        columns = [
            GROUPS.index(name)
            for name in (("correct", "mislabelled") if group == "all" else (group,))
        ]
        chosen = (self.kinds == kind) | (self.kinds == "none")
        with np.errstate(invalid="ignore"):
            return (
                self.counts[chosen, MEANINGS.index(meaning)][:, columns].sum(1)
                / self.sizes[columns].sum()
            )

    def strengths(self, kind: str = "blur") -> np.ndarray:
        return self.levels[(self.kinds == kind) | (self.kinds == "none")]

    def at(self, curve: np.ndarray, sigma: float) -> float:
        """A curve (K,) of the blur at that strength; NaN where it was not among --sigmas."""
        places = np.flatnonzero(np.abs(self.strengths() - sigma) < 1e-6)
        return float(curve[places[0]]) if len(places) else float("nan")


def read(path: Path) -> Probed:
    """Raises one of DAMAGED where the file is no record."""
    with np.load(path) as arrays:
        return Probed(arrays["kinds"], arrays["levels"], arrays["counts"], arrays["sizes"])


def _read_all(evidence: Evidence) -> dict[str, Probed]:
    records = {}
    for run_id, path in evidence.probes.items():
        with suppress(*DAMAGED):
            records[run_id] = read(path)
    return records


def probed(evidence: Evidence, run_ids: list[str]) -> dict[str, Probed]:
    """The records of those networks, as far as they can be read."""
    records = evidence.kept(_read_all)
    return {run_id: records[run_id] for run_id in run_ids if run_id in records}


def measures(evidence: Evidence) -> pd.DataFrame:
    """run_id, error_GROUP of the unaltered images, and at sigma = 1.3 change (own, all training images), change_GROUP (own), true_mislabelled."""
    rows = []
    for run_id, one in probed(evidence, list(evidence.networks["run_id"])).items():
        row: dict[str, Any] = {
            "run_id": run_id,
            "true_mislabelled": one.at(one.share("true", "mislabelled"), AT),
        }
        row |= {
            f"error_{group}": one.share("assigned", group)[0]
            for group in ("correct", "mislabelled", "test")
        }
        changes = {
            f"change_{group}": one.at(one.share("own", group), AT)
            for group in ("correct", "mislabelled", "test")
        }
        rows.append({**row, **changes, "change": one.at(one.share("own", "all"), AT)})
    return pd.DataFrame(rows, columns=None if rows else ["run_id"])


@dataclass(frozen=True, eq=False)
class Family:
    """The networks of one configuration that fitted their labels: `every` k in falling order (rates rise), `by` (k, seed) -> record."""

    scope: dict[str, Any]
    every: list[int]
    seeds: list[int]
    by: dict[tuple[int, int], Probed]
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
        return next(iter(self.by.values())).strengths()

    def probed(self, *sigmas: float) -> bool:
        """Whether all these strengths were among --sigmas."""
        return all(np.isclose(self.sigmas, sigma).any() for sigma in sigmas)

    def curves(self, k: int, meaning: str, group: str, kind: str = "blur") -> np.ndarray:
        """(S, K) shares of the seeds that have this rate."""
        return np.array(
            [
                self.by[k, seed].share(meaning, group, kind)
                for seed in self.seeds
                if (k, seed) in self.by
            ]
        )

    @property
    def complete(self) -> list[int]:
        """The seeds that have every rate: a comparison of rates is paired by them."""
        return [seed for seed in self.seeds if all((k, seed) in self.by for k in self.every)]


def families(evidence: Evidence) -> Iterator[Family]:
    """Each configuration with its records; networks below FITTED are counted in `unfitted` and left out."""
    for scope, group in configurations(evidence.networks, SHARED):
        fitted = group[group["fit_accuracy"] >= FITTED]
        records = probed(evidence, list(fitted["run_id"]))
        known = fitted[fitted["run_id"].isin(records)]
        by = {
            (int(k), int(seed)): records[run_id]
            for run_id, k, seed in known[["run_id", "every", "seed"]].itertuples(index=False)
        }
        every = sorted({k for k, _ in by if k}, reverse=True)
        if every:
            yield Family(
                scope, every, sorted({seed for _, seed in by}), by, known, len(group) - len(fitted)
            )
