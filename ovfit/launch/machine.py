"""The machine a launch runs on, as far as it bears on results and times: no names of it."""

import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import psutil

from ovfit.launch.pool.devices import cores

CPUINFO = Path("/proc/cpuinfo")  # Linux
GIGABYTE = 2**30


def machine(devices: Sequence[str]) -> dict[str, object]:
    """Processor, cores this process may use, memory (GiB), system, Python, torch, and `devices`."""
    return {
        "processor": processor(),
        "cores": cores(),
        "memory": round(psutil.virtual_memory().total / GIGABYTE, 1),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "torch": version("torch"),
        "devices": list(devices),
    }


def processor() -> str:
    """The model of the CPU; of which kind it is where the system does not tell."""
    try:
        lines = CPUINFO.read_text().splitlines()
    except OSError:
        lines = []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, "") or platform.processor() or platform.machine()
