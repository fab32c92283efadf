"""What a training step draws besides its batch: crops and dropout masks.

They follow from each network's own seed and the step alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ovfit.data import images
from ovfit.networks.dropout import Dropout, masks
from ovfit.seeds import derive
from ovfit.spec import Spec


@dataclass(frozen=True)
class Drawn:
    """The crops (1 or R, B) and the masks (R, B, units) by layer of one step; None: no such."""

    crops: images.Crops | None = None
    masks: dict[str, Tensor] | None = None

    def part(self, chunk: slice) -> "Drawn":
        """Those of some images of the batches."""
        crops, masks = self.crops, self.masks
        if crops is not None:
            crops = images.Crops(
                crops.top[:, chunk], crops.left[:, chunk], crops.mirrored[:, chunk]
            )
        if masks is not None:
            masks = {name: mask[:, chunk] for name, mask in masks.items()}
        return Drawn(crops, masks)


class Draws:
    """Of a stack whose networks all have the settings of `spec`; None where nothing is drawn."""

    def __init__(self, spec: Spec, pool: images.Pool, template: nn.Module) -> None:
        self.augment = spec.augment
        self.dropout = any(isinstance(layer, Dropout) for layer in template.modules())
        self.needed = spec.augment != "none" or self.dropout
        self.reach, self.device, self.dtype = pool.reach(), pool.images.device, pool.scale.dtype

    def drawn(
        self, module: nn.Module, seeds: Sequence[int], images: int, batch: int, step: int
    ) -> Drawn:
        """Of a step: `images` of the networks see images of their own; `seeds` are one for each."""
        return Drawn(
            self.crops(seeds[:images], batch, step), self.masks(module, seeds, batch, step)
        )

    def crops(self, seeds: Sequence[int], batch: int, step: int) -> images.Crops | None:
        """For each network a random crop of each image of its batch, (len(seeds), batch)."""
        if self.augment == "none":
            return None
        drawn = [self._crops(derive(seed, "augment", step), batch) for seed in seeds]
        top, left, mirrored = (
            torch.stack(part).to(self.device) for part in zip(*drawn, strict=True)
        )
        return images.Crops(top, left, mirrored)

    def _crops(self, seed: int, batch: int) -> tuple[Tensor, Tensor, Tensor]:
        """Corners (top, left) and whether an image is mirrored, (batch,) each."""
        generator = torch.Generator().manual_seed(seed)
        top, left = (
            torch.randint(0, most + 1, (batch,), generator=generator) for most in self.reach
        )
        share = 0.5 if self.augment == "crop-flip" else 0.0
        return top, left, torch.rand(batch, generator=generator) < share

    def masks(
        self, module: nn.Module, seeds: Sequence[int], batch: int, step: int
    ) -> dict[str, Tensor] | None:
        """The masks (len(seeds), batch, units) of each dropout layer."""
        if not self.dropout:
            return None
        drawn = [
            masks(module, batch, torch.Generator().manual_seed(derive(seed, "dropout", step)))
            for seed in seeds
        ]
        return {
            name: torch.stack([own[name] for own in drawn]).to(self.device, self.dtype)
            for name in drawn[0]
        }
