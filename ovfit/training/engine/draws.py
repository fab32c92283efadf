"""What a training step draws besides its batch: crops and dropout masks.

They follow from each network's own seed and the step alone.
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from ovfit.data import images
from ovfit.networks.dropout import Dropout, masks
from ovfit.seeds import derive
from ovfit.spec import Spec


class Draws:
    """Of a stack whose networks all have the settings of `spec`; None where nothing is drawn."""

    def __init__(self, spec: Spec, pool: images.Pool, template: nn.Module) -> None:
        self.augment = spec.augment
        self.dropout = any(isinstance(layer, Dropout) for layer in template.modules())
        self.needed = spec.augment != "none" or self.dropout
        self.reach, self.device, self.dtype = pool.reach(), pool.images.device, pool.scale.dtype

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
