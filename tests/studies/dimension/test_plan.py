"""What is planned: subspaces at every rate, directly trained networks, other labels."""

from collections import Counter
from typing import Any

import pytest

from ovfit.errors import BadInput
from ovfit.spec import Spec
from ovfit.studies.command import Command
from ovfit.studies.dimension import STUDY
from ovfit.studies.dimension.arms import Arm
from ovfit.studies.dimension.plan import check, plan
from ovfit.studies.parsing import parse
from tests.support.training import blobs


def planned(**given: object) -> list[Spec]:
    usual = {
        "width": 10, "replicas": 2, "dims": "5,9", "lr": "0.01,0.1", "direct_widths": "2,3",
        "direct_lr": "0.02", "label_size": 24, "label_dims": "7", "epochs": 4, "label_epochs": 6,
        "batch_size": 16,
    }  # fmt: skip
    options: Any = parse(STUDY, Command("dimension").with_(**{**usual, **given}).given)
    check(options)
    return list(plan(options, {"digits": blobs(train=90)}).specs)


def test_every_size_at_every_rate() -> None:
    specs = planned(labels="all")
    kinds = Counter(Arm.of(spec.arm).kind for spec in specs)
    # 2 seeds x (2 dimensions and, on few images, 1) x 2 rates; 3 widths, its own among them
    assert kinds == {"true": 2 * 3 * 2, "random": 4, "shuffled": 4, "direct": 2 * 3}
    few = [spec for spec in specs if spec.data.train_size == 24]
    assert {spec.corruption.kind for spec in few} == {"none", "random-labels", "shuffled-labels"}
    assert {spec.stop.epochs for spec in few} == {6}
    confined = [spec for spec in specs if spec.arm == "true d 9"]
    assert {(s.subspace.kind, s.subspace.dimension) for s in confined} == {("sparse", 9)}
    assert {spec.optimizer.lr for spec in confined} == {0.01, 0.1}
    direct = [spec for spec in specs if spec.arm == "direct width 2"]
    assert {spec.network.width for spec in direct} == {2}
    assert all(spec.subspace.kind == "none" and spec.optimizer.lr == 0.02 for spec in direct)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"dims": "5,900"}, r"--dims 900: mlp of width 10 has 683 weights"),
        ({"label_dims": "700"}, "--label-dims 700"),
        ({"weight_decay": "0.1"}, "on z"),
        ({"width": "4,8"}, "one width"),
    ],
)
def test_what_cannot_be_is_refused(given: dict[str, object], reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        planned(**given)
