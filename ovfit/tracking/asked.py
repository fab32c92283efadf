"""A stored network is asked once more: what it answers to the images it was tested on.

python -m ovfit.tracking.asked CONFIG WEIGHTS OUT    in a process of its own: torch is large
"""

import sys
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ovfit.data import splits
from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.networks import outside
from ovfit.seeds import numpy_generator
from ovfit.spec import Spec, from_json
from ovfit.tracking.taught import dataset_of, labels_of

if TYPE_CHECKING:  # pages read what was answered, without torch
    from torch import nn

    from ovfit.data.images import Pool

MOST = 12  # images of each kind
BATCH = 1000  # images at a time
RIGHT, WRONG, TAUGHT = range(3)  # the kinds
NOT_TAUGHT = -1


@dataclass(frozen=True, eq=False)
class Asked:
    """What a network answers to the test images, and to some images of each kind.

    `confusion` int64 (k, k): how many test images of each class (rows) got each answer. `counts`
    int64 (3,): how many of the test and control images that it was not taught wrong it gets right
    and wrong, and how many images it was taught wrong; `kept` int64: of how many of these it
    answers as it was taught. Of n images: `kind` int64 (n,), RIGHT, WRONG or TAUGHT; `index` int64
    (n,) into the dataset; `images` uint8 (n, C, H, W) before they are normalised; `true`, `taught`
    (NOT_TAUGHT: no wrong label) and `answers` int64 (n,), with their probabilities `shares` float32
    (n,). `classes`: their names (k,), or none.
    """

    confusion: np.ndarray
    counts: np.ndarray
    kept: np.ndarray
    kind: np.ndarray
    index: np.ndarray
    images: np.ndarray
    true: np.ndarray
    taught: np.ndarray
    answers: np.ndarray
    shares: np.ndarray
    classes: np.ndarray

    @staticmethod
    def read(path: Path) -> "Asked":
        """As `save` wrote it."""
        with np.load(path) as archive:
            return Asked(*(archive[field.name] for field in fields(Asked)))

    def save(self, path: Path) -> None:
        arrays = {field.name: getattr(self, field.name) for field in fields(self)}
        np.savez(path, **arrays)


def refusal(spec: Spec) -> str:
    """Why a network cannot be asked for a label; empty where it can."""
    if spec.objective != "classify":
        return "It was taught to give back its image, so it has no answer of one label."
    if outside.is_file(spec.network.arch):
        return (
            "Its architecture is a file of one's own, which is not run to show it;"
            " ovfit.load does, from a store you trust."
        )
    if spec.path.kind != "none":
        return "It is a path between two networks, whose stored weights are its bend."
    return ""


def ask(config: Path, weights: Path, data_dir: Path | None = None) -> Asked:
    """Asks the network of these files. Nothing is fetched, no code of the store is run.

    Raises BadInput for a network that cannot be asked (`refusal`), and where its images are not on
    this machine.
    """
    spec = from_json(config.read_text())
    if refusal(spec):
        raise BadInput(refusal(spec))
    dataset = dataset_of(spec, None, data_dir, fetch=False)
    from safetensors.torch import load_file  # and with it torch

    from ovfit.networks import build
    from ovfit.networks.saved import weights as unmasked

    network = build(spec.network, spec.data.shape, spec.data.classes)
    tensors = unmasked(load_file(weights))
    network = network.to(next(iter(tensors.values())).dtype)
    network.load_state_dict(tensors)
    return _asked(spec, network.eval(), dataset)


def _asked(spec: Spec, network: "nn.Module", dataset: Dataset) -> Asked:
    import torch

    from ovfit.data import images

    index = splits.of(dataset, spec.data)
    dtype = getattr(torch, spec.dtype)
    pool = images.pool(dataset, spec.data, index["train"], torch.device("cpu"), dtype)
    taught = labels_of(spec, dataset)
    wrongly = dict(zip(taught.index[taught.wrong], taught.labels[taught.wrong], strict=True))
    misled = np.array(sorted(wrongly), np.int64)
    unseen = np.concatenate([index["test"], index["control"]])
    asked = np.union1d(unseen, misled)
    answers, shares = _answers(network, pool, asked)
    true = pool.labels[asked]
    labels = np.array([wrongly.get(place, NOT_TAUGHT) for place in asked], np.int64)
    is_misled, is_unseen = labels != NOT_TAUGHT, np.isin(asked, unseen)
    fair = is_unseen & ~is_misled
    of_kind = [fair & (answers == true), fair & (answers != true), is_misled]
    rng = numpy_generator(spec.seed, "answers")
    chosen = [np.sort(rng.permutation(np.flatnonzero(each))[:MOST]) for each in of_kind]
    places = np.concatenate(chosen)
    raw = pool.cropped(pool.images[torch.from_numpy(asked[places])])
    tests = np.isin(asked, index["test"])
    return Asked(
        confusion=_confusion(true[tests], answers[tests], spec.data.classes),
        counts=np.array([each.sum() for each in of_kind]),
        kept=np.array((answers == labels).sum()),
        kind=np.repeat(range(len(chosen)), [len(each) for each in chosen]),
        index=asked[places],
        images=raw.clamp(0, 255).byte().numpy(),
        true=true[places],
        taught=labels[places],
        answers=answers[places],
        shares=shares[places],
        classes=np.array(dataset.class_names, str),
    )


def _answers(
    network: "nn.Module", pool: "Pool", index: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The most probable label int64 (N,) of images of the pool, and its probability float32."""
    import torch

    answers, shares = [], []
    with torch.inference_mode():
        for part in torch.split(torch.from_numpy(index), BATCH):
            most = network(pool.batch(part)).float().softmax(-1).max(-1)
            shares.append(most.values.numpy())
            answers.append(most.indices.numpy())
    return np.concatenate(answers), np.concatenate(shares)


def _confusion(true: np.ndarray, answers: np.ndarray, classes: int) -> np.ndarray:
    pairs = np.bincount(true * classes + answers, minlength=classes * classes)
    return pairs.reshape(classes, classes)


def main(config: str, weights: str, out: str) -> int:
    """Writes the answers to a file `out`; returns 2, with a line that says why, where it cannot."""
    try:
        ask(Path(config), Path(weights)).save(Path(out))
    except BadInput as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
