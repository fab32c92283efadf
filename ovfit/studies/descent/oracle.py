"""The double-descent study's self-test: regressions in the place of networks, through the same analysis."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.data import corruption, splits
from ovfit.data.datasets import Dataset
from ovfit.seeds import numpy_generator
from ovfit.studies import descent
from ovfit.studies import specs as _specs
from ovfit.studies.descent import random_features as oracle
from ovfit.studies.descent.plan import label_noise

MOST = 200  # training images: seconds, and the theory holds for any number


def compute(options: descent.Options, datasets: Mapping[str, Dataset]) -> Evidence:
    """A row per (dataset, noise level, number of features, seed), as of a finished network; `width` and `n_parameters` are the features."""
    rows = [
        row for source in descent.sources(options) for row in _rows(options, datasets[str(source)])
    ]
    empty = pd.DataFrame(columns=["run_id", "metric", "step", "value"])
    return Evidence(pd.DataFrame(rows), empty, options=options)


def _rows(options: descent.Options, dataset: Dataset) -> list[dict[str, object]]:
    data = _specs.data(replace(options, train_size=min(options.train_size or MOST, MOST)), dataset)
    index = splits.split(
        len(dataset.train_labels),
        data.test_size,
        data.train_size,
        data.val_size,
        data.control_size,
        data.split_seed,
    )
    pixels = (
        np.concatenate([dataset.train_images, dataset.test_images]).reshape(
            -1, int(np.prod(dataset.shape))
        )
        / 255.0
    )
    labels = np.concatenate([dataset.train_labels, dataset.test_labels])
    images = {name: pixels[index[name]] for name in ("train", "val", "test")}
    rows = []
    for seed in range(options.seed, options.seed + options.replicas):
        targets = [
            corruption.fit_set(label_noise(noise), labels, index, dataset.classes, seed).labels
            for noise in options.noise
        ]
        for count in oracle.grid(data.train_size):
            found = oracle.fit(
                images,
                targets,
                labels[index["test"]],
                count,
                numpy_generator(seed, "features", count),
            )
            for noise, target, one in zip(options.noise, targets, found, strict=True):
                val = float((one.val == labels[index["val"]]).mean()) if data.val_size else np.nan
                shares = {
                    "fit_accuracy": float((one.train == target).mean()),
                    "val_accuracy": val,
                    "test_accuracy": float((one.test == labels[index["test"]]).mean()),
                }
                rows.append(
                    {
                        "run_id": f"oracle-{dataset.name}-{noise:g}-{count}-{seed}",
                        "ovfit.arm": f"noise {noise:g}",
                        "ovfit.outcome": "solved",
                    }
                    | {
                        "dataset": dataset.name,
                        "train_size": data.train_size,
                        "arch": "random-features",
                        "width": count,
                        "depth": 1,
                        "n_parameters": count,
                    }
                    | {
                        "optimizer": "least-squares",
                        "lr": 0.0,
                        "weight_decay": 0.0,
                        "batch_size": data.train_size,
                        "noise": noise,
                        "seed": seed,
                    }
                    | {"epochs": 0, "test_loss": one.loss, **shares}
                )
    return rows
