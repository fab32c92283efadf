"""Which images a finished network gives another label once they are blurred.

With noise and contrast as control probes (Ruparell, section 4).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np
import torch
from torch import Tensor

from ovfit.seeds import derive
from ovfit.studies.mislabel.blur import blurred
from ovfit.studies.mislabel.counts import GROUPS, MEANINGS, TRAINED
from ovfit.studies.mislabel.images import Images, pixels, predicted
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.recording.final_probe import Beat

CHUNK = 2048  # images at a time
SIDE = 28  # the pixels that sigmas are in: MNIST's
WHITE = 255


@dataclass(frozen=True, eq=False)
class Relabelled:
    """The networks of a stack, at `levels` of kind and strength; `shown` as in BlurProbe."""

    levels: list[tuple[str, float]]
    shown: int
    stack: Stack
    data: StackData

    @property
    def sigmas(self) -> list[float]:
        return [level for kind, level in self.levels if kind == "blur"]

    @torch.no_grad()
    def arrays(self, rows: Tensor, beat: Beat) -> Iterator[dict[str, np.ndarray]]:
        """The counts and the gallery of each network.

        `counts` int64 (L, M, G) over levels, MEANINGS and GROUPS, `sizes` (G,), `kinds` and
        `levels` (L,); of n images `index` (n,) into the pool, `images` uint8
        (1 + sigmas, n, C, H, W), `assigned`, `true` (n,), `predicted`, `shares` (1 + sigmas, n).
        """
        images = Images.of(self.data, rows)
        counts = self._counts(images, beat)
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
                **self._gallery(row, images.index[shown]),
            }

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

    def _counts(self, images: Images, beat: Beat) -> Tensor:
        """(L, M, R, G) images, on the CPU."""
        exact = torch.float32 if images.index.device.type == "mps" else torch.float64
        shape = (len(self.levels), len(MEANINGS), len(images.assigned), len(GROUPS))
        counts = torch.zeros(shape, dtype=exact)
        every = torch.arange(len(images.index), device=images.index.device)
        parts = torch.split(every, CHUNK)
        for part, places in enumerate(parts):
            raw = pixels(self.data, images.index[places])
            groups, assigned = images.groups[:, :, places].float(), images.assigned[:, places]
            own = None
            for level, view in enumerate(self.views(raw, part)):
                done = (part + level / len(self.levels)) / len(parts)
                labels = predicted(self.stack, self.data, view, partial(beat, done))
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

    def _gallery(self, row: int, index: Tensor) -> dict[str, np.ndarray]:
        """Images through all strengths of blur, with the label and its probability for each."""
        raw = pixels(self.data, index)
        views = torch.stack([raw, *(self.blurred(raw, sigma) for sigma in self.sigmas)])
        network = self.stack.subset(torch.tensor([row], device=index.device))
        inputs = self.data.pool.normalised(views.flatten(0, 1).clone())
        logits = network.logits(network.flat, inputs, training=False, shared=True)[0]
        shares, labels = logits.softmax(-1).max(-1)
        shape = views.shape[:2]
        return {
            "images": views.round().clamp(0, WHITE).byte().cpu().numpy(),
            "predicted": labels.view(shape).to(torch.int16).cpu().numpy(),
            "shares": shares.view(shape).half().cpu().numpy(),
        }
