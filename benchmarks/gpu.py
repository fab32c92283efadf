"""Whether a GPU computes what the CPU does, survives what it should, and how fast it is.

    python benchmarks/gpu.py                  on a machine with a CUDA GPU, under 8 minutes
    python benchmarks/gpu.py --device cpu     the script itself, without one

Checks: weights after 50 float64 steps and measures of every architecture that classifies (but for
the ResNet18), by two optimisers, stacked and alone, with crops and without, against the CPU's; that
no step makes the host wait; that steps are launched as CUDA graphs; that a stack too large for the
memory is halved; that the calibration finds a size; two workers; killed and repeated. Then networks
per hour, as benchmarks/rates.py. Exits with 1 where a check fails.
"""

import argparse
import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

import torch
from rates import rates
from step import CASES
from training import random_dataset, timed

sys.path.insert(0, str(Path(__file__).parents[1]))

from ovfit.data.datasets import Dataset
from ovfit.launch.calibration import calibrate
from ovfit.spec import Network, Optimizer, Spec
from ovfit.tracking.reader import Reader
from ovfit.training.engine.replay import WARM
from ovfit.training.trainer import Trainer

STEPS = 50
# of the largest weight, in float64: a bias before batch norm has no gradient but rounding, of which
# Adam makes steps (1e-9 between a stack and a network alone, on one CPU)
EQUAL = 1e-6
NETWORKS = (  # those that classify, small enough for a CPU
    Network(arch="mlp", width=32, depth=2, dropout=0.3),
    Network(arch="lenet300", width=30, depth=2),
    Network(arch="cnn", width=4, depth=3),
    Network(arch="resnet", width=4, depth=8),
    Network(arch="lenet5", width=16, depth=5),
    Network(arch="cnn5", width=4, depth=5),
    Network(arch="alexnet", width=8, depth=5),
    Network(arch="inception", width=8, depth=12),
    Network(arch="preresnet", width=2, depth=18),
)
OPTIMIZERS = (Optimizer(name="adam", lr=1e-3), Optimizer(name="sgd", lr=0.01, momentum=0.9))
LEFT = 1.0  # GiB that a launch finds free
SMALL = "extreme --width 32 --replicas 4 --hold 0 --eval-every 50 --figures off --epochs"


def small() -> Dataset:
    return random_dataset(28, 1, train=258, test=64)


def specs_of(network: Network, optimizer: Optimizer, dataset: Dataset, count: int) -> list[Spec]:
    made = timed(dataset, network, range(count), batch_size=32)
    return [
        replace(
            one,
            optimizer=optimizer,
            dtype="float64",
            augment="crop" if optimizer.name == "sgd" else "none",
        )
        for one in made
    ]


def trained(specs: list[Spec], dataset: Dataset, device: torch.device) -> Trainer:
    """After STEPS steps."""
    trainer, done = Trainer(specs, dataset, device), 0
    for epoch in range(1, STEPS):
        index, labels = trainer.order(epoch)
        for start in range(0, index.shape[1], 32):
            trainer.step(index[:, start : start + 32], labels[:, start : start + 32])
            done += 1
            if done == STEPS:
                return trainer
    raise AssertionError


def apart(network: Network, device: torch.device) -> float:
    """The largest difference from the CPU, of weights and of measures."""
    dataset, worst = small(), 0.0
    for optimizer in OPTIMIZERS:
        specs = specs_of(network, optimizer, dataset, 3)
        own = trained(specs, dataset, torch.device("cpu"))
        for chosen, rows in ((specs, [0, 1, 2]), (specs[1:2], [1])):
            other = trained(chosen, dataset, device)
            scale = own.stack.flat.abs().max()
            difference = (other.stack.flat.cpu() - own.stack.flat[rows]).abs().max() / scale
            worst = max(worst, float(difference))
            theirs = own.measure()
            for name, values in other.measure().items():
                expected = theirs[name][rows]
                gap = (values.cpu() - expected).abs() / expected.abs().clamp(min=1)
                worst = max(worst, float(gap.nan_to_num().max()))
    return worst


def equal(device: torch.device) -> Iterator[tuple[str, bool, str]]:
    for network in NETWORKS:
        difference = apart(network, device)
        yield (
            f"{network.arch} as on the CPU",
            difference < EQUAL,
            f"largest difference {difference:.0e}",
        )


