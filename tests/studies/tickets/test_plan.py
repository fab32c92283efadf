"""What is planned: tickets level by level, and what they are compared with."""

from collections import Counter
from typing import Any

import numpy as np
import pytest

from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.spec import Spec
from ovfit.studies.command import Command
from ovfit.studies.parsing import parse
from ovfit.studies.tickets import STUDY
from ovfit.studies.tickets.plan import plan
from ovfit.studies.tickets.sides import Arm
from tests.support.training import blobs

MANY = blobs(train=900, classes=3)


def planned(dataset: Dataset = MANY, **given: object) -> dict[str, Spec]:
    """By arm, of one seed."""
    usual = {"width": 20, "depth": 1, "replicas": 1, "levels": 3, "epochs": 4}
    options: Any = parse(STUDY, Command("tickets").with_(**{**usual, **given}).given)
    specs = plan(options, {"digits": dataset}).specs
    by_arm = {spec.arm: spec for spec in specs}
    assert len(by_arm) == len(specs)
    return by_arm


def test_every_side_at_every_level() -> None:
    arms = planned()
    clean = Counter(Arm.of(name).side for name in arms if not Arm.of(name).is_mislabelled)
    assert clean == {"dense": 1, "extruded": 3} | dict.fromkeys(
        ("ticket", "reinitialised", "shuffled", "random", "dual"), 3
    )
    wrong = Counter(Arm.of(name).side for name in arms if Arm.of(name).is_mislabelled)
    assert wrong == {"dense": 1, "ticket": 3}
    assert "ticket 0.512" in arms and Arm.of("ticket 0.512").density == 0.512


def test_a_level_follows_from_the_one_before() -> None:
    arms = planned()
    dense, first, second = (arms[name] for name in ("dense", "ticket 0.8", "ticket 0.64"))
    assert first.prune.parent == dense.signature() and second.prune.parent == first.signature()
    assert (first.prune.share, first.prune.output, first.start) == (0.2, 0.1, "")
    assert first.seed == dense.seed and first.draw == -1
    other, mixed = arms["reinitialised 0.64"], arms["shuffled 0.64"]
    assert other.prune == second.prune and other.draw not in (-1, dense.seed)
    assert other.seed == dense.seed  # the same order of images
    assert mixed.prune.rule == "shuffled" and mixed.prune.parent == first.signature()
    drawn, dual = arms["random 0.64"].prune, arms["dual 0.64"]
    assert np.isclose(drawn.share, 0.36) and np.isclose(drawn.output, 0.19) and not drawn.parent
    assert dual.prune == drawn and dual.start == arms["extruded 0.64"].signature()
    growth = arms["extruded 0.64"].prune.growth
    assert np.isclose(growth * dense.most_steps, 1)
    wrong = arms["mislabelled ticket 0.8"]
    assert wrong.prune.parent == arms["mislabelled dense"].signature()
    assert wrong.corruption.every == 70


def test_early_birds_are_asked_for() -> None:
    arms = planned(controls="early-bird")
    bird, settled = arms["early-bird 0.512"], arms["settled 0.512"]
    assert np.isclose(settled.stop.pruned, 0.488) and settled.stop.settled == 0.1
    assert bird.start == bird.prune.parent == settled.signature()
    assert np.isclose(bird.prune.share, 0.488) and not bird.stop.settled
    assert not any("random" in name for name in arms)


def test_going_back_to_a_later_step() -> None:
    arms = planned(rewind=12)
    begun = arms["rewound"]
    assert begun.stop.steps == 12 and begun.most_steps == 12
    assert arms["ticket 0.64"].start == arms["shuffled 0.64"].start == begun.signature()
    assert not arms["reinitialised 0.64"].start
    assert arms["mislabelled ticket 0.64"].start == arms["mislabelled rewound"].signature()


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"rewind": 48}, "48 steps at most"),
        ({"levels": 40}, "less than one weight is left"),
        ({"train_size": 150}, "--labels clean"),
    ],
)
def test_what_cannot_be_is_refused(given: dict[str, object], reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        planned(**given)
