"""The probe of single answers: which images, what was taught of them, what is answered."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from ovfit.data import corruption, splits
from ovfit.data.datasets import Dataset
from ovfit.spec import Corruption, Spec
from ovfit.training.loop import Loop
from ovfit.training.recording.answered import NOT_TAUGHT
from ovfit.training.recording.answers import AnswersProbe
from ovfit.training.recording.history import History
from ovfit.training.recording.recording import Recording
from tests.conftest import Record, blobs, spec

WRONG, CLEAN = (Corruption(kind=kind, copies=2) for kind in ("wrong-copies", "clean-copies"))
PROBE = AnswersProbe(test=6, control=3)
Arrays = Mapping[str, np.ndarray]


class Probes(Record):
    """A listener that keeps the probes too."""

    def __init__(self) -> None:
        super().__init__()
        self.probes: dict[str, Arrays] = {}

    def finished(
        self, spec: Spec, outcome: Any, epoch: int, weights: dict[str, Tensor], history: History
    ) -> None:
        super().finished(spec, outcome, epoch, weights, history)
        self.probes[spec.signature()] = history.probes


def probed(specs: Sequence[Spec], data: Dataset) -> Probes:
    listener = Probes()
    Loop(specs, data, Recording(final_probe=PROBE), torch.device("cpu")).run(listener)
    return listener


def plain(weights: Mapping[str, Tensor], images: np.ndarray) -> np.ndarray:
    """Logits of a plain two-layer network for images (n, C, H, W) of 0 to 255, in float64."""
    a, b, c, d = (value.double().numpy() for value in weights.values())
    hidden = np.maximum(images.reshape(len(images), -1) / 255 @ a.T + b, 0)
    logits: np.ndarray = hidden @ c.T + d
    return logits


@pytest.mark.parametrize("channels", [1, 3], ids=["grey", "colour"])
def test_images_labels_and_answers(channels: int) -> None:
    """Against the splits, the corruption and a plain network, in stacks of two seeds."""
    data = blobs(train=60, test=20, channels=channels)
    specs = [
        spec(data, seed=seed, corruption=kind, epochs=20)
        for seed in (0, 1)
        for kind in (WRONG, CLEAN)
    ]
    for each in specs:
        told = probed([other for other in specs if other.corruption == each.corruption], data)
        arrays = told.probes[each.signature()]
        index = splits.of(data, each.data)
        fit = corruption.fit_set(each.corruption, data.labels, index, 3, each.seed)
        assert arrays["is_control"].tolist() == [False] * 6 + [True] * 3
        for name, part in (("test", arrays["index"][:6]), ("control", arrays["index"][6:])):
            assert set(part) <= set(index[name]) and len(set(part)) == len(part)
        assert (arrays["true"] == data.labels[arrays["index"]]).all()
        whole = np.concatenate([data.train_images, data.test_images]).transpose(0, 3, 1, 2)
        assert (arrays["images"] == whole[arrays["index"]]).all()
        given = dict(zip(fit.index.tolist(), fit.labels.tolist(), strict=True))
        wrong = each.corruption == WRONG
        wanted = [given[place] for place in arrays["index"][:6].tolist()]
        assert (
            arrays["taught"].tolist() == (wanted if wrong else [NOT_TAUGHT] * 6) + [NOT_TAUGHT] * 3
        )
        assert not wrong or (arrays["taught"] != arrays["true"]).all()
        logits = plain(told.weights[each.signature()], arrays["images"])
        shares = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
        assert (arrays["answers"] == logits.argmax(1)).all()
        np.testing.assert_allclose(arrays["shares"], shares.max(1), rtol=1e-4)


def test_twins_see_the_same_images_and_seeds_others() -> None:
    data = blobs(train=60, test=20)
    twins = [spec(data, seed=0, corruption=kind) for kind in (WRONG, CLEAN, Corruption())]
    (first, *others) = [probed([each], data).probes[each.signature()] for each in twins]
    for other in others:
        assert (first["index"] == other["index"]).all()
    seed = spec(data, seed=1, corruption=WRONG)
    assert (probed([seed], data).probes[seed.signature()]["index"] != first["index"]).any()


def test_fewer_images_than_asked_for() -> None:
    data = blobs(train=60, test=4)
    alone = spec(data, held=0, train_size=60)
    arrays = probed([alone], data).probes[alone.signature()]
    assert sorted(arrays["index"]) == [60, 61, 62, 63] and not arrays["is_control"].any()
