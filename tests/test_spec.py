"""Signatures: what they depend on, and that they do not change by accident."""

from dataclasses import replace

import pytest

from ovfit.spec import Corruption, Data, Network, Optimizer, Spec, Stop, from_json, to_json

DATA = Data(
    digest="ab" * 32,
    shape=(1, 28, 28),
    classes=10,
    train_size=50000,
    test_size=10000,
    val_size=5000,
    control_size=5000,
    name="mnist",
)
MLP = Network(arch="mlp", width=512, depth=1)
SPEC = Spec(
    study="extreme",
    arm="normal",
    data=DATA,
    network=MLP,
    optimizer=Optimizer(name="adam", lr=1e-3),
    stop=Stop(epochs=60),
    batch_size=128,
    seed=0,
)


def test_golden_signature() -> None:
    """If this fails, finished networks are no longer recognised.

    Raise ENGINE on purpose, or give the new field a no-op default.
    """
    assert SPEC.signature() == "7c126d8c9a4f4047244206c8254fb793"
    at_level = replace(SPEC, stop=replace(SPEC.stop, clean=0.01))  # or LANDING, for these
    assert at_level.signature() == "22501fbb8eb31f265d560fd963972a13"


@pytest.mark.parametrize(
    ("spec", "signature", "tuning_key"),
    [
        (SPEC, "7c126d8c9a4f4047244206c8254fb793", "40289f2dd765e2ba"),
        (
            replace(SPEC, network=replace(MLP, width=64, dropout=0.5)),
            "adc179ea7c01e89b931b16368d374e19",
            "d54ed0abd0e19fc6",
        ),
        (
            replace(SPEC, network=Network(arch="inception", width=96, depth=12)),
            "2f4f9feff5c918805b027af12f1f9fe1",
            "bf4629d3c978ebbb",
        ),
        (
            replace(SPEC, network=Network(arch="lenet5", width=4, depth=5, units=(30, 20))),
            "1d39039ecf8f27ca3a50269dc15ae22a",
            "3af5a37752fc1d65",
        ),
        (
            replace(SPEC, stop=Stop(epochs=60, steps=100, hold=3)),
            "c9ec2bc0005591ee72313f91ab3661c3",
            "40289f2dd765e2ba",
        ),
        (
            replace(SPEC, data=replace(DATA, pixels="random", pixel_seed=5), dtype="float64"),
            "8cda8a7d880655145c55ead3383d9601",
            "8c0cdd862d25a80d",
        ),
        (
            replace(SPEC, corruption=Corruption(kind="wrong-copies", copies=2), augment="crop"),
            "795bcc4b837c3eee2d13d7e9754ad5a0",
            "1356a9890700571b",
        ),
        (
            replace(SPEC, corruption=Corruption(kind="label-noise", rate=0.2)),
            "32cfd462e106804d7f59824f890e6c34",
            "40289f2dd765e2ba",
        ),
        (
            replace(SPEC, corruption=Corruption(kind="every-kth", every=70)),
            "85a4a65d4ede1fad7ae7f26125006cc3",
            "40289f2dd765e2ba",
        ),
        (
            replace(SPEC, optimizer=Optimizer(name="sgd", lr=0.1, momentum=0.9, weight_decay=1e-4)),
            "29c1fba7a703fb9cf4324986699d549e",
            "bec5d38fdc308583",
        ),
    ],
)
def test_golden_signatures_of_all_kinds(spec: Spec, signature: str, tuning_key: str) -> None:
    assert (spec.signature(), spec.tuning_key()) == (signature, tuning_key)


def test_what_a_signature_sees() -> None:
    assert replace(SPEC, data=replace(DATA, name="renamed")).signature() == SPEC.signature()
    assert replace(SPEC, dtype="float32").signature() == SPEC.signature()
    found_elsewhere = replace(SPEC, network=replace(MLP, origin="/elsewhere/small.py"))
    assert found_elsewhere.signature() == SPEC.signature()
    changed = [
        replace(SPEC, seed=1),
        replace(SPEC, arm="extreme"),
        replace(SPEC, data=replace(DATA, digest="cd" * 32)),
        replace(SPEC, data=replace(DATA, split_seed=1)),
        replace(SPEC, optimizer=Optimizer(name="adam", lr=2e-3)),
        replace(SPEC, stop=Stop(epochs=60, hold=5)),
        replace(SPEC, dtype="float64"),
        replace(SPEC, network=replace(MLP, source="cd" * 32)),
        replace(SPEC, engine=SPEC.engine + 1),
    ]
    assert len({one.signature() for one in [SPEC, *changed]}) == len(changed) + 1


def test_json_round_trip() -> None:
    assert from_json(to_json(SPEC)) == SPEC


@pytest.mark.parametrize("bad", [{"batch_size": 0}, {"seed": -1}, {"dtype": "float16"}])
def test_impossible_specs_are_refused(bad: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="validation error"):
        replace(SPEC, **bad)
