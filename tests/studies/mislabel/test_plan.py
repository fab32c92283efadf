"""The networks that a command trains, and what is refused."""

import pytest

from ovfit.data.digits import digits
from ovfit.studies.mislabel import STUDY
from ovfit.studies.mislabel.options import FITTED
from ovfit.studies.mislabel.plan import every, plan
from ovfit.studies.parsing import parse
from tests.conftest import Refused


def test_every_rate_and_seed() -> None:
    options = parse(STUDY, {"rates": "1/80,0", "replicas": "2", "seed": "3"})
    specs = plan(options, {"digits": digits()}).specs
    assert [(spec.arm, spec.seed) for spec in specs] == [
        ("1/80", 3),
        ("1/80", 4),
        ("none", 3),
        ("none", 4),
    ]
    assert [spec.corruption.every for spec in specs] == [80, 80, 0, 0]
    assert {spec.stop.accuracy for spec in specs} == {FITTED}


def test_a_rate_in_two_spellings_is_one() -> None:
    options = parse(STUDY, {"rates": "1/10,0.1", "replicas": "1"})
    assert len(plan(options, {"digits": digits()}).specs) == 1


@pytest.mark.parametrize(("rate", "k"), [("1/80", 80), ("0.0125", 80), ("1", 1), ("0", 0)])
def test_rates(rate: str, k: int) -> None:
    assert every(rate) == k


@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        (["--rates", "1.5"], "a share lies between 0 and 1"),
        (["--rates", "-0.1"], "a share lies between 0 and 1"),
        (["--rates", "many"], "give shares such as 1/80"),
        (["--rates", "1/0"], "give shares such as 1/80"),
        (["--rates", "0.3"], "the nearest is 1/3"),
        (["--rates", "1/500"], "every 500-th is none"),
        (["--train-size", "5000"], "more than the 1437 images"),
        (["--sigmas", "0,1"], "must be more than 0"),
        (["--sigmas", "2,1"], "rising order"),
        (["--arch", "resnet18", "--width", "8"], "resnet18 has 64"),
        (["--lr", "tuned"], "--schedule inverse-sqrt"),
        (["--rates", "1e-320"], "no set of images is that large"),
    ],
)
def test_bad_input(refused: Refused, argv: list[str], complaint: str) -> None:
    refused("mislabel", argv, complaint)
