"""What launches are called."""

import pytest

from ovfit.studies.called import LONGEST, called
from ovfit.studies.command import Command
from ovfit.studies.extreme.options import Options
from ovfit.studies.options import Run

CALLED = (
    ({}, ("mlp",), "extreme mlp on mnist"),
    (
        {"arch": "mlp,cnn", "quiet": "on", "workers": "2"},
        ("mlp", "cnn"),
        "extreme mlp, cnn on mnist",
    ),
    (
        {"replicas": "5", "weight_decay": "0,1e-3"},
        ("mlp",),
        "extreme mlp on mnist: weight decay 0, 1e-3; replicas 5",
    ),
    ({"arch": "my/net.py:Small"}, ("my/net.py:Small",), "extreme net.py:Small on mnist"),
    ({"seed": "1"}, tuple("abcdef"), "extreme a, b, c and 3 more on mnist: seed 1"),
)


@pytest.mark.parametrize(("given", "archs", "name"), CALLED)
def test_by_what_it_varies(given: dict[str, str], archs: tuple[str, ...], name: str) -> None:
    assert called(Command("extreme", given), Options(arch=archs), ["mnist"]) == name


def test_one_without_networks_or_data() -> None:
    assert called(Command("mine", {"rate": "1"}), Run(), []) == "mine: rate 1"


def test_what_is_too_long_is_left_out() -> None:
    given = {f"option_{number}": "x" * 20 for number in range(9)}
    name = called(Command("extreme", given), Options(), ["mnist"])
    assert name.endswith("; option 2 " + "x" * 20 + " …") and len(name) <= LONGEST + 2
