"""What a training step draws besides its batch: crops, dropout masks, places on a path.

They follow from each network's own seed and the step alone, and are drawn on the device.
"""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass

from torch import Tensor, nn

from ovfit.data import images
from ovfit.networks import dropout
from ovfit.spec import Spec
from ovfit.training.engine import bits


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
    """Of a stack whose networks all have the settings of the first of `specs`.

    `keys` (R,) by what they are for. A `step`, from 0, is int64 () on the device.
    """

    def __init__(self, specs: Sequence[Spec], pool: images.Pool, template: nn.Module) -> None:
        self.augment, self.reach, self.dtype = specs[0].augment, pool.reach(), pool.scale.dtype
        self.layers = dropout.layers(template)
        device, seeds = pool.images.device, [spec.seed for spec in specs]
        self.keys = {
            purpose: bits.keys(seeds, purpose, device)
            for purpose in ("augment", "mirror", "path", *self.layers)
        }

    def drawn(self, step: Tensor, rows: int, batch: int) -> Drawn:
        """Of a step; `rows` networks have crops of their own (1: all have the same)."""
        return Drawn(self.crops(step, rows, batch), self.masks(step, batch))

    def crops(self, step: Tensor, rows: int, batch: int) -> images.Crops | None:
        """A random crop of each image of the batches (rows, batch)."""
        if self.augment == "none":
            return None
        corner, mirrored = (
            bits.at(self.keys[purpose][:rows], step) for purpose in ("augment", "mirror")
        )
        down, across = bits.bits(corner, 2, batch).unbind(1)
        share = 0.5 if self.augment == "crop-flip" else 0.0
        return images.Crops(
            bits.below(down, self.reach[0] + 1),
            bits.below(across, self.reach[1] + 1),
            bits.happens(mirrored, share, batch),
        )

    def masks(self, step: Tensor, batch: int) -> dict[str, Tensor] | None:
        """The masks (R, batch, units) of each dropout layer."""
        if not self.layers:
            return None
        masks = {}
        for name, layer in self.layers.items():
            key = bits.at(self.keys[name], step)
            kept = bits.happens(key, 1 - layer.rate, batch, layer.units)
            masks[name] = kept.to(self.dtype).div_(1 - layer.rate)
        return masks

    def places(self, step: Tensor) -> Tensor:
        """(R, 1) a number in [0, 1) for each network."""
        return bits.uniform(bits.bits(bits.at(self.keys["path"], step), 1), self.dtype)

    def subset(self, rows: Tensor) -> "Draws":
        """Those of the networks `rows` (int64) alone."""
        chosen = copy(self)
        chosen.keys = {purpose: keys[rows] for purpose, keys in self.keys.items()}
        return chosen
