"""The networks that a command trains, and what is refused."""

import pytest

from ovfit.data.digits import digits
from ovfit.spec import Corruption
from ovfit.studies.mislabel import STUDY
from ovfit.studies.mislabel.options import FITTED
from ovfit.studies.mislabel.plan import plan
from ovfit.studies.mislabel.rates import every
from ovfit.studies.parsing import parse


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
    assert [spec.corruption.offset for spec in specs] == ["seeded", "seeded", "fixed", "fixed"]


def test_the_paper_s_letter_mislabels_the_same_images_in_every_seed() -> None:
    """Such networks keep the signatures they have always had."""
    options = parse(STUDY, {"rates": "1/80", "replicas": "1", "offset": "fixed"})
    (spec,) = plan(options, {"digits": digits()}).specs
    assert spec.corruption == Corruption(kind="every-kth", every=80)


def test_a_rate_in_two_spellings_is_one() -> None:
    options = parse(STUDY, {"rates": "1/10,0.1", "replicas": "1"})
    assert len(plan(options, {"digits": digits()}).specs) == 1


@pytest.mark.parametrize(("rate", "k"), [("1/80", 80), ("0.0125", 80), ("1", 1), ("0", 0)])
def test_rates(rate: str, k: int) -> None:
    assert every(rate) == k
