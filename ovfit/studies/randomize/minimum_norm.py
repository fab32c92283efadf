"""Minimum-norm interpolation: in closed form, by SGD, and after pre-processing, where its norm stands beside its test error.

Zhang, Bengio, Hardt, Recht, Vinyals 2017 (arXiv 1611.03530), section 5, equations 2 and 3: SGD from zero stays in the span of the images, and where it
interpolates there it is w = X^T alpha with X X^T alpha = y, the solution of least l2 norm.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import scipy.linalg

if TYPE_CHECKING:
    from torch import Tensor

PIXELS, STANDARDISED, CONVOLUTIONS = KINDS = ("pixels", "standardised", "random convolutions")
LINEAR, GAUSSIAN = MODELS = ("linear", "Gaussian kernel")
GROWTH = 1.15  # from one recorded epoch to the next
FILTERS, SIDE, PATCHES, POOLED = (
    256,
    5,
    20_000,
    2,
)  # filters; pixels of a patch's side; patches that are whitened; cells of the pooling's side
CHUNK = 500  # images standardised at once
ROWS = 16  # images convolved at once: their responses fit in a cache (four times as fast on a CPU as 400 at once)


def closed_form(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """X^T (X X^T)^-1 Y as (d, k) float64, for X (n, d) of rank n and Y (n, k); of lower rank, the least-squares solution of least norm.

    By singular values: forming X X^T would square a condition number that is 1e3 and more for images.
    """
    none = (
        np.finfo(np.float64).eps * max(x.shape)
    )  # numpy's bound for a singular value that is none; scipy's own, eps, takes rounding for directions
    found: np.ndarray = scipy.linalg.lstsq(x, y, cond=none, lapack_driver="gelsd")[0]
    return found


@dataclass
class Path:
    """What SGD came to. Of each recorded epoch: steps so far, ||w - w*|| / ||w*|| and ||X w - Y|| / ||Y||; then w (d, k) and the step size."""

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
    """Mini-batch SGD on ||X w - Y||^2 / 2 for X (n, d), Y (n, k) float64, from zero or from `start` (d, k); each epoch visits the images in a new order.

    Ends at a recorded epoch (they are log-spaced) with a relative residual <= `tolerance`, which SGD can know, or after `epochs`. The step is
    1 / the largest eigenvalue of X_B X_B^T over one epoch's batches: where all labels can be met, every step below 2 / that eigenvalue brings w nearer to
    each solution, so that a later batch with a larger eigenvalue has a factor of 2 to spare.
    """
    n = len(x)
    size = 1.0 / max(
        float(np.linalg.norm(x[part], 2)) ** 2 for part in _batches(rng.permutation(n), batch)
    )
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


def _batches(order: np.ndarray, batch: int) -> list[np.ndarray]:
    return [order[start : start + batch] for start in range(0, len(order), batch)]


def outside(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    """The component of w (d, k) that no image of X (n, d) sees: w less its projection on the row space."""
    return w - closed_form(x, x @ w)


def features(images: np.ndarray, kind: str, bank: "Tensor | None" = None) -> np.ndarray:
    """(N, D) float64 of uint8 images (N, H, W, C): x/255; each image with zero mean and unit variance; or random convolutions by a `bank`.

    The last: 2 POOLED^2 FILTERS = 2,048 ReLU responses max(+-f * x - 1, 0), averaged over quadrants (Coates & Ng 2012, "Learning Feature Representations
    with K-means", random patches in the place of means).
    """
    if kind == PIXELS:
        return images.reshape(len(images), -1) / 255.0
    standardised = _standardised(images)
    if kind == STANDARDISED:
        return standardised.reshape(len(images), -1)
    from torch import from_numpy, no_grad  # here: the claims need none of it
    from torch.nn import functional

    assert bank is not None
    parts = []
    with no_grad():
        for start in range(0, len(images), ROWS):
            found = functional.conv2d(
                from_numpy(standardised[start : start + ROWS].transpose(0, 3, 1, 2)).to(bank), bank
            )
            parts += [
                functional.adaptive_avg_pool2d(functional.relu(side - 1.0), POOLED).flatten(1)
                for side in (found, -found)
            ]
    both = [np.concatenate([side.double().numpy() for side in parts[place::2]]) for place in (0, 1)]
    return np.concatenate(both, axis=1)


def filters(images: np.ndarray, rng: np.random.Generator) -> "Tensor":
    """A bank (FILTERS, C, h, w) float32 of whitened random patches of the images (N, H, W, C); a filter's response varies by 1 over random patches."""
    from torch import from_numpy

    height, width, channels = images.shape[1:]
    tall, wide = min(SIDE, max(1, height - 1)), min(SIDE, max(1, width - 1))
    chosen = (
        images[np.sort(rng.integers(len(images), size=PATCHES))]
        if len(images) > PATCHES
        else images
    )
    which, top, left = (
        rng.integers(most, size=PATCHES)
        for most in (len(chosen), height - tall + 1, width - wide + 1)
    )
    down, across = (
        top[:, None, None] + np.arange(tall)[:, None],
        left[:, None, None] + np.arange(wide),
    )
    patches = np.empty((PATCHES, channels * tall * wide))
    for start in range(0, len(chosen), CHUNK):  # standardising all at once would take gigabytes
        mine = np.flatnonzero((which >= start) & (which < start + CHUNK))
        seen = _standardised(chosen[start : start + CHUNK])[
            which[mine, None, None] - start, down[mine], across[mine]
        ]
        patches[mine] = seen.transpose(0, 3, 1, 2).reshape(len(mine), -1)
    patches -= patches.mean(1, keepdims=True)
    values, vectors = np.linalg.eigh(patches.T @ patches / PATCHES)
    whiten = (
        vectors / np.sqrt(values + 0.01 * values.mean())
    ) @ vectors.T  # a hundredth: directions of no variance are not blown up
    found = (
        patches[rng.choice(PATCHES, FILTERS, replace=False)] @ whiten @ whiten
    )  # whitened patches against whitened patches
    found -= found.mean(1, keepdims=True)
    found /= np.maximum((patches @ found.T).std(0)[:, None], 1e-12)
    return from_numpy(found.reshape(FILTERS, channels, tall, wide)).float()


def _standardised(images: np.ndarray) -> np.ndarray:
    """Each image (H, W, C) with zero mean and unit variance, as float64."""
    from torch import from_numpy

    from ovfit.data.images import standardised

    return standardised(from_numpy(images / 255.0)).numpy()


@dataclass(frozen=True)
class Fit:
    """Minimum-norm regression on one-hot labels: l2 norm, shares of train and test images put in the wrong class, and the number of weights."""

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
    """On features train (n, D) and test (m, D) with integer labels, linear or with a Gaussian kernel of width^2 = half the median squared distance.

    Norms compare only on one scale: linear features are divided by the root of their mean squared length in training; a Gaussian kernel's have length 1.
    """
    y = np.eye(classes)[labels]
    if model == LINEAR:
        scale = np.sqrt((train**2).sum(1).mean())
        w = closed_form(train / scale, y)
        return Fit(
            float(np.linalg.norm(w)),
            _error(train @ (w / scale), labels),
            _error(test @ (w / scale), test_labels),
            w.size,
        )
    apart = [_squared(part, train) for part in (train, test)]
    width = np.median(apart[0][np.triu_indices(len(train), 1)])
    kernel, across = (np.exp(-part / width) for part in apart)
    alpha = scipy.linalg.pinvh(kernel) @ y  # an image that is there twice makes it singular
    norm = float(np.sqrt((alpha * (kernel @ alpha)).sum()))
    return Fit(
        norm, _error(kernel @ alpha, labels), _error(across @ alpha, test_labels), alpha.size
    )


def _squared(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Squared distances (m, n) between rows; through one matrix product, in a fraction of the time of scipy's cdist."""
    return np.maximum((one**2).sum(1)[:, None] + (other**2).sum(1) - 2 * one @ other.T, 0.0)


def _error(scores: np.ndarray, labels: np.ndarray) -> float:
    return float((scores.argmax(1) != labels).mean())
