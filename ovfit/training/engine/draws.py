"""What a training step draws besides its batch: crops and dropout masks, from each network's own seed and the step alone."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from ovfit.data import images
from ovfit.networks.dropout import masks
from ovfit.seeds import derive
from ovfit.spec import Spec


class Draws:
    """The draws of a stack whose networks all have the settings of `spec`; None where there is nothing to draw."""

    def __init__(self, spec: Spec, pool: images.Pool) -> None:
        self.augment, self.dropout = spec.augment, spec.network.dropout
        self.some = spec.augment != "none" or spec.network.dropout > 0
        self.reach, self.device, self.dtype = pool.reach(), pool.images.device, pool.scale.dtype

    def crops(self, seeds: Sequence[int], batch: int, step: int) -> images.Crops | None:
        """For each network a random crop of each image of its batch, (len(seeds), batch)."""
        if self.augment == "none":
            return None
        drawn = []
        for seed in seeds:
            generator = torch.Generator().manual_seed(derive(seed, "augment", step))
            corners = [
                torch.randint(0, most + 1, (batch,), generator=generator) for most in self.reach
            ]
            mirrored = torch.rand(batch, generator=generator) < (
                0.5 if self.augment == "crop-flip" else 0
            )
            drawn.append((*corners, mirrored))
        return images.Crops(
            *(torch.stack(part).to(self.device) for part in zip(*drawn, strict=True))
        )

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
            name: torch.stack([one[name] for one in drawn]).to(self.device, self.dtype)
            for name in drawn[0]
        }
