"""Cases for a network: that many of it train as one, and each as it would alone."""

from typing import ClassVar

import numpy as np
import torch

from ovfit.data.datasets import Dataset
from ovfit.networks import build
from ovfit.spec import Data, Network, Optimizer, Spec, Stop
from ovfit.studies import specs as planning
from ovfit.studies.options import Train
from ovfit.training.loop import Loop
from ovfit.training.recording.history import History
from ovfit.training.recording.recording import Recording

STEPS = 6


class NetworkCases:
    """`network`: a name or FILE.py:NAME, at `width`, for images of `shape` (C, H, W)."""

    network: ClassVar[str]
    width: ClassVar[int | None] = None
    shape: ClassVar[tuple[int, int, int]] = (1, 8, 8)
    classes: ClassVar[int] = 3

    def asked(self) -> Network:
        options = Train(arch=(self.network,), weight_decay=(0.0,))
        return planning.network(options, self.network, self.width, self.shape)

    def test_it_gives_an_output_for_every_class(self) -> None:
        module = build(self.asked(), self.shape, self.classes)
        assert module(torch.zeros(4, *self.shape)).shape == (4, self.classes)

    def test_it_trains_in_a_stack_as_it_does_alone(self) -> None:
        """In float64, to 1e-9: neither seed nor labels of a stack mate make a difference."""
        dataset = _noise(self.shape, self.classes)
        wanted = [self._spec(dataset, seed) for seed in (0, 1, 2)]
        together = _weights(wanted, dataset)
        for place, spec in enumerate(wanted):
            (alone,) = _weights([spec], dataset)
            for name, weight in alone.items():
                torch.testing.assert_close(together[place][name], weight, rtol=0, atol=1e-9)

    def test_its_weights_follow_from_the_seed(self) -> None:
        dataset = _noise(self.shape, self.classes)
        first, again = (_weights([self._spec(dataset, 5)], dataset)[0] for _ in range(2))
        other = _weights([self._spec(dataset, 6)], dataset)[0]
        assert all(torch.equal(first[name], again[name]) for name in first)
        assert any(not torch.equal(first[name], other[name]) for name in first)

    def _spec(self, dataset: Dataset, seed: int) -> Spec:
        data = Data(
            digest=dataset.digest,
            shape=dataset.shape,
            classes=dataset.classes,
            train_size=len(dataset.train_labels),
            test_size=len(dataset.test_labels),
            val_size=0,
            control_size=0,
        )
        return Spec(
            study="testing",
            arm="testing",
            data=data,
            network=self.asked(),
            optimizer=Optimizer(name="adam", lr=1e-3),
            stop=Stop(epochs=STEPS),
            batch_size=len(dataset.train_labels),
            seed=seed,
            dtype="float64",
        )


class _Silent:
    """Hears nothing but the weights."""

    stopped = False

    def __init__(self) -> None:
        self.weights: dict[str, dict[str, torch.Tensor]] = {}

    def measured(self, spec: Spec, at: int, measures: dict[str, float]) -> None: ...

    def finished(
        self,
        spec: Spec,
        outcome: str,
        epoch: int,
        weights: dict[str, torch.Tensor],
        history: History,
    ) -> None:
        self.weights[spec.signature()] = weights

    def tick(self, *_: object) -> bool:
        return False

    def probing(self, networks: int, share: float) -> bool:
        return False


def _weights(wanted: list[Spec], dataset: Dataset) -> list[dict[str, torch.Tensor]]:
    listener = _Silent()
    Loop(wanted, dataset, Recording(steps="off"), torch.device("cpu")).run(listener)
    return [listener.weights[spec.signature()] for spec in wanted]


def _noise(shape: tuple[int, int, int], classes: int) -> Dataset:
    rng = np.random.default_rng(0)
    channels, height, width = shape
    images = rng.integers(0, 256, (6 * classes, height, width, channels), np.uint8)
    labels = np.arange(6 * classes) % classes
    return Dataset("noise", images, labels, images[:classes], labels[:classes], "testing")
