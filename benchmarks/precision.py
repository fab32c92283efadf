"""What `--precision bf16` is worth on this machine: a step's time against that of float32.

    python benchmarks/precision.py                    on the CPU, in as many threads as torch takes
    python benchmarks/precision.py --device cuda      tf32 too

Steps of both are made in turn, in blocks; each row is the median of the blocks' ratios.
"""

import argparse
from statistics import median
from time import perf_counter

import torch
from step import CASES, Case, begun
from training import random_dataset

from ovfit.spec import Network, Precision
from ovfit.training.trainer import Trainer

BLOCKS, BLOCK = 15, 0.1  # seconds of a block
WIDE = Network(arch="mlp", width=512, depth=1)
COLOUR = Case("512-unit MLP, batch 128, colour", WIDE, 128, (1,), colour=True)


def seconds(trainer: Trainer, index: torch.Tensor, labels: torch.Tensor, count: int) -> float:
    """Of so many steps."""
    start = perf_counter()
    for _ in range(count):
        trainer.step(index, labels)
    if index.device.type == "cuda":
        torch.cuda.synchronize()
    return perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    device = parser.parse_args().device
    others: list[Precision] = ["bf16"] if device == "cpu" else ["tf32", "bf16"]
    grey, colour = random_dataset(), random_dataset(32, 3)
    for case in [*CASES, COLOUR]:
        dataset = colour if case.colour else grey
        for size in case.sizes:
            plain = begun(case, dataset, size, "float32", device)
            seconds(*plain, 2)
            count = max(1, round(BLOCK / seconds(*plain, 1)))
            for precision in others:
                rounded = begun(case, dataset, size, precision, device)
                seconds(*rounded, 2)
                pairs = [(seconds(*plain, count), seconds(*rounded, count)) for _ in range(BLOCKS)]
                ratio = median(one / other for one, other in pairs)
                took = median(other for _, other in pairs) / count / size * 1e3
                print(
                    f"{case.name}: {size:>2} in a stack {took:.3f} ms per network and step in "
                    f"{precision}; float32 / {precision} {ratio:.2f}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
