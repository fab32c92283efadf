"""The double-descent study's self-test: regressions in the place of networks, analysed alike."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.data import corruption, splits
from ovfit.data.datasets import Dataset
from ovfit.data.splits import Splits
from ovfit.seeds import numpy_generator
from ovfit.spec import Data
from ovfit.studies import specs
from ovfit.studies.descent.measured import ORACLE
from ovfit.studies.descent.options import Options
from ovfit.studies.descent.plan import sources
from ovfit.studies.descent.procedure import label_noise
from ovfit.studies.descent.random_features import SPLITS, Regression, fit, grid

MOST = 200  # training images: seconds, and the theory holds for any number
CURVES = ["run_id", "metric", "step", "value"]  # there are none


def compute(options: Options, datasets: Mapping[str, Dataset]) -> Evidence[Options] | None:
    """A row per dataset, noise level, number of features and seed, as of a finished network.

    `width` and `n_parameters` are the features. None where the options train networks.
    """
    if not options.oracle:
        return None
    rows: list[Mapping[str, object]] = []
    for source in sources(options):
        dataset = datasets[str(source)]
        few = replace(options, train_size=min(options.train_size or MOST, MOST))
        rows += _rows(options, Problem.of(dataset, specs.data(few, dataset)))
    return Evidence(pd.DataFrame(rows), pd.DataFrame(columns=CURVES), options=options)


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What is regressed on: images float64 (N, d) from 0 to 1 and true labels (N,), by split."""

    name: str
    classes: int
    data: Data
    pool: np.ndarray  # labels (all,), which `index` points into
    index: Splits
    images: Mapping[str, np.ndarray]
    labels: Mapping[str, np.ndarray]

    @staticmethod
    def of(dataset: Dataset, data: Data) -> "Problem":
        index = splits.of(dataset, data)
        images = dataset.images
        pixels = images.reshape(len(images), -1) / 255.0
        labels = dataset.labels
        return Problem(
            name=dataset.name,
            classes=dataset.classes,
            data=data,
            pool=labels,
            index=index,
            images={name: pixels[index[name]] for name in SPLITS},
            labels={name: labels[index[name]] for name in SPLITS},
        )

    def labelling(self, noise: float, seed: int, noise_seed: int | None) -> np.ndarray:
        """(n,) the training labels, some of them wrong."""
        edit = label_noise(noise, noise_seed)
        return corruption.fit_set(edit, self.pool, self.index, self.classes, seed).labels


def _rows(options: Options, problem: Problem) -> Iterator[Mapping[str, object]]:
    for seed in specs.seeds(options):
        labellings = [problem.labelling(noise, seed, options.noise_seed) for noise in options.noise]
        for count in grid(problem.data.train_size):
            rng = numpy_generator(seed, "features", count)
            fitted = fit(problem.images, labellings, problem.labels["test"], count, rng)
            for noise, labels, regression in zip(options.noise, labellings, fitted, strict=True):
                measured = _accuracies(problem, labels, regression)
                yield {**_columns(problem, noise, count, seed), **measured}


def _columns(problem: Problem, noise: float, count: int, seed: int) -> dict[str, object]:
    """The columns that a finished network of the same study has."""
    return {
        "run_id": f"oracle-{problem.name}-{noise:g}-{count}-{seed}",
        "ovfit.arm": f"noise {noise:g}",
        "ovfit.outcome": "solved",
        "dataset": problem.name,
        "train_size": problem.data.train_size,
        "arch": ORACLE,
        "width": count,
        "depth": 1,
        "n_parameters": count,
        "optimizer": "least-squares",
        "lr": 0.0,
        "weight_decay": 0.0,
        "batch_size": problem.data.train_size,
        "noise": noise,
        "seed": seed,
        "epochs": 0,
    }


def _accuracies(problem: Problem, labels: np.ndarray, regression: Regression) -> dict[str, float]:
    """The test loss, and accuracies; NaN of a split without images. `labels`: as assigned."""
    val = np.nan
    if problem.data.val_size:
        val = float((regression.val == problem.labels["val"]).mean())
    return {
        "test_loss": regression.loss,
        "fit_accuracy": float((regression.train == labels).mean()),
        "val_accuracy": val,
        "test_accuracy": float((regression.test == problem.labels["test"]).mean()),
    }
