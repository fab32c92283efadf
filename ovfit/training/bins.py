"""The fixed bins of weight histograms, so that counts of different networks and epochs add up."""

import numpy as np

WIDTH = 0.01  # in units of a weight
COUNT = 201  # the middle one is centred on zero; an open one is added at each end
LOW, HIGH = -COUNT * WIDTH / 2, COUNT * WIDTH / 2


def edges() -> tuple[np.ndarray, np.ndarray]:
    """Lower and upper edges (COUNT + 2,) of the bins; the outermost are infinite."""
    inner = np.linspace(LOW, HIGH, COUNT + 1)
    return np.concatenate([[-np.inf], inner]), np.concatenate([inner, [np.inf]])
