"""When claims were decided: as launches of the first n seeds, judged one after another, say it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.random import default_rng

from ovfit.analysis.claims import Claim, corrected, judge, missing
from ovfit.analysis.parts import Part

N = 24


def part(values: np.ndarray, **changes: Any) -> Part:
    return Part(**{"name": "x", "values": values, "side": "above", "margin": 0.0} | changes)


def claim(parts: Sequence[Part], n: int, *, threshold: bool = False) -> Claim:
    first = [replace(each, values=each.values[:n]) for each in parts]
    return judge("X", "s", "it is large", {}, first, "ovfit s", threshold=threshold)


@pytest.mark.parametrize("family", [0, 60])
def test_the_replay_is_what_launches_of_the_first_seeds_said(family: int) -> None:
    rng = default_rng(2)
    means = (1.5, 0.9, -1.9, 0.5, 0.0, 2.5)
    alone = [[part(rng.normal(mean, 1, N))] for mean in means]
    both = [part(rng.normal(1.2, 1, N)), part(rng.normal(0.9, 1, N), image_error=0.05)]
    fixed = [part(rng.normal(1.5, 1, N), fixed=16), part(rng.normal(1.5, 1, N))]
    planned = [*alone, both, fixed]

    def launch(n: int) -> list[Claim]:
        judged = [claim(parts, n) for parts in planned]
        judged.append(claim([part(rng.normal(9, 1, N))], n, threshold=True))
        absent = missing("Y", "s", "it is small", {}, "ovfit s", "no runs")
        return corrected([*judged, absent], family)

    launches = {n: launch(n) for n in range(4, N + 1)}
    last = launches[N]
    expected = [
        next((n for n in launches if launches[n][place].verdict == each.verdict), None)
        if each.verdict != "undecided"
        else None
        for place, each in enumerate(last)
    ]
    assert [each.decided for each in last] == expected
    assert None in expected and len(set(expected)) > 4 and (expected[7] or 0) >= 16
    assert {each.verdict for each in last} == {"holds", "fails", "undecided"}


def test_a_claim_of_few_networks_that_needed_others_is_decided_by_all_of_its_own() -> None:
    rng = default_rng(14)
    few = claim(
        [part(rng.normal(2.5, 0.8, 7))], 7
    )  # p = .040: the last that Holm's correction asks
    many = [claim([part(rng.normal(1, 1, N))], N) for _ in range(4)]
    assert corrected([few])[0].decided == 7
    found, *others = corrected([few, *many])
    assert found.verdict == "holds" and found.decided == 7
    assert max(each.decided or 0 for each in others) == N
