"""How many threads a worker uses: as many as there are cores that no other program uses."""

from collections.abc import Callable
from time import monotonic
from typing import NamedTuple

import psutil

EVERY = 1.0  # seconds between two looks


class Used(NamedTuple):
    """Seconds since some moment: all, those for which cores worked, and of this process on them;
    the number of cores.
    """

    passed: float
    worked: float
    mine: float
    cores: int


def used() -> Used:
    """Of the cores that this process may use."""
    process, every = psutil.Process(), psutil.cpu_times(percpu=True)
    allowed = process.cpu_affinity() if hasattr(process, "cpu_affinity") else range(len(every))
    times = [every[core] for core in allowed or [] if core < len(every)]
    idle = sum(time.idle + getattr(time, "iowait", 0.0) for time in times)
    now, own = monotonic(), process.cpu_times()
    return Used(now, now * len(times) - idle, own.user + own.system, len(times))


def others(before: Used, after: Used) -> float:
    """How many cores other programs have used between two looks."""
    worked = after.worked - before.worked - (after.mine - before.mine)
    return worked / max(after.passed - before.passed, 1e-9)


class Threads:
    """From one up to `most`, by what other programs have used since the last look.

    Threads of one operation wait for each other by spinning, which is the fastest way where each
    has a core, and on a shared one takes twenty times as long as one thread (decision 038). A
    sibling worker is another program.
    """

    def __init__(self, most: int, look: Callable[[], Used] = used) -> None:
        self.most, self.look, self.count = most, look, most
        self.before = look()

    def fitting(self) -> int:
        """How many there should be now."""
        if self.most > 1 and monotonic() - self.before.passed >= EVERY:
            before, self.before = self.before, self.look()
            free = self.before.cores - others(before, self.before)
            self.count = max(1, min(self.most, round(free)))
        return self.count
