"""What is left of launches that are killed at random moments, whose disk is full, or that are many
at once.

    python benchmarks/faults.py             50 kills over all studies, full disks, 16 at once
    python benchmarks/faults.py --kills 0 --launches 0              the full disks alone

Each study's command is run undisturbed in one folder, and killed with SIGKILL and repeated in
another: its driver, a worker, or every process of it, at a moment drawn from the time it takes.
Then both stores must hold the same: each network FINISHED once, none RUNNING, and curves of the
same points with the same values. A full disk is a file system of a few megabytes (tmpfs: needs
root), which is made larger before the command is repeated. The launches at once are of one command
on one store, a SQLite file and a PostgreSQL database (Debian's `postgresql`, started and ended
here). Exits with 1 where anything is lost, double or left RUNNING.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import pandas as pd
import psutil
from left import LONGEST, finish, largest, launch, left, wrong

sys.path.insert(0, str(Path(__file__).parents[1]))

from ovfit import columns
from ovfit.studies.registry import OWN
from tests.conftest import SHOWN
from tests.support.launches import workers_of
from tests.support.postgres import PASSWORD, postgres

COMMANDS = {study: next(line for line in SHOWN if line.split()[0] == study) for study in OWN}
WHOM = ("driver", "worker", "everybody")
MANY = (
    "extreme --width 16 --replicas 16 --epochs 5 --hold 0 --weight-decay 0 --stack 4 --figures off"
)
NETWORKS = 32  # of that command, both arms
FULL = "extreme --width 64 --replicas 6 --epochs 20 --hold 0 --weight-decay 0 --stack 4"
ROOMS = (1, 2, 3, 4, 6, 8, 12)  # megabytes: that command needs some 20


def kill(process: "subprocess.Popen[bytes]", whom: str) -> bool:
    """Sends SIGKILL; False where there is nobody left to kill."""
    if process.poll() is not None:
        return False
    if whom == "everybody":
        os.killpg(process.pid, signal.SIGKILL)
    elif whom == "driver":
        process.kill()
    else:
        workers: list[psutil.Process] = []
        with suppress(psutil.NoSuchProcess):
            workers = workers_of(process)
        for worker in workers[:1]:
            worker.kill()
        return bool(workers)
    return True


def disturbed(
    line: str, folder: Path, kills: int, seconds: float, draw: random.Random
) -> tuple[list[Path], Counter[str]]:
    """Launches and kills so often, then lets it end. Where a launch was quicker than its killer
    the next one begins in a folder of its own. Returns the folders, and how often who was killed.
    """
    folders: list[Path] = []
    killed: Counter[str] = Counter()
    is_over = True
    while killed.total() < kills or not is_over:
        if is_over:
            folders.append(folder / f"rough-{len(folders)}")
            folders[-1].mkdir()
        process, whom = launch(line, folders[-1]), draw.choice(WHOM)
        if killed.total() < kills:
            _wait(process, draw.uniform(0, seconds))
            killed[whom] += kill(process, whom)
        is_over = process.wait(LONGEST) == 0
    return folders, killed


def _wait(process: "subprocess.Popen[bytes]", seconds: float) -> None:
    with suppress(subprocess.TimeoutExpired):
        process.wait(seconds)


def kills(
    folder: Path, studies: Sequence[str], wanted: int, seed: int
) -> Iterator[dict[str, object]]:
    """A row for each study."""
    for place, study in enumerate(studies):
        line, draw = COMMANDS[study], random.Random(f"{study} {seed}")
        own = wanted // len(studies) + (place < wanted % len(studies))
        calm = folder / study / "calm"
        calm.mkdir(parents=True)
        seconds = finish(line, calm)
        folders, killed = disturbed(line, folder / study, own, seconds, draw)
        whole, *rough = (left(f"sqlite:///{each}/mlflow.db") for each in (calm, *folders))
        yield {
            "study": study,
            "networks": len(whole.finished),
            "launches": len(rough) + killed.total(),
            **{f"{whom} killed": killed[whom] for whom in WHOM},
            "points of curves": len(whole.points),
            "largest difference": f"{max(largest(whole, other) for other in rough):.0e}",
            "wrong": "; ".join(fault for other in rough for fault in wrong(whole, other)),
        }


def full_disks(folder: Path) -> Iterator[dict[str, object]]:
    """A row for each size of a disk."""
    calm = folder / "calm"
    calm.mkdir(parents=True)
    finish(FULL, calm)
    whole = left(f"sqlite:///{calm}/mlflow.db")
    for room in ROOMS:
        place = folder / f"room-{room}"
        place.mkdir()
        with disk(place, room) as enlarge:
            code = launch(FULL, place, out=folder).wait(LONGEST)
            said = (folder / "out").read_text()
            there = place / "mlflow.db"
            kept = left(f"sqlite:///{there}").finished.total() if there.exists() else 0
            enlarge()
            finish(FULL, place)
            faults = list(wrong(whole, left(f"sqlite:///{there}")))
        if "Traceback" in said or code not in (0, 1, 2):
            faults.append(f"exit code {code}: {said[-500:]}")
        yield {
            "megabytes": room,
            "exit code": code,
            "finished before it was full": kept,
            "finished once": len(whole.finished),
            "wrong": "; ".join(faults),
        }


@contextmanager
def disk(place: Path, room: int) -> Iterator[Callable[[], object]]:
    """A file system of so many megabytes, and what makes it larger."""

    def mount(*words: str) -> None:
        subprocess.run(["mount", *words, str(place)], check=True)

    mount("-t", "tmpfs", "-o", f"size={room}m", "tmpfs")
    try:
        yield lambda: mount("-o", "remount,size=500m")
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def at_once(folder: Path, uri: str, count: int, kind: str) -> dict[str, object]:
    """So many launches of one command on one store."""
    folder.mkdir()
    start = perf_counter()
    started = [launch(MANY, folder, "--tracking-uri", uri) for _ in range(count)]
    codes = [process.wait(LONGEST) for process in started]
    seconds, there = perf_counter() - start, left(uri)
    faults = [f"{sum(map(bool, codes))} launches failed"] if any(codes) else []
    if there.states[columns.RUNNING]:
        faults.append(f"{there.states[columns.RUNNING]} runs RUNNING")
    if set(there.finished.values()) != {1} or len(there.finished) != NETWORKS:
        faults.append(f"{there.finished.total()} finished of {NETWORKS}")
    return {
        "store": kind,
        "launches": count,
        "seconds": round(seconds),
        "finished once": sum(number == 1 for number in there.finished.values()),
        "RUNNING": there.states[columns.RUNNING],
        "wrong": "; ".join(faults),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50, help="shared by the studies")
    parser.add_argument("--studies", default=",".join(COMMANDS))
    parser.add_argument("--disks", action=argparse.BooleanOptionalAction, default=os.getuid() == 0)
    parser.add_argument("--launches", type=int, default=16, help="at once; 0: none")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    rows: list[dict[str, object]] = []

    def tell(row: dict[str, object]) -> None:
        rows.append(row)
        print(pd.DataFrame([row]).to_string(index=False), flush=True)

    with ExitStack() as held:
        folder = Path(held.enter_context(TemporaryDirectory()))
        folder.chmod(0o755)
        studies = given.studies.split(",")
        for row in kills(folder, studies, given.kills, given.seed) if given.kills else ():
            tell(row)
        for row in full_disks(folder / "disks") if given.disks else ():
            tell(row)
        if given.launches:
            os.environ["PGPASSWORD"] = PASSWORD
            server = held.enter_context(postgres(folder / "server"))
            file = f"sqlite:///{folder}/many.db"
            for kind, uri in (("SQLite", file), ("PostgreSQL", server.spoken)):
                tell(at_once(folder / kind, uri, given.launches, kind))
    sys.exit(any(row["wrong"] for row in rows))


if __name__ == "__main__":
    main()
