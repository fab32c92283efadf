"""Gives each pytest-xdist process cores of its own, when this is imported: before torch is.

Torch counts its threads when it is imported. Threads of two processes on the same cores, or two
threads on one core, wait for each other: the tests then take twice as long. Where two have to wait
all the same they sleep: by spinning one test took 92 s in place of 12.
"""

import os


def pin() -> None:
    name = os.environ.get("PYTEST_XDIST_WORKER")
    if name and hasattr(os, "sched_setaffinity"):
        cores, count = sorted(os.sched_getaffinity(0)), int(os.environ["PYTEST_XDIST_WORKER_COUNT"])
        place = int(name.removeprefix("gw"))
        os.sched_setaffinity(0, cores[place::count] or {cores[place % len(cores)]})


os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # read once, when torch is imported
pin()
