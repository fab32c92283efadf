"""The images of a stack on its device: splits that its networks share, and each one's fit set."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from ovfit.data import corruption, images, splits
from ovfit.data.corruption import FitSet
from ovfit.data.datasets import Dataset
from ovfit.spec import Spec
from ovfit.training.engine.memory import taught_wrongly
from ovfit.training.engine.orders import Orders
from ovfit.training.engine.parents import Parents
from ovfit.training.engine.stack import Stack


class StackData:
    """What the networks of `specs` (equal stack keys) learn from and are measured on.

    `splits` holds indices int64 (N,) of images by split. They count from where a network's images
    begin in the pool, `base` (R,): networks with other edited pixels have images of their own.
    `labels` int64 (all images,) are the true ones. Fit sets are padded to the longest one, P pairs:
    `fit_index` (into the pool), `fit_labels` and `fit_count` int64 (R, P); `noisy` bool (R, P):
    whose label is wrong, under label noise (None where no network has any). `plain`: every fit set
    is the training split as it is. `shared`: all networks see the same images in the same order.
    `memory`: the wrong labels they or the networks they are made from were taught.
    """

    def __init__(
        self,
        specs: Sequence[Spec],
        dataset: Dataset,
        device: torch.device,
        parents: Parents | None = None,
    ) -> None:
        data = specs[0].data
        self.device, self.seeds = device, [spec.seed for spec in specs]
        index = splits.of(dataset, data)
        edits = list(dict.fromkeys(spec.data.pixel_seed for spec in specs))
        dtype = getattr(torch, specs[0].dtype)
        self.pool = images.pool(dataset, data, index["train"], device, dtype, edits)
        size = len(dataset.train_labels) + len(dataset.test_labels)
        begin = [edits.index(spec.data.pixel_seed) * size for spec in specs]
        self.base = torch.tensor(begin, dtype=torch.int64, device=device)
        self.splits = {name: self._send(places) for name, places in index.items() if len(places)}
        self.labels = self._send(self.pool.labels)
        true = self.pool.labels[:size]
        fits = [
            corruption.fit_set(spec.corruption, true, index, data.classes, spec.seed)
            for spec in specs
        ]
        self.corruption_rates = [fit.corruption_rate for fit in fits]
        self.plain = all(_is_plain(fit, index["train"], true) for fit in fits)
        self.shared = len(set(self.seeds)) == 1 and all(_same_images(fit, fits[0]) for fit in fits)
        self._place(fits)
        self.memory = taught_wrongly(specs, dataset, self.base, parents or {})

    def _place(self, fits: Sequence[FitSet]) -> None:
        longest = max(len(fit.index) for fit in fits)

        def stacked(arrays: Sequence[np.ndarray]) -> Tensor:
            return self._send(np.stack([np.pad(a, (0, longest - len(a))) for a in arrays]))

        self.fit_index = stacked([fit.index for fit in fits]) + self.base[:, None]
        self.fit_labels = stacked([fit.labels for fit in fits])
        self.fit_count = stacked([fit.count for fit in fits])
        self.noisy: Tensor | None = None
        if any(fit.noisy is not None and fit.noisy.any() for fit in fits):
            nobody = np.zeros(longest, bool)
            self.noisy = stacked([nobody if fit.noisy is None else fit.noisy for fit in fits])
        samples = [np.repeat(np.arange(len(fit.index)), fit.count) for fit in fits]
        self.expand = self._send(np.stack(samples))  # (R, N): the pair of each sample of an epoch
        self.orders = Orders(self.seeds, self.expand.shape[1], self.device)

    def _send(self, array: np.ndarray) -> Tensor:
        return torch.from_numpy(np.ascontiguousarray(array)).to(self.device)

    def order(self, rows: Tensor, epoch: int) -> tuple[Tensor, Tensor]:
        """Pool indices and labels (R, N) of an epoch's samples for the networks `rows`.

        The order depends on a network's seed and the epoch alone.
        """
        orders = self.orders.of(rows.tolist(), epoch)
        pairs = self.expand[rows].gather(1, orders)
        return self.fit_index[rows].gather(1, pairs), self.fit_labels[rows].gather(1, pairs)

    def chunk(self, stack: Stack) -> int:
        """Images at a time, in evaluation: many on a GPU.

        On a CPU few enough for the activations to stay in its cache (half the time).
        """
        return 8192 if self.device.type == "cuda" else max(64, 1024 // len(stack))

    def logits(self, stack: Stack, index: Tensor) -> Tensor:
        """(R, N, k) for pool indices (N,), in evaluation mode."""
        parts = [
            stack.logits(stack.flat, self.pool.batch(part), training=False, shared=True)
            for part in torch.split(index, self.chunk(stack))
        ]
        return torch.cat(parts, 1)


def _is_plain(fit: FitSet, train: np.ndarray, labels: np.ndarray) -> bool:
    """Whether a fit set is the training split with its true labels, each image once."""
    return (
        len(fit.index) == len(train)
        and bool((fit.index == train).all())
        and bool((fit.labels == labels[train]).all())
    )


def _same_images(fit: FitSet, other: FitSet) -> bool:
    """Whether two fit sets show the same images equally often. Their labels may differ."""
    return np.array_equal(fit.index, other.index) and np.array_equal(fit.count, other.count)
