"""What is searched, as text."""

import pytest

from ovfit.errors import BadInput
from ovfit.tune.space import parse_space, space_text


def test_a_grid_of_each_parameter() -> None:
    rates, batch = parse_space("lr=1e-4:1:log,batch_size=8:64")
    assert rates.grid(5) == [1e-4, 1e-3, 1e-2, 1e-1, 1.0]
    assert batch.grid(4) == [8, 16, 32, 64]
    assert parse_space("lr=0.1:0.5:linear")[0].grid(3) == pytest.approx([0.1, 0.3, 0.5])


def test_its_text_is_read_back_as_the_same_space() -> None:
    space = parse_space("lr=1e-4:1,weight-decay=0:0.1:linear")
    assert space_text(space) == "lr=0.0001:1:log,weight_decay=0:0.1:linear"
    assert parse_space(space_text(space)) == space


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("lr=1e-1:1e-4:log", "must rise"),
        ("lr=0.1:0.1", "must rise"),
        ("lr=0:1:log", "above 0"),
        ("weight_decy=1e-4:1", "did you mean weight_decay"),
        ("lr=1e-4", "LOW:HIGH"),
        ("lr=a:b", "LOW:HIGH"),
        ("lr=1e-4:1:cubic", "log or linear"),
        ("momentum=0:.9:linear", "no lr"),
        ("lr=1e-4:1,lr=1e-3:1", "twice"),
        ("lr=1e-4:1,batch_size=0:64:linear", "whole number"),
        ("lr=1e-4:1,momentum=0:1:linear", "less than 1"),
    ],
)
def test_spaces_that_make_no_sense(text: str, complaint: str) -> None:
    with pytest.raises(BadInput, match=complaint):
        parse_space(text)
