"""The evidence of --theory on: a row per construction, SGD path and regression."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.seeds import numpy_generator
from ovfit.studies import specs
from ovfit.studies.randomize.options import Options
from ovfit.studies.randomize.theory import construction, rows
from ovfit.studies.randomize.theory.features import KINDS, features, filters
from ovfit.studies.randomize.theory.subsets import affordable, distinct

MOST = 500  # images of Z5.norm
TESTED = 10_000  # test images at most


def check(options: Options, datasets: Mapping[str, Dataset]) -> None:
    """Raises BadInput for more points than training images, and for images too large for memory.

    Nothing large is allocated before.
    """
    for name in options.dataset:
        dataset = datasets[name]
        released, size = len(dataset.train_labels), int(np.prod(dataset.shape))
        for n in options.points:
            construction.check_memory(n, size)
            if n > released:
                raise BadInput(
                    f"--points {n}: {dataset.name} has {released:,} training images; "
                    "ask for at most as many"
                )


def compute(options: Options, datasets: Mapping[str, Dataset]) -> Evidence[Options] | None:
    """Rows as of finished networks; `curves` has SGD's distance and residual by step.

    None without --theory on: then networks are trained.
    """
    if not options.theory:
        return None
    check(options, datasets)
    solved: list[dict[str, Any]] = []
    curves: list[rows.Point] = []
    for name in options.dataset:
        dataset = datasets[name]
        # of all seeds: no label has a part in it
        bank = filters(dataset.train_images, numpy_generator(0, "theory", "filters"))
        test_images = dataset.test_images[: affordable(dataset, TESTED)]
        tested = {kind: features(test_images, kind, bank) for kind in KINDS}
        most = min(affordable(dataset, MOST), len(dataset.train_labels) // 2)
        for seed in specs.seeds(options):
            for n in dict.fromkeys(options.points):
                solved += rows.constructions(dataset, n, seed)
            drawn = numpy_generator(seed, "theory", "regression")
            chosen = distinct(dataset.train_images, most, drawn)
            solved += rows.descents(dataset, chosen, seed, curves)
            solved += rows.regressions(dataset, chosen, tested, bank, seed)
    paths = pd.DataFrame(curves, columns=["run_id", "metric", "step", "value"])
    return Evidence(pd.DataFrame(solved), paths, options=options)
