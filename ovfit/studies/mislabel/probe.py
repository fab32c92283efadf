"""Which images a finished network gives another label once they are blurred; with noise and contrast as control probes (Ruparell, section 4)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

import numpy as np
import torch
from torch import Tensor

from ovfit.seeds import derive
from ovfit.studies.mislabel.blur import blurred
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.recording.final_probe import Beat, record

GROUPS = (
    "correct",
    "mislabelled",
    "matched",
    "test",
)  # matched: as many correctly labelled images as there are mislabelled ones, drawn once
MEANINGS = (
    "own",
    "assigned",
    "true",
)  # counts of images: label unlike the net's own of the unaltered image, unlike the assigned one, equal to the true one
CHUNK = 2048  # images at a time
SIDE = 28  # the pixels that sigmas are in: MNIST's


@dataclass(frozen=True)
class BlurProbe:
    """`sigmas`: standard deviations of the blur in pixels of an image 28 high, scaled with the height. `noises`: of Gaussian noise, in units of the full
    scale. `contrasts`: factors on the distance from the image's mean. `shown`: images of each kind (correct, mislabelled) that are kept with their
    blurred versions.
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
        """The unaltered image first."""
        kinds = (("blur", self.sigmas), ("noise", self.noises), ("contrast", self.contrasts))
        return [("none", 0.0), *((kind, level) for kind, values in kinds for level in values)]

    @property
    def evaluations(self) -> int:
        """Passes over training and test images: what a look costs."""
        return len(self.levels)

    def blurred(self, raw: Tensor, sigma: float) -> Tensor:
        """Images (..., H, W) blurred by `sigma` pixels of 28."""
        return blurred(raw, sigma * raw.shape[-2] / SIDE)

    def views(self, raw: Tensor, part: int) -> Iterator[Tensor]:
        """The images (B, C, H, W), floating, 0 to 255, at each level; the noise of part number `part` is the same for every network."""
        generator = torch.Generator().manual_seed(derive(0, "noise probe", part))
        noise = torch.randn(raw.shape, generator=generator).to(raw) * 255
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
        """For each network `counts` int64 (L, M, G) over levels, MEANINGS and GROUPS, `sizes` (G,), `kinds` and `levels` (L,), and the gallery's arrays:
        `index` (n,) into the pool, `images` uint8 (1 + sigmas, n, C, H, W), `assigned`, `true` (n,), `predicted` and `shares` (1 + sigmas, n).
        """
        train, test = data.splits["train"], data.splits["test"]
        images = torch.cat([train, test])
        true = data.labels[images]
        assigned = torch.cat([data.fit_labels[rows], data.labels[test].expand(len(rows), -1)], 1)
        groups = _groups(data, rows, len(train), len(test))
        counts = torch.zeros(
            len(self.levels),
            len(MEANINGS),
            len(rows),
            len(GROUPS),
            dtype=torch.float64 if images.device.type != "mps" else torch.float32,
        )
        parts = torch.arange(len(images), device=images.device).split(CHUNK)
        for part, place in enumerate(parts):
            raw = data.pool.cropped(data.pool.images[images[place]]).to(data.pool.scale.dtype)
            own = None
            for level, view in enumerate(self.views(raw, part)):
                said = _said(
                    stack,
                    data,
                    view,
                    partial(beat, (part + level / len(self.levels)) / len(parts)),
                )
                own = said if own is None else own
                seen = torch.stack(
                    [said != own, said != assigned[:, place], said == true[place]]
                )  # (M, R, B)
                counts[level] += torch.einsum(
                    "mrb,rgb->mrg", seen.float(), groups[:, :, place].float()
                ).cpu()
        kinds, levels = zip(*self.levels, strict=True)
        common = {"kinds": np.array(kinds), "levels": np.array(levels)}
        for row in range(len(rows)):
            shown = torch.cat(
                [groups[row, group].nonzero()[:, 0][: self.shown] for group in (0, 1)]
            )
            arrays = {
                "counts": counts[:, :, row].round().long().numpy(),
                "sizes": groups[row].sum(1).cpu().numpy(),
            }
            gallery = self._gallery(stack, data, row, images[shown])
            labels = {
                "assigned": assigned[row, shown].cpu().numpy(),
                "true": true[shown].cpu().numpy(),
                "index": images[shown].cpu().numpy(),
            }
            yield {**common, **arrays, **labels, **gallery}

    def _gallery(
        self, stack: Stack, data: StackData, row: int, index: Tensor
    ) -> dict[str, np.ndarray]:
        """Some images through all strengths of blur, with the label and its probability for each."""
        raw = data.pool.cropped(data.pool.images[index]).to(data.pool.scale.dtype)
        views = torch.stack([raw, *(self.blurred(raw, sigma) for sigma in self.sigmas)])
        one = stack.subset(torch.tensor([row], device=index.device))
        logits = one.logits(
            one.flat,
            data.pool.normalised(views.flatten(0, 1).clone()),
            training=False,
            shared=True,
        )[0]
        share, said = logits.softmax(-1).max(-1)
        shape = views.shape[:2]
        return {
            "images": views.round().clamp(0, 255).byte().cpu().numpy(),
            "predicted": said.view(shape).to(torch.int16).cpu().numpy(),
            "shares": share.view(shape).half().cpu().numpy(),
        }


def _said(stack: Stack, data: StackData, images: Tensor, beat: Callable[[], None]) -> Tensor:
    """(R, B) the labels every network gives images (B, C, H, W) of 0 to 255."""
    said = []
    for part in data.pool.normalised(images.clone()).split(data.chunk(stack)):
        beat()
        said.append(stack.logits(stack.flat, part, training=False, shared=True).argmax(-1))
    return torch.cat(said, 1)


def _groups(data: StackData, rows: Tensor, trained: int, tested: int) -> Tensor:
    """(R, G, N) bool: which of the training images, then test images, are in each of GROUPS."""
    found = torch.zeros(
        len(rows), len(GROUPS), trained + tested, dtype=torch.bool, device=rows.device
    )
    noisy = (
        data.noisy[rows]
        if data.noisy is not None
        else torch.zeros(len(rows), trained, dtype=torch.bool, device=rows.device)
    )
    found[:, 0, :trained], found[:, 1, :trained] = ~noisy, noisy
    found[:, 3, trained:] = True
    for row in range(len(rows)):
        correct = (~noisy[row]).nonzero()[:, 0].cpu()
        order = torch.randperm(
            len(correct), generator=torch.Generator().manual_seed(derive(0, "matched"))
        )
        found[row, 2, correct[order[: int(noisy[row].sum())]].to(rows.device)] = True
    return found
