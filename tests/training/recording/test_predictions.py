"""Recorded test predictions, of networks that see the same images and of others."""

from dataclasses import dataclass, field, replace

import numpy as np
import pytest
import torch

from ovfit.spec import Spec
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.support.training import Record, blobs, spec

CPU = torch.device("cpu")
DATA = blobs()


@dataclass
class Kept(Record):
    """A listener that keeps the predictions."""

    predictions: dict[str, dict[str, np.ndarray]] = field(default_factory=dict)

    # type: ignore[no-untyped-def]
    def finished(self, spec, outcome, epoch, weights, history) -> None:
        super().finished(spec, outcome, epoch, weights, history)
        self.predictions[spec.signature()] = history.predictions.arrays


def predicted(*specs: Spec) -> Kept:
    listener = Kept()
    Loop(list(specs), DATA, Recording(predictions=True), CPU).run(listener)
    return listener


@pytest.mark.parametrize("pixels", ["true", "shuffled", "random"])
def test_of_a_stack_as_of_each_network_alone(pixels: str) -> None:
    """Networks of a stack may each see their own edit of every image."""
    plain = [spec(DATA, seed=seed, dtype="float64") for seed in (0, 1, 2)]
    edited = [
        replace(network, data=replace(network.data, pixels=pixels, pixel_seed=network.seed))
        for network in plain
    ]
    edited = plain if pixels == "true" else edited
    together = predicted(*edited)
    for network in edited:
        name = network.signature()
        stacked, alone = together.predictions[name], predicted(network).predictions[name]
        assert set(stacked) == {"labels", "test", "probabilities", "early"}
        for key in ("labels", "test", "early"):
            np.testing.assert_array_equal(stacked[key], alone[key])
        np.testing.assert_array_equal(stacked["labels"], DATA.test_labels)
        right = (stacked["test"] == stacked["labels"]).mean()
        epochs = together.metrics[name]
        assert dict(epochs)[3]["test_accuracy"] == pytest.approx(right)
