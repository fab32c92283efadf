"""How a claim is worded."""

from ovfit.report.charts import rounded
from ovfit.report.phrases import measured, next_step, scope_text, shared
from tests.support.report import claim


def test_texts() -> None:
    assert (
        measured(claim()) == "1 [0.9, 1.1]"
        and measured(claim(effect=None)) == "–"
        and measured(claim(low=1.0, high=1.0)) == "1"
    )
    scopes = [{"arch": "mlp", "lr": 0.1, "seed": 1}, {"arch": "cnn", "lr": 0.1, "seed": 2}, {}]
    assert shared(scopes) == {"lr": 0.1} and scope_text(scopes[0], shared(scopes)) == "mlp, seed 1"
    assert (
        next_step(claim(n=2, verdict="undecided")) == "ovfit extreme"
        and next_step(claim(n=9)) == ""
    )
    many = claim(
        n=9,
        verdict="undecided",
        command="ovfit extreme --dataset './a b.npz' --replicas 9 --width 8",
    )
    assert next_step(many) == "ovfit extreme --dataset './a b.npz' --replicas 36 --width 8"
    assert rounded({"a": [1.23456789, 7, "x", float("nan")]}) == {"a": [1.2346, 7, "x", None]}
