"""The best temperature: how much of a loss is the scale of the logits alone."""

import torch
from torch import Tensor

from ovfit.training.engine.precision import wide

NOTHING = 1e-9  # nats
STEPS, TOLERANCE = 60, 1e-4  # of log T: the loss is flat there, it changes by the square of it
# of the log inverse temperature: here the search ends where the optimum lies at infinity (no error)
LOWEST, HIGHEST = -14.0, 14.0


def best_temperature(logits: Tensor, labels: Tensor) -> Tensor:
    """(R,) the T that makes the mean cross-entropy of logits / T smallest.

    Of logits (R, N, k) and labels (R, N). The loss is convex in 1/T: Newton's method in log(1/T),
    kept inside a bracket by the sign of the slope. Guo et al. 2017 (arXiv 1706.04599), section 4.2.
    """
    margins = logits - logits.gather(-1, labels[..., None])
    low = wide(torch.full((len(logits),), LOWEST, device=margins.device))
    high, place = torch.full_like(low, HIGHEST), torch.zeros_like(low)
    for _ in range(STEPS):
        inverse = place.exp()
        slope, spread = _derivatives(margins, inverse)
        low, high = torch.where(slope < 0, place, low), torch.where(slope < 0, high, place)
        curvature = inverse * spread + slope
        newton = place - slope / torch.where(curvature > 0, curvature, 1.0)
        inside = (curvature > 0) & (newton > low) & (newton < high)
        following = torch.where(inside, newton, (low + high) / 2)
        step = (following - place).abs()
        # by which the loss can still fall; where the optimum lies at infinity it dies out
        gain = (inverse * slope).abs() * step
        place = following
        if ((step < TOLERANCE) | (gain < NOTHING)).all():
            break
    return (-place).exp()


def _derivatives(margins: Tensor, inverse: Tensor) -> tuple[Tensor, Tensor]:
    """The first and second derivative (R,) of the mean loss by the inverse temperature (R,)."""
    share = (inverse.to(margins.dtype)[:, None, None] * margins).softmax(-1).mul_(margins)
    mean = share.sum(-1)
    spread = wide(share.mul_(margins).sum(-1).sub_(mean.square())).mean(1)
    return wide(mean).mean(1), spread
