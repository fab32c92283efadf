"""Verdicts on counts that are made up so that the answer is known."""

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.studies import registry
from ovfit.studies.command import Command
from ovfit.studies.parsing import parse
from ovfit.studies.simplicity.claims import claims
from ovfit.studies.simplicity.counts import Counts
from ovfit.studies.simplicity.lempel_ziv import complexities
from ovfit.studies.simplicity.measures import of_block, of_target
from ovfit.studies.simplicity.options import Options
from ovfit.studies.simplicity.rows import block_row

GIVEN = {"bias": "0", "replicas": "10"}


def options(**given: str) -> Options:
    chosen: Options = parse(registry.study("simplicity"), {**GIVEN, **given})
    return chosen


def functions(count: int, rng: np.random.Generator) -> np.ndarray:
    """Different packed functions of 3 to 5 ones."""
    bits = np.zeros((count, 128), dtype=np.uint8)
    for row in bits:
        row[rng.choice(128, rng.integers(3, 6), replace=False)] = 1
    packed: np.ndarray = np.unique(np.packbits(bits, axis=1), axis=0)
    return packed


def block(slope: float, rng: np.random.Generator) -> Counts:
    """Times that fall with complexity by this slope, beside noise."""
    made = functions(100, rng)
    known = complexities(made)
    log = slope * (known - known.mean()) / known.std() + rng.normal(0, 1, len(made))
    return Counts(made, rng.poisson(200 * np.exp(0.5 * log)) + 10)


def target(share: float, rng: np.random.Generator) -> dict[str, float]:
    """SGD's frequencies share so much of the posterior's; the rest is its own."""
    made, common = functions(60, rng), rng.normal(size=60)
    made, common = made[:50], common[:50]
    own = share * common + np.sqrt(1 - share**2) * rng.normal(size=50)
    sides = [Counts(made, rng.poisson(300 * np.exp(0.6 * each)) + 30) for each in (own, common)]
    return of_target(*sides)


def judged(rows: list[dict[str, object]], given: Options) -> dict[str, Claim]:
    frame = pd.DataFrame(rows)
    curves = pd.DataFrame(columns=["run_id", "metric", "step", "value"])
    evidence = Evidence(frame, curves, options=given)
    return {claim.id: claim for claim in claims(evidence, Command("simplicity", GIVEN))}


def blocks(slope: float, rng: np.random.Generator) -> list[dict[str, object]]:
    given = options()
    return [{**block_row(given, 0.0, seed), **of_block(block(slope, rng))} for seed in given.seeds]


def taught(share: float, rng: np.random.Generator) -> list[dict[str, object]]:
    given = options()
    named = {"ovfit.arm": "sgd", "optimizer": "sgd", "lr": 0.1}
    return [
        {**block_row(given, 0.0, seed), **named, **target(share, rng)} for seed in given.targeted
    ]


def test_a_bias_and_an_agreement_that_are_there_hold() -> None:
    rng = np.random.default_rng(0)
    found = judged([*blocks(-2.0, rng), *taught(0.95, rng)], options())
    assert [found[name].verdict for name in ("B1", "B2")] == ["holds", "holds"]
    assert found["B1"].n == 10 and found["B1"].effect is not None and found["B1"].effect < -0.3
    assert "across strata -0." in found["B1"].note and "functions shuffled" in found["B2"].note


def test_where_nothing_is_there_both_fail() -> None:
    rng = np.random.default_rng(1)
    found = judged([*blocks(0.0, rng), *taught(0.0, rng)], options())
    assert [found[name].verdict for name in ("B1", "B2")] == ["fails", "fails"]


def test_too_few_functions_are_no_verdict_but_a_command() -> None:
    rng = np.random.default_rng(2)
    few = Counts(functions(9, rng), np.full(9, 50))
    rows = [{**block_row(options(), 0.0, seed), **of_block(few)} for seed in options().seeds]
    named = {"ovfit.arm": "sgd", "optimizer": "sgd", "lr": 0.1}
    rows += [{**row, **named, **of_target(few.where(np.arange(3)), few)} for row in rows]
    found = judged(rows, options())
    assert [found[name].verdict for name in ("B1", "B2")] == ["undecided", "undecided"]
    assert "10 of 10 blocks have no 10 functions" in found["B1"].test
    assert "10 of 10 targets have no 5 functions" in found["B2"].test
    assert found["B2"].command == "ovfit simplicity --bias 0 --replicas 10 --preset paper"


def test_what_was_not_asked_for_and_what_is_not_there_is_said() -> None:
    without = judged(blocks(-2.0, np.random.default_rng(3)), options(targets="0"))
    assert without["B2"].test == "not tested: --targets 0 asks for none"
    nothing = judged([], options())
    assert {claim.verdict for claim in nothing.values()} == {"undecided"}
    assert {claim.family for claim in nothing.values()} == {2}


@pytest.mark.parametrize("name", ["B1", "B2"])
def test_a_unit_without_a_value_leaves_the_claim_undecided(name: str) -> None:
    rng = np.random.default_rng(4)
    rows = [*blocks(-2.0, rng), *taught(0.95, rng)]
    rows[3 if name == "B1" else 13]["correlation"] = np.nan
    found = judged(rows, options())
    assert found[name].verdict == "undecided" and "1 of 10" in found[name].test
