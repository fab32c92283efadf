"""Networks from outside: what is taken, what identifies it, what is refused with its reason."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from ovfit.errors import BadInput
from ovfit.networks import build, find, outside
from ovfit.networks.architecture import Architecture
from ovfit.networks.batch import least_batch
from ovfit.spec import Network
from tests.support.package import install

SHAPE = (1, 8, 8)
CODE = """
import torch
from torch import nn
from ovfit.networks.dropout import Dropout

class Small(nn.Module):
    def __init__(self, shape, classes, width=32):
        super().__init__()
        self.net = nn.Sequential(
            nn.Flatten(), nn.Linear(shape[1] * shape[2], width), nn.ReLU(), Dropout(width, 0.2),
            nn.Linear(width, classes),
        )
    def forward(self, images):
        return self.net(images)

class Normed(Small):
    def __init__(self, shape, classes):
        super().__init__(shape, classes)
        self.norm = nn.BatchNorm1d(classes)
    def forward(self, images):
        return self.norm(self.net(images))

def deep(classes, *, depth=2):
    layers = [nn.Linear(64, 64) for _ in range(depth - 1)]
    return nn.Sequential(nn.Flatten(), *layers, nn.Linear(64, classes))

class Branch(Small):
    def forward(self, images):
        return self.net(images) if images.sum() > 0 else self.net(-images)

class Item(Small):
    def forward(self, images):
        return self.net(images) * images.mean().item()

class InPlace(Small):
    def forward(self, images):
        return self.net(images.mul_(2))

class Drop(Small):
    def forward(self, images):
        return nn.functional.dropout(self.net(images), 0.5, self.training)

class Layered(Small):
    def __init__(self, shape, classes):
        super().__init__(shape, classes)
        self.drop = nn.Dropout(0.5)

class Narrow(Small):
    def forward(self, images):
        return self.net(images)[:, :-1]

class Whole(Small):
    def __init__(self, shape, classes):
        super().__init__(shape, classes)
        self.places = nn.Parameter(torch.arange(3), requires_grad=False)

class Loose(Small):
    def __init__(self, shape, classes):
        super().__init__(shape, classes)
        self.scale = torch.ones(3)

class Tied(Small):
    def __init__(self, shape, classes):
        super().__init__(shape, classes)
        self.again = self.net[1]

class Empty(nn.Module):
    def forward(self, images):
        return images.flatten(1)[:, :10]

class Needs(Small):
    def __init__(self, shape, classes, heads):
        super().__init__(shape, classes)

class Wide(Small):
    def __init__(self, shape, classes, width):
        super().__init__(shape, classes, width)

def number(shape, classes):
    return 7

seven = 7
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "nets").mkdir()
    path = tmp_path / "nets" / "small.py"
    path.write_text(CODE)
    return path


def network(known: Architecture) -> Network:
    return Network(
        arch=known.name,
        width=known.width,
        depth=known.depth,
        init="pytorch",
        source=known.source,
        origin=known.origin,
    )


def test_a_class_and_a_function_are_given_what_they_name(file: Path) -> None:
    small, deep = find(f"{file}:Small"), find(f"{file}:deep")
    assert (small.name, small.width, small.padded) == ("small.py:Small", 32, False)
    assert (deep.name, deep.depth) == ("small.py:deep", 2)
    assert least_batch(network(small), SHAPE, 5) == 1
    assert least_batch(replace(network(deep), depth=4), SHAPE, 5) == 1
    assert least_batch(network(find(f"{file}:Normed")), SHAPE, 5) == 2
    wide = build(replace(network(small), width=7), SHAPE, 5)
    assert wide.eval()(torch.rand(2, *SHAPE)).shape == (2, 5) and wide.net[1].out_features == 7
    with pytest.raises(BadInput, match="no depth to choose"):
        build(replace(network(small), depth=2), SHAPE, 5)


def test_its_identity_is_its_code_not_its_folder(file: Path, tmp_path: Path) -> None:
    before = find(f"{file}:Small")
    copy = tmp_path / "small.py"
    copy.write_text(CODE)
    assert find(f"{copy}:Small").source == before.source
    copy.write_text(CODE + "# changed")
    assert find(f"{copy}:Small").source != before.source
    build(replace(network(before), origin=str(copy)), SHAPE, 5)  # what was run before goes on
    other = tmp_path / "other.py"
    other.write_text(CODE + "# changed")
    with pytest.raises(BadInput, match="is not the code this network was made with"):
        build(replace(network(before), origin=str(other)), SHAPE, 5)


def test_what_a_run_keeps_makes_the_network_again(file: Path, tmp_path: Path) -> None:
    made = network(find(f"{file}:Small"))
    outside.save(made, tmp_path)
    file.unlink()
    moved = replace(made, origin=str(tmp_path / outside.SAVED))
    assert build(moved, SHAPE, 5).net[1].out_features == 32
    outside.save(Network(arch="mlp", width=5, depth=1), file.parent)
    assert not (file.parent / outside.SAVED).exists()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Smal", "did you mean Small"),
        ("Needs", "needs 'heads'"),
        ("Wide", "give width a whole number"),
        ("seven", "is a int"),
        ("number", "makes a int"),
        ("Branch", "branches on the values"),
        ("Item", "calls .item"),
        ("InPlace", "changes its images in place"),
        ("Drop", "use ovfit.networks.dropout.Dropout"),
        ("Layered", "use ovfit.networks.dropout.Dropout"),
        ("Narrow", "a classifier gives"),
        ("Whole", "a parameter of torch.int64"),
        ("Loose", "self.register_buffer"),
        ("Tied", "one parameter in two places"),
        ("Empty", "no parameters to train"),
    ],
)
def test_what_a_stack_cannot_do_is_refused(file: Path, name: str, reason: str) -> None:
    with pytest.raises(BadInput, match=reason) as refusal:
        least_batch(network(find(f"{file}:{name}")), SHAPE, 10)
    assert "\n" not in str(refusal.value)


def test_files_that_are_refused(tmp_path: Path) -> None:
    (tmp_path / "broken.py").write_text("import nowhere_to_be_found")
    for arch, reason in {
        "broken.py:Small": "cannot be run",
        "absent.py:Small": "No such file",
        "broken.py": "FILE.py:NAME",
    }.items():
        with pytest.raises(BadInput, match=reason):
            find(str(tmp_path / arch))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["broken.py"]


def test_a_network_of_an_installed_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    install(site, "ovfit_test_nets", CODE, outside.GROUP, tiny="Small", gone="absent")
    monkeypatch.syspath_prepend(site)
    tiny = find("tiny")
    assert (tiny.name, tiny.origin) == ("tiny", "ovfit_test_nets 1.2")
    assert build(network(tiny), SHAPE, 5).net[1].out_features == 32
    with pytest.raises(BadInput, match="other code"):
        build(replace(network(tiny), source="0" * 64), SHAPE, 5)
    with pytest.raises(BadInput, match="cannot be imported"):
        find("gone")
    with pytest.raises(BadInput, match="did you mean tiny"):
        find("tinny")
