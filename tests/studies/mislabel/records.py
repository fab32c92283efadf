"""Records of simulated networks, whose changes are known."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.studies.mislabel import STUDY
from ovfit.studies.mislabel.counts import BlurCounts
from ovfit.studies.mislabel.measures import _read_all
from ovfit.studies.mislabel.options import SIGMAS, Options
from ovfit.studies.parsing import parse

RATES = (125, 100, 90, 80, 75, 70, 60, 50, 33, 20, 10)
IMAGES = 12_000
SCOPE = {
    "dataset": "simulated",
    "train_size": IMAGES,
    "arch": "mlp",
    "width": 512,
    "depth": 1,
    "optimizer": "adam",
    "lr": 0.002,
    "weight_decay": 0.0,
    "batch_size": 128,
}
LEVELS = np.array([0.0, *SIGMAS])
KINDS = np.array(["none", *["blur"] * len(SIGMAS)])
Curves = Callable[[int, int], Mapping[str, np.ndarray]]


def options(seeds: int, **given: str) -> Options:
    """As typed, about the simulated dataset."""
    return replace(parse(STUDY, {"replicas": str(seeds), **given}), dataset=("simulated",))


def evidence(
    folder: Path,
    change: Mapping[int, float],
    *,
    mislabelled: float = 0.05,
    fit: float = 1.0,
    seeds: int = 6,
    **given: str,
) -> Evidence[Options]:
    """Networks at the study's rates, whose images change their label from sigma 1.3 on.

    With probability change[k] (.1 where it is not given). `mislabelled`: the share of mislabelled
    images whose unaltered ones have an error too. `fit`: their fit accuracy. `given`: options.
    """
    folder.mkdir(exist_ok=True)
    rng = np.random.default_rng(0)
    probes = {}
    for k in RATES:
        for seed in range(seeds):
            run_id = f"{k}-{seed}"
            probes[run_id] = folder / f"{run_id}.npz"
            record = _stepped(rng, k, change.get(k, 0.1), mislabelled)
            np.savez(probes[run_id], **vars(record))
    table = networks(RATES, seeds, fit)
    return Evidence(table, pd.DataFrame(), probes=probes, options=options(seeds, **given))


def networks(rates: Sequence[int], seeds: int, fit: float = 1.0) -> pd.DataFrame:
    rows = [
        {"run_id": f"{k}-{seed}", "every": k, "seed": seed, "fit_accuracy": fit, "epochs": 40}
        for k in rates
        for seed in range(seeds)
    ]
    return pd.DataFrame(rows).assign(**SCOPE)


def _stepped(rng: np.random.Generator, k: int, change: float, mislabelled: float) -> BlurCounts:
    wrong = IMAGES // k
    sizes = np.array([IMAGES - wrong, wrong, wrong, 2000])
    shares = np.where(LEVELS < 1.3, 0.0, change)
    own = rng.binomial(sizes, np.repeat(shares[:, None], 4, 1))
    assigned = own + np.array([0, round(mislabelled * wrong), 0, 40])
    return BlurCounts(KINDS, LEVELS, np.stack([own, assigned, sizes - own], 1), sizes)


def drawn(
    rng: np.random.Generator,
    curves: Curves,
    *,
    rates: Sequence[int] = RATES,
    seeds: int = 6,
    errors: Mapping[str, float] | None = None,
    images: int = IMAGES,
    given: Mapping[str, str] | None = None,
) -> Evidence[Options]:
    """Networks each of whose images changes at one strength, and stays so.

    `curves` (k, seed) -> group -> the share of its images (L,) that have changed at each level, not
    falling, 0 of the unaltered image. `errors`: the share of each group that is wrong unaltered.
    Records are kept in memory: a thousand launches in seconds.
    """
    records = {
        f"{k}-{seed}": _drawn(rng, curves(k, seed), images // k, images, errors or {})
        for k in rates
        for seed in range(seeds)
    }
    asked = options(seeds, rates=",".join(f"1/{k}" for k in rates), **(given or {}))
    made = Evidence(networks(rates, seeds), pd.DataFrame(), options=asked)
    made._kept[_read_all] = records
    return made


def _drawn(
    rng: np.random.Generator,
    curves: Mapping[str, np.ndarray],
    wrong: int,
    images: int,
    errors: Mapping[str, float],
) -> BlurCounts:
    sizes = {"correct": images - wrong, "mislabelled": wrong, "matched": wrong, "test": 2000}
    own, assigned = [], []
    for group, size in sizes.items():
        curve = curves["correct" if group == "matched" else group]
        steps = np.diff(curve, prepend=0.0)
        changed = rng.multinomial(size, [*steps, max(0.0, 1 - steps.sum())])[:-1].cumsum()
        own.append(changed)
        unlearned = rng.binomial(size, errors.get(group, 0.0))
        assigned.append(np.maximum(changed, unlearned))
    whole = np.array(list(sizes.values()))
    counts = np.stack([np.array(own).T, np.array(assigned).T, whole - np.array(own).T], 1)
    return BlurCounts(KINDS, LEVELS, counts, whole)


def rising(height: float, middle: float = 1.5, width: float = 0.3) -> np.ndarray:
    """(L,) a smooth curve from 0 to `height`."""
    shape = 1 / (1 + np.exp(-(LEVELS - middle) / width))
    return height * (shape - shape[0]) / (1 - shape[0])


def keep(records: Evidence[Options], *levels: float) -> None:
    """Only those levels remain in the records."""
    for path in records.probes.values():
        with np.load(path) as arrays:
            kept = np.isin(arrays["levels"], levels)
            fewer = {name: arrays[name][kept] for name in ("counts", "kinds", "levels")}
            np.savez(path, sizes=arrays["sizes"], **fewer)


def verdicts(claims: list[Claim]) -> dict[str, str]:
    return {claim.id: claim.verdict for claim in claims}
