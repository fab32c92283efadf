"""What a loop reports, and when."""

import torch

from ovfit.training.loop import Loop
from ovfit.training.recording import rhythm
from ovfit.training.recording.recording import Recording
from tests.support.training import Record, blobs, spec

DATA, CPU = blobs(), torch.device("cpu")


def test_what_is_measured_when() -> None:
    one = spec(DATA, epochs=30)
    record = Record()
    Loop(
        [one], DATA, Recording(gradients=True, histograms=True, steps="5", evaluate_steps=True), CPU
    ).run(record)
    told = record.metrics[one.signature()]
    losses = [at for at, measures in told if "fit_loss" in measures]
    assert losses == sorted(rhythm.epochs(30, None) | {25})  # each once
    assert [at for at, measures in told if "grad_norm" in measures] == [
        0,
        1,
        2,
        3,
        4,
        6,
        10,
        16,
        25,
        30,
    ]
    steps = [at for at, measures in told if "step/test_loss" in measures]
    assert steps == list(range(5, 91, 5))  # 3 steps an epoch
