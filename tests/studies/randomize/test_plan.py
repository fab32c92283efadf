"""What is planned: nine networks a seed, arms that change one thing, and what is refused."""

from dataclasses import replace

import pytest

from ovfit.errors import BadInput
from ovfit.launch.stack_key import stack_key
from ovfit.spec import Network, Spec
from ovfit.studies.randomize.options import REGULARISERS, TASKS
from ovfit.studies.randomize.plan import check, plan, regularised
from tests.conftest import blobs, spec
from tests.studies.randomize.support import given


def arms() -> dict[str, Spec]:
    options = given(sweep="regularisers", replicas="1")
    return {network.arm: network for network in plan(options, {"digits": blobs()}).specs}


def test_tasks() -> None:
    """Pixel tasks are drawn from the seed."""
    specs = plan(given(replicas="2"), {"digits": blobs()}).specs
    assert len(specs) == 18
    assert len({stack_key(network) for network in specs}) == 4  # labels, and three pixel edits
    random = [network for network in specs if network.data.pixels == "random"]
    assert {(network.data.pixel_seed, network.seed) for network in random} == {(0, 0), (1, 1)}
    names = {network.arm.split(" ")[0] for network in specs}
    assert names == set(TASKS)


def test_the_same_network_is_planned_once() -> None:
    """A rate of 0 is true labels under another name."""
    options = given(tasks="partial", rates="0.5,0.5,0.2", replicas="1")
    assert [network.arm for network in plan(options, {"digits": blobs()}).specs] == [
        "partial 0.5",
        "partial 0.2",
    ]


def test_a_regulariser_changes_one_thing_and_trains_all_epochs() -> None:
    by_arm = arms()
    assert set(by_arm) == set(REGULARISERS)
    assert {network.stop.loss for network in by_arm.values()} == {0.0}
    none = by_arm["none"]
    assert by_arm["augmentation"] == replace(none, arm="augmentation", augment="crop")
    decayed = replace(none.optimizer, weight_decay=5e-4)
    assert by_arm["weight-decay"] == replace(none, arm="weight-decay", optimizer=decayed)
    dropped = replace(none.network, dropout=0.5)
    assert by_arm["dropout"] == replace(none, arm="dropout", network=dropped)
    normed = replace(none.network, norm="on")
    assert by_arm["batch-norm"] == replace(none, arm="batch-norm", network=normed)
    every = by_arm["all"]
    assert (every.augment, every.optimizer, every.network.dropout, every.network.norm) == (
        "crop",
        decayed,
        0.5,
        "on",
    )


def test_inception_loses_the_batch_norm_it_has() -> None:
    inception = replace(arms()["none"], network=Network(arch="inception", width=96, depth=12))
    without = regularised(inception, "batch-norm")
    assert without.network.norm == "off" and without.arm == "no-batch-norm"
    assert regularised(inception, "all").network.norm == "own"


def test_colour_images_are_mirrored_too() -> None:
    coloured = spec(blobs(channels=3))
    assert regularised(coloured, "augmentation").augment == "crop-flip"


def test_layers_of_a_network_from_outside_stay_as_they_are() -> None:
    none = arms()["none"]
    outside = replace(none, network=replace(none.network, source="0" * 16))
    with pytest.raises(BadInput, match="use --sweep tasks"):
        regularised(outside, "dropout")


def test_partial_corruption_needs_rates() -> None:
    with pytest.raises(BadInput, match="--tasks partial needs --rates"):
        check(replace(given(), rates=()))
