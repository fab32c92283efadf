"""What a launch waits for its store: a SQLite file, a PostgreSQL database, an MLflow server on one.

    python benchmarks/servers.py

Seconds of claiming 500 networks, of writing the params of 3,000, of the first and of a later look
at 3,000 runs, and of writing what 128 networks have measured since the last flush. It starts
PostgreSQL and `mlflow server` on this machine (Debian's `postgresql`), and ends them.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, time

import pandas as pd
from sqlalchemy import create_engine, text

sys.path.insert(0, str(Path(__file__).parents[1]))

from ovfit.data.digits import digits
from ovfit.tracking import lease
from ovfit.tracking.ledger import Ledger
from ovfit.tracking.reader import Reader
from ovfit.tracking.store import connect
from ovfit.tracking.writer import Writer
from tests.support.mlflow_server import mlflow_server
from tests.support.postgres import PASSWORD, postgres
from tests.support.training import spec

CLAIMED, RUNS, FLUSHED, METRICS = 500, 3000, 128, 12
SERVING = 4  # processes of `mlflow server`, as many as it takes if it is not told
HOUR = 3_600_000  # milliseconds


Waits = dict[str, float]  # seconds, by what is waited for


def timed(call: Callable[[], object]) -> float:
    start = perf_counter()
    call()
    return perf_counter() - start


def measure(uri: str, database: str) -> Waits:
    """Of the store at `uri`, whose tables are in `database`."""
    writer = Writer(connect(uri), uri, "extreme", "ovfit extreme", lease.tags())
    wanted = [spec(digits(), seed=seed) for seed in range(RUNS)]
    claims: list[float] = []
    mine: dict[str, str] = {}

    def claim(start: int) -> None:
        specs = wanted[start : start + CLAIMED]
        ledger = Ledger(uri, writer, [one.signature() for one in specs], [], rerun="off")
        mine.update(ledger.claim(specs)[0])

    for start in range(0, RUNS, CLAIMED):
        claims.append(timed(partial(claim, start)))
        _finish(database, list(mine.values())[FLUSHED:])
    described = timed(writer.flush)  # their params and datasets, which are written while they train
    reader = Reader(uri)
    first, later = (timed(lambda: _count(reader)) for _ in range(2))
    for run_id in list(mine.values())[:FLUSHED]:
        writer.waiting[run_id] = []
    for step in range(4):
        writer.flushed = perf_counter() + HOUR  # not before all have measured
        for run_id in list(mine.values())[:FLUSHED]:
            writer.measure(run_id, step, {f"metric_{n}": 0.5 * n for n in range(METRICS)})
    return {
        f"claim of {CLAIMED}": claims[0],
        f"params of {RUNS:,}": described,
        f"first look at {RUNS:,} runs": first,
        "a later look": later,
        f"flush of {FLUSHED}": timed(writer.flush),
    }


def _count(reader: Reader) -> None:
    reader.renew()
    assert len(reader.runs()) == RUNS + 1


def _finish(database: str, run_ids: list[str]) -> None:
    """They ended an hour ago."""
    ids = ", ".join(f"'{run_id}'" for run_id in run_ids)
    ended = int(time() * 1000) - HOUR
    with create_engine(database).begin() as connection:
        connection.execute(
            text(
                f"update runs set status = 'FINISHED', start_time = {ended}, end_time = {ended} "
                f"where run_uuid in ({ids})"
            )
        )


@contextmanager
def stores() -> Iterator[dict[str, tuple[str, str]]]:
    """The URI of each kind of store, and the database it is in."""
    os.environ["PGPASSWORD"] = PASSWORD
    with ExitStack() as held:
        folder = Path(held.enter_context(TemporaryDirectory()))
        folder.chmod(0o755)
        server = held.enter_context(postgres(folder / "server"))
        served = server.make("served")
        address = held.enter_context(mlflow_server(served, folder / "files", SERVING))
        file = f"sqlite:///{folder}/mlflow.db"
        yield {
            "SQLite": (file, file),
            "PostgreSQL": (server.spoken, server.spoken),
            "MLflow server": (address, served),
        }


def main() -> None:
    with stores() as places:
        measured = {kind: measure(*place) for kind, place in places.items()}
    table = pd.DataFrame.from_dict(measured, orient="index")
    print(table.round(2).to_string())


if __name__ == "__main__":
    main()
