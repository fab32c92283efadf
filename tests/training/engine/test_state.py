"""A state of parts comes apart as it was put together."""

import torch

from ovfit.training.engine.state import State


def test_parts_of_parts() -> None:
    inner = State({"w": torch.ones(2)}, {"steps": 3}, {"layers": ["a", "b"]})
    outer = State().joined({"inner": inner, "empty": State()})
    whole = State(numbers={"epoch": 1}).joined({"outer": outer})
    assert set(whole.tensors) == {"outer/inner/w"} and whole.numbers["epoch"] == 1
    back = whole.parts()["outer"].parts()
    assert torch.equal(back["inner"].tensors["w"], torch.ones(2))
    assert back["inner"].numbers == {"steps": 3}
    assert back["inner"].names == {"layers": ["a", "b"]}
    assert back["empty"] == State()


def test_joining_leaves_the_parts_alone() -> None:
    alone = State(numbers={"epoch": 1})
    alone.joined({"part": State(numbers={"steps": 2})})
    assert alone.numbers == {"epoch": 1}
