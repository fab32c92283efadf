"""Which networks share a stack; keys are remembered by calibrations."""

from dataclasses import replace

import pytest

from ovfit.launch.stack_key import stack_key
from ovfit.spec import Corruption, Network, Optimizer, Spec, Stop
from tests.test_spec import DATA, MLP, SPEC

INCEPTION = replace(SPEC, network=Network(arch="inception", width=96, depth=12))


@pytest.mark.parametrize(
    ("spec", "key"),
    [
        (SPEC, "e12d284207a221c1d8b89d0206e52af0"),
        (
            replace(SPEC, network=replace(MLP, width=64, dropout=0.5)),
            "5195f394c042e6389a1d228bd10d2e7a",
        ),
        (INCEPTION, "b6945d49d9a1f6c97a45c950c0519552"),
        (
            replace(SPEC, network=Network(arch="lenet5", width=4, depth=5, units=(30, 20))),
            "2af9b3a35d4a459c67d061432e2f37bb",
        ),
        (
            replace(SPEC, stop=Stop(epochs=60, steps=100, hold=3)),
            "0a122ba6636373eba0997fe479e6be68",
        ),
        (
            replace(SPEC, data=replace(DATA, pixels="random", pixel_seed=5), dtype="float64"),
            "3fc910bd9d00b740ec4829f38868476a",
        ),
        (
            replace(SPEC, corruption=Corruption(kind="wrong-copies", copies=2), augment="crop"),
            "cfeb65bb443621ced5c06d7c53208521",
        ),
        (
            replace(SPEC, optimizer=Optimizer(name="sgd", lr=0.1, momentum=0.9, weight_decay=1e-4)),
            "254a4bd7ffa694dee05fe79f638b6b5d",
        ),
    ],
)
def test_golden_keys(spec: Spec, key: str) -> None:
    """If this fails, what was measured of stack sizes is measured again."""
    assert stack_key(spec) == key


def test_what_a_stack_shares() -> None:
    for same in (
        replace(SPEC, seed=1),
        replace(SPEC, optimizer=Optimizer(name="adam", lr=0.1, weight_decay=1)),
        replace(SPEC, network=Network(arch="mlp", width=64, depth=1)),
        replace(SPEC, stop=Stop(epochs=61)),
    ):
        assert stack_key(same) == stack_key(SPEC)
    for other in (
        replace(SPEC, batch_size=64),
        replace(SPEC, stop=Stop(epochs=60, hold=1)),
        replace(SPEC, stop=Stop(epochs=60, steps=100)),
        replace(SPEC, network=replace(SPEC.network, crop=20)),
        replace(SPEC, optimizer=Optimizer(name="adam", lr=1e-3, schedule="inverse-sqrt")),
        replace(SPEC, network=Network(arch="mlp", width=512, depth=2)),
        replace(SPEC, optimizer=Optimizer(name="sgd", lr=0.1)),
    ):
        assert stack_key(other) != stack_key(SPEC)
    limited = replace(
        SPEC, stop=Stop(epochs=60, steps=100)
    )  # it may end within an epoch: then all must end there
    assert stack_key(limited) != stack_key(replace(limited, stop=Stop(epochs=61, steps=100)))
    small, large = (
        replace(SPEC, network=Network(arch="lenet5", width=c, depth=5, units=units))
        for c, units in ((5, (10, 5)), (4, (30, 20)))
    )
    assert (
        stack_key(small)
        == stack_key(large)
        != stack_key(replace(SPEC, network=Network(arch="lenet5", width=5, depth=4, units=(5,))))
    )
    assert Network.envelope([small.network, large.network]) == Network(
        arch="lenet5", width=5, depth=5, units=(30, 20)
    )


def test_what_cannot_be_padded_shares_a_stack_at_equal_width_only() -> None:
    for network in (
        replace(MLP, dropout=0.5),
        replace(MLP, arch="small.py:Small", source="ab" * 32),
        INCEPTION.network,
    ):
        wider = replace(network, width=network.width + 1)
        assert stack_key(replace(SPEC, network=network)) != stack_key(replace(SPEC, network=wider))
