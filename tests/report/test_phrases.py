"""How a claim is worded."""

from ovfit.report.charts import rounded
from ovfit.report.phrases import families, next_step
from tests.support.report import claim


def test_the_family_is_that_of_the_launch() -> None:
    """A report is of several launches, each corrected by itself."""
    mine = [claim(family=9), claim(family=9, id="E2"), claim(family=None, launch="older")]
    assert families(mine) == "Holm over the 9 claims of this launch"
    others = [claim(family=12, launch="b"), claim(family=7, launch="c")]
    assert families([*mine, *others]) == "Holm within each launch, over 7 to 12 claims"
    alike = [claim(family=9), claim(family=9, launch="b")]
    assert families(alike) == "Holm within each launch, over 9 claims"
    assert families([claim(family=None)]) == families([]) == ""


def test_what_to_run_next() -> None:
    assert (
        next_step(claim(n=2, verdict="undecided")) == "ovfit extreme"
        and next_step(claim(n=9)) == ""
    )
    many = claim(
        n=9,
        verdict="undecided",
        command="ovfit extreme --dataset './a b.npz' --replicas 9 --width 8",
    )
    assert next_step(many) == "ovfit extreme --dataset './a b.npz' --replicas 12 --width 8"
    assert rounded({"a": [1.23456789, 7, "x", float("nan")]}) == {"a": [1.2346, 7, "x", None]}


def test_a_command_that_asks_for_more_seeds_already_is_the_next() -> None:
    few = claim(n=9, verdict="undecided", command="ovfit extreme --replicas 18")
    assert next_step(few) == "ovfit extreme --replicas 18"
