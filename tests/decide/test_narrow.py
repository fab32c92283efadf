"""Seeds for one setting of a launch, judged as strictly as the whole."""

from ovfit.decide.narrow import narrowed
from ovfit.studies import registry
from ovfit.studies.command import Command

STUDY = registry.study("extreme")
BOTH = Command("extreme", {"dataset": "digits,mnist", "arch": "mlp,cnn"})


def test_the_setting_alone_with_the_family_of_the_whole() -> None:
    made = narrowed(STUDY, BOTH, {"dataset": "mnist", "arch": "cnn", "width": 16}, 40)
    assert made.given == {"dataset": "mnist", "arch": "cnn", "family": "40"}


def test_a_family_does_not_shrink() -> None:
    again = BOTH.with_(family=80)
    assert narrowed(STUDY, again, {"dataset": "mnist"}, 40).given["family"] == "80"


def test_what_is_about_two_settings_or_none_stays_whole() -> None:
    assert narrowed(STUDY, BOTH, {"arch": "cnn against mlp"}, 40) == BOTH
    assert narrowed(STUDY, BOTH, {}, 40) == BOTH
    single = Command("extreme", {"dataset": "mnist"})
    assert narrowed(STUDY, single, {"dataset": "mnist", "arch": "mlp"}, 10) == single


def test_networks_of_one_name_and_several_depths_stay_together() -> None:
    study = registry.study("randomize")
    both = Command("randomize", {"arch": "mlp,mlp3,alexnet"})
    assert narrowed(study, both, {"arch": "mlp", "depth": 3}, 24) == both
    assert narrowed(study, both, {"arch": "alexnet"}, 24).given["arch"] == "alexnet"
