"""The tasks of `randomize` and the rates of `mislabel`, stacked and one by one; two blurs.

    python benchmarks/memorisation.py

Networks of 32 units per second of training alone, in stacks of the measured size against stacks of
one, in this run. Images are noise about a mean per class. The blur is timed against torchvision's.
"""

from collections.abc import Sequence
from time import perf_counter

import torch
from interpolation import images, seconds
from torchvision.transforms.functional import gaussian_blur

from ovfit.data.datasets import Dataset
from ovfit.launch.calibration import calibrate
from ovfit.launch.plan import stacks
from ovfit.spec import Spec
from ovfit.studies.mislabel.blur import blurred
from ovfit.studies.parsing import parse
from ovfit.studies.registry import study

CPU = torch.device("cpu")
STEPS = 60
SIGMAS, IMAGES = 20, 60_000


def compare(name: str, specs: Sequence[Spec], dataset: Dataset) -> None:
    """Both ways in turn, the better of three each."""
    parts = stacks(specs, lambda group: calibrate(group, dataset, CPU).size, 1)
    alone, stacked = [], []
    for _ in range(3):
        alone.append(seconds([[spec] for spec in specs], dataset, STEPS))
        stacked.append(seconds(parts, dataset, STEPS))
    sizes = ", ".join(str(len(part)) for part in parts)
    ratio = min(alone) / min(stacked)
    print(
        f"{name}: {len(specs)} networks, {STEPS} steps each: one by one {min(alone):.2f} s, "
        f"in stacks of {sizes} {min(stacked):.2f} s: {ratio:.2f} x"
    )


def blurs() -> None:
    """All 60,000 images at 20 strengths; torchvision's on a twentieth of them, times 20."""
    whole = torch.rand(IMAGES, 1, 28, 28)
    start = perf_counter()
    for place in range(SIGMAS):
        blurred(whole, 0.2 + 0.2 * place)
    ours = perf_counter() - start
    start = perf_counter()
    for place in range(SIGMAS):
        gaussian_blur(whole[: IMAGES // 20], [55, 55], [0.2 + 0.2 * place] * 2)
    theirs = (perf_counter() - start) * 20
    print(
        f"blur of {IMAGES:,} images at {SIGMAS} sigmas: {ours:.1f} s; torchvision's gaussian_blur "
        f"{theirs:.0f} s (from a twentieth): {theirs / ours:.0f} x"
    )


def main() -> None:
    dataset = images(6000, 100)
    shared = {"replicas": "5", "width": "32", "batch_size": "64"}
    special: list[tuple[str, str, dict[str, str]]] = [
        ("randomize", "tasks of randomize", {"val_size": "0"}),
        ("mislabel", "rates of mislabel", {}),
    ]
    for name, title, given in special:
        declared = study(name)
        options = parse(declared, {**shared, **given})
        compare(title, declared.plan(options, {"digits": dataset}).specs, dataset)
    blurs()


if __name__ == "__main__":
    main()
