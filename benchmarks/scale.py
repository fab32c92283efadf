"""What the driver and its store take, where training costs nothing: 200 pretended workers.

    python benchmarks/scale.py

Each worker answers a stack at once with all that a real one says of it: 1,000 networks in stacks of
five with short curves (240 values), and 50 networks alone, on 50 workers, with long ones (3,000).
For each kind of store (benchmarks/servers.py): networks, messages and metric values per second
through driver and store, and where the seconds went. It starts PostgreSQL and `mlflow server` on
this machine, and ends them.
"""

import argparse
import sys
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import pandas as pd
from servers import stores

sys.path.insert(0, str(Path(__file__).parents[1]))

from ovfit.data.digits import digits
from ovfit.data.source import as_source
from ovfit.launch.driver import Launch
from ovfit.launch.plan import Plan, Settings
from ovfit.launch.pool.messages import (
    Answer,
    Done,
    Finished,
    FromWorker,
    Job,
    Measured,
    Question,
    Started,
    Tick,
    ToWorker,
    Train,
)
from ovfit.launch.pool.pool import Worker
from ovfit.spec import Precision, to_json
from ovfit.tracking import lease
from ovfit.tracking.store import connect
from ovfit.tracking.writer import Writer
from ovfit.training.recording.recording import Recording
from tests.support.training import spec

METRICS = 12  # at each point of a curve
WEIGHTS = bytes(100_000)  # of a network


@dataclass(frozen=True)
class Case:
    """So many networks, the points of a curve of theirs, on so many workers."""

    networks: int
    points: int
    workers: int
    stack: int


CASES = {"many": Case(1000, 20, 200, 5), "long": Case(50, 250, 50, 1)}


class Pretended:
    """A worker that has trained a stack as soon as it is given; of curves of so many points."""

    def __init__(self, points: int) -> None:
        self.points = points
        self.busy: int | None = None
        self.ready, self.code, self.device = True, None, "nothing"
        self.said: deque[FromWorker] = deque()

    def send(self, message: ToWorker) -> None:
        if isinstance(message, Train):
            self.said.extend(all_said(message.job, self.points))


def all_said(job: Job, points: int) -> Iterator[FromWorker]:
    """Its networks in step, then their files."""
    names = {one.signature(): one for one in job.specs}
    yield from (Started(name, {"n_parameters": 1000.0}, 0) for name in names)
    for point in range(points):
        yield Tick(job.number, float(point), len(names))
        values = {f"metric_{number}": 0.5 * number for number in range(METRICS)}
        yield from (Measured(name, point, values) for name in names)
    for name, one in names.items():
        folder = job.out / name
        (folder / "weights").mkdir(parents=True)
        (folder / "config.json").write_text(to_json(one))
        (folder / "weights" / "final.safetensors").write_bytes(WEIGHTS)
        yield Finished(name, "converged", points, folder, None)
    yield Done(job.number)


class Crowd:
    """A pool of them; a word of each at a time."""

    def __init__(self, case: Case) -> None:
        self.all = [Pretended(case.points) for _ in range(case.workers)]
        self.threads, self.devices, self.count = 1, ["nothing"] * case.workers, 0

    def prepare(self, settings: Settings) -> None:
        """They are there."""

    def check(self, precision: Precision) -> None:
        """Nothing is multiplied."""

    def ask(self, question: Question) -> Answer:
        raise RuntimeError("nothing to measure")

    def messages(self, timeout: float) -> Iterator[tuple[Worker, FromWorker]]:
        for worker in self.all:
            if worker.said:
                self.count += 1
                yield worker, worker.said.popleft()

    def replace(self, ended: Worker) -> None:
        """None ends."""

    def close(self) -> None:
        """Nothing is held."""


class Clock:
    """Seconds spent in some calls, by name."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def watch(self, owner: Any, name: str, what: str) -> None:
        """Counts every call of a method of `owner`."""
        call: Callable[..., Any] = getattr(owner, name)

        def timed(*given: Any, **named: Any) -> Any:
            start = perf_counter()
            try:
                return call(*given, **named)
            finally:
                self.seconds[what] = self.seconds.get(what, 0.0) + perf_counter() - start

        setattr(owner, name, timed)


def measure(uri: str, case: Case) -> dict[str, float]:
    """Rates of one launch, and its seconds by what they went into."""
    data, crowd, clock = digits(), Crowd(case), Clock()
    specs = [spec(data, seed=seed, width=case.points) for seed in range(case.networks)]
    writer = Writer(connect(uri), uri, "extreme", "ovfit extreme", lease.tags())
    recording = Recording(steps="off")
    with TemporaryDirectory() as folder:
        launch = Launch(
            plan=Plan(
                study="extreme", command="scale", specs=specs, recording=recording, options={}
            ),
            settings=Settings(store=uri, data_dir=Path(folder), stack=case.stack, quiet=True),
            workers=crowd,
            writer=writer,
            sources={data.digest: as_source("digits")},
        )
        clock.watch(launch.ledger, "claim", "claims")
        clock.watch(writer, "flush", "metrics")
        clock.watch(writer, "finish", "endings")
        start = perf_counter()
        with launch:
            launch.train()
        seconds = perf_counter() - start
    assert not launch.failed and len(launch.runs.trained) == case.networks
    return {
        "seconds": seconds,
        "networks/s": case.networks / seconds,
        "messages/s": crowd.count / seconds,
        "values/s": case.networks * case.points * METRICS / seconds,
        **clock.seconds,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=float, default=1.0, help="of the networks")
    share = parser.parse_args().share
    with stores() as places:
        for kind, (uri, _) in places.items():
            for name, case in CASES.items():
                some = replace(case, networks=round(case.networks * share))
                table = pd.DataFrame([measure(uri, some)], index=[f"{kind}, {name}"])
                print(table.round(1).to_string(), flush=True)


if __name__ == "__main__":
    main()
