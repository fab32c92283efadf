"""How long each network took, by a clock that is set by hand."""

import random
from dataclasses import dataclass

import pytest

from ovfit.launch.pool.seconds import Seconds


@dataclass
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now

    def after(self, seconds: float) -> None:
        self.now += seconds


def test_networks_that_train_together_share_what_passes() -> None:
    clock = Clock()
    seconds = Seconds(4, clock)
    for _ in range(3):
        clock.after(2)
        seconds.trained()
    clock.after(2)  # the epoch's end is measured for all
    assert seconds.finished() == 4 * 2 / 4
    clock.after(0.5)  # its files
    assert seconds.finished() == 4 * 2 / 4 + 0.5
    clock.after(6)  # two are left
    seconds.trained()
    clock.after(1)
    assert seconds.finished() == pytest.approx(2 + 6 / 2 + 1 / 2)
    assert seconds.finished() == pytest.approx(2 + 6 / 2 + 1 / 2)


def test_a_probe_is_charged_to_those_it_probes() -> None:
    clock = Clock()
    seconds = Seconds(5, clock)
    clock.after(10)
    seconds.probing(2)  # the first beat: what passed before was the epoch
    clock.after(3)
    seconds.probing(2)
    clock.after(1)
    assert seconds.finished() == 10 / 5 + 3 / 2 + 1 / 2
    assert seconds.finished() == 10 / 5 + 3 / 2 + 1 / 2
    clock.after(9)
    seconds.trained()  # the three others go on: nothing of the probe is theirs
    assert seconds.finished() == 10 / 5 + 9 / 3


def test_networks_that_are_probed_one_after_the_other() -> None:
    clock = Clock()
    seconds = Seconds(2, clock)
    spent = []
    for _ in range(2):
        clock.after(1)
        seconds.probing(2)
        clock.after(1)
        spent.append(seconds.finished())
    assert sum(spent) == pytest.approx(4)


@pytest.mark.parametrize("seed", range(5))
def test_the_sum_is_what_passed_until_the_last_one_left(seed: int) -> None:
    """Whatever happens in whichever order, and whoever leaves when."""
    draw, clock = random.Random(seed), Clock()
    seconds, alive, spent = Seconds(7, clock), 7, 0.0
    while alive:
        for _ in range(draw.randint(1, 4)):
            clock.after(draw.random())
            seconds.trained()
        ending, probed = draw.randint(0, alive), draw.random() < 0.5
        for _ in range(draw.randint(1, 3) if ending and probed else 0):
            clock.after(draw.random())
            seconds.probing(ending)
        for _ in range(ending):
            clock.after(draw.random())
            spent += seconds.finished()
        alive -= ending
    assert spent == pytest.approx(clock.now - 100)
