"""How smooth a curve is, whatever its height and however many images it is made of."""

import numpy as np

from ovfit.seeds import numpy_generator

DRAWS = 50  # of as many images from the group in which more change


def rougher(one: np.ndarray, other: np.ndarray) -> float:
    """Roughness of one curve / another's, of numbers of images (K,), at equal numbers that change.

    Roughness: sum of absolute second differences / sum of absolute first ones, which is 0 of a
    straight line, 2 of single steps, and the same at any height. Few images make a curve of steps:
    of the group in which more change, as many are drawn as change in the other one (geometric mean
    over DRAWS). One more difference in each of them: no curve is infinitely smooth. 1 where nothing
    changes in one of them. An image is taken to change once: numbers do not say which come back
    (under blur 0 to 5 % of an MLP's, on MNIST).
    """
    steps = np.diff(one), np.diff(other)
    count = min(int(np.abs(step).sum()) for step in steps)
    if not count:
        return 1.0
    # of its own for each pair: draws that all networks share would not average out
    rng = numpy_generator(0, "smoothness", *map(int, one), *map(int, other))
    left, right = (_log_roughness(step, count, rng) for step in steps)
    return float(np.exp(left - right))


def _log_roughness(steps: np.ndarray, count: int, rng: np.random.Generator) -> float:
    """Of `count` of the images that change in `steps` (K - 1,), how many in each of them."""
    sizes = np.abs(steps).astype(np.int64)
    drawn = rng.multivariate_hypergeometric(sizes, count, DRAWS) * np.sign(steps)
    bends = np.abs(np.diff(drawn, axis=1)).sum(1)
    return float(np.log((bends + 1) / count).mean())
