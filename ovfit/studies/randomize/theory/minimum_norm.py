"""Minimum-norm interpolation: in closed form, by SGD, and its norm beside its test error.

Zhang, Bengio, Hardt, Recht, Vinyals 2017 (arXiv 1611.03530), section 5, equations 2 and 3: SGD from
zero stays in the span of the images, and where it interpolates there it is w = X^T alpha with
X X^T alpha = y, the solution of least l2 norm.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import scipy.linalg

MODELS = ("linear", "Gaussian kernel")
LINEAR = MODELS[0]
GROWTH = 1.15  # from one recorded epoch to the next


def closed_form(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """X^T (X X^T)^-1 Y as (d, k) float64, for X (n, d) of rank n and Y (n, k).

    Of lower rank, the least-squares solution of least norm. By singular values: forming X X^T would
    square a condition number that is 1e3 and more for images.
    """
    # numpy's bound for a singular value that is none; scipy's own, eps, takes rounding for one
    none = np.finfo(np.float64).eps * max(x.shape)
    w: np.ndarray = scipy.linalg.lstsq(x, y, cond=none, lapack_driver="gelsd")[0]
    return w


@dataclass
class Path:
    """What SGD came to: w (d, k), its step size, and at each recorded epoch how far it was.

    `steps` so far; `distance` ||w - w*|| / ||w*||; `residual` ||X w - Y|| / ||Y||.
    """

    w: np.ndarray
    step_size: float
    steps: list[int] = field(default_factory=list)
    distance: list[float] = field(default_factory=list)
    residual: list[float] = field(default_factory=list)


def by_sgd(
    x: np.ndarray,
    y: np.ndarray,
    rng: np.random.Generator,
    epochs: int = 5000,
    batch: int = 8,
    tolerance: float = 1e-6,
    start: np.ndarray | None = None,
) -> Path:
    """Mini-batch SGD on ||X w - Y||^2 / 2 for X (n, d), Y (n, k) float64.

    From zero or from `start` (d, k); each epoch visits the images in a new order. Ends at a
    recorded epoch (they are log-spaced) with a relative residual <= `tolerance`, which SGD can
    know, or after `epochs`. The step is 1 / the largest eigenvalue of X_B X_B^T over one epoch's
    batches: where all labels can be met, every step below 2 / that eigenvalue brings w nearer to
    each solution, so that a later batch with a larger eigenvalue has a factor of 2 to spare.
    """
    n = len(x)
    steepest = max(np.linalg.norm(x[part], 2) for part in _batches(rng.permutation(n), batch))
    size = 1.0 / float(steepest) ** 2
    best = closed_form(x, y)
    path = Path(np.zeros_like(best) if start is None else start.copy(), size)
    steps, due = 0, 0.0
    for epoch in range(epochs + 1):
        if epoch >= due or epoch == epochs:
            path.steps.append(steps)
            path.distance.append(float(np.linalg.norm(path.w - best) / np.linalg.norm(best)))
            path.residual.append(float(np.linalg.norm(x @ path.w - y) / np.linalg.norm(y)))
            if path.residual[-1] <= tolerance or epoch == epochs:
                break
            due = max(epoch + 1, epoch * GROWTH)
        for part in _batches(rng.permutation(n), batch):
            rows = x[part]
            path.w -= size * (rows.T @ (rows @ path.w - y[part]))
            steps += 1
    return path


def _batches(order: np.ndarray, batch: int) -> Iterator[np.ndarray]:
    for start in range(0, len(order), batch):
        yield order[start : start + batch]


def outside(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    """The component of w (d, k) that no image of X (n, d) sees: w less its projection on them."""
    unseen: np.ndarray = w - closed_form(x, x @ w)
    return unseen


@dataclass(frozen=True)
class Fit:
    """Minimum-norm regression on one-hot labels.

    Its l2 norm, the shares of train and test images put in the wrong class, the number of weights.
    """

    norm: float
    train_error: float
    test_error: float
    n_parameters: int


def fit(
    train: np.ndarray,
    labels: np.ndarray,
    test: np.ndarray,
    test_labels: np.ndarray,
    classes: int,
    model: str,
) -> Fit:
    """On features train (n, D) and test (m, D) float64 with integer labels (n,), (m,).

    Linear, or with a Gaussian kernel of width^2 = half the median squared distance. Norms compare
    only on one scale: linear features are divided by the root of their mean squared length in
    training; a Gaussian kernel's have length 1.
    """
    y = np.eye(classes)[labels]
    if model == LINEAR:
        scale = np.sqrt((train**2).sum(1).mean())
        w = closed_form(train / scale, y)
        scores = [features @ (w / scale) for features in (train, test)]
        norm, size = float(np.linalg.norm(w)), w.size
    else:
        apart = [_squared(features, train) for features in (train, test)]
        width = np.median(apart[0][np.triu_indices(len(train), 1)])
        kernel, across = (np.exp(-squares / width) for squares in apart)
        alpha = scipy.linalg.pinvh(kernel) @ y  # an image that is there twice makes it singular
        scores = [kernel @ alpha, across @ alpha]
        norm, size = float(np.sqrt((alpha * (kernel @ alpha)).sum())), alpha.size
    return Fit(
        norm=norm,
        train_error=_error(scores[0], labels),
        test_error=_error(scores[1], test_labels),
        n_parameters=size,
    )


def _squared(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Squared distances (m, n) between rows of (m, D) and (n, D).

    Through one matrix product, in a fraction of the time of scipy's cdist.
    """
    lengths = (left**2).sum(1)[:, None] + (right**2).sum(1)
    distances: np.ndarray = np.maximum(lengths - 2 * left @ right.T, 0.0)
    return distances


def _error(scores: np.ndarray, labels: np.ndarray) -> float:
    return float((scores.argmax(1) != labels).mean())
