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
    Each network's search ends by itself: what it gives does not depend on its neighbours. NaN where
    logits are not finite.
    """
    margins = logits - logits.gather(-1, labels[..., None])
    low = wide(torch.full((len(logits),), LOWEST, device=margins.device))
    high, place = torch.full_like(low, HIGHEST), torch.zeros_like(low)
    best, rows = torch.empty_like(low), torch.arange(len(low), device=low.device)
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
        place = torch.where(slope.isfinite(), following, torch.nan)
        best[rows] = place
        going_on = (step >= TOLERANCE) & (gain >= NOTHING) & slope.isfinite()
        if not going_on.all():
            rows, margins = rows[going_on], margins[going_on]
            low, high, place = low[going_on], high[going_on], place[going_on]
        if not len(rows):
            break
    return (-best).exp()


def _derivatives(margins: Tensor, inverse: Tensor) -> tuple[Tensor, Tensor]:
    """The first and second derivative (R,) of the mean loss by the inverse temperature (R,)."""
    scaled = inverse.to(margins.dtype)[:, None, None] * margins
    # softmax by hand: over a last dimension of ten, PyTorch's takes four times as long on the CPU
    odds = scaled.sub_(scaled.amax(-1, keepdim=True)).exp_()
    total = odds.sum(-1)
    mean = odds.mul_(margins).sum(-1).div_(total)
    square = odds.mul_(margins).sum(-1).div_(total)
    return wide(mean).mean(1), wide(square.sub_(mean.square())).mean(1)
