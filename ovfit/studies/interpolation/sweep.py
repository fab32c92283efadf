"""What a sweep of widths says, one value per seed: the parts of P1 and P2, and their notes."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ovfit.analysis.image_error import binomial
from ovfit.analysis.parts import Part
from ovfit.analysis.replicas import by_seed
from ovfit.analysis.sequential import mean_interval
from ovfit.analysis.spearman import spearman
from ovfit.columns import DIVERGED, OUTCOME, RUN_ID
from ovfit.studies.interpolation.statements import STATEMENTS


def thirds(group: pd.DataFrame, seeds: Sequence[int]) -> tuple[list[Part], list[str]]:
    """Of P1: each seed's mean accuracy change and rise in the narrowest and the widest third.

    `group`: a row per planned width and seed.
    """
    parts: list[Part] = []
    notes: list[str] = []
    margins = iter(STATEMENTS["P1"].margins)
    for nets, which in _narrow_and_wide(group):
        images, error = _accuracy_error(nets)
        gains = by_seed(nets, "placed_gain", seeds)
        gain = next(margins).part(
            gains, name=f"accuracy change, {which}", images=images, image_error=error
        )
        rises = np.exp(by_seed(_with_log(nets), "log_rise", seeds))
        rise = next(margins).part(rises, name=f"loss, final / least, {which}", images=images)
        parts += [gain, rise]
        nats = by_seed(nets, "placed_nats", seeds)
        notes.append(stated(f"rise in nats, {which}", nats, "nats"))
    return parts, notes


def _narrow_and_wide(group: pd.DataFrame) -> list[tuple[pd.DataFrame, str]]:
    widths = sorted(int(width) for width in group["width"].unique())
    third = len(widths) // 3
    narrow, wide = widths[:third], widths[-third:]
    return [
        (group[group["width"].isin(narrow)], f"widths <= {narrow[-1]}"),
        (group[group["width"].isin(wide)], f"widths >= {wide[0]}"),
    ]


def _with_log(nets: pd.DataFrame) -> pd.DataFrame:
    return nets.assign(log_rise=np.log(nets["placed_rise"].astype(np.float64)))


def _accuracy_error(nets: pd.DataFrame) -> tuple[int | None, float | None]:
    """Validation images, and the most that their choice moves a mean change of accuracy by."""
    images = validation_images(nets)
    shares = [float(nets[f"{when}_accuracy"].mean()) for when in ("final", "placed")]
    if images is None or np.isnan(shares).any():
        return images, None
    return images, binomial(shares, images, [1.0, -1.0])


def validation_images(nets: pd.DataFrame) -> int | None:
    """How many there are of each network; None where nobody says."""
    if "val_size" not in nets or nets["val_size"].isna().all():
        return None
    return int(nets["val_size"].min())


def correlations(group: pd.DataFrame, seeds: Sequence[int], rise: str) -> np.ndarray:
    """(N,) of P2: over widths, of the least loss of the seeds that choose with a seed's own rise.

    They share no noise. `rise`: the column. NaN for a seed of which a width is missing.
    """
    values = []
    for seed in seeds:
        own = group[group["seed"] == seed]
        least, rises = own["placed_least"].to_numpy(float), own[rise].to_numpy(float)
        whole = not (np.isnan(least) | np.isnan(rises)).any()
        values.append(spearman(least, rises) if whole else np.nan)
    return np.array(values)


def stated(name: str, values: np.ndarray, unit: str = "") -> str:
    """A further measure in words, of those of the values (N,) that are known."""
    interval = mean_interval(values[~np.isnan(values)])
    return " ".join([f"{name}: {interval.mean:.4g}", unit, interval.bounds]).strip()


def left_out(nets: pd.DataFrame) -> str:
    """How many of the planned networks have no value; empty where all have."""
    absent = int((nets[RUN_ID].isna() | (nets[OUTCOME] == DIVERGED)).sum())
    return f"{absent} of {len(nets)} networks are missing or diverged" if absent else ""
