"""How the networks of a plan fall into stacks, and what no device could train."""

from dataclasses import replace

import pytest

from ovfit.errors import BadInput
from ovfit.launch.plan import check_sizes, groups, stacks
from ovfit.spec import Spec
from tests.conftest import blobs, spec

DATA = blobs()
WIDE = [spec(DATA, width=width, seed=seed) for width in (4, 32) for seed in range(3)]
SWEEP = [spec(DATA, width=width, seed=seed) for width in (4, 5, 6, 7, 8) for seed in range(3)]


def test_widths_within_a_factor_of_two_share_a_group() -> None:
    widths = (4, 32, 40, 80, 81, 400)
    specs = [spec(DATA, width=width, seed=seed) for width in widths for seed in range(3)]
    together = [sorted({spec.network.width for spec in group}) for group in groups(specs)]
    assert together == [[4, 32], [40, 80], [81], [400]]


def test_a_group_is_ordered_by_seed_then_width() -> None:
    (group,) = groups(WIDE)
    order = [(spec.seed, spec.network.width) for spec in group]
    assert order == [(seed, width) for seed in range(3) for width in (4, 32)]


def test_arms_of_other_sizes_do_not_share_a_stack() -> None:
    assert len(groups([spec(DATA, batch_size=16), spec(DATA, batch_size=8)])) == 2


def test_a_group_is_cut_into_equal_parts() -> None:
    assert sorted(map(len, stacks(WIDE, lambda group: 4, workers=1))) == [3, 3]  # not 4 and 2


def test_there_are_as_many_stacks_as_workers() -> None:
    assert sorted(map(len, stacks(WIDE, lambda group: 64, workers=2))) == [3, 3]


def test_networks_of_one_seed_stay_together_where_they_fill_a_stack() -> None:
    """They share their batches."""
    cut = stacks(SWEEP, lambda group: 4, workers=1)
    assert sorted(map(len, cut)) == [2, 2, 2, 3, 3, 3]
    assert all(len({spec.seed for spec in stack}) == 1 for stack in cut)
    assert sorted(map(len, stacks(SWEEP, lambda group: 8, workers=1))) == [7, 8]


def test_the_longest_stack_goes_first() -> None:
    specs = [spec(DATA, width=width, epochs=epochs) for width, epochs in ((4, 2), (100, 9))]
    assert [stack[0].stop.epochs for stack in stacks(specs, lambda group: 1, workers=1)] == [9, 2]


def normed(batch_size: int) -> Spec:
    """A network with batch norm, of 40 samples."""
    plain = spec(DATA, batch_size=batch_size)
    return replace(plain, network=replace(plain.network, norm="on"))


@pytest.mark.parametrize(
    ("refused", "reason"),
    [
        (spec(DATA, batch_size=41), "--batch-size 41 is more than the 40 samples of the normal"),
        (normed(13), "--batch-size 13 leaves a last batch of one of the 40 samples"),
        (normed(1), "--batch-size 1 leaves a last batch of one"),
        (
            spec(DATA, batch_size=13, arch="resnet18", width=64, depth=18),
            "--batch-size 13 leaves a last batch of one",
        ),
    ],
)
def test_sizes_no_device_could_train(refused: Spec, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        check_sizes([spec(DATA), refused])


def test_a_last_batch_of_one_is_refused_for_batch_norm_alone() -> None:
    check_sizes([spec(DATA, batch_size=13), normed(12)])
