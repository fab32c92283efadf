"""The probe: counts against plain ones, an end on the way, networks without wrong labels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from scipy import ndimage
from torch import Tensor

from ovfit.data import corruption, splits
from ovfit.data.datasets import Dataset
from ovfit.spec import Corruption, Spec
from ovfit.studies.mislabel.counts import GROUPS, MEANINGS
from ovfit.studies.mislabel.probe import BlurProbe
from ovfit.training import checkpoint
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.conftest import Record, blobs, spec

CPU = torch.device("cpu")
EVERY_FOURTH = Corruption(kind="every-kth", every=4)


@dataclass
class Probes(Record):
    """A listener that keeps the probes too."""

    probes: dict[str, Any] = field(default_factory=dict)

    # type: ignore[no-untyped-def]
    def finished(self, spec, outcome, epoch, weights, history) -> None:
        super().finished(spec, outcome, epoch, weights, history)
        self.probes[spec.signature()] = history.probes


def probed(specs: Sequence[Spec], data: Dataset, probe: BlurProbe) -> Probes:
    """What a stack of those networks tells a listener."""
    listener = Probes()
    Loop(specs, data, Recording(final_probe=probe), CPU).run(listener)
    return listener


def blur(raw: np.ndarray, sigma: float) -> np.ndarray:
    for axis in (1, 2):
        raw = ndimage.gaussian_filter1d(raw, sigma, axis=axis, mode="mirror", radius=7)
    return raw


def predicted(weights: Mapping[str, Tensor], raw: np.ndarray) -> np.ndarray:
    """The labels a plain two-layer network gives images of 0 to 255."""
    a, b, c, d = (value.double().numpy() for value in weights.values())
    labels: np.ndarray = (
        np.maximum(raw.reshape(len(raw), -1) / 255 @ a.T + b, 0) @ c.T + d
    ).argmax(1)
    return labels


def check_counts(
    network: Spec, data: Dataset, arrays: Mapping[str, np.ndarray], weights: Mapping[str, Tensor]
) -> None:
    """A network's counts, from plain modules and scipy's blur."""
    index = splits.split(60, 20, network.data.train_size, 4, 4, 0)
    fit = corruption.fit_set(network.corruption, data.train_labels, index, 3, network.seed)
    assert fit.noisy is not None
    train = index["train"]
    raw = np.concatenate([data.train_images[train], data.test_images])[..., 0].astype(np.float64)
    assigned = np.concatenate([fit.labels, data.test_labels])
    true = np.concatenate([data.train_labels[train], data.test_labels])
    own = predicted(weights, raw)
    nobody = np.zeros(20, bool)
    correct, mislabelled = np.append(~fit.noisy, nobody), np.append(fit.noisy, nobody)
    groups = {
        "correct": correct,
        "mislabelled": mislabelled,
        "test": ~(correct | mislabelled),
    }
    views = {  # by level; the noise, level 3, is nobody else's
        0: raw,
        1: blur(raw, 1.75 * 8 / 28),
        2: blur(raw, 7.0 * 8 / 28),
        4: raw.mean((1, 2), keepdims=True) * 0.5 + raw * 0.5,
    }
    for level, view in views.items():
        now = predicted(weights, view)
        meanings = {"own": now != own, "assigned": now != assigned, "true": now == true}
        assert tuple(meanings) == MEANINGS
        for group, members in groups.items():
            expected = [int(images[members].sum()) for images in meanings.values()]
            assert arrays["counts"][level, :, GROUPS.index(group)].tolist() == expected
    matched, wrong = (arrays["sizes"][GROUPS.index(name)] for name in ("matched", "mislabelled"))
    assert matched == wrong == fit.noisy.sum()
    assert arrays["images"].shape == (3, 4, 1, 8, 8)


def test_counts_against_plain_ones() -> None:
    """Of two networks of one stack; each alone gives the same."""
    data = blobs(train=60, test=20, classes=3)
    probe = BlurProbe(sigmas=(1.75, 7.0), noises=(0.3,), contrasts=(0.5,), shown=2)
    specs = [
        spec(data, seed=seed, epochs=2, width=5, corruption=EVERY_FOURTH, lr=0.02)
        for seed in (0, 1)
    ]
    stacked = probed(specs, data, probe)
    for network in specs:
        signature = network.signature()
        check_counts(network, data, stacked.probes[signature], stacked.weights[signature])
    name = specs[1].signature()
    alone = probed(specs[1:], data, probe).probes[name]
    for array in ("counts", "sizes", "predicted", "index"):
        np.testing.assert_array_equal(alone[array], stacked.probes[name][array])


def test_a_probe_that_is_ended(tmp_path: Path) -> None:
    """The network counts as unfinished; from its last checkpoint it ends as if nothing happened."""
    data = blobs(train=60, test=20, classes=3)
    network = spec(data, epochs=3, corruption=EVERY_FOURTH)
    recording = Recording(final_probe=BlurProbe(sigmas=(1.0, 2.0)))
    whole, ended, rest = Probes(), Probes(end_look=2), Probes()
    Loop([network], data, recording, CPU).run(whole)
    shares = [share for _, share in whole.looks]
    assert whole.looks[0] == (1, 0.0)
    assert shares == sorted(set(shares))
    assert shares[-1] < 1
    before = Loop([network], data, recording, CPU)
    before.run(Record(stop_at=network.steps_per_epoch + 1))
    file = tmp_path / "one.safetensors"
    checkpoint.save(file, before.state())
    for listener in (ended, rest):
        loop = Loop([network], data, recording, CPU)
        assert checkpoint.restore(file, loop)
        loop.run(listener)
    assert len(ended.looks) == 2
    assert ended.stopped
    assert not ended.outcomes
    assert not ended.probes
    assert rest.outcomes == whole.outcomes
    signature = network.signature()
    expected = whole.probes[signature]["counts"]
    np.testing.assert_array_equal(rest.probes[signature]["counts"], expected)


def test_without_mislabelled_images() -> None:
    """Rate 0: no image is mislabelled, whatever the stack mates are."""
    data = blobs(train=60, test=20, classes=3)
    none, some = (spec(data, epochs=1, corruption=c) for c in (Corruption(), EVERY_FOURTH))
    probe = BlurProbe(sigmas=(1.0,))
    alone = probed([none], data, probe).probes[none.signature()]
    beside = probed([none, some], data, probe).probes[none.signature()]
    assert alone["sizes"].tolist() == beside["sizes"].tolist() == [52, 0, 0, 20]
    np.testing.assert_array_equal(alone["counts"], beside["counts"])
