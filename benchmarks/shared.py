"""What threads that wait for each other cost, on an idle machine and on one that is shared.

    python benchmarks/shared.py

1,600 steps of a stack in a process of one thread, of two that wait in several ways (environment
variables of GNU's OpenMP), or of two that become one where other programs use a core: alone, beside
a process that keeps one core busy, and two of them at once. Seconds, the best of three.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CHILD = """
import sys
from time import perf_counter
import torch
from training import random_dataset, timed
from ovfit.launch.threads import Threads
from ovfit.spec import Network
from ovfit.training.trainer import Trainer
torch.set_flush_denormal(True)
threads, is_fixed, width, size, batch, steps = map(int, sys.argv[1:])
torch.set_num_threads(threads)
shared = Threads(threads)
dataset = random_dataset()
network = Network(arch="mlp", width=width, depth=1)
trainer = Trainer(timed(dataset, network, list(range(size)), batch_size=batch), dataset,
                  torch.device("cpu"))
index, labels = trainer.order(1)
for count in (50, steps):
    start = perf_counter()
    for _ in range(count):
        trainer.step(index[:, :batch], labels[:, :batch])
        if not is_fixed and shared.fitting() != torch.get_num_threads():
            torch.set_num_threads(shared.count)
print(perf_counter() - start)
"""
CASES = {  # width, networks, batch, steps
    "512-unit MLP alone": (512, 1, 128, 1600),
    "32-unit MLP, 16 in a stack": (32, 16, 64, 1600),
}
Way = tuple[int, bool, dict[str, str]]  # threads, always so many, and how they wait
WAYS: dict[str, Way] = {
    "one thread": (1, True, {}),
    "two, one beside others": (2, False, {}),
    "two, as OpenMP does": (2, True, {}),
    "two, spinning 10,000 times": (2, True, {"GOMP_SPINCOUNT": "10000"}),
    "two, spinning 1,000 times": (2, True, {"GOMP_SPINCOUNT": "1000"}),
    "two, passively": (2, True, {"OMP_WAIT_POLICY": "passive"}),
}
TRIES = 3


def start(case: tuple[int, ...], way: Way) -> "subprocess.Popen[str]":
    here, (threads, is_fixed, given) = Path(__file__).parent, way
    clean = {name: os.environ[name] for name in os.environ if "OMP" not in name}
    return subprocess.Popen(
        [sys.executable, "-c", CHILD, *map(str, (threads, int(is_fixed), *case))],
        cwd=here,
        env={**clean, "PYTHONPATH": f"{here.parent}:{here}", **given},
        stdout=subprocess.PIPE,
        text=True,
    )


def seconds(case: tuple[int, ...], way: Way, at_once: int) -> float:
    """Of the slowest of so many at once."""
    running = [start(case, way) for _ in range(at_once)]
    return max(float(process.communicate()[0]) for process in running)


@contextmanager
def busy() -> Iterator[None]:
    """Another program, which never waits."""
    process = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    try:
        yield
    finally:
        process.kill()
        process.wait()


def main() -> None:
    for case_name, case in CASES.items():
        print(f"{case_name}\n{'':28}{'alone':>8}{'busy':>8}{'two':>8}")
        for name, way in WAYS.items():
            alone = min(seconds(case, way, 1) for _ in range(TRIES))
            with busy():
                beside = min(seconds(case, way, 1) for _ in range(TRIES))
            two = min(seconds(case, way, 2) for _ in range(TRIES))
            print(f"{name:28}{alone:8.2f}{beside:8.2f}{two:8.2f}", flush=True)


if __name__ == "__main__":
    main()
