"""Commands as values."""

import json

import pytest

from ovfit.studies.command import Command, as_text


def test_a_command_is_typed_as_it_is_shown() -> None:
    command = Command("extreme", {"dataset": "./a b.npz", "train_size": "12"})
    assert command.line == "ovfit extreme --dataset './a b.npz' --train-size 12"
    assert (
        Command.from_line(command.line)
        == command
        == Command.from_saved(json.loads(json.dumps(command.saved)))
    )
    own = Command("depths", {"depths": "1,2"}, "mine/depths.py")
    assert own.line == "ovfit run mine/depths.py --depths 1,2"
    assert Command.from_saved(own.saved) == own
    assert Command.from_line(own.line) == own


def test_what_would_decide_a_claim_is_the_command_with_changes() -> None:
    given = Command("extreme", {"quiet": "on", "lr": "0.1", "seed": "3"})
    changed = given.with_(replicas=5, lr=None, weight_decay=(0.0, 1e-4), rerun=None)
    assert changed.line == "ovfit extreme --lr 0.1 --seed 3 --replicas 5 --weight-decay 0,0.0001"
    assert changed.without("lr", "seed").line == (
        "ovfit extreme --replicas 5 --weight-decay 0,0.0001"
    )
    assert given.given["quiet"] == "on"  # the value itself does not change


def test_values_as_text() -> None:
    values = (True, 0.5, (1, 2), range(2), "on", 1e-5)
    assert [as_text(value) for value in values] == ["on", "0.5", "1,2", "0,1", "on", "1e-05"]


@pytest.mark.parametrize("line", ["ovfit extreme --epochs", "ovfit extreme --epochs 'x", "ovfit"])
def test_lines_that_are_no_command(line: str) -> None:
    with pytest.raises(ValueError):
        Command.from_line(line)


@pytest.mark.parametrize("saved", [[], {}, {"given": 3}, "x", None])
def test_values_that_are_no_command(saved: object) -> None:
    with pytest.raises(ValueError):
        Command.from_saved(saved)
