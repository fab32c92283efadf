"""The tasks of `randomize` and the rates of `mislabel` for 32-unit nets, in stacks against one by one; and the blur against torchvision's.

    python benchmarks/memorisation.py

Networks per second of training alone, in stacks of the measured size against the same loop one by one, in this run. Images are noise about a mean per class.
"""

from collections.abc import Sequence
from time import perf_counter

import torch
from interpolation import images, seconds
from torchvision.transforms.functional import gaussian_blur

from ovfit.cli import options
from ovfit.launch.calibration import calibrate
from ovfit.launch.plan import stacks
from ovfit.spec import Spec
from ovfit.studies import mislabel, randomize
from ovfit.studies.mislabel.blur import blurred

CPU = torch.device("cpu")
STEPS = 60
SIGMAS, IMAGES = 20, 60_000


def compare(name: str, specs: Sequence[Spec], dataset) -> None:  # type: ignore[no-untyped-def]
    """Both ways in turn, the better of three each."""
    parts = stacks(specs, lambda group: calibrate(group, dataset, CPU).size, 1)
    alone, stacked = [], []
    for _ in range(3):
        alone.append(seconds([[one] for one in specs], dataset, STEPS))
        stacked.append(seconds(parts, dataset, STEPS))
    sizes = ", ".join(str(len(part)) for part in parts)
    ratio = min(alone) / min(stacked)
    print(
        f"{name}: {len(specs)} networks, {STEPS} steps each: one by one {min(alone):.2f} s, in stacks of {sizes} {min(stacked):.2f} s: {ratio:.2f} x"
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
        f"blur of {IMAGES:,} images at {SIGMAS} sigmas: {ours:.1f} s; torchvision's gaussian_blur {theirs:.0f} s (from a twentieth): {theirs / ours:.0f} x"
    )


def main() -> None:
    dataset = images(6000, 100)
    words = {"replicas": "5", "width": "32"}
    for study, name, more in (
        (randomize, "tasks of randomize", {"val_size": "0"}),
        (mislabel, "rates of mislabel", {}),
    ):
        specs, _ = study.plan(
            options.parse(study, {**words, "batch_size": "64", **more}), {"digits": dataset}
        )
        compare(name, specs, dataset)
    blurs()


if __name__ == "__main__":
    main()
