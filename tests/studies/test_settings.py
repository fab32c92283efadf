"""Planned settings: those of which nothing has finished have their claims too."""

from ovfit.spec import Optimizer
from ovfit.studies.settings import absent, setting

SGD = Optimizer(name="sgd", lr=0.1)


def test_a_setting_as_options_say_it() -> None:
    scope = setting("folder/mine.npz", "mlp", None, None, SGD)
    assert scope == {
        "dataset": "mine",
        "arch": "mlp",
        "width": 512,
        "depth": 1,
        "optimizer": "sgd",
        "lr": 0.1,
        "weight_decay": 0.0,
    }
    assert "lr" not in setting("digits", "mlp", 9, 3, SGD, tuned=True)
    assert setting("digits", "mlp", 9, 3, SGD)["depth"] == 3
    assert setting("digits", "lenet5", None, 3, SGD)["depth"] == 5  # it has a depth of its own


def test_what_is_absent() -> None:
    wide, narrow = (setting("digits", "mlp", width, None, SGD) for width in (9, 5))
    measured = {**wide, "train_size": 1294}
    assert absent([wide, narrow, narrow], [measured]) == [narrow]
    assert absent([wide], []) == [wide]


def test_no_more_are_absent_than_are_missing_in_number() -> None:
    """A dataset may be called otherwise than its option."""
    planned = setting("mine.npz[3+5]", "mlp", 9, None, SGD)
    assert absent([planned], [{**planned, "dataset": "mine[3+5]"}]) == []
