"""Who is training what: a launch run carries host, pid and heartbeat; the runs of its networks are
leased while it lives."""

import os
import socket
from collections.abc import Hashable, Mapping
from time import time

import pandas as pd
import psutil

from ovfit import columns
from ovfit.tracking.selection import launches_of, networks_of

HEARTBEAT = 30.0  # seconds between two
STALE = 150.0  # a heartbeat older than this, from another machine, is a dead launch


def tags() -> dict[str, str]:
    """What a live launch says of itself."""
    pid = os.getpid()
    return {
        columns.HOST: socket.gethostname(),
        columns.PID: str(pid),
        columns.BORN: _born(pid),
        **heartbeat(),
    }


def heartbeat() -> dict[str, str]:
    return {columns.HEARTBEAT: str(int(time()))}


def alive(launch: Mapping[Hashable, object] | pd.Series) -> bool:
    """Whether a launch run still has its process: looked up on this machine, by heartbeat on any
    other."""
    if launch[columns.STATUS] != columns.RUNNING:
        return False
    pid = launch.get(columns.PID)
    if not isinstance(pid, str):
        return False
    try:
        if launch[columns.HOST] == socket.gethostname():
            born = _born(int(pid))
            return bool(born) and born == launch[columns.BORN]
        return time() - float(str(launch[columns.HEARTBEAT])) < STALE
    except (KeyError, ValueError):  # half a lease, or another program's tags
        return False


def live_launches(runs: pd.DataFrame) -> set[str]:
    """Run ids of the launches that are alive, from the reader's frame of runs."""
    if runs.empty or columns.PID not in runs:
        return set()
    launches = launches_of(runs)
    running = launches[launches[columns.STATUS] == columns.RUNNING]
    return {str(row[columns.RUN_ID]) for row in running.to_dict("records") if alive(row)}


def dead(runs: pd.DataFrame) -> list[str]:
    """Run ids that are RUNNING though their launch is not: networks first, then launches."""
    live = live_launches(runs)
    running = runs[runs[columns.STATUS] == columns.RUNNING]
    networks = networks_of(running)
    orphans = networks[~networks[columns.PARENT].isin(live)]
    launches = launches_of(running)
    gone = launches[~launches[columns.RUN_ID].isin(live)]
    if columns.PID in gone:  # a launch that has not yet said who it is is being born, not dead
        gone = gone[gone[columns.PID].notna()]
    return [*orphans[columns.RUN_ID], *gone[columns.RUN_ID]]


def first(runs: pd.DataFrame, mine: Mapping[str, str], launch: str) -> set[str]:
    """Which networks of `mine` (signature -> run id), RUNNING under `launch`, another live launch
    has leased first.

    That is one which has looked again since, and found itself the first; of those that have not,
    one whose run is older. So clocks decide only between launches that claim in the same moment.
    """
    rivals = networks_of(runs[runs[columns.STATUS] == columns.RUNNING])
    others = live_launches(runs) - {launch}
    is_rival = rivals[columns.PARENT].isin(others) & rivals[columns.SIGNATURE].isin(mine)
    by_id = {row[columns.RUN_ID]: row for row in runs.to_dict("records")}

    def age(run_id: str) -> tuple[int, str]:
        return int(by_id[run_id][columns.START_TIME]), run_id

    lost = set()
    for rival in rivals[is_rival].to_dict("records"):
        settled = _number(by_id[rival[columns.PARENT]].get(columns.CLAIMS))
        own = mine[rival[columns.SIGNATURE]]
        if _number(rival.get(columns.CLAIM)) <= settled or age(rival[columns.RUN_ID]) < age(own):
            lost.add(rival[columns.SIGNATURE])
    return lost


def _number(tag: object) -> int:
    """Of a claim; 0 of a launch that has made none, or does not count them."""
    return int(tag) if isinstance(tag, str) else 0


def stale(runs: pd.DataFrame) -> list[str]:
    """Run ids of launches that say how far they are, though they are over."""
    launches = launches_of(runs)
    if columns.PROGRESS not in launches:
        return []
    told = launches[launches[columns.PROGRESS].notna()]
    return list(told.loc[~told[columns.RUN_ID].isin(live_launches(runs)), columns.RUN_ID])


def _born(pid: int) -> str:
    """When a process started, so that a pid used again is not taken for it; empty where there is
    none."""
    try:
        return f"{psutil.Process(pid).create_time():.0f}"
    except (psutil.Error, OverflowError):
        return ""
