"""What a launch's folder is called."""

import pytest

from ovfit.report.naming import LONGEST, long_name, published, short_name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("ovfit extreme", "extreme-digits"),
        ("ovfit extreme --replicas 40 --workers 2 --quiet on", "extreme-digits"),
        ("ovfit extreme --dataset digits --arch mlp", "extreme-digits"),  # as by default
        ("ovfit extreme --dataset mnist --train-size 12000", "extreme-mnist-train-size-12000"),
        ("ovfit extreme --arch mlp,cnn --arms all", "extreme-digits-mlp-cnn-arms-all"),
        ("ovfit extreme --seed 100", "extreme-digits-seed-100"),  # another sample
        ("ovfit extreme --preset paper", "extreme-paper-mnist"),
        ("ovfit extreme --dataset './my data/Rings.npz'", "extreme-rings"),
        ("ovfit run mine/depths.py --depths 1,2", "depths-depths-1-2"),
        ("ovfit extreme --no-such 1", "extreme-no-such-1"),  # of another version
        ("ovfit extreme --odd", "extreme-odd"),
    ],
)
def test_a_name_says_what_differs_from_the_preset(line: str, name: str) -> None:
    assert long_name(line) == name


def test_a_long_name_is_cut_and_still_its_own() -> None:
    line = "ovfit escape --dataset mnist --train-size 12000 --recipes sgd-0.1,adam --depths "
    names = [short_name(long_name(line + depths)) for depths in ("1e-3", "1e-4")]
    assert all(len(name) <= LONGEST for name in names) and len(set(names)) == 2
    assert all(name.startswith("escape-mnist-train-size-12000-") for name in names)
    assert short_name("extreme-digits") == "extreme-digits"


def test_what_is_published_names_no_place_on_this_machine() -> None:
    line = (
        "ovfit extreme --data-dir /home/me/data --tracking-uri sqlite:////me.db --lr 0.1 --quiet on"
    )
    assert published(line) == "ovfit extreme --lr 0.1"
    assert published("ovfit extreme --odd") == "ovfit extreme --odd"
