"""Where the theory says nothing, at most 5 % of launches have a verdict."""

from collections import Counter
from itertools import product

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.evidence import Evidence
from ovfit.studies.command import Command
from ovfit.studies.randomize.options import Options
from ovfit.studies.randomize.theory.claims import claims
from ovfit.studies.randomize.theory.features import KINDS
from ovfit.studies.randomize.theory.minimum_norm import MODELS
from tests.studies.randomize.support import given

IMAGES = 10_000
SHARED = {"dataset": "d", "train_size": 20, "ovfit.outcome": "solved"}


def nothing(rng: np.random.Generator, seeds: int) -> Evidence[Options]:
    """Half of the seeds do what theorems say; all feature maps have one norm and one error."""
    rows: list[dict[str, object]] = []
    shift = rng.normal(0, 0.3 / np.sqrt(IMAGES), len(KINDS))
    for seed in range(seeds):
        fits, reaches = rng.random(2) < 0.5
        of_seed = {**SHARED, "seed": seed}
        built = {"arch": "construction", "optimizer": "closed-form", "inputs": 4}
        error = 1e-9 if fits else 3.0
        for fitted, labels in ((1.0, "true"), (1.0 if fits else 0.9, "random")):
            measured = {"largest_error": error, "fitted": fitted, "n_parameters": 44}
            rows.append({**of_seed, **built, **measured, "labels": labels})
        for start, distance in (("zero", 1e-6 if reaches else 0.1), ("elsewhere", 0.9)):
            path = {"arch": "minimum-norm", "optimizer": "sgd", "start": start}
            rows.append({**of_seed, **path, "distance": distance, "outside": 0.9})
        for (place, kind), model in product(enumerate(KINDS), MODELS):
            rows.append(
                {
                    **of_seed,
                    "arch": "minimum-norm",
                    "optimizer": "closed-form",
                    "features": kind,
                    "model": model,
                    "norm": np.exp(rng.normal(0, 0.1)),
                    "train_error": 0.0,
                    "test_error": 0.1 + shift[place] + rng.normal(0, 0.005),
                    "test_size": IMAGES,
                }
            )
    return Evidence(pd.DataFrame(rows), pd.DataFrame(), options=given(theory="on"))


@pytest.mark.parametrize("sizes", [(5,), pytest.param((5, 12), marks=pytest.mark.slow)])
def test_on_their_margins(sizes: tuple[int, ...]) -> None:
    rng, launches = np.random.default_rng(4), 100
    for seeds in sizes:
        wrong = Counter[str]()
        for _ in range(launches):
            for claim in claims(nothing(rng, seeds), Command("randomize")):
                wrong[claim.id] += claim.p <= 0.05
        for name in ("Z4", "Z5", "Z5.norm"):
            assert wrong[name] / launches <= 0.05, wrong
