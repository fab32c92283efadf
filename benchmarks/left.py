"""A launch as a process, and what it left in its store, against what an undisturbed one left."""

import os
import shlex
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import pandas as pd

from ovfit import columns
from ovfit.tracking.reader import Reader

LONGEST = 900.0  # seconds until a launch counts as hanging
TOLERANCE = 1e-3  # of a value: a stack that was halved sums in another order


@dataclass(frozen=True)
class Left:
    """What a store holds: networks finished by signature, runs by state, and their curves: values
    by signature, metric and step, but for how long they took.
    """

    finished: Counter[str]
    states: Counter[str]
    points: pd.Series


def launch(
    line: str,
    folder: Path,
    *more: str,
    out: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> "subprocess.Popen[bytes]":
    """`ovfit LINE` in a folder, in a process group of its own as on a terminal; what it says is
    added to the file `out` there or in another folder.
    """
    there = {**os.environ, "OVFIT_CACHE": str(folder / "cache"), **(env or {})}
    command = [sys.executable, "-m", "ovfit", *shlex.split(line), "--quiet", *more]
    with ((out or folder) / "out").open("ab") as file:
        return subprocess.Popen(
            command, cwd=folder, env=there, stdout=file, stderr=file, start_new_session=True
        )


def finish(line: str, folder: Path, *more: str) -> float:
    """Seconds of a launch that is left alone."""
    start = perf_counter()
    code = launch(line, folder, *more).wait(LONGEST)
    if code:
        print((folder / "out").read_text()[-2000:], file=sys.stderr)
        raise SystemExit(f"ovfit {line} ended with {code}")
    return perf_counter() - start


def left(uri: str) -> Left:
    reader = Reader(uri)
    runs = reader.networks()
    done = runs[runs[columns.STATUS] == columns.FINISHED]
    names = {name for run in done[columns.RUN_ID] for name in reader.metrics(run)}
    curves = reader.curves(list(done[columns.RUN_ID]), sorted(names - {columns.SECONDS}))
    named = curves.merge(done[[columns.RUN_ID, columns.SIGNATURE]], on=columns.RUN_ID)
    place = [columns.SIGNATURE, columns.METRIC, columns.STEP]
    return Left(
        finished=Counter(done[columns.SIGNATURE]),
        states=Counter(reader.runs()[columns.STATUS]),
        points=named.drop_duplicates(place).set_index(place)["value"].sort_index(),
    )


def wrong(whole: Left, other: Left) -> Iterator[str]:
    """What the other store lacks of the undisturbed one, or has too much of."""
    if missing := whole.finished.keys() - other.finished.keys():
        yield f"{len(missing)} networks lost"
    if more := other.finished.keys() - whole.finished.keys():
        yield f"{len(more)} networks never asked for"
    if twice := [name for name, count in other.finished.items() if count > 1]:
        yield f"{len(twice)} networks finished twice"
    if running := other.states[columns.RUNNING]:
        yield f"{running} runs RUNNING"
    if len(apart := whole.points.index.symmetric_difference(other.points.index)):
        yield f"{len(apart)} points missing or too many: {apart[0]}"
    if (most := largest(whole, other)) > TOLERANCE:
        yield f"values differ by {most:.1e}"


def largest(whole: Left, other: Left) -> float:
    """The largest difference of two values of one point, as a share of the larger."""
    first, second = whole.points.align(other.points, join="inner")
    scale = first.abs().combine(second.abs(), max)
    apart = (first - second).abs() / scale.where(scale > 0, 1)
    return float(apart.max())
