"""Norms, distances and histograms against each network's own tensors."""

import numpy as np
import pytest
import torch

from ovfit.training.loop import Loop
from ovfit.training.measuring import bins
from ovfit.training.measuring import weights as probes
from ovfit.training.recording.recording import Recording
from tests.support.training import Record, blobs, spec

CPU = torch.device("cpu")
DATA = blobs()


def test_norms_distances_and_histograms() -> None:
    """With padding: two widths in one stack, each against its own tensors."""
    specs = [spec(DATA, width=width, epochs=2, lr=0.05) for width in (4, 7)]
    loop = Loop(specs, DATA, Recording(), CPU)
    before = [loop.trainer.stack.tensors(row) for row in (0, 1)]
    loop.run(Record(stop_at=5))
    whole, layers, counts = (
        probes.norms(loop.trainer.stack),
        probes.layer_norms(loop.trainer.stack),
        probes.histograms(loop.trainer.stack, bins.FINE),
    )
    low, high = bins.FINE.edges()
    for row in (0, 1):
        now = loop.trainer.stack.tensors(row)
        flat = torch.cat([tensor.flatten() for tensor in now.values()]).double()
        moved = flat - torch.cat([tensor.flatten() for tensor in before[row].values()]).double()
        assert whole["weight_norm"][row].item() == pytest.approx(flat.norm().item(), rel=1e-6)
        assert whole["distance_from_init"][row].item() == pytest.approx(
            moved.norm().item(), rel=1e-6
        )
        assert layers["distance_from_init/hidden"][row].item() == pytest.approx(
            (now["1.weight"] - before[row]["1.weight"]).norm().item(), rel=1e-5
        )
        expected = np.histogram(now["1.weight"].numpy(), np.concatenate([[-1e9], low[1:], [1e9]]))[
            0
        ]
        assert counts["1"][row].sum() == now["1.weight"].numel()
        assert (
            np.abs(counts["1"][row] - expected).sum() <= 2
        )  # a weight on an edge may fall to either side
    assert (low[1:] == high[:-1]).all()
