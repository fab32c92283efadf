"""A history is after a checkpoint what it was before, down to the bit."""

from math import inf, nan

import numpy as np

from ovfit.training.recording.history import History


def filled() -> History:
    history = History()
    history.add(0, {"fit_loss": 2.3, "val_loss": 1 / 3})
    history.add(0, {"grad_norm": 1e-300})
    history.add(5, {"fit_loss": 0.1, "val_loss": inf, "test_loss": nan})
    for epoch in (0, 3):
        for layer in ("1", "block/2"):
            history.histogram(epoch, layer, np.arange(4, dtype=np.int32) + epoch)
    losses = {split: np.array([0.5, 0.0], np.float32) for split in ("train", "val")}
    for updates in (1, 4):
        history.samples.add(updates, -1, losses, {"1": np.ones(3, np.int32)}, {"1": 0.1})
    history.samples.count_outliers(np.array([0.1, 0.2, 9.0]))
    history.predictions.arrays["test"] = np.array([1, 2], np.uint8)
    history.predictions.least = 0.25
    return history


def test_all_of_it_comes_back() -> None:
    history = filled()
    back = History.loaded(history.state())
    assert back.metrics == history.metrics and len(back.metrics) == 3
    assert back.metrics[2] == (5, {"fit_loss": 0.1})
    for mine, theirs in ((back.arrays(), history.arrays()), (_samples(back), _samples(history))):
        assert mine and mine.keys() == theirs.keys()
        for name, values in theirs.items():
            assert mine[name].dtype == values.dtype and (mine[name] == values).all(), name
    assert back.samples.tails == history.samples.tails
    assert back.predictions.least == 0.25 and (back.predictions.arrays["test"] == [1, 2]).all()


def _samples(history: History) -> dict[str, np.ndarray]:
    return history.samples.arrays()


def test_what_comes_back_goes_on() -> None:
    back = History.loaded(History.loaded(filled().state()).state())
    back.samples.count_outliers(np.array([9.0, 0.2, 0.1]))
    assert back.samples.outside is not None and back.samples.outside.dtype == np.int32
    assert back.samples.counted == 2
    back.add(6, {"fit_loss": 0.0})
    assert len(back.metrics) == 4


def test_an_empty_one() -> None:
    assert History.loaded(History().state()) == History()
