"""How much faster a stack trains than what a person would write first, on the same images.

    python benchmarks/training.py [--networks 8] [--epochs 2]

Both ways run in this one run. The plain way: torchvision's MNIST class, ToTensor, a DataLoader with
2 workers, torch.optim.Adam, one network at a time, train and test accuracy after each epoch through
the same loaders. Images are random (28x28 grey, 12,000 train and 2,000 test): speed does not depend
on what they show.
"""

import argparse
import tempfile
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
import torchvision

from ovfit.data.datasets import Dataset
from ovfit.networks.initialisation import initialised
from ovfit.spec import Data, Network, Optimizer, Spec, Stop
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording

TRAIN, TEST = 12_000, 2_000


class Silent:
    """A listener that listens to nothing."""

    stopped = False

    def measured(self, *_: Any) -> None: ...

    def finished(self, *_: Any) -> None: ...

    def tick(self, *_: Any) -> bool:
        return False

    def probing(self, *_: Any) -> bool:
        return False


def random_dataset(
    side: int = 28, channels: int = 1, train: int = TRAIN + 2, test: int = TEST, classes: int = 10
) -> Dataset:
    """Images of noise; by default two more than TRAIN: one each goes to val and control."""
    rng = np.random.default_rng(0)

    def noise(count: int) -> np.ndarray:
        return rng.integers(0, 256, (count, side, side, channels), dtype=np.uint8)

    return Dataset(
        name="random",
        train_images=noise(train),
        train_labels=np.arange(train) % classes,
        test_images=noise(test),
        test_labels=np.arange(test) % classes,
        origin="benchmark",
    )


def timed(
    dataset: Dataset,
    network: Network,
    seeds: Iterable[int],
    epochs: int = 1,
    *,
    batch_size: int = 128,
    held: int = 1,
) -> list[Spec]:
    """Networks to be timed, by Adam; `held` images each go to val and control."""
    data = Data(
        digest=dataset.digest,
        shape=dataset.shape,
        classes=10,
        train_size=len(dataset.train_labels) - 2 * held,
        test_size=len(dataset.test_labels),
        val_size=held,
        control_size=held,
        name=dataset.name,
    )
    return [
        Spec(
            study="bench",
            arm="normal",
            data=data,
            network=network,
            optimizer=Optimizer(name="adam", lr=1e-3),
            stop=Stop(epochs=epochs),
            batch_size=batch_size,
            seed=seed,
        )
        for seed in seeds
    ]


def as_idx(dataset: Dataset, root: Path) -> None:
    """The files torchvision's MNIST class reads."""
    raw = root / "MNIST" / "raw"
    raw.mkdir(parents=True)
    for prefix, pictures, labels in (
        ("train", dataset.train_images, dataset.train_labels),
        ("t10k", dataset.test_images, dataset.test_labels),
    ):
        header = b"\x00\x00\x08\x03" + b"".join(n.to_bytes(4, "big") for n in pictures.shape[:3])
        (raw / f"{prefix}-images-idx3-ubyte").write_bytes(header + pictures.tobytes())
        (raw / f"{prefix}-labels-idx1-ubyte").write_bytes(
            b"\x00\x00\x08\x01" + len(labels).to_bytes(4, "big") + labels.astype(np.uint8).tobytes()
        )


def plain(dataset: Dataset, width: int, networks: int, epochs: int) -> float:
    """Seconds of training `networks` networks one by one, the plain way."""
    with tempfile.TemporaryDirectory() as folder:
        as_idx(dataset, Path(folder))
        splits = [
            torchvision.datasets.MNIST(
                folder, train=train, transform=torchvision.transforms.ToTensor()
            )
            for train in (True, False)
        ]
        loaders = [
            torch.utils.data.DataLoader(
                split, batch_size=128, shuffle=split is splits[0], num_workers=2
            )
            for split in splits
        ]
        start = perf_counter()
        for seed in range(networks):
            module = initialised(Network(arch="mlp", width=width, depth=1), dataset.shape, 10, seed)
            optimizer = torch.optim.Adam(module.parameters(), lr=1e-3)
            for _ in range(epochs):
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
        return perf_counter() - start


def stacked(dataset: Dataset, width: int, networks: int, epochs: int, size: int) -> float:
    """Seconds of training `networks` networks in stacks of `size`, evaluated on every split."""
    specs = timed(dataset, Network(arch="mlp", width=width, depth=1), range(networks), epochs)
    start = perf_counter()
    for first in range(0, networks, size):
        Loop(
            specs[first : first + size],
            dataset,
            Recording(every=1, steps="off"),
            torch.device("cpu"),
        ).run(Silent())
    return perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--networks", type=int, default=8)
    parser.add_argument("--epochs", type=int, default=2)
    options = parser.parse_args()
    dataset = random_dataset()
    print(
        f"{'width':>6} {'plain':>9} {'one by one':>11} {'stacked':>9}   seconds per network and "
        f"epoch; ratios are to the plain way"
    )
    for width in (32, 512):
        per = options.networks * options.epochs
        one = plain(dataset, width, 1, options.epochs) / options.epochs
        alone = stacked(dataset, width, options.networks, options.epochs, 1) / per
        together = stacked(dataset, width, options.networks, options.epochs, options.networks) / per
        print(
            f"{width:>6} {one:>9.3f} {alone:>11.3f} {together:>9.3f}   {one / alone:.1f}x one "
            f"by one, {one / together:.1f}x stacked"
        )


if __name__ == "__main__":
    main()
