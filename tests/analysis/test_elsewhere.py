"""Places chosen on other seeds: what is picked from noise is nothing when it is measured."""

import numpy as np

from ovfit.analysis.elsewhere import NOWHERE, at_places, chosen_by_others

NAN = float("nan")


def test_the_first_are_chosen_for_by_each_other_the_later_by_all_before() -> None:
    scores = np.eye(7, 8) * np.array([9, 1, 2, 3, 4, 5, 6])[:, None]
    assert chosen_by_others(scores).tolist() == [4, 0, 0, 0, 0, 0, 0]
    scores[0] = 0
    assert chosen_by_others(scores).tolist() == [4, 4, 4, 4, 3, 4, 5]


def test_what_was_chosen_stays_when_seeds_are_added() -> None:
    scores = np.random.default_rng(0).normal(size=(40, 6))
    whole = chosen_by_others(scores)
    for seeds in (5, 6, 17, 39):
        assert chosen_by_others(scores[:seeds]).tolist() == whole[:seeds].tolist()


def test_seeds_and_places_that_are_not_known() -> None:
    scores = np.array([[NAN, NAN, NAN], [1.0, NAN, 2.0], [3.0, NAN, 1.0]])
    places = chosen_by_others(scores)
    assert places.tolist() == [0, 0, 2]
    assert np.array_equal(at_places(scores, places), [NAN, 1.0, 1.0], equal_nan=True)
    assert chosen_by_others(scores[:1]).tolist() == [NOWHERE]
    assert np.isnan(at_places(scores[:1], np.array([NOWHERE]))).all()


def test_the_size_of_a_mean_may_be_its_distance_from_zero() -> None:
    scores = np.tile([0.1, -0.5, 0.3], (5, 1))
    assert chosen_by_others(scores).tolist() == [2] * 5
    assert chosen_by_others(scores, np.abs).tolist() == [1] * 5


def test_the_largest_of_nothing_is_nothing_on_other_seeds() -> None:
    """On the same seeds it is larger than nothing, always."""
    rng = np.random.default_rng(1)
    draws = rng.normal(size=(2000, 8, 10))
    elsewhere = np.array([at_places(x, chosen_by_others(x)).mean() for x in draws])
    picked = draws.mean(1).max(1)
    assert abs(elsewhere.mean()) < 4 * elsewhere.std() / np.sqrt(2000)
    assert picked.mean() > 0.4
