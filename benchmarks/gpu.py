"""Whether a GPU computes what the CPU does, survives what it should, and how fast it is.

    python benchmarks/gpu.py                  on a machine with a CUDA GPU, under 8 minutes
    python benchmarks/gpu.py --device cpu     the script itself, without one

Checks: weights after 50 float64 steps of every architecture and two optimisers, stacked and alone,
against the CPU's; measures too; that no step makes the host wait; that a stack too large for the
memory is halved; that the calibration finds a size; two workers; killed and repeated. Then networks
per hour: in stacks, one by one, and by a DataLoader script that evaluates as often on the same
device. Exits with 1 where a check fails.
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
from time import perf_counter, sleep

import torch
import torch.nn.functional as F
from step import CASES, Case
from torch.utils.data import DataLoader, TensorDataset
from training import Silent, random_dataset, timed

sys.path.insert(0, str(Path(__file__).parents[1]))

from ovfit.data.datasets import Dataset
from ovfit.launch.calibration import calibrate
from ovfit.networks import build
from ovfit.spec import Network, Optimizer, Spec
from ovfit.tracking.reader import Reader
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from ovfit.training.trainer import Trainer

STEPS, EQUAL = 50, 1e-9  # float64; of the largest weight
NETWORKS = {  # by architecture: one small enough for a CPU's 50 steps
    "mlp": Network(arch="mlp", width=32, depth=2, dropout=0.3),
    "cnn": Network(arch="cnn", width=4, depth=3),
    "resnet": Network(arch="resnet", width=4, depth=8),
    "lenet5": Network(arch="lenet5", width=1, depth=1),
    "preresnet": Network(arch="preresnet", width=2, depth=18),
}
OPTIMIZERS = (Optimizer(name="adam", lr=1e-3), Optimizer(name="sgd", lr=0.01, momentum=0.9))
RESNET = Case("ResNet-20, batch 128", Network(arch="resnet", width=16, depth=20), 128, (1,), True)
EPOCHS, LEFT = 2, 1.0  # of the timed networks; GiB that a launch finds free
SMALL = "extreme --width 32 --replicas 4 --hold 0 --eval-every 50 --figures off --epochs"


def small() -> Dataset:
    return random_dataset(28, 1, train=258, test=64)


def specs_of(network: Network, optimizer: Optimizer, dataset: Dataset, count: int) -> list[Spec]:
    made = timed(dataset, network, range(count), batch_size=32)
    return [replace(one, optimizer=optimizer, dtype="float64") for one in made]


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
    for name, network in NETWORKS.items():
        difference = apart(network, device)
        yield f"{name} as on the CPU", difference < EQUAL, f"largest difference {difference:.0e}"


def waits(device: torch.device) -> tuple[str, bool, str]:
    """Whether a step makes the host wait, as CUDA itself tells."""
    dataset = small()
    specs = specs_of(NETWORKS["cnn"], OPTIMIZERS[0], dataset, 3)
    trainer = Trainer(specs, dataset, device)
    index, labels = trainer.order(1)
    trainer.step(index[:, :32], labels[:, :32])
    torch.cuda.set_sync_debug_mode("error")
    try:
        for _ in range(20):
            trainer.step(index[:, :32], labels[:, :32])
    except RuntimeError as error:
        return "no step waits", False, str(error).splitlines()[0]
    finally:
        torch.cuda.set_sync_debug_mode("default")
    return "no step waits", True, "20 steps of three CNNs"


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


def loader_seconds(case: Case, dataset: Dataset, device: torch.device) -> float:
    """Of one network: what a person would write first, on that device, evaluated each epoch."""

    def tensors(images: object, labels: object) -> TensorDataset:
        pixels = torch.as_tensor(images).permute(0, 3, 1, 2).float() / 255
        return TensorDataset(pixels, torch.as_tensor(labels))

    train = tensors(dataset.train_images, dataset.train_labels)
    test = tensors(dataset.test_images, dataset.test_labels)
    module = build(case.network, dataset.shape, 10).to(device)
    optimizer = torch.optim.Adam(module.parameters(), lr=1e-3)
    loaders = [DataLoader(train, case.batch, shuffle=True), DataLoader(test, case.batch)]
    start = perf_counter()
    for images, labels in loaders[0]:
        images, labels = images.to(device), labels.to(device)
        optimizer.zero_grad()
        torch.autograd.backward(F.cross_entropy(module(images), labels))
        optimizer.step()
    with torch.no_grad():
        for loader in loaders:
            for images, labels in loader:
                correct = module(images.to(device)).argmax(1) == labels.to(device)
                correct.sum().item()
    return perf_counter() - start


def speeds(device: torch.device, networks: int) -> Iterator[str]:
    """Networks of 20 epochs per hour."""
    for case in (*CASES[:3], CASES[4], RESNET):
        side, channels = (32, 3) if case.colour else (28, 1)
        dataset = random_dataset(side, channels, train=4002, test=500)
        count = networks if len(case.sizes) > 2 else 4
        specs = timed(dataset, case.network, range(count), EPOCHS, batch_size=case.batch)
        rates = {"DataLoader script": 3600 / (20 * loader_seconds(case, dataset, device))}
        for name, size in (("one by one", 1), ("stacked", count)):
            chosen = specs[:size]
            start = perf_counter()
            Loop(chosen, dataset, Recording(every=1, steps="off"), device).run(Silent())
            rates[name] = 3600 * len(chosen) * EPOCHS / (20 * (perf_counter() - start))
        yield f"{case.name}, {count} in a stack: " + ", ".join(
            f"{rate:,.0f} {name}" for name, rate in rates.items()
        )


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
    print("networks of 20 epochs on 4,000 images per hour:")
    for line in speeds(device, given.networks):
        print(f"    {line}", flush=True)
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
