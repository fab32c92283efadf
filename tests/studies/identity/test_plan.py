"""The grids of the identity study, and the rates that follow."""

from dataclasses import replace

import pandas as pd
import pytest

from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.studies.identity import STUDY
from ovfit.studies.identity.plan import check, follow_up, plan
from ovfit.studies.identity.probe import IdentityProbe
from ovfit.studies.parsing import parse

TASK = "digits{7:0}"


def test_grids(seven: Dataset) -> None:
    planned = plan(parse(STUDY, {}), {TASK: seven})
    specs = planned.specs
    assert len({spec.signature() for spec in specs}) == len(specs)
    assert {spec.optimizer.lr for spec in specs} == {0.03}
    assert planned.recording.final_probe == IdentityProbe(target=1e-6)
    widths = {"linear": 64, "fcn": 128, "conv": 16}
    for arch, width in widths.items():
        networks = [spec.network for spec in specs if spec.network.arch == arch]
        assert {n.depth for n in networks if n.width == width} == {1, 3, 7, 14, 20}
    by_arch = {arch: {s.network.width for s in specs if s.network.arch == arch} for arch in widths}
    assert by_arch == {"linear": {64}, "fcn": {128}, "conv": {4, 8, 16, 32}}


def test_all_rates_are_planned_at_once(seven: Dataset) -> None:
    options = parse(STUDY, {})
    first = plan(options, {TASK: seven}).specs
    whole = plan(replace(options, all_rates=True), {TASK: seven}).specs
    assert len(whole) == 3 * len(first)


def test_what_missed_the_target_follows_at_the_next_rate(seven: Dataset) -> None:
    options, datasets = parse(STUDY, {}), {TASK: seven}
    specs = plan(options, datasets).specs
    outcomes = ["converged" if place % 2 else "diverged" for place in range(len(specs))]
    signatures = [spec.signature() for spec in specs]
    done = pd.DataFrame({"ovfit.signature": signatures, "ovfit.outcome": outcomes})
    following = follow_up(options, datasets, done)
    assert [spec.network for spec in following] == [spec.network for spec in specs[::2]]
    assert {spec.optimizer.lr for spec in following} == {0.1}
    assert follow_up(replace(options, all_rates=True), datasets, done) == []


def test_a_grid_that_no_architecture_has_is_refused() -> None:
    with pytest.raises(BadInput, match="conv"):
        check(parse(STUDY, {"arch": "fcn", "sweep": "channels"}))
