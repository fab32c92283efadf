"""Which networks of a stack are done."""

import torch

from ovfit.spec import Stop
from ovfit.training.engine.stop import StopRule


def test_stop_at_an_accuracy() -> None:
    stop = Stop(epochs=10, hold=1, accuracy=0.995)
    rule = StopRule(stop, 3, torch.device("cpu"))
    labels = torch.zeros(3, 4, dtype=torch.int64)
    rule.watch(torch.zeros(3, 4), torch.tensor([1.0, 0.0]).expand(3, 4, 2), labels)
    measured = {"fit_accuracy": torch.tensor([0.994, 0.995, 1.0]), "fit_loss": torch.ones(3)}
    assert rule.met(measured).tolist() == [False, True, True]
