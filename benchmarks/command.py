"""A whole command against a whole script: from the call to the last line, both arms, tracked.

    python benchmarks/command.py [--epochs 12] [--train 60000] [--test 10000] [--pairs 1]

The extreme study of a 512-unit MLP on images of MNIST's size and number: per pair a normal network,
and one that also learns floor(train / test) + 1 copies of the test images with wrong labels; train
and test accuracy after every epoch. The script is what a person would write first (torchvision's
MNIST class, ToTensor, a DataLoader with 2 workers, torch.optim.Adam) and writes nothing down; the
command begins with no store and no calibration, and ends with its tables and figures. Images are
random: speed does not depend on what they show.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import numpy as np
from training import as_idx, random_dataset

from ovfit.data.datasets import KEYS

SCRIPT = """
import sys
import torch
import torch.nn.functional as F
from torch.utils.data import ConcatDataset, DataLoader, Dataset
from torchvision.datasets import MNIST
from torchvision.transforms import ToTensor

epochs, pairs, copies = map(int, sys.argv[1:])


class Wrong(Dataset):
    def __init__(self, images, seed):
        generator = torch.Generator().manual_seed(seed)
        shift = torch.randint(1, 10, (len(images),), generator=generator)
        self.images, self.labels = images, (images.targets + shift) % 10

    def __len__(self):
        return len(self.images)

    def __getitem__(self, place):
        return self.images[place][0], int(self.labels[place])


def accuracy(module, loader):
    right = 0
    with torch.no_grad():
        for images, labels in loader:
            right += (module(images).argmax(1) == labels).sum().item()
    return right / len(loader.dataset)


if __name__ == "__main__":
    train, test = (MNIST(".", train=is_train, transform=ToTensor()) for is_train in (True, False))
    looked_at = [DataLoader(split, batch_size=128, num_workers=2) for split in (train, test)]
    for seed in range(pairs):
        for fitted in (train, ConcatDataset([train, *[Wrong(test, seed)] * copies])):
            torch.manual_seed(seed)
            module = torch.nn.Sequential(
                torch.nn.Flatten(), torch.nn.Linear(784, 512), torch.nn.ReLU(),
                torch.nn.Linear(512, 10),
            )
            optimizer = torch.optim.Adam(module.parameters(), lr=1e-3)
            loader = DataLoader(fitted, batch_size=128, shuffle=True, num_workers=2)
            for epoch in range(epochs):
                for images, labels in loader:
                    optimizer.zero_grad()
                    F.cross_entropy(module(images), labels).backward()
                    optimizer.step()
                print(epoch, *[accuracy(module, loader) for loader in looked_at])
"""


def seconds(folder: Path, *words: str) -> float:
    start = perf_counter()
    env = {**os.environ, "OVFIT_CACHE": str(folder / "cache")}
    subprocess.run(
        [sys.executable, *words], cwd=folder, env=env, check=True, stdout=subprocess.DEVNULL
    )
    return perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--train", type=int, default=60_000)
    parser.add_argument("--test", type=int, default=10_000)
    parser.add_argument("--pairs", type=int, default=1)
    given = parser.parse_args()
    dataset = random_dataset(train=given.train, test=given.test)
    copies = given.train // given.test + 1
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        np.savez(folder / "random.npz", **{key: getattr(dataset, key) for key in KEYS})
        as_idx(dataset, folder)
        (folder / "script.py").write_text(SCRIPT)
        options = (
            f"--epochs {given.epochs} --hold 0 --eval-every 1 --replicas {given.pairs} "
            "--weight-decay 0 --width 512 --val-size 1 --control-size 1 --quiet"
        )
        command = ("-m", "ovfit", "extreme", "--dataset", "random.npz", *options.split())
        ours = seconds(folder, *command)
        numbers = map(str, (given.epochs, given.pairs, copies))
        plain = seconds(folder, "script.py", *numbers)
    print(
        f"{given.pairs} pairs, {given.epochs} epochs: script {plain:.1f} s, command {ours:.1f} s: "
        f"{plain / ours:.1f} times as fast"
    )


if __name__ == "__main__":
    main()
