"""What one training step costs per network at several stack sizes, and how much arithmetic that is, against one plain matrix product.

python benchmarks/step.py [--arch mlp] [--sizes 1,2,4,8] [--batch 128]
"""

import argparse
from time import perf_counter

import torch
from torch.utils.flop_counter import FlopCounterMode
from training import random_dataset

from ovfit.networks import ARCHITECTURES, build
from ovfit.spec import Data, Network, Optimizer, Spec, Stop
from ovfit.training.loop import Loop
from ovfit.training.recording import Recording


def best(call, blocks: int = 6, calls: int = 3) -> float:
    """Seconds of one call: the fastest of several blocks."""
    call()
    times = []
    for _ in range(blocks):
        start = perf_counter()
        for _ in range(calls):
            call()
        times.append((perf_counter() - start) / calls)
    return min(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--arch", choices=ARCHITECTURES, default="mlp")
    parser.add_argument("--sizes", default="1,2,4,8")
    parser.add_argument("--batch", type=int, default=128)
    options = parser.parse_args()
    square = torch.randn(1024, 1024)
    print(f"{torch.get_num_threads()} threads; a 1024 x 1024 matrix product: {2 * 1024**3 / best(lambda: square @ square) / 1e9:.0f} GFLOP/s")
    dataset = random_dataset()
    known = ARCHITECTURES[options.arch]
    network = Network(options.arch, known.width, known.depth)
    data = Data(dataset.digest, dataset.shape, 10, 12_000, 2_000, 1, 1)
    with FlopCounterMode(display=False) as counter:
        build(network, dataset.shape, 10)(torch.randn(options.batch, *dataset.shape)).sum().backward()
    for size in map(int, options.sizes.split(",")):
        specs = [Spec("bench", "normal", data, network, Optimizer("adam", 1e-3), Stop(1), options.batch, seed) for seed in range(size)]
        loop = Loop(specs, dataset, Recording(), torch.device("cpu"))
        loop.epoch = 1
        index, labels = (tensor[:, : options.batch] for tensor in loop.order())
        seconds = best(lambda: loop.train_step(index, labels)) / size  # noqa: B023
        print(f"{options.arch}, {size:>2} in a stack: {seconds * 1e3:.2f} ms per network and step, {counter.get_total_flops() / seconds / 1e9:.0f} GFLOP/s")


if __name__ == "__main__":
    main()
