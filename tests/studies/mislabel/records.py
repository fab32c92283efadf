"""Records of simulated networks, whose changes are known."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.studies.mislabel.options import SIGMAS, Options

RATES = (125, 100, 90, 80, 75, 70, 60, 50, 33, 20, 10)
IMAGES = 12_000
SCOPE = {
    "dataset": "simulated",
    "train_size": IMAGES,
    "arch": "mlp",
    "width": 9,
    "depth": 1,
    "optimizer": "adam",
    "lr": 0.1,
    "weight_decay": 0.0,
    "batch_size": 128,
}


def evidence(
    folder: Path,
    change: Mapping[int, float],
    *,
    mislabelled: float = 0.05,
    fit: float = 1.0,
    seeds: int = 6,
) -> Evidence[Options]:
    """Networks at the study's rates, whose images change their label from sigma 1.3 on.

    With probability change[k] (.1 where it is not given). `mislabelled`: the share of mislabelled
    images whose unaltered ones have an error too. `fit`: their fit accuracy.
    """
    folder.mkdir(exist_ok=True)
    rng = np.random.default_rng(0)
    rows, probes = [], {}
    for k in RATES:
        for seed in range(seeds):
            run_id = f"{k}-{seed}"
            probes[run_id] = folder / f"{run_id}.npz"
            _save(probes[run_id], rng, k, change.get(k, 0.1), mislabelled)
            row = {"run_id": run_id, "every": k, "seed": seed, "fit_accuracy": fit, "epochs": 40}
            rows.append({**row, **SCOPE})
    return Evidence(pd.DataFrame(rows), pd.DataFrame(), probes=probes, options=Options())


def _save(path: Path, rng: np.random.Generator, k: int, change: float, mislabelled: float) -> None:
    wrong = IMAGES // k
    sizes = np.array([IMAGES - wrong, wrong, wrong, 2000])
    levels = [0.0, *SIGMAS]
    shares = np.array([0.0 if sigma < 1.3 else change for sigma in levels])
    own = rng.binomial(sizes, np.repeat(shares[:, None], 4, 1))
    assigned = own + np.array([0, round(mislabelled * wrong), 0, 40])
    counts = np.stack([own, assigned, sizes - own], 1)
    kinds = np.array(["none", *["blur"] * len(SIGMAS)])
    np.savez(path, counts=counts, sizes=sizes, kinds=kinds, levels=np.array(levels))


def keep(records: Evidence[Options], *levels: float) -> None:
    """Only those levels remain in the records."""
    for path in records.probes.values():
        with np.load(path) as arrays:
            kept = np.isin(arrays["levels"], levels)
            fewer = {name: arrays[name][kept] for name in ("counts", "kinds", "levels")}
            np.savez(path, sizes=arrays["sizes"], **fewer)


def verdicts(claims: list[Claim]) -> dict[str, str]:
    return {claim.id: claim.verdict for claim in claims}
