"""Which networks a command plans: starts, those that go on from each, and twins."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ovfit.data.registry import load
from ovfit.errors import BadInput
from ovfit.spec import Spec
from ovfit.studies.command import Command
from ovfit.studies.escape import STUDY
from ovfit.studies.escape.plan import check, plan
from ovfit.studies.escape.recipes import RECIPES, recipe_of
from ovfit.studies.parsing import parse
from ovfit.tracking.params import network_params


def planned(folder: Path, **given: object) -> list[Spec]:
    options: Any = parse(STUDY, Command("escape").with_(**given).given)
    check(options)
    return list(plan(options, {"digits": load("digits", folder)}).specs)


def test_every_start_with_every_recipe_and_a_twin_of_each(tmp_path: Path) -> None:
    specs = planned(tmp_path, replicas=2, recipes="gd-1,adam", label_recipes="adam")
    assert Counter(spec.arm for spec in specs) == {
        "extreme 0.01 (the start)": 2,
        "extreme 0.001 (the start)": 2,
        "random labels (the start)": 2,
        "extreme 0.01": 4,
        "extreme 0.001": 4,
        "random labels": 2,
        "random": 4,
    }
    assert len({spec.signature() for spec in specs}) == len(specs)


def test_each_goes_on_from_its_own_start_on_clean_data(tmp_path: Path) -> None:
    specs = planned(tmp_path, replicas=2, starts="all", recipes="sgd-1", label_recipes="sgd-1")
    by_signature = {spec.signature(): spec for spec in specs}
    for spec in specs:
        if spec.arm.endswith("(the start)"):
            assert spec.start == "" and spec.corruption.kind != "none"
            assert spec.optimizer.name == "adam" and spec.stop.loss in (1e-2, 1e-3)
            assert (spec.augment == "crop") == ("crops" in spec.arm)
            continue
        assert spec.corruption.kind == "none" and spec.stop.loss == 0 and spec.augment == "none"
        if spec.arm == "random":
            assert spec.start == ""
        else:
            start = by_signature[spec.start]
            assert start.arm == f"{spec.arm} (the start)" and start.seed == spec.seed
            assert start.data == spec.data and start.network == spec.network


def test_steps_are_those_asked_for(tmp_path: Path) -> None:
    specs = planned(
        tmp_path, replicas=1, recipes="all", label_recipes="adam", steps=70, descent_steps=30
    )
    for spec in specs:
        if not spec.arm.endswith("(the start)"):
            is_descent = spec.batch_size == spec.data.train_size
            assert spec.most_steps == (30 if is_descent else 70)
            assert is_descent == (spec.steps_per_epoch == 1)


def test_a_recipe_is_known_by_the_params_of_its_networks(tmp_path: Path) -> None:
    specs = planned(tmp_path, replicas=1, starts="extreme", recipes="all", depths="1e-2")
    names = [recipe_of(network_params(spec)) for spec in specs if spec.arm == "extreme 0.01"]
    assert names == list(RECIPES)
    assert len(RECIPES) == 27 and all(name == recipe.name for name, recipe in RECIPES.items())


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"recipes": "sgd-01"}, "--recipes 'sgd-01' is not known; did you mean sgd-0.1?"),
        ({"label_recipes": "adm"}, "--label-recipes 'adm' is not known; did you mean adam"),
        ({"depths": "0.01,2"}, "--depths 2: must be less than 1"),
        ({"depths": "0"}, "--depths 0: must be more than 0"),
        ({"starts": "extrem"}, "--starts 'extrem' is not known; did you mean extreme"),
        ({"descent_steps": 100_001}, "must be 100000 or less"),
        ({"train_size": 128}, "more than 128 by --train-size"),
        ({"arch": "mpl"}, "no architecture called 'mpl'"),
    ],
)
def test_what_is_refused(tmp_path: Path, given: dict[str, object], said: str) -> None:
    with pytest.raises(BadInput) as refusal:
        planned(tmp_path, **given)
    assert said in str(refusal.value) and "\n" not in str(refusal.value)
