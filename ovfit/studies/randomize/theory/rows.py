"""What is worked out of a drawn subset of images, in rows like those of networks."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.seeds import numpy_generator
from ovfit.studies.randomize.theory import minimum_norm
from ovfit.studies.randomize.theory.construction import construct
from ovfit.studies.randomize.theory.features import PIXELS, STANDARDISED, features
from ovfit.studies.randomize.theory.subsets import distinct

if TYPE_CHECKING:
    from torch import Tensor

DESCENDED, SHARE = 250, 4  # images of SGD at most, and pixels for each of them
BATCH, EPOCHS = 8, 5000  # of SGD
LABELS = ("true", "random")
STARTS = ("zero", "elsewhere")
Row = dict[str, Any]
Point = tuple[str, str, int, float]  # of a curve: run_id, metric, step, value


def _row(dataset: Dataset, kind: str, arm: str, n: int, seed: int, **more: Any) -> Row:
    """What every row has."""
    return {
        "run_id": f"theory-{dataset.name}-{kind}-{arm}-{n}-{seed}".replace(" ", "-"),
        "ovfit.arm": arm,
        "ovfit.outcome": "solved",
        "dataset": dataset.name,
        "train_size": n,
        "inputs": int(np.prod(dataset.shape)),
        "arch": kind,
        "depth": 1,
        "optimizer": "closed-form",
        "lr": 0.0,
        "weight_decay": 0.0,
        "batch_size": n,
        "seed": seed,
        "epochs": 0,
        **more,
    }


def constructions(dataset: Dataset, n: int, seed: int) -> Iterator[Row]:
    """The network of 2n + d weights for n images, with true and with random labels."""
    chosen = distinct(dataset.train_images, n, numpy_generator(seed, "theory", "points", n))
    if len(chosen) < n:
        raise BadInput(
            f"--points {n}: {dataset.name} has only {len(chosen):,} different training images; "
            "ask for at most as many"
        )
    points = features(dataset.train_images[chosen], PIXELS)
    drawn = numpy_generator(seed, "theory", "labels", n).integers(0, dataset.classes, n)
    for kind, labels in zip(LABELS, (dataset.train_labels[chosen], drawn), strict=True):
        direction = numpy_generator(seed, "theory", "direction", n)
        net = construct(points, labels.astype(np.float64), direction)
        values = net(points)
        given_back = float((np.rint(values) == labels).mean())
        yield _row(
            dataset,
            "construction",
            f"{kind} labels",
            n,
            seed,
            largest_error=float(np.abs(values - labels).max()),
            fitted=given_back,
            train_accuracy=given_back,
            width=n,
            n_parameters=net.n_parameters,
            labels=kind,
            norm=float(np.linalg.norm(np.concatenate([net.a, net.b, net.w]))),
        )


def descents(dataset: Dataset, chosen: np.ndarray, seed: int, curves: list[Point]) -> Iterator[Row]:
    """SGD from zero and from elsewhere on the first of `chosen`; its paths join `curves`."""
    chosen = chosen[: max(2, min(DESCENDED, int(np.prod(dataset.shape)) // SHARE))]
    x = features(dataset.train_images[chosen], STANDARDISED)
    y = np.eye(dataset.classes)[dataset.train_labels[chosen]]
    best = minimum_norm.closed_form(x, y)
    norm = float(np.linalg.norm(best))
    for name in STARTS:
        start = numpy_generator(seed, "theory", "start").normal(size=best.shape)
        start *= norm / np.linalg.norm(start) if name == "elsewhere" else 0.0
        order = numpy_generator(seed, "theory", "order")
        path = minimum_norm.by_sgd(x, y, order, EPOCHS, BATCH, start=start)
        row = _row(
            dataset,
            "minimum-norm",
            f"SGD from {name}",
            len(x),
            seed,
            optimizer="sgd",
            batch_size=BATCH,
            epochs=path.steps[-1] // -(-len(x) // BATCH),
            step_size=path.step_size,
            width=x.shape[1],
            n_parameters=best.size,
            start=name,
            train_accuracy=float(((x @ path.w).argmax(1) == y.argmax(1)).mean()),
            distance=path.distance[-1],
            residual=path.residual[-1],
            outside=float(np.linalg.norm(minimum_norm.outside(x, start)) / norm),
            norm=float(np.linalg.norm(path.w)),
            least_norm=norm,
        )
        for metric, values in (("distance", path.distance), ("residual", path.residual)):
            steps = zip(path.steps, values, strict=True)
            curves += [(row["run_id"], metric, step, value) for step, value in steps]
        yield row


def regressions(
    dataset: Dataset,
    chosen: np.ndarray,
    tested: Mapping[str, np.ndarray],
    bank: "Tensor",
    seed: int,
) -> Iterator[Row]:
    """Closed forms on each feature map, linear and with a kernel.

    `tested`: the test images' features (m, D) by their kind.
    """
    images, labels = dataset.train_images[chosen], dataset.train_labels[chosen]
    for kind, test in tested.items():
        train = features(images, kind, bank)
        test_labels = dataset.test_labels[: len(test)]
        for model in minimum_norm.MODELS:
            fit = minimum_norm.fit(train, labels, test, test_labels, dataset.classes, model)
            yield _row(
                dataset,
                "minimum-norm",
                f"{model}, {kind}",
                len(images),
                seed,
                width=train.shape[1],
                n_parameters=fit.n_parameters,
                features=kind,
                model=model,
                norm=fit.norm,
                test_size=len(test),
                train_error=fit.train_error,
                test_error=fit.test_error,
                train_accuracy=1 - fit.train_error,
                test_accuracy=1 - fit.test_error,
            )
