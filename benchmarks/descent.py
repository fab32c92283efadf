"""The double-descent source's 19 three-FC networks: epochs per hour, its own way and in stacks.

    python benchmarks/descent.py [--train 5000] [--test 1000]

Both ways run in this one run, evaluation included. Its own way: torchvision's CIFAR10 class,
ToTensor, Normalize(.5, .5), a Subset of four classes, DataLoaders of batch 4 with 2 workers, SGD
1e-3 momentum .9, one network at a time, train and test accuracy after each epoch through the same
loaders. ovfit: stacks of the measured size, batch 4, train and test measured after each epoch, in
one process with all cores and in two with one core each (--workers 2). Images are random: speed
does not depend on what they show. Times are per network and epoch of 20,000 training and 4,000 test
images, scaled from the numbers given.
"""

import argparse
import os
import pickle
import resource
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

import numpy as np
import torch
import torch.nn.functional as F
import torchvision
from torchvision import transforms
from training import Silent, random_dataset

from ovfit.data.datasets import Dataset
from ovfit.launch.calibration import calibrate
from ovfit.networks import build
from ovfit.spec import Data, Optimizer, Spec, Stop
from ovfit.studies.descent.procedure import width_sweeps
from ovfit.studies.parsing import parse
from ovfit.studies.registry import study
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording

FULL = 20_000


class Local(torchvision.datasets.CIFAR10):  # type: ignore[misc]  # torchvision ships no types
    """torchvision's class on files of our own making."""

    def _check_integrity(self) -> bool:
        return True

    def _load_meta(self) -> None:
        self.classes = [str(number) for number in range(10)]


def random_images(train: int, test: int) -> Dataset:
    return random_dataset(32, 3, train, test, 4)


def as_batches(dataset: Dataset, root: Path) -> None:
    """The files torchvision's CIFAR10 class reads, the other six classes left out."""
    folder = root / Local.base_folder
    folder.mkdir(parents=True)
    parts = np.array_split(np.arange(len(dataset.train_labels)), 5)
    named = [
        (f"data_batch_{i + 1}", dataset.train_images[part], dataset.train_labels[part])
        for i, part in enumerate(parts)
    ]
    for name, images, labels in [*named, ("test_batch", dataset.test_images, dataset.test_labels)]:
        rows = {
            "data": images.transpose(0, 3, 1, 2).reshape(len(images), -1),
            "labels": labels.tolist(),
        }
        (folder / name).write_bytes(pickle.dumps(rows))


def source(dataset: Dataset, specs: list[Spec]) -> float:
    """Seconds of one epoch of one network, its own way: the mean over a narrow, a middle and a wide
    one."""
    with tempfile.TemporaryDirectory() as root:
        as_batches(dataset, Path(root))
        shown = transforms.Compose(
            [transforms.ToTensor(), transforms.Normalize((0.5,) * 3, (0.5,) * 3)]
        )
        sets = [Local(root, train=train, transform=shown) for train in (True, False)]
        subsets: list[torch.utils.data.Subset[tuple[torch.Tensor, int]]] = [
            torch.utils.data.Subset(one, [i for i, label in enumerate(one.targets) if label < 4])
            for one in sets
        ]
        loaders = [
            torch.utils.data.DataLoader(one, batch_size=4, shuffle=one is subsets[0], num_workers=2)
            for one in subsets
        ]
        chosen = (specs[0], specs[len(specs) // 2], specs[-1])
        start = perf_counter()
        for spec in chosen:
            module = build(spec.network, dataset.shape, 4)
            optimizer = torch.optim.SGD(module.parameters(), lr=1e-3, momentum=0.9)
            for images, labels in loaders[0]:
                optimizer.zero_grad()
                torch.autograd.backward(F.cross_entropy(module(images), labels))
                optimizer.step()
            with torch.no_grad():
                for loader in loaders:
                    sum(
                        (module(images).argmax(1) == labels).sum().item()
                        for images, labels in loader
                    )
        return (perf_counter() - start) / len(chosen)


def networks(dataset: Dataset) -> list[Spec]:
    """The 19, as the preset `source` has them, one epoch each."""
    data = Data(
        digest=dataset.digest,
        shape=dataset.shape,
        classes=4,
        train_size=len(dataset.train_labels),
        test_size=len(dataset.test_labels),
        val_size=0,
        control_size=0,
        normalisation="centred",
        name="random",
    )
    (sweep,) = width_sweeps(parse(study("descent"), {"preset": "source"}), dataset.shape)
    shared = [network for network, _ in sweep if network.depth == 5 and not network.crop]
    return [
        Spec(
            study="bench",
            arm="noise 0",
            data=data,
            network=network,
            optimizer=Optimizer(name="sgd", lr=1e-3, momentum=0.9),
            stop=Stop(epochs=1),
            batch_size=4,
            seed=0,
        )
        for network in shared
    ]


def stacked(train: int, test: int, part: slice, size: int, threads: int) -> tuple[float, float]:
    """Seconds of one epoch of the networks `part`, in stacks of `size`, and the process's peak
    memory in GiB."""
    torch.set_num_threads(threads)
    dataset = random_images(train, test)
    specs = networks(dataset)[part]
    loops = [
        Loop(
            specs[first : first + size],
            dataset,
            Recording(every=1, steps="off"),
            torch.device("cpu"),
        )
        for first in range(0, len(specs), size)
    ]
    start = perf_counter()
    for loop in loops:
        loop.epoch = 1  # not the initialisation: the source does not look at it
        loop.run(Silent())
    return perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--train", type=int, default=5000)
    parser.add_argument("--test", type=int, default=1000)
    options = parser.parse_args()
    dataset = random_images(options.train, options.test)
    specs, scale = networks(dataset), FULL / options.train
    size = calibrate(specs, dataset, torch.device("cpu")).size
    theirs = source(dataset, specs) * scale
    per = scale / len(specs)
    seconds, peak = stacked(options.train, options.test, slice(None), size, torch.get_num_threads())
    together = seconds * per
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        halves = [slice(0, None, 2), slice(1, None, 2)]
        list(pool.map(stacked, [40] * 2, [40] * 2, halves, [10] * 2, [1] * 2))  # the imports
        runs = list(
            pool.map(stacked, [options.train] * 2, [options.test] * 2, halves, [10] * 2, [1] * 2)
        )
    both, workers = max(seconds for seconds, _ in runs) * per, max(memory for _, memory in runs)
    print(
        f"{len(specs)} networks, {os.cpu_count()} cores, {torch.get_num_threads()} threads, "
        f"stacks of {size}; seconds per network and epoch of {FULL:,} images:"
    )
    print(
        f"its own way {theirs:.1f}; one process {together:.2f} ({theirs / together:.1f}x); two "
        f"of one core each, stacks of 10 {both:.2f} ({theirs / both:.1f}x)"
    )
    print(f"peak memory of a process: {peak:.2f} GiB here, {workers:.2f} GiB in a worker")


if __name__ == "__main__":
    main()
