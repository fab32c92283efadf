"""The wrong labels that networks were taught, to ask later whether they still give them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ovfit.data import corruption, splits
from ovfit.data.datasets import Dataset
from ovfit.spec import Spec
from ovfit.training.engine.parents import Parents


@dataclass(frozen=True, eq=False)
class Memory:
    """Images with a wrong label, padded to the most that a network of the stack was taught.

    `index` (pool), `labels` int64 and `known` bool are (R, M).
    """

    index: Tensor
    labels: Tensor
    known: Tensor

    def share(self, answers: Tensor, rows: Tensor) -> Tensor:
        """float64 (R,) of the images that the networks `rows` give just that label.

        `answers` int64 (R, M) are theirs to the images `index`. NaN where none was taught.
        """
        known = self.known[rows]
        kept = ((answers == self.labels[rows]) & known).sum(1)
        return kept.double() / known.sum(1)


def taught_wrongly(
    specs: Sequence[Spec], dataset: Dataset, base: Tensor, parents: Parents
) -> Memory | None:
    """By each network's own test copies, or by what the networks it is made from were trained on.

    `base` int64 (R,): where its images begin in the pool. None where nobody was taught any.
    """
    taught = [_first(_lessons(spec, dataset, parents)) for spec in specs]
    most = max(len(index) for index, _ in taught)
    if not most:
        return None
    index, labels = (
        np.stack([np.pad(pair[which], (0, most - len(pair[which]))) for pair in taught])
        for which in (0, 1)
    )
    counts = np.array([len(index) for index, _ in taught])
    device = base.device
    return Memory(
        torch.from_numpy(index).to(device) + base[:, None],
        torch.from_numpy(labels).to(device),
        torch.from_numpy(np.arange(most) < counts[:, None]).to(device),
    )


Lesson = tuple[np.ndarray, np.ndarray]  # int64 (M,) each: images of the dataset, labels


def _lessons(spec: Spec, dataset: Dataset, parents: Parents) -> Iterable[Lesson]:
    """Of a network's test copies, then of those it is made from, and so on."""
    if spec.corruption.kind == "wrong-copies":
        yield _lesson(spec, dataset)
    for signature in spec.origins:
        if signature in parents and parents[signature].spec.data.digest == spec.data.digest:
            yield _lesson(parents[signature].spec, dataset)
            yield from _lessons(parents[signature].spec, dataset, parents)


def _lesson(spec: Spec, dataset: Dataset) -> Lesson:
    """The images that a network was taught a wrong label of, and these labels."""
    true, data = dataset.labels, spec.data
    index = splits.of(dataset, data)
    fit = corruption.fit_set(spec.corruption, true, index, data.classes, spec.seed)
    wrong = fit.labels != true[fit.index]
    return fit.index[wrong], fit.labels[wrong]


def _first(lessons: Iterable[Lesson]) -> Lesson:
    nothing = np.empty(0, np.int64), np.empty(0, np.int64)
    return next((lesson for lesson in lessons if len(lesson[0])), nothing)
