"""What a finished network answers to a few images, and what it was taught of them."""

from collections.abc import Iterator, Mapping

import numpy as np
import torch
from torch import Tensor

from ovfit.seeds import numpy_generator
from ovfit.training.engine.memory import Memory
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.recording.final_probe import Beat

NOT_TAUGHT = -1
WHITE = 255


@torch.no_grad()
def arrays(
    counts: Mapping[str, int], stack: Stack, data: StackData, rows: Tensor, beat: Beat
) -> Iterator[dict[str, np.ndarray]]:
    """Of n images, `counts` of each split, those of the test split first.

    `index` int64 (n,) into the dataset, `images` uint8 (n, C, H, W) as they are before they are
    normalised, `is_control` bool (n,), `true` int64 (n,), `taught` int64 (n,): the wrong label
    that the network, or the one it is made from, was taught, and NOT_TAUGHT where none;
    `answers` int64 (n,) and their probabilities `shares` float32 (n,), NaN of a network whose
    weights are.
    """
    for place, row in enumerate(rows.tolist()):
        beat(place / len(rows))
        index, is_control = _chosen(counts, data, data.seeds[row])
        in_pool = index + data.base[row]
        network = stack.subset(torch.tensor([place], device=index.device))
        images = data.pool.batch(in_pool)
        logits = network.logits(network.flat, images, training=False, shared=True)[0]
        shares, answers = logits.float().softmax(-1).max(-1)
        raw = data.pool.cropped(data.pool.images[in_pool])
        yield {
            "index": index.cpu().numpy(),
            "images": raw.clamp(0, WHITE).byte().cpu().numpy(),
            "is_control": is_control,
            "true": data.labels[in_pool].cpu().numpy(),
            "taught": _taught(data.memory, row, in_pool).cpu().numpy(),
            "answers": answers.cpu().numpy(),
            "shares": shares.cpu().numpy(),
        }


def _chosen(counts: Mapping[str, int], data: StackData, seed: int) -> tuple[Tensor, np.ndarray]:
    """int64 (n,) places in the dataset, rising within a split, and bool (n,): of control."""
    parts: list[Tensor] = []
    for split, count in counts.items():
        index = data.splits.get(split, torch.empty(0, dtype=torch.int64, device=data.device))
        drawn = numpy_generator(seed, "answers", split).permutation(len(index))[:count]
        parts.append(index[torch.from_numpy(np.sort(drawn)).to(data.device)])
    return torch.cat(parts), np.repeat(
        [split == "control" for split in counts], [len(part) for part in parts]
    )


def _taught(memory: Memory | None, row: int, index: Tensor) -> Tensor:
    """int64 (n,): the wrong label that a network of the stack was taught of the images `index`."""
    taught = torch.full_like(index, NOT_TAUGHT)
    if memory is None:
        return taught
    known = memory.known[row]
    same = index[:, None] == memory.index[row, known]  # (n, M)
    labels = memory.labels[row, known]
    for place in same.any(1).nonzero()[:, 0].tolist():
        taught[place] = labels[same[place]][0]
    return taught
