"""How far off what single samples say may be because others could have been in their place."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import numpy as np

from ovfit.analysis.image_error import crossed
from ovfit.data.damage import DAMAGED
from ovfit.studies.interpolation.outliers import outliers
from ovfit.studies.interpolation.samples import Samples

NEEDED = ("updates", "epochs", "looked", "outside", "loss/val")
LOGGED = "placed_last"  # its error is that of its logarithm
GROUPS = 10  # of images, left out one after the other


def image_errors(records: Iterable[tuple[Path, float]]) -> dict[str, float]:
    """Column -> the standard error that the choice of validation images makes in its mean.

    `records`: of the networks of one setting, which share these images, the file and the epoch of
    least loss that other seeds chose (NaN: left out). Of placed_last it is that of its logarithm.
    Empty where there is no record, or where the images differ.
    """
    known, persistent = [], []
    for path, placed_epoch in records:
        with suppress(*DAMAGED):
            if not np.isnan(placed_epoch):
                samples = Samples.read(path, NEEDED)
                known.append(by_image(samples, placed_epoch))
                persistent.append(without_groups(samples.val[samples.ends]))
    if len({len(columns["never"]) for columns in known}) != 1:
        return {}
    errors = {name: crossed(np.stack([columns[name] for columns in known])) for name in known[0]}
    errors["persistence"] = jackknifed(np.array(persistent))
    return {name: error for name, error in errors.items() if not np.isnan(error)}


def by_image(samples: Samples, placed_epoch: float) -> Mapping[str, np.ndarray]:
    """Column -> (N,) whose mean over images moves as the network's value does.

    Of a ratio of losses (its logarithm) to first order; of what never was an outlier with the
    fences as they are.
    """
    at, final = samples.val_at(samples.near(placed_epoch)), samples.val_at(-1)
    return {
        "placed_share": (final > at).astype(float),
        LOGGED: final / final.mean() - at / at.mean(),
        "never": (samples.outside == 0).astype(float),
    }


def without_groups(losses: np.ndarray) -> np.ndarray:
    """(GROUPS,) of losses (K, N): the share of the records in which those that are outliers in the
    last are outliers, each time without a group of images.

    They move the fences, and so which ones are outliers: no mean over images says how far.
    """
    group = np.arange(losses.shape[1]) % GROUPS
    return np.array([_persistence(losses[:, group != left]) for left in range(GROUPS)])


def _persistence(losses: np.ndarray) -> float:
    beyond = outliers(losses)
    return float(beyond[:, beyond[-1]].mean()) if beyond[-1].any() else float("nan")


def jackknifed(values: np.ndarray) -> float:
    """The standard error of the mean of (S, GROUPS), by the spread over the groups left out; NaN
    where each network lacks one.
    """
    known = values[~np.isnan(values).any(1)]
    if not len(known):
        return float("nan")
    means = known.mean(0)
    return float(np.sqrt((GROUPS - 1) / GROUPS * ((means - means.mean()) ** 2).sum()))
