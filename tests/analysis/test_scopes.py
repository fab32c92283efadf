"""Where something was measured, in words."""

from ovfit.analysis.scopes import constant, scope_text, shared

SCOPES = [
    {"arch": "mlp", "lr": 0.1, "seed": 1},
    {"arch": "cnn", "lr": 0.1, "seed": 2},
    {},
    {"arch": "cnn", "lr": 0.1},
]


def test_what_all_share_is_said_once() -> None:
    assert shared(SCOPES[:3]) == {"lr": 0.1}
    assert shared(SCOPES[:1]) == {}  # alone
    assert scope_text(SCOPES[0], shared(SCOPES)) == "mlp, seed 1"
    assert scope_text({"arch": "mlp", "dataset": "mnist", "weight_decay": 1e-3}) == (
        "mlp on mnist, weight decay 0.001"
    )
    assert scope_text({}) == ""


def test_what_does_not_vary_wherever_it_is_named() -> None:
    assert constant(SCOPES) == {"lr"}
    assert constant([{"arch": "mlp", "seed": 1}, {"lr": 0.1}]) == {"seed", "lr"}
