"""What single samples say: outliers through training, who holds the loss, whose loss rose, and the tails of the weights."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from ovfit.studies.interpolation.rise import spearman
from ovfit.training.recording.losses import decode, fence


@dataclass(frozen=True)
class Samples:
    """One network's samples.npz: K iterations, N validation samples."""

    arrays: dict[str, np.ndarray]

    @classmethod
    def read(cls, path: Path) -> "Samples":
        """Raises OSError for a file that is missing or damaged."""
        try:
            with np.load(path) as archive:
                return cls({name: archive[name] for name in archive.files})
        except (ValueError, BadZipFile, EOFError) as error:
            raise OSError(f"{path} is damaged: {error}") from None

    @property
    def updates(self) -> np.ndarray:
        return self.arrays["updates"]

    def losses(self, split: str) -> np.ndarray:
        """(K, N) float64, nats."""
        return decode(self.arrays[f"loss/{split}"])

    @cached_property
    def val(self) -> np.ndarray:
        return self.losses("val")

    def layers(self, kind: str) -> dict[str, np.ndarray]:
        """`weights`: counts (K, bins) per layer; `tail`: quantiles (K,)."""
        return {
            name.removeprefix(f"{kind}/"): array
            for name, array in self.arrays.items()
            if name.startswith(f"{kind}/")
        }

    def near(self, epoch: float) -> int:
        """The record at the epoch's end that is nearest (by its logarithm) to `epoch` > 0."""
        ends = np.flatnonzero(self.arrays["epochs"] > 0)
        return int(ends[np.abs(np.log(self.arrays["epochs"][ends] / epoch)).argmin()])


def held_by_worst(losses: np.ndarray, share: float) -> float:
    """The part of the total loss that the worst `share` of the samples (N,) hold (rounded up to a whole sample)."""
    ordered = np.sort(losses)[::-1]
    total = ordered.sum()
    return (
        float(ordered[: int(np.ceil(share * len(losses)))].sum() / total)
        if total > 0
        else float("nan")
    )


def jaccard(one: np.ndarray, other: np.ndarray) -> float:
    """Of two bool arrays (N,): how many are in both, of those in either; NaN where there are none."""
    either = (one | other).sum()
    return float((one & other).sum() / either) if either else float("nan")


def outliers(losses: np.ndarray) -> np.ndarray:
    """Beyond the upper Tukey fence of each row: bool, as losses (..., N)."""
    return losses > fence(losses)[..., None]


def across_seeds(
    groups: Iterable[Sequence[str]], beyond: Mapping[str, np.ndarray]
) -> dict[str, float]:
    """For each network its outliers' (bool (N,)) mean Jaccard with those of the other seeds of its group; NaN where it is alone."""
    found = {}
    for group in groups:
        known = [run_id for run_id in group if run_id in beyond]
        for run_id in known:
            others = [
                jaccard(beyond[run_id], beyond[other])
                for other in known
                if other != run_id and len(beyond[run_id]) == len(beyond[other])
            ]
            found[run_id] = float(np.mean(others)) if others else float("nan")
    return found


def summary(samples: Samples, least_epoch: float) -> dict[str, float]:
    """The numbers of section 4.2 and 4.3 of Venter et al. 2021, of one network.

    share_rising      validation samples whose loss is higher at the last record than at the one nearest `least_epoch`
    held_1, 5, 10     of the final total loss, held by the worst 1, 5, 10 %
    outliers          samples beyond the fence at the end;  never, always: beyond it in none, in all of the epochs looked at
    persistence       mean share of the epochs that the final outliers spent beyond the fence
    outlier_spearman  of epochs beyond the fence with the final loss
    jaccard           of the outliers at successive records from `least_epoch` on, their mean
    tail_growth       the last .001-tail of |w| over that at `least_epoch`, geometric mean over layers
    tail_spearman     over records from the first epoch on, of the steps of log tail (mean over layers) with those of the log 99 % quantile of the loss
    """
    place, last = samples.near(least_epoch), len(samples.updates) - 1
    final, outside, looked = (
        samples.val[last],
        samples.arrays["outside"],
        max(1, int(samples.arrays["looked"])),
    )
    beyond = outliers(samples.val)
    steps = [jaccard(beyond[k], beyond[k + 1]) for k in range(place, last)]
    tails = np.mean(
        [np.log(np.maximum(values, 1e-12)) for values in samples.layers("tail").values()], axis=0
    )
    extreme = np.log(np.maximum(np.quantile(samples.val, 0.99, axis=1), 1e-30))
    ends = np.flatnonzero(samples.arrays["epochs"] > 0)
    return {
        "share_rising": float((final > samples.val[place]).mean()),
        **{f"held_{percent}": held_by_worst(final, percent / 100) for percent in (1, 5, 10)},
        "outliers": float(beyond[last].mean()),
        "never": float((outside == 0).mean()),
        "always": float((outside == looked).mean()),
        "persistence": float(outside[beyond[last]].mean() / looked)
        if beyond[last].any()
        else float("nan"),
        "outlier_spearman": spearman(outside, final),
        "jaccard": float(np.nanmean(steps)) if np.isfinite(steps).any() else float("nan"),
        "tail_growth": float(np.exp(tails[last] - tails[place])),
        "tail_spearman": spearman(np.diff(tails[ends]), np.diff(extreme[ends])),
    }