def waits(device: torch.device) -> tuple[str, bool, str]:
    """Whether a step makes the host wait, as CUDA itself tells."""
    dataset = small()
    specs = specs_of(NETWORKS[2], OPTIMIZERS[0], dataset, 3)
    trainer = Trainer(specs, dataset, device)
    index, labels = trainer.order(1)
    for _ in range(WARM + 1):  # the last of them is recorded
        trainer.step(index[:, :32], labels[:, :32])
    torch.cuda.set_sync_debug_mode("error")
    try:
        for _ in range(20):
            trainer.step(index[:, :32], labels[:, :32])
    except RuntimeError as error:
        return "no step waits", False, str(error).splitlines()[0]
    finally:
        torch.cuda.set_sync_debug_mode("default")
    if not trainer.update.recorded:
        return "no step waits", False, "no CUDA graph was recorded"
    return "no step waits", True, "20 steps of three CNNs, each launched as one graph"


def command(line: str, folder: Path) -> "subprocess.Popen[str]":
    env = {**os.environ, "OVFIT_CACHE": str(folder / "cache")}
    words = [sys.executable, "-m", "ovfit", *shlex.split(line)]
    return subprocess.Popen(
        words, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def ended(line: str, folder: Path) -> tuple[int, str]:
    """Exit code, and what it said to a person."""
    process = command(line, folder)
    _, said = process.communicate(timeout=300)
    return process.returncode, said


@contextmanager
def folder() -> Iterator[Path]:
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        yield Path(name)


def halves() -> tuple[str, bool, str]:
    """A stack that does not fit beside what another program holds."""
    free, _ = torch.cuda.mem_get_info()
    held = torch.empty(max(0, free - int(LEFT * 2**30)), dtype=torch.uint8, device="cuda")
    with folder() as place:
        line = "extreme --width 40000 --replicas 32 --stack 32 --arms normal --epochs 1 --hold 0"
        code, said = ended(f"{line} --figures off --device cuda", place)
    del held
    torch.cuda.empty_cache()
    found = "do not fit into memory together" in said
    return "a stack too large is halved", found and code == 0, said.strip().splitlines()[-1]


def survives(device: str) -> tuple[str, bool, str]:
    """Killed once a checkpoint is there, and repeated: as undisturbed."""
    line = f"{SMALL} 400 {device}"
    tables = []
    for is_killed in (False, True):
        with folder() as place:
            if is_killed:
                process = command(line, place)
                while not list((place / "cache" / "checkpoints").glob("*.json")):
                    sleep(0.1)
                    if process.poll() is not None:
                        return "killed and repeated", False, "it ended before a checkpoint"
                process.send_signal(signal.SIGKILL)
                process.wait()
            code, said = ended(line, place)
            if code:
                return "killed and repeated", False, said[-200:]
            reader = Reader(f"sqlite:///{place}/mlflow.db")
            runs = reader.networks()
            runs = runs[runs["status"] == "FINISHED"]
            values = reader.values(list(runs["run_id"])).assign(name=list(runs["ovfit.signature"]))
            tables.append(values.set_index("name").sort_index()["train_loss"])
    gap = float((tables[0] / tables[1] - 1).abs().max())
    return "killed and repeated", len(tables[0]) == len(tables[1]) and gap < 1e-2, f"{gap:.0e} off"


def two_workers(given: str) -> tuple[str, bool, str]:
    with folder() as place:
        code, said = ended(f"{SMALL} 20 --stack 2 {given}", place)
    return "two workers", code == 0, (said.strip().splitlines() or ["done"])[-1]


def calibrated(device: torch.device) -> tuple[str, bool, str]:
    dataset = random_dataset()
    specs = timed(dataset, CASES[1].network, range(256), batch_size=64)
    found = calibrate(specs, dataset, device, None)
    return "a size is found", found.size > 1, f"{found.size} MLPs of 32 units in a stack"


def checks(device: torch.device) -> Iterator[tuple[str, bool, str]]:
    yield from equal(device)
    yield calibrated(device)
    if device.type == "cuda":
        yield waits(device)
        yield halves()
        yield two_workers("--gpus 0,1" if torch.cuda.device_count() > 1 else "--gpus 0,0")
    else:
        yield two_workers("--workers 2")
    yield survives(f"--device {device.type}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--device", default="cuda", choices=("cuda", "cpu"))
    parser.add_argument("--networks", type=int, default=200, help="in the stacks of small ones")
    given = parser.parse_args()
    if given.device == "cuda" and not torch.cuda.is_available():
        parser.error("this machine has no GPU that torch can use; --device cpu tries the script")
    device = torch.device(given.device)
    name = torch.cuda.get_device_name() if given.device == "cuda" else "CPU"
    print(f"{name}, torch {torch.__version__}", flush=True)
    failed = 0
    for what, is_right, detail in checks(device):
        failed += not is_right
        print(f"{'ok ' if is_right else 'BAD'} {what}: {detail}", flush=True)
    for line in rates(device, given.networks):
        print(line, flush=True)
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
