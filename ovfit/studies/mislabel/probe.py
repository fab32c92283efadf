"""Which images a finished network gives another label once they are blurred.

With noise and contrast as control probes (Ruparell, section 4).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

import numpy as np
import torch
from torch import Tensor

from ovfit.seeds import derive
from ovfit.studies.mislabel.blur import blurred
from ovfit.studies.mislabel.counts import GROUPS, MEANINGS, TRAINED
from ovfit.studies.mislabel.images import Images, pixels, predicted
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.recording.final_probe import Beat, record

CHUNK = 2048  # images at a time
SIDE = 28  # the pixels that sigmas are in: MNIST's
WHITE = 255


@dataclass(frozen=True, kw_only=True)
class BlurProbe:
    """`sigmas`: standard deviations of the blur in pixels of an image 28 high, scaled with it.

    `noises`: of Gaussian noise, in units of the full scale. `contrasts`: factors on the distance
    from the image's mean. `shown`: images of each kind (correct, mislabelled) that are kept with
    their blurred versions.
    """

    kind: ClassVar[str] = "blur"
    version: ClassVar[int] = 1

    sigmas: tuple[float, ...]
    noises: tuple[float, ...] = (0.05, 0.1, 0.2, 0.3, 0.4, 0.6)
    contrasts: tuple[float, ...] = (0.8, 0.6, 0.4, 0.3, 0.2, 0.1)
    shown: int = 4

    @property
    def name(self) -> str:
        return record(self, unnamed=1)

    @property
    def levels(self) -> list[tuple[str, float]]:
        """Kind and strength; the unaltered image first."""
        levels = [("none", 0.0)]
        levels += [("blur", sigma) for sigma in self.sigmas]
        levels += [("noise", noise) for noise in self.noises]
        levels += [("contrast", contrast) for contrast in self.contrasts]
        return levels

    @property
    def evaluations(self) -> int:
        """Passes over training and test images: what the probe of a network costs."""
        return len(self.levels)

    def blurred(self, raw: Tensor, sigma: float) -> Tensor:
        """Images (..., H, W) blurred by `sigma` pixels of 28."""
        return blurred(raw, sigma * raw.shape[-2] / SIDE)

    def views(self, raw: Tensor, part: int) -> Iterator[Tensor]:
        """The images (B, C, H, W), floating, 0 to 255, at each level.

        The noise of part number `part` is the same for every network.
        """
        generator = torch.Generator().manual_seed(derive(0, "noise probe", part))
        noise = torch.randn(raw.shape, generator=generator).to(raw) * WHITE
        mean = raw.mean((-3, -2, -1), keepdim=True)
        for kind, level in self.levels:
            if kind == "blur":
                yield self.blurred(raw, level)
            elif kind == "noise":
                yield raw + level * noise
            else:
                yield mean + (1.0 if kind == "none" else level) * (raw - mean)

    @torch.no_grad()
    def probe(
        self, stack: Stack, data: StackData, rows: Tensor, beat: Beat
    ) -> Iterator[dict[str, np.ndarray]]:
        """The counts and the gallery of each network.

        `counts` int64 (L, M, G) over levels, MEANINGS and GROUPS, `sizes` (G,), `kinds` and
        `levels` (L,); of n images `index` (n,) into the pool, `images` uint8
        (1 + sigmas, n, C, H, W), `assigned`, `true` (n,), `predicted`, `shares` (1 + sigmas, n).
        """
        images = Images.of(data, rows)
        counts = self._counts(stack, data, images, beat)
        kinds, levels = zip(*self.levels, strict=True)
        for row in range(len(rows)):
            shown = self._shown(images.groups[row])
            yield {
                "kinds": np.array(kinds),
                "levels": np.array(levels),
                "counts": counts[:, :, row].round().long().numpy(),
                "sizes": images.groups[row].sum(1).cpu().numpy(),
                "assigned": images.assigned[row, shown].cpu().numpy(),
                "true": images.true[shown].cpu().numpy(),
                "index": images.index[shown].cpu().numpy(),
                **self._gallery(stack, data, row, images.index[shown]),
            }

    def _counts(self, stack: Stack, data: StackData, images: Images, beat: Beat) -> Tensor:
        """(L, M, R, G) images, on the CPU."""
        exact = torch.float32 if images.index.device.type == "mps" else torch.float64
        shape = (len(self.levels), len(MEANINGS), len(images.assigned), len(GROUPS))
        counts = torch.zeros(shape, dtype=exact)
        every = torch.arange(len(images.index), device=images.index.device)
        parts = torch.split(every, CHUNK)
        for part, places in enumerate(parts):
            raw = pixels(data, images.index[places])
            groups, assigned = images.groups[:, :, places].float(), images.assigned[:, places]
            own = None
            for level, view in enumerate(self.views(raw, part)):
                done = (part + level / len(self.levels)) / len(parts)
                labels = predicted(stack, data, view, partial(beat, done))
                own = labels if own is None else own
                changed = [labels != own, labels != assigned, labels == images.true[places]]
                meanings = torch.stack(changed).float()  # (M, R, B)
                counts[level] += torch.einsum("mrb,rgb->mrg", meanings, groups).cpu()
        return counts

    def _shown(self, groups: Tensor) -> Tensor:
        """Places of the images of a network's gallery: the first correct and mislabelled ones.

        `groups`: (G, N)
        """
        kinds = [groups[GROUPS.index(name)].nonzero()[:, 0] for name in TRAINED]
        return torch.cat([places[: self.shown] for places in kinds])

    def _gallery(
        self, stack: Stack, data: StackData, row: int, index: Tensor
    ) -> dict[str, np.ndarray]:
        """Images through all strengths of blur, with the label and its probability for each."""
        raw = pixels(data, index)
        views = torch.stack([raw, *(self.blurred(raw, sigma) for sigma in self.sigmas)])
        network = stack.subset(torch.tensor([row], device=index.device))
        inputs = data.pool.normalised(views.flatten(0, 1).clone())
        logits = network.logits(network.flat, inputs, training=False, shared=True)[0]
        shares, labels = logits.softmax(-1).max(-1)
        shape = views.shape[:2]
        return {
            "images": views.round().clamp(0, WHITE).byte().cpu().numpy(),
            "predicted": labels.view(shape).to(torch.int16).cpu().numpy(),
            "shares": shares.view(shape).half().cpu().numpy(),
        }
