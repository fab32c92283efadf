"""What tracking costs, how soon the first step is made, and how much memory a launch takes.

    python benchmarks/launch.py [--networks 4] [--epochs 6]

On MNIST-sized images. One launch of `ovfit extreme`'s normal arm, through its real parts into a
real store in a temporary folder, after a first launch of one network that leaves a store. Tracking
= the time the driver spends in the writer (it runs beside the worker, so this is more than what
training waits for).
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from time import perf_counter, sleep, time

import numpy as np
import psutil
from training import random_dataset

from ovfit.data.datasets import KEYS

TIMED = """
import sys, time
from ovfit.tracking import writer
spent, depth = 0.0, 0
def timed(method):
    def call(*a, **k):
        global spent, depth
        start = time.perf_counter(); depth += 1
        try:
            return method(*a, **k)
        finally:
            depth -= 1
            if not depth: spent += time.perf_counter() - start
    return call
for name, method in list(vars(writer.Writer).items()):
    if callable(method): setattr(writer.Writer, name, timed(method))
from ovfit.launch.driver import Launch
train = Launch.train
def watched(self):
    global spent
    start, before = time.perf_counter(), spent
    train(self)
    print("TRACKING", spent - before, time.perf_counter() - start, file=sys.stderr)
Launch.train = watched
from ovfit.cli.main import main
if __name__ == "__main__":
    main()
"""


def peak(pid: int, megabytes: dict[str, float]) -> None:
    """Watches the driver and its workers until they end; resident megabytes, sampled."""
    try:
        driver = psutil.Process(pid)
        while driver.is_running() and driver.status() != psutil.STATUS_ZOMBIE:
            for process in [driver, *driver.children(recursive=True)]:
                kind = "driver" if process.pid == pid else "worker"
                resident = process.memory_info().rss / 1e6
                megabytes[kind] = max(megabytes.get(kind, 0), resident)
            sleep(0.1)
    except psutil.Error:
        pass


def run(folder: Path, *argv: str) -> tuple[str, float, dict[str, float]]:
    """stderr, the time it began, and peak memory of one command."""
    began = time()
    memory: dict[str, float] = {}
    env = {**os.environ, "OVFIT_CACHE": str(folder / "cache")}
    process = subprocess.Popen(
        [sys.executable, "timed.py", "extreme", *argv],
        cwd=folder,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    threading.Thread(target=peak, args=(process.pid, memory), daemon=True).start()
    _, error = process.communicate()
    assert process.returncode == 0, error
    return error, began, memory


def first_step(folder: Path, after: float) -> float:
    """Seconds from the command to the first training step the store knows of."""
    import sqlite3

    rows = sqlite3.connect(folder / "mlflow.db").execute(
        "select min(timestamp) from metrics where key = 'step/weight_norm' and timestamp > ?",
        (after * 1000,),
    )
    return float(rows.fetchone()[0]) / 1000 - after


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--networks", type=int, default=4)
    parser.add_argument("--epochs", type=int, default=6)
    options = parser.parse_args()
    start = perf_counter()
    subprocess.run([sys.executable, "-m", "ovfit", "--help"], stdout=subprocess.DEVNULL, check=True)
    print(f"ovfit --help: {perf_counter() - start:.2f} s")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "timed.py").write_text(TIMED)
        dataset = random_dataset()
        np.savez(folder / "random.npz", **{key: getattr(dataset, key) for key in KEYS})
        common = (
            "--dataset",
            "random.npz",
            "--arms",
            "normal",
            "--hold",
            "0",
            "--val-size",
            "1",
            "--control-size",
            "1",
            "--quiet",
            "--epochs",
            str(options.epochs),
        )
        run(folder, *common, "--replicas", "1", "--seed", "100", "--stack", "1")
        error, began, memory = run(
            folder, *common, "--replicas", str(options.networks), "--stack", "1"
        )
        spent, wall = map(float, error.split("TRACKING ")[1].split()[:2])
        print(
            f"tracking: {spent:.2f} s in the writer of {wall:.1f} s of training = "
            f"{100 * spent / wall:.1f} %"
        )
        print(f"first step: {first_step(folder, began):.1f} s after the command")
        mine = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e3
        print(
            f"peak memory: driver {memory['driver']:.0f} MB, worker {memory['worker']:.0f} MB "
            f"(largest process by the kernel's count {mine:.0f} MB)"
        )


if __name__ == "__main__":
    main()
