"""The images a probe shows the networks of a stack, and which of them are in which group."""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from ovfit.seeds import derive
from ovfit.studies.mislabel.counts import GROUPS
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData


@dataclass(frozen=True, eq=False)
class Images:
    """The training images, then the test images: N of them, for R networks."""

    index: Tensor  # int64 (N,) into the pool
    true: Tensor  # int64 (N,) labels
    assigned: Tensor  # int64 (R, N) labels; of test images the true ones
    groups: Tensor  # bool (R, G, N): which images are in each of GROUPS

    @staticmethod
    def of(data: StackData, rows: Tensor) -> "Images":
        """Those of the networks whose fit sets are `rows` (R,) of the data."""
        train, test = data.splits["train"], data.splits["test"]
        index = torch.cat([train, test])
        unchanged = data.labels[test].expand(len(rows), -1)
        return Images(
            index=index,
            true=data.labels[index],
            assigned=torch.cat([data.fit_labels[rows], unchanged], 1),
            groups=_groups(data, rows, len(train), len(test)),
        )


def pixels(data: StackData, index: Tensor) -> Tensor:
    """(B, C, H, W) images of the pool, floating, 0 to 255."""
    return data.pool.cropped(data.pool.images[index]).to(data.pool.scale.dtype)


def predicted(stack: Stack, data: StackData, raw: Tensor, beat: Callable[[], None]) -> Tensor:
    """(R, B) the labels every network gives images (B, C, H, W) of 0 to 255."""
    labels = []
    for part in torch.split(data.pool.normalised(raw.clone()), data.chunk(stack)):
        beat()
        labels.append(stack.logits(stack.flat, part, training=False, shared=True).argmax(-1))
    return torch.cat(labels, 1)


def _groups(data: StackData, rows: Tensor, trained: int, tested: int) -> Tensor:
    shape = (len(rows), len(GROUPS), trained + tested)
    groups = torch.zeros(shape, dtype=torch.bool, device=rows.device)
    correct, mislabelled, matched, test = (GROUPS.index(name) for name in GROUPS)
    wrong = _wrong(data, rows, trained)
    groups[:, correct, :trained] = ~wrong
    groups[:, mislabelled, :trained] = wrong
    groups[:, test, trained:] = True
    for row in range(len(rows)):
        groups[row, matched, _matched(wrong[row])] = True
    return groups


def _wrong(data: StackData, rows: Tensor, trained: int) -> Tensor:
    """(R, trained) bool: which training images have a wrong label."""
    if data.noisy is not None:
        return data.noisy[rows]
    return torch.zeros(len(rows), trained, dtype=torch.bool, device=rows.device)


def _matched(wrong: Tensor) -> Tensor:
    """Places of as many correctly labelled images as there are `wrong` (N,) ones.

    Drawn once: the same in every launch.
    """
    correct = (~wrong).nonzero()[:, 0].cpu()
    generator = torch.Generator().manual_seed(derive(0, "matched"))
    order = torch.randperm(len(correct), generator=generator)
    return correct[order[: int(wrong.sum())]].to(wrong.device)
