"""Networks per hour on one device: in stacks, one by one, and by a DataLoader script.

    python benchmarks/rates.py [--device cuda] [--networks 200]

The script is what a person would write first, on the same device, and evaluates train and test
after each epoch, as ovfit does. Images are random.
"""

import argparse
from collections.abc import Iterator
from time import perf_counter

import torch
import torch.nn.functional as F
from step import CASES, Case
from torch.utils.data import DataLoader, TensorDataset
from training import Silent, random_dataset, timed

from ovfit.data.datasets import Dataset
from ovfit.networks import build
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording

EPOCHS = 2  # that are timed


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


def rates(device: torch.device, networks: int) -> Iterator[str]:
    """A line for each kind of network; `networks` of the small ones share a stack."""
    yield "networks of 20 epochs on 4,000 images per hour:"
    for case in (*CASES[:3], *CASES[4:]):
        side, channels = (32, 3) if case.colour else (28, 1)
        dataset = random_dataset(side, channels, train=4002, test=500)
        count = networks if len(case.sizes) > 2 else 4
        specs = timed(dataset, case.network, range(count), EPOCHS, batch_size=case.batch)
        found = {"DataLoader script": 3600 / (20 * loader_seconds(case, dataset, device))}
        for name, size in (("one by one", 1), ("stacked", count)):
            chosen = specs[:size]
            start = perf_counter()
            Loop(chosen, dataset, Recording(every=1, steps="off"), device).run(Silent())
            found[name] = 3600 * len(chosen) * EPOCHS / (20 * (perf_counter() - start))
        yield f"    {case.name}, {count} in a stack: " + ", ".join(
            f"{rate:,.0f} {name}" for name, rate in found.items()
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--networks", type=int, default=64, help="in the stacks of small ones")
    given = parser.parse_args()
    for line in rates(torch.device(given.device), given.networks):
        print(line, flush=True)


if __name__ == "__main__":
    main()
