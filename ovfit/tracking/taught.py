"""The labels a network was trained on. No file holds them: they are drawn again, as they were."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ovfit import folders
from ovfit.data import corruption, registry, splits
from ovfit.data.datasets import Dataset
from ovfit.data.source import as_source
from ovfit.errors import BadInput
from ovfit.spec import Spec
from ovfit.tracking import network


@dataclass(frozen=True, eq=False)
class Taught:
    """P distinct images, each with the one label a network was taught.

    `index`: int64 (P,) into the dataset's images, the train images first, then the test images.
    `labels`: int64 (P,), what it was taught. `true`: int64 (P,), what is right. `count`: int64
    (P,), how often an epoch shows the image.
    """

    index: np.ndarray
    labels: np.ndarray
    true: np.ndarray
    count: np.ndarray

    @property
    def wrong(self) -> np.ndarray:
        """bool (P,): where the label is not the right one."""
        wrong: np.ndarray = self.labels != self.true
        return wrong


def taught(
    run_id: str,
    tracking_uri: str | None = None,
    *,
    dataset: str | None = None,
    data_dir: Path | None = None,
) -> Taught:
    """The labels of the network with that run id (or a prefix of it that no other network has).

    `dataset`: the name or FILE.npz of its images, where they are not found by the name that the
    run has for them: a file is looked for in this folder and in `data_dir` (default: the one a
    command would use). Raises BadInput where there is no such network, where the dataset is
    missing or holds other images, and for a network of the identity task, which was taught an
    image and no label.
    """
    run = network.find(run_id, tracking_uri)
    spec = run.spec
    if spec.objective == "identity":
        raise BadInput(f"run {run.run_id} was taught an image and no label (the identity task)")
    return labels_of(spec, dataset_of(spec, dataset, data_dir))


def labels_of(spec: Spec, dataset: Dataset) -> Taught:
    """What a network of that spec is taught of that dataset."""
    true = dataset.labels
    data = spec.data
    index = splits.of(dataset, data)
    fit = corruption.fit_set(spec.corruption, true, index, data.classes, spec.seed)
    return Taught(fit.index, fit.labels, true[fit.index], fit.count)


def dataset_of(
    spec: Spec, given: str | None = None, data_dir: Path | None = None, *, fetch: bool = True
) -> Dataset:
    """The dataset of a spec: `given` (a name or FILE.npz), or found by the name it has there.

    Raises BadInput where its digest is another, and without `fetch` where it is not on this
    machine.
    """
    folder = folders.data_dir(data_dir)
    name = given or _source(spec.data.name, folder)
    base = name.partition("[")[0]
    if not fetch and not registry.is_here(base, folder):
        raise BadInput(
            f"{base} is not in {folder}: `ovfit data fetch {base}` puts it there, OVFIT_DATA names"
            " another folder"
        )
    dataset = as_source(name).load(folder)
    if dataset.digest != spec.data.digest:
        raise BadInput(
            f"the dataset {dataset.name} ({dataset.origin}) holds other images than the network "
            "was trained on (their digests differ); say which it was: dataset=NAME or FILE.npz"
        )
    return dataset


def _source(name: str, folder: Path) -> str:
    """A dataset as a command names it: by its name, or the file NAME.npz here or in the folder."""
    base, bracket, classes = name.partition("[")
    if base in registry.names():
        return name
    for path in (Path(f"{base}.npz"), folder / f"{base}.npz"):
        if path.exists():
            return f"{path}{bracket}{classes}"
    return name
