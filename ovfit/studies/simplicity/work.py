"""What is to be counted: jobs on several devices or threads at once, with the time left."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Event, Lock
from time import monotonic

import torch

from ovfit.durations import spell
from ovfit.launch.pool.devices import choose, cores
from ovfit.launch.pool.messages import Hardware
from ovfit.launch.screen import Screen
from ovfit.studies.options import Run

SETTLED = 5.0  # seconds before a rate is worth showing


class Stopped(Exception):
    """Another job failed, or the launch was interrupted."""


@dataclass(frozen=True)
class Job:
    """`cost`: about what it takes, in random networks; `unit`: of one beat.

    `make` writes its file; it is given a device, and tells now and then how far it came.
    """

    cost: float
    unit: float
    make: Callable[[torch.device, Callable[[int], None]], None]


class Course:
    """How far jobs are, in random networks and what costs as much as one."""

    def __init__(self, jobs: Sequence[Job], what: str, screen: Screen) -> None:
        self.total, self.what, self.screen = sum(job.cost for job in jobs), what, screen
        self.jobs, self.over, self.done = len(jobs), 0, 0.0
        self.start, self.stop, self.lock = monotonic(), Event(), Lock()

    def advance(self, cost: float, *, over: bool = False) -> None:
        """So much more is done. Raises Stopped where the work is to end."""
        if self.stop.is_set():
            raise Stopped
        with self.lock:
            self.done += cost
            self.over += over
            if self.screen.due():
                self.screen.show(self.text(), min(1.0, self.done / self.total))

    def text(self) -> str:
        """How many jobs are done, and the time left."""
        spent, text = monotonic() - self.start, f"{self.over}/{self.jobs} {self.what}"
        if spent < SETTLED or not 0 < self.done < self.total:
            return text
        return f"{text}, {spell(spent * (self.total / self.done - 1))} left"


def devices(options: Run) -> list[torch.device]:
    """One for each thread. Raises BadInput where one is asked for that is not there."""
    count = torch.cuda.device_count() if torch.cuda.is_available() else 0
    names = tuple(torch.cuda.get_device_name(number) for number in range(count))
    hardware = Hardware(names, torch.backends.mps.is_available())
    chosen = choose(options.device, options.gpus, options.workers, hardware)
    return [torch.device(name) for name in chosen]


def work(jobs: Sequence[Job], places: Sequence[torch.device], what: str, screen: Screen) -> None:
    """Does every job, each on the next free one of the devices.

    Raises what the first job raised that failed; the files of those before it are kept.
    """
    if not jobs:
        return
    course, free = Course(jobs, what, screen), SimpleQueue[torch.device]()
    for device in places:
        free.put(device)

    def do(job: Job) -> None:
        device = free.get()
        try:
            job.make(device, lambda units: course.advance(units * job.unit))
            course.advance(0.0, over=True)
        finally:
            free.put(device)

    before = torch.get_num_threads()
    torch.set_num_threads(max(1, cores() // len(places)))
    try:
        with ThreadPoolExecutor(len(places)) as threads:
            futures = [threads.submit(do, job) for job in jobs]
            try:
                for future in futures:
                    future.result()
            except BaseException:  # Ctrl-C too: the threads look at `stop` at their next beat
                course.stop.set()
                threads.shutdown(wait=False, cancel_futures=True)
                raise
    finally:
        torch.set_num_threads(before)
