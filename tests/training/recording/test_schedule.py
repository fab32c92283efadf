"""What is due when."""

import pytest

from ovfit.training.recording.recording import Recording
from ovfit.training.recording.schedule import Schedule
from tests.support.training import blobs, spec

DATA = blobs()  # 40 images, 3 steps of 16 an epoch


def test_networks_of_different_epochs() -> None:
    schedule = Schedule.of([spec(DATA, epochs=2), spec(DATA, epochs=5)], Recording(steps="4"))
    assert schedule.last_steps.tolist() == [6, 15] and schedule.last_step == 15
    assert schedule.evaluations == {0, 1, 2, 3, 4, 5} and schedule.steps == {4, 8, 12}
    assert not schedule.sample_epochs and not schedule.sample_steps


@pytest.mark.parametrize("every", [None, 7])
def test_costly_measures_need_no_evaluation_of_their_own(every: int | None) -> None:
    """Where a person says how often to evaluate, they are due no more often; else there is one."""
    schedule = Schedule.of([spec(DATA, epochs=100)], Recording(every=every))
    assert schedule.costly <= schedule.evaluations and {0, 100} <= schedule.costly
    assert (16 in schedule.costly) == (every is None)


def test_samples_are_recorded_within_the_first_epoch_and_at_ends() -> None:
    schedule = Schedule.of([spec(DATA, epochs=30)], Recording(every=30, samples=True))
    assert schedule.sample_steps == {1, 2} and {0, 1, 2, 10, 30} <= schedule.sample_epochs
    assert schedule.sample_epochs <= schedule.evaluations
