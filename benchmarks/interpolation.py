"""The width sweep, the search, the records of samples: what stacking gains, what recording costs.

    python benchmarks/interpolation.py

Networks per second of training alone, in stacks of the measured size against one by one (the same
loop, stacks of one), both in this run. Images are noise about a mean per class.
"""

import resource
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

import numpy as np
import torch
from training import Silent

from ovfit.data.datasets import Dataset
from ovfit.data.digits import digits as load_digits
from ovfit.figures.paper import png
from ovfit.launch.calibration import calibrate
from ovfit.launch.plan import stacks
from ovfit.spec import Data, Network, Optimizer, Spec, Stop
from ovfit.studies.interpolation.cases import WIDTHS
from ovfit.studies.interpolation.figures import of_samples
from ovfit.studies.interpolation.measures import summary
from ovfit.studies.interpolation.samples import Samples
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from ovfit.training.trainer import Trainer

CPU = torch.device("cpu")


def images(train: int, test: int) -> Dataset:
    """A mean image for each class, and much noise: can be learnt, not perfectly."""
    rng = np.random.default_rng(0)
    means = rng.integers(112, 144, (10, 28, 28, 1))

    def draw(labels: np.ndarray) -> np.ndarray:
        noise = rng.standard_normal((len(labels), 28, 28, 1), dtype=np.float32)
        pixels: np.ndarray = np.clip(means[labels] + 60 * noise, 0, 255)
        return pixels.astype(np.uint8)

    train_labels, test_labels = np.arange(train) % 10, np.arange(test) % 10
    return Dataset(
        name="random",
        train_images=draw(train_labels),
        train_labels=train_labels,
        test_images=draw(test_labels),
        test_labels=test_labels,
        origin="benchmark",
    )


def mlp(width: int, depth: int) -> Network:
    return Network(arch="mlp", width=width, depth=depth, init="pytorch")


def spec(
    dataset: Dataset,
    train: int,
    network: Network,
    batch: int,
    epochs: int,
    seed: int = 0,
    lr: float = 1e-3,
) -> Spec:
    data = Data(
        digest=dataset.digest,
        shape=dataset.shape,
        classes=dataset.classes,
        train_size=train,
        test_size=len(dataset.test_labels),
        val_size=len(dataset.train_labels) - train,
        control_size=0,
    )
    return Spec(
        study="interpolation",
        arm="benchmark",
        data=data,
        network=network,
        optimizer=Optimizer(name="adam", lr=lr),
        stop=Stop(epochs=epochs),
        batch_size=batch,
        seed=seed,
    )


def seconds(parts: Sequence[Sequence[Spec]], dataset: Dataset, steps: int) -> float:
    """Training alone: `steps` updates of every network."""
    total = 0.0
    for part in parts:
        trainer = Trainer(part, dataset, CPU)
        index, labels = trainer.order(1)
        size, per_epoch = part[0].batch_size, part[0].steps_per_epoch
        start = perf_counter()
        for step in range(steps):
            at = slice(step % per_epoch * size, (step % per_epoch + 1) * size)
            trainer.step(index[:, at], labels[:, at])
        total += perf_counter() - start
    return total


def compare(name: str, specs: list[Spec], dataset: Dataset, steps: int) -> None:
    together = stacks(specs, lambda group: calibrate(group, dataset, CPU).size, 1)
    alone = [[one] for one in specs]
    seconds(alone[:1], dataset, 5)
    slow, fast = seconds(alone, dataset, steps), seconds(together, dataset, steps)
    print(
        f"{name}: {len(specs)} networks, one by one {slow:.1f} s, in {len(together)} stacks "
        f"{fast:.1f} s: {slow / fast:.2f} x the networks per hour"
    )


def whole(specs: list[Spec], dataset: Dataset, recording: Recording) -> tuple[float, Loop]:
    start = perf_counter()
    loop = Loop(specs, dataset, recording, CPU)
    loop.run(Silent())
    return perf_counter() - start, loop


def lengthened(arrays: dict[str, np.ndarray], iterations: int) -> dict[str, np.ndarray]:
    """A record of as many iterations, by repeating the last one."""
    count = len(arrays["updates"])
    more = {
        name: np.concatenate([values, np.repeat(values[-1:], iterations - count, 0)])
        for name, values in arrays.items()
        if values.shape[:1] == (count,)
    }
    steps = arrays["updates"][-1] + np.arange(1, iterations - count + 1)
    return {**arrays, **more, "updates": np.concatenate([arrays["updates"], steps])}


def sweep(dataset: Dataset, widths: Sequence[int]) -> list[Spec]:
    """Three seeds of each width, on 5,000 images."""
    return [
        spec(dataset, 5000, mlp(width, 1), 64, 1, seed) for width in widths for seed in range(3)
    ]


def grid(dataset: Dataset) -> list[Spec]:
    """The cells of a search, three replicas each."""
    network = Network(arch="mlp", width=32, depth=1)
    return [
        spec(dataset, 1151, network, 64, 30, seed, lr)
        for lr in np.geomspace(1e-4, 1, 12)
        for seed in range(3)
    ]


def recording_costs(
    name: str, train: int, batch: int, epochs: int, dataset: Dataset
) -> dict[str, np.ndarray]:
    """Times a case with and without the loss of every sample; the record."""
    case = [spec(dataset, train, mlp(100, 3), batch, epochs)]
    plain, _ = whole(case, dataset, Recording(every=1))
    kept, loop = whole(case, dataset, Recording(every=1, samples=True))
    print(
        f"case {name}, {epochs} epochs evaluated each: {plain:.1f} s, with every sample's loss "
        f"{kept:.1f} s: {kept / plain - 1:+.0%}"
    )
    return loop.histories[0].samples.arrays()


def analysis_costs(record: dict[str, np.ndarray]) -> None:
    """What the numbers and the figures of a full record take."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "samples.npz"
        np.savez_compressed(path, allow_pickle=False, **lengthened(record, 60))
        size = path.stat().st_size / 1e6
        start = perf_counter()
        summary(Samples.read(path), 1)
        for figure in of_samples(Samples.read(path), "x", "x", {}):
            (Path(folder) / f"{figure.name}.png").write_bytes(png(figure.spec()))
        spent = perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(
        f"analysis and figures of one network, 70,000 samples x 60 iterations ({size:.1f} MB): "
        f"{spent:.1f} s, peak memory of this process {peak:.2f} GB"
    )


def main() -> None:
    mnist = images(15_000, 10_000)
    narrow = [width for width in WIDTHS if width <= 64]
    compare("widths 7 to 63 of the sweep, 3 seeds", sweep(mnist, narrow), mnist, 300)
    compare("all 19 widths, 3 seeds", sweep(mnist, WIDTHS), mnist, 60)
    digits = load_digits()
    compare("a grid of 12 rates x 3 replicas, 32-unit MLP on digits", grid(digits), digits, 540)
    full = images(60_000, 10_000)
    record = recording_costs("A: 5,000 images, batch 64", 5000, 64, 150, full)
    recording_costs("D: 55,000 images, batch 16", 55_000, 16, 10, full)
    analysis_costs(record)


if __name__ == "__main__":
    main()
