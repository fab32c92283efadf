"""Signatures: what they depend on, and that they do not change by accident."""

from dataclasses import replace

import pytest

from ovfit.spec import Data, Network, Optimizer, Spec, Stop, from_json, to_json

DATA = Data("ab" * 32, (1, 28, 28), 10, 50000, 10000, 5000, 5000, name="mnist")
SPEC = Spec(
    "extreme", "normal", DATA, Network("mlp", 512, 1), Optimizer("adam", 1e-3), Stop(60), 128, 0
)


def test_golden_signature() -> None:
    """If this fails, finished networks are no longer recognised: raise ENGINE on purpose, or give the new field a no-op default."""
    assert SPEC.signature() == "7c126d8c9a4f4047244206c8254fb793"
    assert SPEC.stack_key() == "e12d284207a221c1d8b89d0206e52af0"


def test_what_a_signature_sees() -> None:
    assert replace(SPEC, data=replace(DATA, name="renamed")).signature() == SPEC.signature()
    assert replace(SPEC, dtype="float32").signature() == SPEC.signature()
    changed = [
        replace(SPEC, seed=1),
        replace(SPEC, arm="extreme"),
        replace(SPEC, data=replace(DATA, digest="cd" * 32)),
        replace(SPEC, data=replace(DATA, split_seed=1)),
        replace(SPEC, optimizer=Optimizer("adam", 2e-3)),
        replace(SPEC, stop=Stop(60, hold=5)),
        replace(SPEC, dtype="float64"),
        replace(SPEC, engine=SPEC.engine + 1),
    ]
    assert len({one.signature() for one in [SPEC, *changed]}) == len(changed) + 1


def test_what_a_stack_shares() -> None:
    for same in (
        replace(SPEC, seed=1),
        replace(SPEC, optimizer=Optimizer("adam", 0.1, weight_decay=1)),
        replace(SPEC, network=Network("mlp", 64, 1)),
        replace(SPEC, stop=Stop(61)),
    ):
        assert same.stack_key() == SPEC.stack_key()
    for other in (
        replace(SPEC, batch_size=64),
        replace(SPEC, stop=Stop(60, hold=1)),
        replace(SPEC, stop=Stop(60, steps=100)),
        replace(SPEC, network=replace(SPEC.network, crop=20)),
        replace(SPEC, optimizer=Optimizer("adam", 1e-3, schedule="inverse-sqrt")),
        replace(SPEC, network=Network("mlp", 512, 2)),
        replace(SPEC, optimizer=Optimizer("sgd", 0.1)),
    ):
        assert other.stack_key() != SPEC.stack_key()
    limited = replace(
        SPEC, stop=Stop(60, steps=100)
    )  # it may end within an epoch: then all must end there
    assert limited.stack_key() != replace(limited, stop=Stop(61, steps=100)).stack_key()
    small, large = (
        replace(SPEC, network=Network("lenet5", c, 5, units=units))
        for c, units in ((5, (10, 5)), (4, (30, 20)))
    )
    assert (
        small.stack_key()
        == large.stack_key()
        != replace(SPEC, network=Network("lenet5", 5, 4, units=(5,))).stack_key()
    )
    assert Network.envelope([small.network, large.network]) == Network(
        "lenet5", 5, 5, units=(30, 20)
    )


def test_json_round_trip() -> None:
    assert from_json(to_json(SPEC)) == SPEC


@pytest.mark.parametrize("bad", [{"batch_size": 0}, {"seed": -1}, {"dtype": "float16"}])
def test_impossible_specs_are_refused(bad: dict) -> None:
    with pytest.raises(ValueError, match="validation error"):
        replace(SPEC, **bad)
