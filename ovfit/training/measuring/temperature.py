"""The best temperature: how much of a loss is the scale of the logits alone."""

import torch
from torch import Tensor

from ovfit.training.engine.precision import wide

NOTHING = 1e-9  # nats
STEPS, TOLERANCE = 60, 1e-4  # of log T: the loss is flat there, it changes by the square of it
LOWEST, HIGHEST = (
    -14.0,
    14.0,
)  # of the log inverse temperature: where the optimum lies at infinity (no errors), the search ends here


def best_temperature(logits: Tensor, labels: Tensor) -> Tensor:
    """(R,) the temperature T that makes the mean cross-entropy of logits / T smallest; logits (R, N, k), labels (R, N).

    The loss is convex in 1/T: Newton's method in log(1/T), kept inside a bracket by the sign of the slope. Guo et al. 2017 (arXiv 1706.04599), section 4.2.
    """
    margins = logits - logits.gather(-1, labels[..., None])
    low = wide(torch.full((len(logits),), LOWEST, device=margins.device))
    high, place = torch.full_like(low, HIGHEST), torch.zeros_like(low)
    for _ in range(STEPS):
        inverse = place.exp()
        share = (inverse.to(margins.dtype)[:, None, None] * margins).softmax(-1).mul_(margins)
        mean = share.sum(-1)
        slope = wide(mean).mean(1)
        spread = wide(share.mul_(margins).sum(-1).sub_(mean.square())).mean(1)
        low, high = torch.where(slope < 0, place, low), torch.where(slope < 0, high, place)
        curvature = inverse * spread + slope
        newton = place - slope / torch.where(curvature > 0, curvature, 1.0)
        inside = (curvature > 0) & (newton > low) & (newton < high)
        following = torch.where(inside, newton, (low + high) / 2)
        step = (following - place).abs()
        won = (
            (inverse * slope).abs() * step
        )  # by which the loss can still fall; where the optimum lies at infinity it dies out
        place = following
        if ((step < TOLERANCE) | (won < NOTHING)).all():
            break
    return (-place).exp()
