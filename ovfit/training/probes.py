"""What is measured of the weights: norms, distances from initialisation, whole and per layer, and histograms."""

import numpy as np
import torch
from torch import Tensor

from ovfit.training import bins
from ovfit.training.precision import wide
from ovfit.training.stack import Stack


def norms(stack: Stack) -> dict[str, Tensor]:
    """Euclidean norm of all trainable weights and of their distance from initialisation, (R,) each."""
    return {"weight_norm": wide(stack.flat).norm(dim=1), "distance_from_init": wide(stack.flat - stack.initial).norm(dim=1)}


def layer_norms(stack: Stack) -> dict[str, Tensor]:
    """The same per layer, as weight_norm/LAYER and distance_from_init/LAYER."""
    now, then = stack.views(stack.flat), stack.views(stack.initial)
    found = {}
    for name in stack.layers:
        layer = name.removesuffix(".weight")
        found[f"weight_norm/{layer}"] = wide(now[name]).flatten(1).norm(dim=1)
        found[f"distance_from_init/{layer}"] = wide(now[name] - then[name]).flatten(1).norm(dim=1)
    return found


def histograms(stack: Stack) -> dict[str, np.ndarray]:
    """Counts (R, bins.COUNT + 2) of each layer's weights in the bins of `bins.edges`; the first and last are open. Padding is not counted."""
    found = {}
    views = stack.views(stack.flat)
    for name in stack.layers:
        rows = []
        for row in range(len(stack)):
            weights = views[name][row].float().flatten()
            inner = torch.histc(weights, bins.COUNT, bins.LOW, bins.HIGH)
            inner[bins.COUNT // 2] -= weights.numel() - stack.true_shapes[row][name].numel()
            ends = torch.stack([(weights < bins.LOW).sum(), (weights > bins.HIGH).sum()])
            rows.append(torch.cat([ends[:1], inner, ends[1:]]))
        found[name.removesuffix(".weight")] = torch.stack(rows).round().to(torch.int32).cpu().numpy()
    return found
