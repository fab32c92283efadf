"""What is left of launches whose clock jumps, or whose processes stand still for a while.

    python benchmarks/clock.py              needs libfaketime (Debian: apt-get install faketime)

One command is run undisturbed, then once for each event, in a folder of its own. The clock of all
its processes is a file's (libfaketime), which is changed in mid-launch: by an hour to either side,
and from 1970 to today, as on a machine whose clock is set late. Processes are halted with SIGSTOP
and go on half a minute later: a worker, the driver, everybody (a laptop that sleeps; then the clock
jumps too). Two launches share a store while their clocks are an hour apart. Each must end with exit
code 0, and its store hold what the undisturbed one holds. Exits with 1 where one does not.
"""

import argparse
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep, time

import pandas as pd
from left import LONGEST, Left, finish, largest, launch, left, wrong

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.support.launches import workers_of

LINE = "extreme --width 128 --replicas 6 --epochs 60 --hold 0 --weight-decay 0 --stack 4"
LIBRARY = Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1")
STILL = 30.0  # seconds
HOUR = 3600.0
Process = subprocess.Popen[bytes]
Event = Callable[[Process, "Clock"], object]


class Clock:
    """A clock of one launch: so many seconds from the real one, by a file that is read anew.

    `steady`: the monotonic clock goes on as the system's does, as where a clock is set. libfaketime
    then refuses every sleep, of which there are none in a launch that is alone on its store.
    """

    def __init__(self, file: Path, seconds: float, *, steady: bool) -> None:
        self.file = file
        self.set(seconds)
        self.env = {
            "LD_PRELOAD": str(LIBRARY),
            "FAKETIME_TIMESTAMP_FILE": str(file),
            "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": str(int(steady)),
        }

    def set(self, seconds: float) -> None:
        self.file.write_text(f"{seconds:+.0f}\n")


def halted(whom: str) -> Event:
    """Stands still, then goes on."""

    def wait(process: Process, clock: Clock) -> None:
        if whom == "everybody":
            os.killpg(process.pid, signal.SIGSTOP)
            sleep(STILL)
            clock.set(HOUR)
            os.killpg(process.pid, signal.SIGCONT)
            return
        chosen = workers_of(process)[0].pid if whom == "worker" else process.pid
        os.kill(chosen, signal.SIGSTOP)
        sleep(STILL)
        os.kill(chosen, signal.SIGCONT)

    return wait


def jumps(seconds: float) -> Event:
    return lambda process, clock: clock.set(seconds)


EVENTS: dict[str, tuple[list[float], Event]] = {
    "an hour ahead": ([0], jumps(HOUR)),
    "an hour back": ([0], jumps(-HOUR)),
    "from 1970 to today": ([-time()], jumps(0)),
    "a worker stands still": ([0], halted("worker")),
    "the driver stands still": ([0], halted("driver")),
    "everybody stands still": ([0], halted("everybody")),
    "two an hour apart": ([HOUR, 0], jumps(HOUR)),  # it is there already
}


def disturbed(folder: Path, begins: Sequence[float], middle: float, event: Event) -> list[int]:
    """Exit codes of a launch for each clock, which begins so many seconds from the real one, all on
    one store; after `middle` seconds the event, to the first.
    """
    steady = len(begins) == 1
    clocks = [
        Clock(folder / f"clock-{number}", begin, steady=steady)
        for number, begin in enumerate(begins)
    ]
    started = [launch(LINE, folder, env=clock.env) for clock in clocks]
    sleep(middle)
    if started[0].poll() is None:
        event(started[0], clocks[0])
    return [process.wait(LONGEST) for process in started]


def row(name: str, folder: Path, codes: Sequence[int], whole: Left) -> dict[str, object]:
    there = left(f"sqlite:///{folder}/mlflow.db")
    faults = [f"exit codes {codes}"] if any(codes) else []
    faults += wrong(whole, there)
    if "Traceback" in (said := (folder / "out").read_text()):
        faults.append(said[-500:])
    return {
        "event": name,
        "networks": there.finished.total(),
        "largest difference": f"{largest(whole, there):.0e}",
        "wrong": "; ".join(faults),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", default=",".join(EVENTS), help="some of them, by comma")
    events = parser.parse_args().events.split(",")
    if not LIBRARY.exists():
        sys.exit(f"{LIBRARY} is not there: apt-get install faketime")
    rows = []
    with TemporaryDirectory() as name:
        root = Path(name)
        for kind in ("warm", "calm"):
            (root / kind).mkdir()
            seconds = finish(LINE, root / kind)
        whole = left(f"sqlite:///{root}/calm/mlflow.db")

        for event in events:
            begins, what = EVENTS[event]
            folder = root / event.replace(" ", "-")
            folder.mkdir()
            codes = disturbed(folder, begins, seconds / 2, what)
            rows.append(row(event, folder, codes, whole))
            print(pd.DataFrame(rows[-1:]).to_string(index=False), flush=True)
    sys.exit(any(one["wrong"] for one in rows))


if __name__ == "__main__":
    main()
