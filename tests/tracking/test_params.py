"""The params of a network: every leaf of its spec, by the names they have always had."""

from dataclasses import replace
from typing import Any

import pytest

from ovfit.spec import Corruption, Data, Network, Optimizer, Spec, Stop
from ovfit.tracking.params import LEFT_OUT, RENAMED, leaves, network_params
from tests.conftest import blobs, spec

PLAIN = spec(blobs())
SPECS = {
    "plain": PLAIN,
    "wrong copies": spec(
        blobs(),
        arm="extreme",
        corruption=Corruption(kind="wrong-copies", copies=4),
        dtype="float64",
    ),
    "noise": spec(blobs(), corruption=Corruption(kind="label-noise", rate=0.2), optimizer="sgd"),
    "every": spec(blobs(), corruption=Corruption(kind="every-kth", every=30), weight_decay=1e-3),
    "stops": spec(blobs(), stop=Stop(epochs=9, steps=70, hold=5, loss=1e-3, accuracy=0.99)),
    "units": replace(
        PLAIN,
        network=Network(arch="lenet5", width=6, depth=5, padding="lenet", units=(120, 84), crop=28),
    ),
    "cropped": replace(
        PLAIN,
        data=replace(PLAIN.data, crop=6, pixels="shuffled", pixel_seed=3),
        optimizer=Optimizer(
            name="sgd", lr=0.1, momentum=0.9, decoupled=True, schedule="epoch-decay"
        ),
        augment="crop-flip",
        objective="identity",
    ),
}


def as_before(spec: Spec) -> dict[str, Any]:
    """The params as they were written by hand: their names and values stay."""
    data, network, optimizer, stop = spec.data, spec.network, spec.optimizer, spec.stop
    return {
        "dataset": data.name,
        "train_size": data.train_size,
        "val_size": data.val_size,
        "control_size": data.control_size,
        "split_seed": data.split_seed,
        "normalisation": data.normalisation,
        "classes": data.classes,
        "arch": network.arch,
        "width": network.width,
        "depth": network.depth,
        "padding": network.padding,
        "units": " ".join(map(str, network.units)) or "-",
        "crop": network.crop or data.crop,
        "pixels": data.pixels,
        "init": network.init,
        "norm": network.norm,
        "dropout": network.dropout,
        "augment": spec.augment,
        "optimizer": optimizer.name,
        "lr": optimizer.lr,
        "momentum": optimizer.momentum,
        "weight_decay": optimizer.weight_decay,
        "decoupled": optimizer.decoupled,
        "schedule": optimizer.schedule,
        "batch_size": spec.batch_size,
        "epochs": stop.epochs,
        "stop_steps": stop.steps,
        "stop_hold": stop.hold,
        "stop_loss": stop.loss,
        "stop_accuracy": stop.accuracy,
        "seed": spec.seed,
        "corruption": spec.corruption.kind,
        "copies": spec.corruption.copies,
        "noise": spec.corruption.rate,
        "every": spec.corruption.every,
        "objective": spec.objective,
        "fit_size": spec.fit_size,
        "dtype": spec.dtype,
        "engine": spec.engine,
    }


@pytest.mark.parametrize("name", SPECS)
def test_names_and_values_stay_as_they_were(name: str) -> None:
    params, before = network_params(SPECS[name]), as_before(SPECS[name])
    assert {key: (params[key], type(params[key])) for key in before} == {
        key: (value, type(value)) for key, value in before.items()
    }
    assert params.keys() >= {"tf32", "test_size", "pixel_seed"}


def test_every_leaf_of_a_spec_is_a_param_or_deliberately_none() -> None:
    every = leaves(PLAIN)
    assert every.keys() >= LEFT_OUT.keys() | RENAMED.keys(), "a table names a field that is gone"
    names = {place: RENAMED.get(place, place.rpartition(".")[2]) for place in every}
    told = [names[place] for place in every if place not in LEFT_OUT]
    assert len(told) == len(set(told))
    assert set(network_params(PLAIN)) == {*told, "fit_size", "tf32"}


def test_a_field_with_the_name_of_another_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(RENAMED, "optimizer.name")
    with pytest.raises(
        ValueError, match=r"optimizer\.name and another field are both .* name"
    ) as e:
        monkeypatch.setitem(RENAMED, "data.name", "name")
        network_params(PLAIN)
    assert "rename one" in str(e.value)


def test_leaves_are_called_by_their_place() -> None:
    assert leaves(Corruption(kind="repeats", copies=3), "corruption") == {
        "corruption.kind": "repeats",
        "corruption.copies": 3,
        "corruption.rate": 0.0,
        "corruption.every": 0,
        "corruption.offset": "fixed",
        "corruption.noise_seed": -1,
    }
    assert leaves(PLAIN)["data.shape"] == PLAIN.data.shape and isinstance(PLAIN.data, Data)
