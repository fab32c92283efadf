"""A place is chosen on other seeds than it is measured on.

What is largest on the seeds it was picked from is too large there, whatever the truth.
"""

from collections.abc import Callable

import numpy as np

from ovfit.analysis.statistics import LEAST

NOWHERE = -1


def choosing(seed: int, seeds: int) -> np.ndarray:
    """int64: which of `seeds` seeds choose a place for number `seed` of them.

    For the first (LEAST of them) the others among them do, for each later one all before it: what
    was chosen stays when seeds are added, so that evidence may be looked at after each.
    """
    those = np.arange(min(seeds, LEAST) if seed < LEAST else seed)
    others: np.ndarray = those[those != seed]
    return others


def chosen_by_others(
    scores: np.ndarray, size: Callable[[np.ndarray], np.ndarray] = np.asarray
) -> np.ndarray:
    """(S,) int64: for each seed the place where the mean score of others is largest in `size`.

    `scores` (S, K) of S seeds at K places; NaN where unknown. Which ones choose: `choosing`.
    NOWHERE where no other seed has a score.
    """
    places = np.full(len(scores), NOWHERE, np.int64)
    for seed in range(len(scores)):
        known = scores[choosing(seed, len(scores))]
        count = (~np.isnan(known)).sum(0)
        if count.any():
            means = np.nansum(known, axis=0) / np.maximum(count, 1)
            places[seed] = np.where(count > 0, size(means), -np.inf).argmax()
    return places


def at_places(values: np.ndarray, places: np.ndarray) -> np.ndarray:
    """(S,) float64: of values (S, K) that at each seed's place; NaN where that is NOWHERE."""
    measured = values[np.arange(len(values)), places]
    return np.where(places == NOWHERE, np.nan, measured)
