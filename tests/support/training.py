"""Tiny datasets, specs and a listener, for whatever trains a network in a test."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from torch import Tensor

from ovfit.data.datasets import Dataset
from ovfit.spec import Corruption, Data, Network, Optimizer, Spec, Stop
from ovfit.training.recording.history import History
from ovfit.training.recording.listener import Moment, Snapshot


def blobs(
    train: int = 48,
    test: int = 16,
    side: int = 8,
    channels: int = 1,
    classes: int = 3,
    seed: int = 0,
) -> Dataset:
    """Noisy images with a class mean each: learnable in seconds."""
    rng = np.random.default_rng(seed)
    means = rng.integers(40, 215, (classes, side, side, channels))

    def draw(n: int) -> tuple[np.ndarray, np.ndarray]:
        labels = np.arange(n) % classes
        return np.clip(means[labels] + rng.normal(0, 30, (n, side, side, channels)), 0, 255).astype(
            np.uint8
        ), labels

    return Dataset("blobs", *draw(train), *draw(test), origin="test")


def spec(dataset: Dataset, **changes: Any) -> Spec:
    """A spec on that dataset; top-level fields and any of arch, width, depth, lr, ... by name."""
    network = Network(
        arch=changes.pop("arch", "mlp"),
        width=changes.pop("width", 7),
        depth=changes.pop("depth", 1),
        init=changes.pop("init", "xavier"),
    )
    names = ("lr", "momentum", "weight_decay", "decoupled")
    optimizer = Optimizer(
        name=changes.pop("optimizer", "adam"),
        **{"lr": 0.01} | {name: changes.pop(name) for name in names if name in changes},
    )
    held = changes.pop("held", 4)
    train = changes.pop("train_size", len(dataset.train_labels) - 2 * held)
    data = Data(
        digest=dataset.digest,
        shape=dataset.shape,
        classes=dataset.classes,
        train_size=train,
        test_size=len(dataset.test_labels),
        val_size=held,
        control_size=held,
        name=dataset.name,
    )
    corruption = changes.pop("corruption", Corruption())
    stop = changes.pop("stop", Stop(epochs=changes.pop("epochs", 3)))
    return Spec(
        study="extreme",
        arm=changes.pop("arm", "normal"),
        data=data,
        network=network,
        optimizer=optimizer,
        stop=stop,
        **{"batch_size": 16, "seed": 0, **changes},
        corruption=corruption,
    )


@dataclass
class Record:
    """A listener that keeps everything."""

    stopped: bool = False
    metrics: dict[str, list[tuple[int, dict[str, float]]]] = field(default_factory=dict)
    weights: dict[str, dict[str, Tensor]] = field(default_factory=dict)
    outcomes: dict[str, tuple[str, int]] = field(default_factory=dict)
    looks: list[tuple[int, float]] = field(default_factory=list)  # of a probe: networks, share done
    end_look: int | None = None  # calls after which a probe is ended
    stop_at: int | None = None  # updates after which the loop is interrupted

    def measured(self, spec: Spec, at: int, measures: dict[str, float]) -> None:
        self.metrics.setdefault(spec.signature(), []).append((at, measures))

    def finished(
        self, spec: Spec, outcome: str, epoch: int, weights: dict[str, Tensor], history: History
    ) -> None:
        self.outcomes[spec.signature()] = (outcome, epoch)
        self.weights[spec.signature()] = weights

    def tick(self, moment: Moment, snapshot: Snapshot) -> bool:
        self.stopped = self.stop_at is not None and moment.updates >= self.stop_at
        return self.stopped

    def probing(self, networks: int, share: float) -> bool:
        self.looks.append((networks, share))
        self.stopped = self.end_look is not None and len(self.looks) >= self.end_look
        return self.stopped
