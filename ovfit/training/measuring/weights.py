"""What is measured of the weights: norms, distances from initialisation, whole and per layer, and histograms."""

import numpy as np
import torch
from torch import Tensor

from ovfit.training.engine.precision import wide
from ovfit.training.engine.stack import Stack
from ovfit.training.measuring.bins import Bins

TAIL = 0.001  # the share of a layer's weights beyond `tails`


def norms(stack: Stack) -> dict[str, Tensor]:
    """Euclidean norm of all trainable weights and of their distance from initialisation, (R,) each."""
    return {
        "weight_norm": wide(stack.flat).norm(dim=1),
        "distance_from_init": wide(stack.flat - stack.initial).norm(dim=1),
    }


def layer_norms(stack: Stack) -> dict[str, Tensor]:
    """The same per layer, as weight_norm/LAYER and distance_from_init/LAYER."""
    now, then = stack.views(stack.flat), stack.views(stack.initial)
    found = {}
    for name in stack.layers:
        layer = name.removesuffix(".weight")
        found[f"weight_norm/{layer}"] = wide(now[name]).flatten(1).norm(dim=1)
        found[f"distance_from_init/{layer}"] = wide(now[name] - then[name]).flatten(1).norm(dim=1)
    return found


def histograms(stack: Stack, bins: Bins) -> dict[str, np.ndarray]:
    """Counts (R, bins.count + 2) of each layer's weights; the first and last bin are open. Padding is not counted."""
    found = {}
    views = stack.views(stack.flat)
    for name in stack.layers:
        rows = []
        for row in range(len(stack)):
            weights = views[name][row].float().flatten()
            inner = torch.histc(weights, bins.count, bins.low, bins.high)
            inner[bins.count // 2] -= weights.numel() - stack.true_shapes[row][name].numel()
            ends = torch.stack([(weights < bins.low).sum(), (weights > bins.high).sum()])
            rows.append(torch.cat([ends[:1], inner, ends[1:]]))
        found[name.removesuffix(".weight")] = (
            torch.stack(rows).round().to(torch.int32).cpu().numpy()
        )
    return found


def tails(stack: Stack) -> dict[str, Tensor]:
    """(R,) the magnitude that one in a thousand of a layer's weights exceeds (the largest where it has fewer)."""
    found = {}
    views = stack.views(stack.flat)
    for name in stack.layers:
        places = [max(1, round(TAIL * shapes[name].numel())) for shapes in stack.true_shapes]
        sizes = (
            views[name].flatten(1).abs().topk(max(places), dim=1).values
        )  # padding is zero: it is never among the largest
        found[name.removesuffix(".weight")] = sizes.gather(
            1, torch.tensor(places, device=sizes.device)[:, None] - 1
        )[:, 0]
    return found
