"""What the hidden layers of a convolutional network still hold.

Linear read-outs of an image from a layer's channels, pixel by pixel.
"""

from collections.abc import Callable, Iterator, Mapping

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ovfit.studies.identity.inputs import KINDS
from ovfit.training.engine.precision import wide

SMALLEST = 1e-10  # of the largest eigenvalue: below it a combination of channels does not count
Weights = dict[str, Tensor]


def layers(
    states: Callable[[Weights], Iterator[Tensor]],
    weights: Mapping[str, Weights],
    images: Tensor,
    kinds: np.ndarray,
) -> dict[str, np.ndarray]:
    """For each of the named weights (trained, random), over layers (L,), what is read out of them.

    The correlations `readout/NAME/identity` and `/constant` float32 (L, M) of the M test inputs
    `held` out (1x1 linear maps fitted on every other test input); `means/NAME` uint8 (L, S, H, W),
    the mean over channels, each from its least (0) to its largest value (255), for the inputs
    `shown` (S,), the first of each kind, of those that vary.

    `states` gives the layers' outputs (1 + N, c, H, W) for the training image and N test inputs
    `images` (1 + N, C, H, W), of the `kinds` (1 + N,).
    """
    tested = np.flatnonzero(kinds != KINDS.index("training"))
    varied = images.flatten(1).std(1).cpu().numpy() > 0
    fit, held = tested[::2], tested[1::2][varied[tested[1::2]]]
    _, first = np.unique(kinds, return_index=True)
    shown = np.sort(first[varied[first]])
    targets = torch.cat([images, images[:1].expand_as(images)], 1)  # itself, the training image
    goals = [goal[held].flatten(1) for goal in wide(targets).chunk(2, 1)]
    arrays: dict[str, np.ndarray] = {"shown": shown, "held": held}
    for name, chosen in weights.items():
        scores, means = [], []
        for state in states(chosen):
            read = fitted(state, targets, torch.from_numpy(fit), torch.from_numpy(held)).chunk(2, 1)
            found = zip(read, goals, strict=True)
            scores.append(torch.stack([correlation(r.flatten(1), goal) for r, goal in found]))
            means.append(stretched(state[shown].mean(1)))
        identity, constant = torch.stack(scores, 1).float().cpu().numpy()
        arrays[f"readout/{name}/identity"] = identity
        arrays[f"readout/{name}/constant"] = constant
        arrays[f"means/{name}"] = np.stack(means)
    return arrays


def fitted(state: Tensor, targets: Tensor, fit: Tensor, held: Tensor) -> Tensor:
    """(held, C, H, W): targets read from channels at the same pixel by least squares (affine).

    `targets` (B, C, H, W), channels `state` (B, c, H, W); fitted on the images `fit`, read for the
    images `held`.
    """
    channels, goals = wide(state).movedim(1, -1), wide(targets).movedim(1, -1)
    inputs, outputs = channels[fit].flatten(0, -2), goals[fit].flatten(0, -2)
    centre, level = inputs.mean(0), outputs.mean(0)
    inputs = inputs - centre
    inverse = torch.linalg.pinv(inputs.T @ inputs, rtol=SMALLEST, hermitian=True)
    maps = inverse @ (inputs.T @ (outputs - level))
    read: Tensor = ((channels[held] - centre) @ maps + level).movedim(-1, 1)
    return read


def correlation(a: Tensor, b: Tensor) -> Tensor:
    """(B,) Pearson's correlation over the pixels of a, b (B, d); 0 where one does not vary."""
    a, b = a - a.mean(1, keepdim=True), b - b.mean(1, keepdim=True)
    sizes = a.norm(dim=1) * b.norm(dim=1)
    return torch.where(sizes > 0, (a * b).sum(1) / sizes.clamp_min(torch.finfo(a.dtype).tiny), 0.0)


def sobel(images: Tensor) -> Tensor:
    """The size of Sobel's gradient of images (B, C, H, W), each channel by itself.

    Borders are repeated.
    """
    across = torch.tensor(
        [[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]],
        dtype=images.dtype,
        device=images.device,
    )
    kernels = torch.stack([across, across.T])[:, None]
    height, width = images.shape[-2:]
    padded = F.pad(images.reshape(-1, 1, height, width), (1, 1, 1, 1), mode="replicate")
    sizes: Tensor = F.conv2d(padded, kernels).norm(dim=1)
    return sizes.view_as(images)


def stretched(images: Tensor) -> np.ndarray:
    """uint8 (S, H, W) of 0 to 255 from each image's least to its largest value.

    0 where an image (H, W) does not vary.
    """
    least, most = images.amin((1, 2), keepdim=True), images.amax((1, 2), keepdim=True)
    scaled = (images - least) / (most - least).clamp_min(torch.finfo(images.dtype).tiny)
    return (scaled * 255).round().byte().cpu().numpy()
