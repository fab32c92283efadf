"""What the hidden layers of a convolutional network still hold: linear read-outs of an image from a layer's channels, pixel by pixel."""

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
    """For each of the named weights (trained, random), over layers (L,): the correlations `readout/NAME/identity` and `/constant` of held-out test inputs
    (1x1 linear maps fitted on every other test input); `means/NAME` uint8 (L, S, H, W), the mean over channels, each from its least (0) to its largest value
    (255), for the inputs `shown` (S,), the first of each kind.

    `states` gives the layers' outputs (1 + N, c, H, W) for the training image and N test inputs `images`.
    """
    tested = np.flatnonzero(kinds != KINDS.index("training"))
    varied = images.flatten(1).std(1).cpu().numpy() > 0
    fit, held = tested[::2], np.array([place for place in tested[1::2] if varied[place]])
    shown = np.array(
        [
            np.flatnonzero(kinds == kind)[0]
            for kind in dict.fromkeys(kinds.tolist())
            if varied[np.flatnonzero(kinds == kind)[0]]
        ]
    )
    targets = torch.cat(
        [images, images[:1].expand_as(images)], 1
    )  # the image itself, and the training image
    found: dict[str, np.ndarray] = {"shown": shown}
    for name, chosen in weights.items():
        scores, means = [], []
        for state in states(chosen):
            read = fitted(state, targets, torch.from_numpy(fit), torch.from_numpy(held)).chunk(2, 1)
            scores.append(
                [
                    float(correlation(one.flatten(1), goal[held].flatten(1)).mean())
                    for one, goal in zip(read, wide(targets).chunk(2, 1), strict=True)
                ]
            )
            means.append(stretched(state[shown].mean(1)))
        found |= {
            f"readout/{name}/{goal}": values
            for goal, values in zip(("identity", "constant"), np.array(scores).T, strict=True)
        }
        found[f"means/{name}"] = np.stack(means)
    return found


def fitted(state: Tensor, targets: Tensor, fit: Tensor, held: Tensor) -> Tensor:
    """(held, C, H, W): targets (B, C, H, W) read from channels (B, c, H, W) at the same pixel by least squares (affine), fitted on the images `fit`."""
    channels, goals = wide(state).movedim(1, -1), wide(targets).movedim(1, -1)
    inputs, outputs = channels[fit].flatten(0, -2), goals[fit].flatten(0, -2)
    centre, level = inputs.mean(0), outputs.mean(0)
    inputs = inputs - centre
    inverse = torch.linalg.pinv(inputs.T @ inputs, rtol=SMALLEST, hermitian=True)
    found = (channels[held] - centre) @ (inverse @ (inputs.T @ (outputs - level))) + level
    return found.movedim(-1, 1)


def correlation(a: Tensor, b: Tensor) -> Tensor:
    """(B,) Pearson's correlation over the pixels of a, b (B, d); 0 where one of them does not vary."""
    a, b = a - a.mean(1, keepdim=True), b - b.mean(1, keepdim=True)
    sizes = a.norm(dim=1) * b.norm(dim=1)
    return torch.where(sizes > 0, (a * b).sum(1) / sizes.clamp_min(torch.finfo(a.dtype).tiny), 0.0)


def sobel(images: Tensor) -> Tensor:
    """The size of Sobel's gradient of images (B, C, H, W), each channel by itself, borders repeated."""
    across = torch.tensor(
        [[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]],
        dtype=images.dtype,
        device=images.device,
    )
    kernels = torch.stack([across, across.T])[:, None]
    height, width = images.shape[-2:]
    padded = F.pad(images.reshape(-1, 1, height, width), (1, 1, 1, 1), mode="replicate")
    return F.conv2d(padded, kernels).norm(dim=1).view_as(images)


def stretched(images: Tensor) -> np.ndarray:
    """uint8 (S, H, W) of 0 to 255 from each image's least to its largest value; 0 where it does not vary."""
    least, most = images.amin((1, 2), keepdim=True), images.amax((1, 2), keepdim=True)
    scaled = (images - least) / (most - least).clamp_min(torch.finfo(images.dtype).tiny)
    return (scaled * 255).round().byte().cpu().numpy()
