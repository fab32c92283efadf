"""What a probe wants to know of the curvature of finished networks, in one call."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.surface.density import density
from ovfit.training.surface.hessian import HELD, TRIED, Hessian
from ovfit.training.surface.lanczos import extremes
from ovfit.training.surface.trace import trace
from ovfit.training.surface.values import Beat

# Weights above which a CPU gains nothing from lockstep: MLPs of 1,754 and 3,610 weights made 1.7
# and 1.4 times as many products four at a time, those of 9,610 and 38,410 weights .6 to .7 times;
# CNNs and ResNets of 1,320 to 86,950 weights .9 to 1.5 times.
ALONE = 5000


@dataclass(frozen=True, kw_only=True)
class Curvature:
    """`top`: eigenvalues, the largest. `tolerance`: of their residuals, relative to them.

    `steps`: of Lanczos, at most. `trace_products`: of Hutch++. `vectors` and `density_steps`: of
    the density (0 vectors: none), on a grid of `points`. `seed`: of the random vectors.
    """

    top: int = 5
    tolerance: float = 1e-3
    steps: int = 100
    trace_products: int = 30
    vectors: int = 2
    density_steps: int = 50
    points: int = 1024
    seed: int = 0

    @property
    def products(self) -> int:
        """Hessian products that a network takes at most."""
        largest = self.steps + self.top + 1
        return largest + self.trace_products + self.vectors * self.density_steps


def curvature(
    stack: Stack, data: StackData, settings: Curvature, beat: Beat
) -> Iterator[dict[str, np.ndarray]]:
    """The arrays of each network of the stack, in order, as soon as they are known; all float64.

    Of the mean cross-entropy over the training split with its true labels, in evaluation mode,
    without weight decay: `eigenvalues` (k,) in descending order and `residuals` (k,); `lowest` and
    `lowest_residual` (); `lanczos_steps` (); `trace` and `trace_error` (); with a density also
    `density_grid` and `density` (G,), `density_nodes` and `density_weights` (V, m). What they mean:
    `Extremes`, `Trace`, `Density`. A residual above the tolerance says that the cap on steps was
    reached first. All is NaN for a network whose weights are not finite.

    `beat` hears the share that is done, from 0 to 1; what it raises ends this.
    """
    index = data.splits["train"]
    parts = torch.split(
        torch.arange(len(stack), device=data.device), _together(stack, data, index, settings)
    )
    for place, rows in enumerate(parts):

        def part_beat(share: float, place: int = place) -> None:
            beat((place + share) / len(parts))

        yield from _arrays(Hessian(stack.subset(rows), data, index), settings, part_beat)


def _together(stack: Stack, data: StackData, index: Tensor, settings: Curvature) -> int:
    """Networks at a time: as many as pay, and keep their graphs and Lanczos vectors in memory."""
    if data.device.type == "cpu" and stack.flat.shape[1] > ALONE:
        return 1
    budget = HELD.get(data.device.type, HELD["cpu"])
    first = stack.subset(torch.zeros(1, dtype=torch.int64, device=data.device))
    graph = Hessian(first, data, index[: 2 * TRIED], held=0).image_bytes * len(index)
    basis = stack.flat[0].nbytes * settings.steps
    return max(1, int(min(budget / graph, budget / basis)))


def _arrays(hessian: Hessian, settings: Curvature, beat: Beat) -> Iterator[dict[str, np.ndarray]]:
    seed, total = settings.seed, settings.products

    def part_of(before: int, products: int) -> Beat:
        return lambda share: beat((before + share * products) / total)

    largest = extremes(
        hessian,
        top=settings.top,
        tolerance=settings.tolerance,
        steps=settings.steps,
        seed=seed,
        beat=part_of(0, settings.steps),
    )
    found = {
        "eigenvalues": largest.top,
        "residuals": largest.top_residuals,
        "lowest": largest.lowest,
        "lowest_residual": largest.lowest_residual,
        "lanczos_steps": torch.full_like(largest.lowest, largest.steps),
    }
    done = settings.steps + settings.top + 1
    estimate = trace(
        hessian,
        products=settings.trace_products,
        seed=seed,
        beat=part_of(done, settings.trace_products),
    )
    found |= {"trace": estimate.value, "trace_error": estimate.error}
    done += settings.trace_products
    if settings.vectors:
        spread = density(
            hessian,
            vectors=settings.vectors,
            steps=settings.density_steps,
            points=settings.points,
            seed=seed,
            beat=part_of(done, total - done),
        )
        found |= {
            "density_grid": spread.grid,
            "density": spread.density,
            "density_nodes": spread.nodes,
            "density_weights": spread.weights,
        }
    for row in range(len(hessian.stack)):
        yield {name: values[row].numpy() for name, values in found.items()}
