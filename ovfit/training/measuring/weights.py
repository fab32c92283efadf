"""What is measured of the weights: norms, distances from initialisation, and histograms."""

import numpy as np
import torch
from torch import Tensor

from ovfit.networks.layers import in_metrics, named
from ovfit.training.engine.precision import wide
from ovfit.training.engine.stack import Stack
from ovfit.training.measuring.bins import Bins

TAIL = 0.001  # the share of a layer's weights beyond `tails`


def norms(stack: Stack) -> dict[str, Tensor]:
    """weight_norm and distance_from_init (R,): Euclidean, of all trainable weights.

    distance_from_start: from the weights of the network a network was started from.
    """
    measures = {
        "weight_norm": wide(stack.flat).norm(dim=1),
        "distance_from_init": wide(stack.flat - stack.initial).norm(dim=1),
    }
    if stack.start is not None:
        measures["distance_from_start"] = wide(stack.flat - stack.start).norm(dim=1)
    return measures


def layer_norms(stack: Stack) -> dict[str, Tensor]:
    """weight_norm/LAYER and distance_from_init/LAYER (R,) of each layer's weights.

    LAYER is what people call it (hidden, output); histograms have the module's own names.
    """
    now, then = stack.views(stack.flat), stack.views(stack.initial)
    names = named(stack.shapes)
    measures = {}
    for name in stack.layers:
        layer = in_metrics(names[_layer(name)])
        measures[f"weight_norm/{layer}"] = wide(now[name]).flatten(1).norm(dim=1)
        moved = wide(now[name] - then[name])
        measures[f"distance_from_init/{layer}"] = moved.flatten(1).norm(dim=1)
    return measures


def histograms(stack: Stack, bins: Bins) -> dict[str, np.ndarray]:
    """Counts int32 (R, bins.count + 2) of each layer's weights; the first and last bin are open.

    Padding is not counted.
    """
    counts, views = {}, stack.views(stack.flat)
    for name in stack.layers:
        own = [shapes[name].numel() for shapes in stack.true_shapes]
        rows = [_counts(view, bins, size) for view, size in zip(views[name], own, strict=True)]
        counts[_layer(name)] = torch.stack(rows).round().to(torch.int32).cpu().numpy()
    return counts


def _counts(weights: Tensor, bins: Bins, own: int) -> Tensor:
    """Counts (bins.count + 2,) of a network's weights in a layer, of which `own` are no padding."""
    values = weights.float().flatten()
    inner = torch.histc(values, bins.count, bins.low, bins.high)
    inner[bins.count // 2] -= values.numel() - own
    ends = torch.stack([(values < bins.low).sum(), (values > bins.high).sum()])
    return torch.cat([ends[:1], inner, ends[1:]])


def tails(stack: Stack) -> dict[str, Tensor]:
    """(R,) the magnitude that one in a thousand of a layer's weights exceeds.

    The largest where it has fewer.
    """
    magnitudes, views = {}, stack.views(stack.flat)
    for name in stack.layers:
        places = [max(1, round(TAIL * shapes[name].numel())) for shapes in stack.true_shapes]
        # padding is zero: it is never among the largest
        largest = views[name].flatten(1).abs().topk(max(places), dim=1).values
        place = torch.tensor(places, device=largest.device)[:, None] - 1
        magnitudes[_layer(name)] = largest.gather(1, place)[:, 0]
    return magnitudes


def _layer(name: str) -> str:
    return name.removesuffix(".weight")
