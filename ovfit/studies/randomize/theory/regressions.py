"""The theory of the random-labels study (--theory on): no network is trained; constructions and regressions stand in their place.

How       Z4: the two-layer network of p = 2n + d weights (Zhang et al. 2017, theorem 1), built for n distinct training images (x/255) with their true labels
          and with uniformly random ones, and evaluated as a network. Z5: the linear model of one-hot labels on images standardised one by one (the paper's
          whitening), n = a quarter of the pixels and channels, at most 250: SGD takes longer the more nearly dependent they are (2,000 epochs at 250).
          Mini-batch SGD, batch 8, from zero, and from a random point as far from zero as the solution is (the control: it keeps what no image sees).
          Z5.norm: 500 images (at most half of the training images, so that subsets differ), three feature maps (pixels, standardised, random convolutions)
          x two models (linear, Gaussian kernel, which the paper uses), closed form. Norms are compared within a model, and only of solutions that give
          back all training labels. The unit is the seed: a drawn subset of training images. Z4 and Z5 are tested on a log scale: their values span decades.
Claims    (margins fixed before the first run)
  Z4       per dataset and n: every label is given back: largest |h(x) - y| over both labellings < .5, and share of labels given back = 1; p - (2n + d) = 0
  Z5       SGD from zero ends at the minimum-norm solution: ||w - w*|| / ||w*|| <= .01 (in the detail: from elsewhere, which should end > .01 away)
  Z5.norm  the norm does not predict generalisation: for one of the four pairs (standardised or convolutions against pixels, under either model) test error
           pixels - features > 0 and norm features / pixels > 1. The pair of least p, times the number of pairs (Bonferroni); fails where every pair fails
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.seeds import numpy_generator
from ovfit.studies.randomize import construction, minimum_norm
from ovfit.studies.randomize.minimum_norm import KINDS, MODELS, PIXELS, STANDARDISED

if TYPE_CHECKING:
    from torch import Tensor

    from ovfit.studies.randomize import Options

WORDS = {
    "Z4": "the network of 2n + d weights fits any labelling of n images",
    "Z5": "SGD from zero ends at the minimum-norm solution",
    "Z5.norm": "the norm does not predict generalisation",
}
FITTED, NEAR = 0.5, 0.01  # margins of Z4 and Z5
LEAST_ERROR = 1e-17  # what stands for none on a log scale
MOST = 500  # images of Z5.norm
DESCENDED, SHARE, BATCH, EPOCHS = (
    250,
    4,
    8,
    5000,
)  # images of SGD at most, and pixels for each of them; its batch and most epochs
TESTED, HELD = 10_000, 2**29  # test images at most; bytes at most of a set of images as float64
LABELS = ("true", "random")
STARTS = ("zero", "elsewhere")


def check(options: "Options", datasets: Mapping[str, Dataset]) -> None:
    """Raises BadInput, before anything large is allocated, for more points than training images, and for images too large for the memory."""
    for source in options.dataset:
        released, size = len(datasets[source].train_labels), int(np.prod(datasets[source].shape))
        for n in options.points:
            construction.check_memory(n, size)
            if n > released:
                raise BadInput(
                    f"--points {n}: {datasets[source].name} has {released:,} training images; ask for at most as many"
                )


def compute(options: "Options", datasets: Mapping[str, Dataset]) -> Evidence:
    """A row per construction, SGD path and regression, as of a finished network; `curves` has SGD's distance and residual by step."""
    check(options, datasets)
    rows: list[dict[str, Any]] = []
    curves: list[tuple[str, str, int, float]] = []
    for source in options.dataset:
        dataset = datasets[source]
        bank = minimum_norm.filters(
            dataset.train_images, numpy_generator(0, "theory", "filters")
        )  # of all seeds: no label has a part in it
        tested = [
            minimum_norm.features(dataset.test_images[: _affordable(dataset, TESTED)], kind, bank)
            for kind in KINDS
        ]
        for seed in range(options.seed, options.seed + options.replicas):
            for n in dict.fromkeys(options.points):
                rows += _constructions(dataset, n, seed)
            chosen = _distinct(
                dataset.train_images,
                min(_affordable(dataset, MOST), len(dataset.train_labels) // 2),
                numpy_generator(seed, "theory", "regression"),
            )
            rows += _descents(dataset, chosen, seed, curves)
            rows += _regressions(dataset, chosen, tested, bank, seed)
    return Evidence(
        pd.DataFrame(rows),
        pd.DataFrame(curves, columns=["run_id", "metric", "step", "value"]),
        options=options,
    )


def _affordable(dataset: Dataset, images: int) -> int:
    """As many images, or those that HELD bytes hold."""
    return max(2, min(images, HELD // (8 * int(np.prod(dataset.shape)))))


def _distinct(images: np.ndarray, n: int, rng: np.random.Generator) -> np.ndarray:
    """Indices of n different images, in random order (fewer where there are not as many)."""
    first: dict[bytes, int] = {}
    for place in rng.permutation(len(images)):
        first.setdefault(images[place].tobytes(), int(place))
        if len(first) == n:
            break
    return np.array(list(first.values()))


def _row(dataset: Dataset, kind: str, arm: str, n: int, seed: int, **more: Any) -> dict[str, Any]:
    """What every row has."""
    return (
        {
            "run_id": f"theory-{dataset.name}-{kind}-{arm}-{n}-{seed}".replace(" ", "-"),
            "ovfit.arm": arm,
            "ovfit.outcome": "solved",
        }
        | {
            "dataset": dataset.name,
            "train_size": n,
            "inputs": int(np.prod(dataset.shape)),
            "arch": kind,
            "depth": 1,
            "optimizer": "closed-form",
        }
        | {"lr": 0.0, "weight_decay": 0.0, "batch_size": n, "seed": seed, "epochs": 0, **more}
    )


def _constructions(dataset: Dataset, n: int, seed: int) -> Iterator[dict[str, Any]]:
    chosen = _distinct(dataset.train_images, n, numpy_generator(seed, "theory", "points", n))
    if len(chosen) < n:
        raise BadInput(
            f"--points {n}: {dataset.name} has only {len(chosen):,} different training images; ask for at most as many"
        )
    points = minimum_norm.features(dataset.train_images[chosen], PIXELS)
    for kind in LABELS:
        drawn = numpy_generator(seed, "theory", "labels", n).integers(0, dataset.classes, n)
        labels = dataset.train_labels[chosen] if kind == "true" else drawn
        net = construction.construct(
            points, labels.astype(np.float64), numpy_generator(seed, "theory", "direction", n)
        )
        found = net(points)
        fitted = float((np.rint(found) == labels).mean())
        size = {
            "width": n,
            "n_parameters": net.n_parameters,
            "labels": kind,
            "norm": float(np.linalg.norm(np.concatenate([net.a, net.b, net.w]))),
        }
        error = float(np.abs(found - labels).max())
        yield _row(
            dataset,
            "construction",
            f"{kind} labels",
            n,
            seed,
            largest_error=error,
            fitted=fitted,
            train_accuracy=fitted,
            **size,
        )


def _descents(
    dataset: Dataset, chosen: np.ndarray, seed: int, curves: list[tuple[str, str, int, float]]
) -> Iterator[dict[str, Any]]:
    """SGD from zero and from elsewhere; their paths are added to `curves`."""
    chosen = chosen[: max(2, min(DESCENDED, int(np.prod(dataset.shape)) // SHARE))]
    x, y = (
        minimum_norm.features(dataset.train_images[chosen], STANDARDISED),
        np.eye(dataset.classes)[dataset.train_labels[chosen]],
    )
    best = minimum_norm.closed_form(x, y)
    norm = float(np.linalg.norm(best))
    for name in STARTS:
        start = numpy_generator(seed, "theory", "start").normal(size=best.shape)
        start *= norm / np.linalg.norm(start) if name == "elsewhere" else 0.0
        path = minimum_norm.by_sgd(
            x, y, numpy_generator(seed, "theory", "order"), EPOCHS, BATCH, start=start
        )
        stays = float(np.linalg.norm(minimum_norm.outside(x, start)) / norm)
        ends = {
            "distance": path.distance[-1],
            "residual": path.residual[-1],
            "outside": stays,
            "norm": float(np.linalg.norm(path.w)),
            "least_norm": norm,
        }
        train = float(((x @ path.w).argmax(1) == y.argmax(1)).mean())
        epochs = path.steps[-1] // -(-len(x) // BATCH)
        run = {
            "optimizer": "sgd",
            "batch_size": BATCH,
            "epochs": epochs,
            "step_size": path.step_size,
            "width": x.shape[1],
            "n_parameters": best.size,
        }
        row = _row(
            dataset,
            "minimum-norm",
            f"SGD from {name}",
            len(x),
            seed,
            **run,
            start=name,
            train_accuracy=train,
            **ends,
        )
        curves += [
            (row["run_id"], "distance", step, value)
            for step, value in zip(path.steps, path.distance, strict=True)
        ]
        curves += [
            (row["run_id"], "residual", step, value)
            for step, value in zip(path.steps, path.residual, strict=True)
        ]
        yield row


def _regressions(
    dataset: Dataset, chosen: np.ndarray, tested: list[np.ndarray], bank: "Tensor", seed: int
) -> Iterator[dict[str, Any]]:
    """Closed forms on each feature map, linear and with a kernel; `tested`: the test images' features, in the order of KINDS."""
    images, labels = dataset.train_images[chosen], dataset.train_labels[chosen]
    for kind, test in zip(KINDS, tested, strict=True):
        train = minimum_norm.features(images, kind, bank)
        for model in MODELS:
            one = minimum_norm.fit(
                train, labels, test, dataset.test_labels[: len(test)], dataset.classes, model
            )
            errors = {"train_error": one.train_error, "test_error": one.test_error}
            shares = {
                name.replace("error", "accuracy"): 1 - error for name, error in errors.items()
            }
            size = {
                "width": train.shape[1],
                "n_parameters": one.n_parameters,
                "features": kind,
                "model": model,
                "norm": one.norm,
            }
            yield _row(
                dataset,
                "minimum-norm",
                f"{model}, {kind}",
                len(images),
                seed,
                **size,
                **errors,
                **shares,
            )
