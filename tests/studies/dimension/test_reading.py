"""Where an isotonic fit reaches a level."""

import numpy as np
import pytest

from ovfit.studies.dimension.reading import first_reaching, fitted

SIZES = np.array([10.0, 20.0, 40.0, 80.0])


def test_the_fit_is_that_of_pooled_neighbours() -> None:
    """Ayer et al. 1955, by hand: the second and third violate the order and share their mean."""
    np.testing.assert_allclose(fitted(np.array([0.2, 0.6, 0.4, 0.9])), [0.2, 0.5, 0.5, 0.9])
    known = fitted(np.array([0.3, np.nan, 0.1, 0.9]))
    np.testing.assert_allclose(known, [0.2, np.nan, 0.2, 0.9])


@pytest.mark.parametrize(
    ("accuracy", "level", "size"),
    [
        ([0.2, 0.6, 0.8, 1.0], 0.9, 40 * np.sqrt(2)),  # half way, in the logarithm
        ([0.2, 0.6, 0.9, 1.0], 0.9, 40),
        ([0.95, 0.96, 0.97, 0.98], 0.9, 10),
        ([0.2, 0.6, 0.8, 0.89], 0.9, np.nan),
        ([0.2, 0.95, 0.87, 0.98], 0.9, 10 * 2 ** (0.70 / 0.71)),  # pooled at .91
        ([np.nan, 0.8, np.nan, 1.0], 0.9, 40),
        ([np.nan] * 4, 0.9, np.nan),
    ],
)
def test_where_it_is_reached(accuracy: list[float], level: float, size: float) -> None:
    found = first_reaching(SIZES, np.array(accuracy), level)
    np.testing.assert_allclose(found, size, rtol=1e-9)
