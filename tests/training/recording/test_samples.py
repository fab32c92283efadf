"""Per-sample records against numpy, scipy, float64 modules and a fine grid."""

from dataclasses import replace

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from scipy import optimize, stats

from ovfit.networks import build
from ovfit.spec import Spec
from ovfit.training.loop import Loop
from ovfit.training.recording.losses import decode
from ovfit.training.recording.recording import Recording
from tests.support.training import Record, blobs, spec

CALIBRATED = "val_loss_calibrated"
CPU, DATA = torch.device("cpu"), blobs(train=80)


def test_records_of_a_stack_against_its_plain_networks() -> None:
    """Losses, tails, outliers and the worst images of each of two widths, padded.

    Against its own float64 module.
    """
    specs = [
        spec(DATA, width=width, epochs=12, lr=0.05, dtype="float64", held=20, train_size=16)
        for width in (4, 7)
    ]
    record, loop = Record(), Loop(specs, DATA, Recording(every=1, samples=True), CPU)
    val = loop.trainer.data.splits["val"]
    images, labels = (
        loop.trainer.data.pool.batch(val),
        torch.from_numpy(loop.trainer.data.pool.labels[val.numpy()]),
    )
    loop.run(record)
    for one in specs:
        kept = loop.histories[specs.index(one)].samples
        arrays = kept.arrays()
        assert list(arrays["updates"]) == [0, 1, 2, 3, 4, 5, 6, 8, 10, 12] and list(
            arrays["epochs"]
        ) == [0, 1, 2, 3, 4, 5, 6, 8, 10, 12]
        module = build(one.network, DATA.shape, DATA.classes).double()
        module.load_state_dict(record.weights[one.signature()])
        logits = module(images).detach()
        losses = F.cross_entropy(logits, labels, reduction="none").numpy()
        np.testing.assert_allclose(decode(arrays["loss/val"][-1]), losses, rtol=1e-3)
        assert {name: arrays[f"loss/{name}"].shape for name in ("train", "val", "test")} == {
            "train": (10, 16),
            "val": (10, 20),
            "test": (10, 16),
        }
        weights = module.get_parameter("1.weight").abs().detach().numpy()
        assert arrays["tail/1"][-1] == pytest.approx(
            weights.max(), rel=1e-6
        )  # fewer than 1,000 weights: the largest
        assert arrays["weights/1"][-1].sum() == weights.size
        (loss,) = (
            measures["val_loss"]
            for at, measures in record.metrics[one.signature()]
            if at == 12 and "val_loss" in measures
        )
        assert arrays["looked"] == 12 and arrays["outside"].max() <= 12
        assert list(arrays["worst"]) == list(np.argsort(-losses, kind="stable")[:24])
        assert (arrays["val_predictions"] == logits.argmax(-1).numpy()).all()
        assert (
            arrays["worst_images"]
            == loop.trainer.data.pool.images[val[arrays["worst"].astype(np.int64)]].numpy()
        ).all()
        assert loss == pytest.approx(losses.mean(), rel=1e-9)


def test_outliers_are_counted_once_an_epoch() -> None:
    """In six epochs each one is recorded: the count against scipy on the records."""
    data = blobs(train=200)
    noisy = replace(
        data,
        train_labels=np.where(
            np.arange(200) % 9 == 0, (data.train_labels + 1) % 3, data.train_labels
        ),
    )  # some are wrong: outliers
    loop = Loop(
        [spec(noisy, width=16, epochs=6, lr=0.02, held=50, train_size=100)],
        noisy,
        Recording(every=1, samples=True),
        CPU,
    )
    loop.run(Record())
    arrays = loop.histories[0].samples.arrays()
    expected = np.zeros(50, int)
    for losses in decode(arrays["loss/val"])[arrays["epochs"] > 0]:
        expected += losses > np.percentile(losses, 75) + 1.5 * stats.iqr(losses)
    assert arrays["looked"] == 6 and list(arrays["outside"]) == list(expected) and expected.any()


def test_the_loss_at_the_best_temperature_is_told_at_every_evaluated_epoch() -> None:
    one = spec(DATA, epochs=12, held=20, train_size=40)
    record, loop = Record(), Loop([one], DATA, Recording(every=1, samples=True), CPU)
    loop.run(record)
    losses, best = measured(record, one, "val_loss"), measured(record, one, CALIBRATED)
    assert list(best) == list(losses) == list(range(13))
    assert all(best[at] <= losses[at] + 1e-6 for at in losses)
    # steps of the first epoch (3), then ends of epochs: single samples at fewer of them
    recorded = [0, 1, 2, 3, 6, 9, 12, 15, 18, 24, 30, 36]
    assert loop.histories[0].samples.updates == recorded


def test_the_loss_at_the_best_temperature_against_scipy() -> None:
    """Of a stack of networks that end at different epochs, some without a record of samples.

    What a network gave at its end, and what one that goes on gave there, is that of its float64
    logits at the temperature that scipy finds.
    """
    data = blobs(train=120)
    noisy = replace(data, train_labels=(data.train_labels + (np.arange(120) % 4 == 0)) % 3)
    specs = [
        spec(noisy, epochs=epochs, held=40, train_size=40, lr=0.03, seed=3)
        for epochs in (2, 7, 9, 11, 14)
    ]
    record, loop = Record(), Loop(specs, noisy, Recording(every=1, samples=True), CPU)
    val = loop.trainer.data.splits["val"]
    images = loop.trainer.data.pool.batch(val).double()
    labels = torch.from_numpy(loop.trainer.data.pool.labels[val.numpy()])
    loop.run(record)
    longest = measured(record, specs[-1], CALIBRATED)
    for one in specs:
        module = build(one.network, noisy.shape, noisy.classes).double()
        module.load_state_dict(record.weights[one.signature()])
        logits = module(images).detach()

        def loss(log_t: float, logits: torch.Tensor = logits) -> float:
            return float(F.cross_entropy(logits / np.exp(log_t), labels))

        expected = optimize.minimize_scalar(loss, bounds=(-9, 9), options={"xatol": 1e-8}).fun
        at = one.stop.epochs
        assert measured(record, one, CALIBRATED)[at] == pytest.approx(expected, rel=2e-6)
        assert longest[at] == pytest.approx(expected, rel=2e-6)
        assert expected < loss(0) - 1e-4  # the temperature matters


def measured(record: Record, one: Spec, name: str) -> dict[int, float]:
    """By epoch; each is told once."""
    told = [(at, m[name]) for at, m in record.metrics[one.signature()] if name in m]
    assert len(dict(told)) == len(told)
    return dict(told)


def test_a_network_that_diverges_is_recorded_without_numbers() -> None:
    one = spec(DATA, epochs=3, held=20, train_size=40, optimizer="sgd", lr=1e30)
    record, loop = Record(), Loop([one], DATA, Recording(every=1, samples=True), CPU)
    loop.run(record)
    assert record.outcomes[one.signature()][0] == "diverged"
    assert np.isnan(decode(loop.histories[0].samples.arrays()["loss/val"][-1])).any()


def test_large_tails_are_the_thousandth() -> None:
    wide = blobs(train=40, side=20)
    loop = Loop(
        [spec(wide, width=30, epochs=1, held=4, train_size=20)], wide, Recording(samples=True), CPU
    )
    weights = loop.trainer.stack.tensors(0)["1.weight"].abs().flatten().numpy()  # 12,000 of them
    loop.run(Record())
    assert loop.histories[0].samples.tails["1"][0] == pytest.approx(np.sort(weights)[-12])
