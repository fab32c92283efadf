"""Text becomes options."""

import pytest

from ovfit.errors import BadInput
from ovfit.studies import registry
from ovfit.studies.command import Command
from ovfit.studies.parsing import options_of, parse, settings

EXTREME = registry.study("extreme")


def test_given_beats_preset_beats_default() -> None:
    options = parse(EXTREME, {"replicas": "3", "arms": "all", "lr": "0.1,0.01,0.1"})
    assert (options.replicas, options.epochs, options.batch_size) == (3, 300, 128)
    assert options.arms == ("normal", "extreme", "clean-copies") and options.lr == (0.1, 0.01)
    assert parse(EXTREME, {"preset": "paper"}).replicas == 200


def test_the_width_of_a_preset_is_for_its_own_architecture() -> None:
    landscape = registry.study("landscape")
    assert parse(landscape, {}).width == parse(landscape, {"arch": "mlp"}).width == (128,)
    assert parse(landscape, {"arch": "cnn"}).width == ()
    assert parse(landscape, {"arch": "mlp,cnn"}).width == ()
    assert parse(landscape, {"arch": "cnn", "width": "128"}).width == (128,)
    descent = registry.study("descent")  # a sweep keeps its widths
    assert parse(descent, {"arch": "cnn"}).width == parse(descent, {}).width


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"replicas": "0"}, "--replicas 0: must be 1 or more"),
        ({"replicas": "1.5"}, "not a whole number"),
        ({"lr": "0"}, "must be more than 0"),
        ({"lr": "inf"}, "must be a finite number"),
        ({"momentum": "1"}, "must be less than 1"),
        ({"lr": "0.1,,1"}, "an empty item"),
        ({"quiet": "yes"}, "say on or off"),
        ({"arms": "extrem"}, "did you mean extreme"),
        ({"replica": "3"}, "no option --replica; did you mean --replicas"),
    ],
)
def test_what_does_not_fit_is_one_line(given: dict[str, str], said: str) -> None:
    with pytest.raises(BadInput, match=said) as error:
        parse(EXTREME, given)
    assert "\n" not in str(error.value)


def test_how_a_command_was_run_is_no_setting() -> None:
    command = Command("extreme", {"epochs": "3", "seed": "7", "workers": "2", "replicas": "9"})
    kept = settings(EXTREME, command)
    assert kept["epochs"] == "3" and not {"seed", "replicas", "workers", "arms"} & set(kept)
    with pytest.raises(BadInput, match="not one of this version"):
        options_of(EXTREME, Command("extreme", {"no_such": "1"}))
