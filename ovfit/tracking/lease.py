"""Who is training what: a launch run carries host, pid and heartbeat; its networks' runs are leased while it lives."""

import os
import socket
from time import time

import pandas as pd
import psutil

HEARTBEAT = 30.0  # seconds between two
STALE = 150.0  # a heartbeat older than this, from another machine, is a dead launch


def tags() -> dict[str, str]:
    """What a live launch says of itself."""
    pid = os.getpid()
    return {
        "ovfit.host": socket.gethostname(),
        "ovfit.pid": str(pid),
        "ovfit.born": _born(pid),
        "ovfit.heartbeat": str(int(time())),
    }


def heartbeat() -> dict[str, str]:
    return {"ovfit.heartbeat": str(int(time()))}


def alive(launch: pd.Series) -> bool:
    """Whether a launch run still has its process: looked up on this machine, by heartbeat on any other."""
    if launch["status"] != "RUNNING" or not isinstance(launch.get("ovfit.pid"), str):
        return False
    try:
        if launch["ovfit.host"] == socket.gethostname():
            born = _born(int(launch["ovfit.pid"]))
            return bool(born) and born == launch["ovfit.born"]
        return time() - float(launch["ovfit.heartbeat"]) < STALE
    except (KeyError, ValueError, TypeError):  # half a lease, or another program's tags
        return False


def _born(pid: int) -> str:
    """When a process started, so that a pid used again is not taken for it; empty where there is none."""
    try:
        return f"{psutil.Process(pid).create_time():.0f}"
    except psutil.Error:
        return ""


def live_launches(runs: pd.DataFrame) -> set[str]:
    """Run ids of the launches that are alive, from the reader's frame of runs."""
    if runs.empty or "ovfit.pid" not in runs:
        return set()
    launches = runs[runs["ovfit.signature"].isna() & (runs["status"] == "RUNNING")]
    return {row["run_id"] for _, row in launches.iterrows() if alive(row)}


def dead(runs: pd.DataFrame) -> list[str]:
    """Run ids that are RUNNING though their launch is not: networks first, then the launches themselves."""
    live = live_launches(runs)
    running = runs[runs["status"] == "RUNNING"]
    networks = running[
        running["ovfit.signature"].notna() & ~running["mlflow.parentRunId"].isin(live)
    ]
    launches = running[running["ovfit.signature"].isna() & ~running["run_id"].isin(live)]
    if "ovfit.pid" in launches:  # a launch that has not yet said who it is is being born, not dead
        launches = launches[launches["ovfit.pid"].notna()]
    return [*networks["run_id"], *launches["run_id"]]
