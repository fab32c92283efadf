"""How many threads a worker uses beside other programs."""

import os
import subprocess
import sys
from collections.abc import Iterator
from time import monotonic, sleep

import pytest

from ovfit.launch.threads import Threads, Used, others, used


@pytest.mark.parametrize(
    ("most", "worked", "mine", "count"),
    [
        (2, 2.0, 2.0, 2),  # alone on two cores
        (2, 2.0, 1.0, 1),  # another program has one of them
        (2, 1.2, 1.0, 2),  # a little of it
        (4, 8.0, 4.0, 4),  # a sibling of as many threads on eight cores
        (4, 8.0, 2.0, 2),
        (4, 8.0, 0.1, 1),  # at least one
    ],
)
def test_cores_of_other_programs_are_left_to_them(
    most: int, worked: float, mine: float, count: int
) -> None:
    """Of a second in which all cores worked so many seconds, this process so many."""
    cores = 8 if most == 4 else 2
    start = monotonic() - 1.5
    seen = iter([Used(start, 50, 7, cores), Used(start + 1, 50 + worked, 7 + mine, cores)])
    assert Threads(most, lambda: next(seen)).fitting() == count


def test_a_look_is_taken_now_and_then() -> None:
    looks = []

    def look() -> Used:
        looks.append(1)
        return Used(monotonic(), 0, 0, 2)

    shared = Threads(2, look)
    assert [shared.fitting() for _ in range(5)] == [2] * 5 and len(looks) == 1
    alone = Threads(1, lambda: Used(monotonic() - 9, 0, 0, 2))
    assert alone.fitting() == 1


@pytest.fixture
def busy() -> Iterator[None]:
    """Another program, which never waits, on one of the cores that this one may use."""
    process = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    core = min(os.sched_getaffinity(0))
    os.sched_setaffinity(process.pid, {core})
    yield
    process.kill()
    process.wait()


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="processes cannot be pinned here")
def test_what_another_program_uses_is_seen(busy: None) -> None:
    before = used()
    sleep(1)
    assert others(before, used()) > 0.7
