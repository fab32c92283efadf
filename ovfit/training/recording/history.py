"""What was measured of one network so far."""

from dataclasses import dataclass, field
from math import isfinite

import numpy as np
import torch

from ovfit.training.engine.state import State
from ovfit.training.recording.predictions import PredictionRecord
from ovfit.training.recording.samples import SampleRecord

Measures = dict[str, float]


@dataclass
class History:
    """Metrics as (epoch or step, values), weight histograms, samples, predictions, final probe.

    `histograms` holds int32 (bins,) by (epoch, layer); `probes` is what the final probe found, once
    the network has left its stack.
    """

    metrics: list[tuple[int, Measures]] = field(default_factory=list)
    histograms: dict[tuple[int, str], np.ndarray] = field(default_factory=dict)
    samples: SampleRecord = field(default_factory=SampleRecord)
    predictions: PredictionRecord = field(default_factory=PredictionRecord)
    probes: dict[str, np.ndarray] = field(default_factory=dict)

    def add(self, at: int, measures: Measures) -> Measures:
        """Keeps the finite ones (a diverged network logs no infinities) and returns them."""
        finite = {name: value for name, value in measures.items() if isfinite(value)}
        self.metrics.append((at, finite))
        return finite

    def histogram(self, epoch: int, layer: str, counts: np.ndarray) -> None:
        """Keeps the histogram int32 (bins,) of a layer."""
        self.histograms[epoch, layer] = counts

    def arrays(self) -> dict[str, np.ndarray]:
        """Histograms as arrays `EPOCH/LAYER`, the form they are saved in."""
        return {f"{epoch}/{layer}": counts for (epoch, layer), counts in self.histograms.items()}

    def state(self) -> State:
        """All of it but `probes`, which only networks have that are finished."""
        parts = {
            "metrics": _metrics_state(self.metrics),
            "histograms": _histograms_state(self.histograms),
            "samples": self.samples.state(),
            "predictions": self.predictions.state(),
        }
        return State().joined(parts)

    @classmethod
    def loaded(cls, state: State) -> "History":
        """The history that had that state."""
        parts = state.parts()
        return cls(
            metrics=_metrics(parts["metrics"]),
            histograms=_histograms(parts["histograms"]),
            samples=SampleRecord.loaded(parts["samples"]),
            predictions=PredictionRecord.loaded(parts["predictions"]),
        )


def _metrics_state(metrics: list[tuple[int, Measures]]) -> State:
    """Each kind of entry (which measures it has) is named once; the values float64 in one row."""
    kinds: dict[tuple[str, ...], int] = {}
    kind = [kinds.setdefault(tuple(measures), len(kinds)) for _, measures in metrics]
    values = [value for _, measures in metrics for value in measures.values()]
    tensors = {
        "at": torch.tensor([at for at, _ in metrics], dtype=torch.int64),
        "kind": torch.tensor(kind, dtype=torch.int64),
        "values": torch.tensor(values, dtype=torch.float64),
    }
    return State(tensors, names={str(place): list(names) for names, place in kinds.items()})


def _metrics(state: State) -> list[tuple[int, Measures]]:
    values = iter(state.tensors["values"].tolist())
    metrics = []
    entries = zip(state.tensors["at"].tolist(), state.tensors["kind"].tolist(), strict=True)
    for at, kind in entries:
        metrics.append((at, {name: next(values) for name in state.names[str(kind)]}))
    return metrics


def _histograms_state(histograms: dict[tuple[int, str], np.ndarray]) -> State:
    """Per layer the epochs int64 (E,) and the counts (E, bins)."""
    layers = list(dict.fromkeys(layer for _, layer in histograms))
    tensors = {}
    for layer in layers:
        epochs = [epoch for epoch, of in histograms if of == layer]
        counts = np.stack([histograms[epoch, layer] for epoch in epochs])
        tensors[f"epochs/{layer}"] = torch.tensor(epochs, dtype=torch.int64)
        tensors[f"counts/{layer}"] = torch.from_numpy(counts)
    return State(tensors)


def _histograms(state: State) -> dict[tuple[int, str], np.ndarray]:
    parts = state.parts()
    return {
        (epoch, layer): counts
        for layer, epochs in parts["epochs"].tensors.items()
        for epoch, counts in zip(
            epochs.tolist(), parts["counts"].tensors[layer].numpy(), strict=True
        )
    }
