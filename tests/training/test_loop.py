"""Stacks: independence of stack mates, exact zero padding, early leaving, non-finite networks."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from ovfit.spec import Corruption, Network, Stop
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.support.training import Record, blobs, spec

CPU = torch.device("cpu")
DATA = blobs()
ARCHS = {
    "mlp": {"arch": "mlp", "width": 5, "depth": 2},
    "cnn": {"arch": "cnn", "width": 2, "depth": 3},
    "resnet": {"arch": "resnet", "width": 2, "depth": 8},
}
ARCHS |= {
    "cnn5": {
        "arch": "cnn5",
        "width": 2,
        "depth": 5,
        "optimizer": "sgd",
    },  # batch norm cancels its biases: their gradient is rounding, which Adam blows up
    "preresnet": {"arch": "preresnet", "width": 2, "depth": 18},
}


def train(specs: list, **recording) -> Record:
    record = Record()
    Loop(specs, DATA, Recording(**recording), CPU).run(record)
    return record


@pytest.mark.parametrize("arch", ARCHS.values(), ids=ARCHS)
def test_result_does_not_depend_on_stack_mates(arch: dict) -> None:
    """float64, 51 steps, other mates of other seeds, labels, rates and widths: 1e-9."""
    wrong = Corruption(kind="wrong-copies", copies=2)
    me = spec(DATA, **arch, dtype="float64", epochs=11, seed=3, corruption=wrong, arm="extreme")
    wider = {**arch, "width": arch["width"] + 1}
    mates = [
        spec(
            DATA,
            **wider,
            dtype="float64",
            epochs=11,
            seed=1,
            lr=0.05,
            weight_decay=0.1,
            corruption=wrong,
            arm="extreme",
        ),
        spec(
            DATA,
            **arch,
            dtype="float64",
            epochs=11,
            seed=2,
            corruption=Corruption(kind="clean-copies", copies=2),
            arm="clean-copies",
        ),
    ]
    alone, stacked = train([me]), train([mates[0], me, mates[1]])
    for name, tensor in alone.weights[me.signature()].items():
        torch.testing.assert_close(stacked.weights[me.signature()][name], tensor, rtol=0, atol=1e-9)
    for (at, one), (_, other) in zip(
        alone.metrics[me.signature()], stacked.metrics[me.signature()], strict=True
    ):
        assert one == pytest.approx(other, abs=1e-9), at


@pytest.mark.parametrize("arch", ARCHS.values(), ids=ARCHS)
def test_networks_of_one_seed_share_their_batches(arch: dict) -> None:
    """Widths and labels of one seed in one stack (one dense first layer) end as each ends alone."""
    kinds = [
        ("wrong-copies", arch["width"]),
        ("wrong-copies", arch["width"] + 1),
        ("clean-copies", arch["width"]),
    ]
    specs = [
        spec(
            DATA,
            **{**arch, "width": width},
            dtype="float64",
            epochs=8,
            corruption=Corruption(kind=kind, copies=2),
            arm=kind,
        )
        for kind, width in kinds
    ]
    assert Loop(specs, DATA, Recording(), CPU).trainer.data.shared
    assert not Loop(
        [specs[0], replace(specs[1], seed=1)], DATA, Recording(), CPU
    ).trainer.data.shared
    together = train(specs)
    for one in specs:
        for name, tensor in train([one]).weights[one.signature()].items():
            torch.testing.assert_close(
                together.weights[one.signature()][name], tensor, rtol=0, atol=1e-9
            )


@pytest.mark.parametrize("arch", ARCHS.values(), ids=ARCHS)
@pytest.mark.parametrize("optimizer", ["adam", "sgd"])
def test_padding_stays_exactly_zero(arch: dict, optimizer: str) -> None:
    narrow = spec(DATA, **{**arch, "optimizer": optimizer}, lr=0.02, weight_decay=0.01, epochs=100)
    wide = spec(
        DATA,
        **{**arch, "width": 2 * arch["width"], "optimizer": optimizer},
        lr=0.02,
        weight_decay=0.01,
        epochs=100,
    )
    loop = Loop([narrow, wide], DATA, Recording(), CPU)
    record = Record(stop_at=100)
    loop.run(record)
    assert loop.trainer.updates == 100
    for name, view in loop.trainer.stack.views(loop.trainer.stack.flat).items():
        mask = torch.ones_like(view[0], dtype=torch.bool)
        mask[tuple(slice(0, size) for size in loop.trainer.stack.true_shapes[0][name])] = False
        assert (view[0][mask] == 0).all(), name
    assert loop.trainer.stack.n_parameters(0) < loop.trainer.stack.n_parameters(1)


def test_a_diverged_network_leaves_and_spoils_nobody() -> None:
    good, bad = (
        spec(DATA, optimizer="sgd", lr=0.05, epochs=4),
        spec(DATA, optimizer="sgd", lr=1e30, seed=1, epochs=4),
    )
    alone, both = train([good]), train([good, bad])
    assert both.outcomes[bad.signature()] == ("diverged", 1)
    assert both.outcomes[good.signature()] == ("budget", 4)
    torch.testing.assert_close(
        alone.weights[good.signature()], both.weights[good.signature()], rtol=0, atol=1e-5
    )
    assert all(
        np.isfinite(value)
        for _, measures in both.metrics[bad.signature()]
        for value in measures.values()
    )


def test_networks_leave_when_they_meet_the_stop_rule() -> None:
    """After their own fit set was held at 100 % for 3 epochs; others are not stopped with them."""
    specs = [
        spec(DATA, seed=seed, lr=lr, stop=Stop(epochs=60, hold=3))
        for seed, lr in ((0, 0.03), (1, 0.003))
    ]
    record = train(specs, every=1)
    epochs = []
    for one in specs:
        outcome, epoch = record.outcomes[one.signature()]
        accuracy = {
            at: measures["fit_accuracy"]
            for at, measures in record.metrics[one.signature()]
            if "fit_accuracy" in measures
        }
        assert outcome == "converged" and epoch == max(accuracy)
        assert [accuracy[epoch - k] for k in range(3)] == [1, 1, 1]
        epochs.append(epoch)
    assert epochs[0] < epochs[1] < 60


def test_stopping_depends_on_no_stack_mate_and_no_rhythm() -> None:
    rules = [{"stop": Stop(epochs=80, hold=2)}, {"stop": Stop(epochs=80, loss=0.3)}]
    for rule in rules:
        specs = [
            spec(DATA, seed=seed, lr=lr, dtype="float64", **rule)
            for seed, lr in ((0, 0.03), (1, 0.003), (2, 0.01))
        ]
        stacked, alone, rare = train(specs), [train([one]) for one in specs], train(specs, every=50)
        assert {outcome for outcome, _ in stacked.outcomes.values()} == {"converged"}
        assert len({epoch for _, epoch in stacked.outcomes.values()}) > 1
        for one, single in zip(specs, alone, strict=True):
            key = one.signature()
            assert stacked.outcomes[key] == single.outcomes[key] == rare.outcomes[key]


def test_stop_by_steps_and_by_loss() -> None:
    by_steps = spec(DATA, stop=Stop(epochs=50, steps=7))
    record = train([by_steps])
    at, last = [m for m in record.metrics[by_steps.signature()] if "updates" in m[1]][-1]
    assert (record.outcomes[by_steps.signature()], last["updates"], at) == (("budget", 3), 7, 3)
    by_loss = spec(DATA, stop=Stop(epochs=200, loss=0.05))
    record = train([by_loss])
    assert record.outcomes[by_loss.signature()][0] == "converged"
    losses = [m["fit_loss"] for _, m in record.metrics[by_loss.signature()] if "fit_loss" in m]
    assert losses[-1] <= 0.05 < losses[-2]


def test_widths_of_the_double_descent_family_share_a_stack() -> None:
    """Filters and both hidden layers differ, also crosswise.

    Padded and alone agree to 1e-9, as do many seeds and one.
    """
    data = blobs(side=16, channels=3)
    for seeds in ((0, 0, 0), (0, 1, 2)):
        nets = zip(((2, (9, 3)), (4, (5, 6)), (3, (7, 7))), seeds, strict=True)
        plain = spec(
            data, optimizer="sgd", lr=0.02, momentum=0.9, dtype="float64", batch_size=4, epochs=6
        )
        specs = [
            replace(
                plain,
                network=Network(arch="lenet5", width=c, depth=5, init="pytorch", units=units),
                seed=seed,
            )
            for (c, units), seed in nets
        ]
        record, loop = Record(), Loop(specs, data, Recording(), CPU)
        loop.run(record)
        for one in specs:
            alone = Record()
            Loop([one], data, Recording(), CPU).run(alone)
            for name, tensor in alone.weights[one.signature()].items():
                torch.testing.assert_close(
                    record.weights[one.signature()][name], tensor, rtol=0, atol=1e-9
                )


def test_networks_of_different_epochs_share_a_stack() -> None:
    """Each ends at its own, measured at the epochs it would be alone."""
    specs = [
        spec(DATA, seed=seed, epochs=epochs, dtype="float64")
        for seed, epochs in ((0, 3), (1, 29), (2, 41))
    ]
    together = train(specs, gradients=True)
    for one in specs:
        alone, key = train([one], gradients=True), one.signature()
        assert together.outcomes[key] == alone.outcomes[key] == ("budget", one.stop.epochs)
        assert [at for at, m in together.metrics[key] if "fit_loss" in m] == [
            at for at, m in alone.metrics[key] if "fit_loss" in m
        ]
        for name, tensor in alone.weights[key].items():
            torch.testing.assert_close(together.weights[key][name], tensor, rtol=0, atol=1e-9)
