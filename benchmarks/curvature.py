"""Hessian products per second: curvlinops, one network, and several in lockstep.

    python benchmarks/curvature.py [--rounds 7]

The Hessian of the mean cross-entropy over digits' training split (scikit-learn's, nothing to
download) of MLPs after an epoch of Adam. One thread; both ways in turn in this one run, medians of
the rounds. curvlinops gets all images in one batch, or in the chunks that ovfit took, whichever is
faster, and no check of determinism. Products are first compared: they agree within float32.
"""

import argparse
from collections.abc import Callable
from statistics import median
from time import perf_counter

import torch
from curvlinops import HessianLinearOperator
from torch import nn
from training import timed

from ovfit.data.digits import digits
from ovfit.networks import build
from ovfit.spec import Network
from ovfit.training.surface.curvature import Curvature, curvature
from ovfit.training.surface.hessian import Hessian
from ovfit.training.surface.operator import drawn
from ovfit.training.trainer import Trainer

CASES = ((512, (1, 4), 1.5), (32, (1, 4, 16), 5.0))  # units, networks in lockstep, what we want
SECONDS = 0.15  # of a round


def trained(width: int, networks: int) -> Trainer:
    """So many MLPs, an epoch into training."""
    dataset = digits()
    network = Network(arch="mlp", width=width, depth=1)
    specs = timed(dataset, network, range(networks), held=100)
    trainer = Trainer(specs, dataset, torch.device("cpu"))
    index, labels = trainer.order(1)
    for part, named in zip(torch.split(index, 128, 1), torch.split(labels, 128, 1), strict=True):
        trainer.step(part, named)
    return trainer


def hessian(trainer: Trainer) -> Hessian:
    return Hessian(trainer.stack, trainer.data, trainer.data.splits["train"])


def theirs(trainer: Trainer, chunk: int | None) -> HessianLinearOperator:
    """The first network's Hessian; all images in one batch or in batches of `chunk`."""
    module = build(trainer.specs[0].network, trainer.specs[0].data.shape, 10)
    module.load_state_dict(trainer.stack.tensors(0))
    index, data = trainer.data.splits["train"], trainer.data
    batches = [
        (data.pool.batch(part), data.labels[part])
        for part in torch.split(index, chunk or len(index))
    ]
    weights = list(module.eval().parameters())
    return HessianLinearOperator(
        module, nn.CrossEntropyLoss(), weights, batches, check_deterministic=False
    )


def in_turn(calls: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Seconds of each call: the median of rounds, in each of which every call has its turn."""
    times: dict[str, list[float]] = {name: [] for name in calls}
    repeats = {}
    for name, call in calls.items():
        call()
        start = perf_counter()
        call()
        repeats[name] = max(1, round(SECONDS / (perf_counter() - start)))
    for _ in range(rounds):
        for name, call in calls.items():
            start = perf_counter()
            for _ in range(repeats[name]):
                call()
            times[name].append((perf_counter() - start) / repeats[name])
    return {name: median(values) for name, values in times.items()}


def compare(width: int, sizes: tuple[int, ...], wanted: float, rounds: int) -> None:
    stacks = {size: hessian(trained(width, size)) for size in sizes}
    single = trained(width, 1)
    operators = {"one batch": theirs(single, None), "batches of 256": theirs(single, 256)}
    vector = drawn(stacks[1], 0)
    mine, other = stacks[1].products(vector)[0], operators["one batch"] @ vector[0]
    assert (mine - other).norm() < 1e-4 * other.norm()
    calls: dict[str, Callable[[], object]] = {
        name: lambda operator=operator: operator @ vector[0]  # type: ignore[misc]
        for name, operator in operators.items()
    }
    for size, stack in stacks.items():
        vectors = drawn(stack, 0)
        calls[str(size)] = lambda s=stack, v=vectors: s.products(v)  # type: ignore[misc]
    rebuilt = Hessian(single.stack, single.data, single.data.splits["train"], held=0, chunk=2048)
    calls["rebuilt"] = lambda: rebuilt.products(vector)
    seconds = in_turn(calls, rounds)
    best = min(operators, key=lambda name: seconds[name])
    print(
        f"{width} units, {vector.shape[1]:,} weights, {single.data.splits['train'].numel()} images"
    )
    print(f"  curvlinops ({best}): {1 / seconds[best]:.1f} products a second")
    for size in sizes:
        rate = size / seconds[str(size)]
        print(
            f"  ovfit, {size} in lockstep: {rate:.1f} a second and core, "
            f"{rate * seconds[best]:.2f} x curvlinops (wanted: {wanted})"
        )
    print(f"  the graph built for each product: {1 / seconds['rebuilt']:.1f} a second")


def whole(width: int, networks: int) -> None:
    """All that a probe measures."""
    trainer, settings = trained(width, networks), Curvature()
    start = perf_counter()
    found = list(curvature(trainer.stack, trainer.data, settings, lambda share: None))
    seconds = (perf_counter() - start) / networks
    steps = max(float(arrays["lanczos_steps"]) for arrays in found)
    worst = max(float((arrays["residuals"] / arrays["eigenvalues"]).max()) for arrays in found)
    error = max(float(arrays["trace_error"] / arrays["trace"]) for arrays in found)
    print(
        f"all of a probe, {networks} networks of {width} units: {seconds:.2f} s each; Lanczos "
        f"{steps:.0f} steps, residuals up to {worst:.0e}, standard error of the trace {error:.1%}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    torch.set_num_threads(1)
    for width, sizes, wanted in CASES:
        compare(width, sizes, wanted, options.rounds)
    for width, networks in ((512, 2), (32, 16)):
        whole(width, networks)


if __name__ == "__main__":
    main()
