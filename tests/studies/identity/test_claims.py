"""The verdicts of the identity study."""

from collections import Counter

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.parts import Part
from tests.studies.identity.finished import by_name, judged, networks

DEPTH = {"sweep": "depth"}


def connected(seeds: int = 12, **measures: object) -> pd.DataFrame:
    """Of linear and fcn, depths 1 to 20; measures a little different for every network."""
    frame = networks(seeds)
    frame = frame[(frame["width"] == 16) & (frame["init"] == "he")]
    linear = frame.assign(arch="linear", init="xavier", width=64)
    both = pd.concat([linear, frame.assign(arch="fcn", width=128)])
    rng = np.random.default_rng(0)
    for name, value in measures.items():
        both[name] = value + rng.normal(0, 0.005, len(both))
    return both


def test_networks_that_behave_as_the_paper_says() -> None:
    claims = by_name(networks())
    verdicts = {name: claim.verdict for name, claim in claims.items()}
    holding = {"I3", "I4", "I5", "I6", "I7.random", "I7.trained"}
    assert {name: verdicts[name] for name in holding} == dict.fromkeys(holding, "holds")
    assert verdicts["I1"] == verdicts["I2.deep"] == "undecided"  # nothing there to test them
    assert claims["I3"].images == 43 and claims["I7.random"].images == 21
    assert "one value per two seeds" not in claims["I3"].test and claims["I6"].n == 6


def test_networks_that_do_not_and_too_few() -> None:
    assert by_name(networks(constant=0.5))["I3"].verdict == "fails"
    assert by_name(networks(seeds=4))["I3"].verdict == "undecided"


def test_networks_that_missed_the_target_are_named_and_outside() -> None:
    frame = networks()
    frame.loc[(frame["depth"] == 20) & (frame["seed"] < 2), "reached"] = False
    claim = by_name(frame)["I7.random"]
    assert claim.n == 12
    assert "2 of 12 networks count as outside" in claim.note
    assert "target not reached: 2 x conv of width 16, depth 20" in claim.note
    assert claim.verdict == "undecided"  # as far outside as any network is inside


def test_the_shallowest_is_not_the_next_that_happened_to_learn_its_image() -> None:
    frame = networks()
    frame.loc[frame["depth"] == 1, "reached"] = False
    claim = by_name(frame)["I3"]
    assert claim.n == 0
    assert claim.verdict == "undecided"
    assert "identity score at depth 1" in claim.test


def test_a_constant_output_is_no_noise() -> None:
    """Its identity score of .27 alone, as the rule was, says nothing of noise."""
    given = {"arch": "linear,fcn", **DEPTH}
    noise = connected(orthogonal=0.6, constant=0.4, identity=0.1)
    assert by_name(noise, **given)["I2.shallow"].verdict == "holds"
    constant = connected(orthogonal=0.02, constant=0.97, identity=0.27)
    assert by_name(constant, **given)["I2.shallow"].verdict == "fails"
    shallow = constant[(constant["arch"] == "fcn") & (constant["depth"] == 1)]
    before = Part(name="", values=shallow["identity"].to_numpy(), side="below", margin=0.9)
    assert before.state == "holds"


def test_the_constant_map_does_not_pass_for_nearness() -> None:
    """It is no better than itself; .74, as it scored before, was far beyond 0."""
    claim = by_name(networks(nearer=0.0))["I4"]
    assert (claim.verdict, claim.p, claim.images) == ("undecided", 1.0, 36)


def test_one_linear_layer_is_about_a_share_of_networks() -> None:
    """7 of 7 decide a lone claim, under Holm it takes more; one outside is seen."""
    frame = connected(deviation=0.003)
    frame["deviation"] = frame["deviation"].abs().clip(upper=0.01)
    claim = by_name(frame, arch="linear", **DEPTH)["I1"]
    assert (claim.verdict, claim.effect, claim.n) == ("holds", 1.0, 12)
    frame.loc[(frame["seed"] == 3) & (frame["depth"] == 1), "reached"] = False
    assert by_name(frame, arch="linear", **DEPTH)["I1"].effect == pytest.approx(11 / 12)


def test_the_list_is_what_was_planned_whatever_finished() -> None:
    whole, given = networks(), {"init": "own,xavier", "channels": "16,32"}
    part = whole[(whole["depth"] != 20) & (whole["seed"] > 2)]
    lists = [
        Counter((claim.id, *sorted(claim.scope.items())) for claim in judged(frame, **given))
        for frame in (whole, part)
    ]
    assert lists[0] == lists[1]
    names = Counter(claim.id for claim in judged(part, **given))
    of_depths = {"I3": 4, "I3.edges": 4, "I4": 4, "I7.random": 4, "I7.trained": 4}
    assert names == {**of_depths, "I5": 2, "I6": 1, "I8": 1, "I1": 1, "I2.deep": 1, "I2.shallow": 1}
    assert {claim.family for claim in judged(part, **given)} == {27}


def test_the_command_that_would_decide_a_claim() -> None:
    """The grids it needs, and more seeds; where nothing was there, without the grids asked for."""
    given = {"depth": "1,3", "quiet": "on", "lr": "0.1", "replicas": "6"}
    commands = {claim.id: claim.command for claim in judged(networks(6), **given)}
    sweep = "ovfit identity --replicas 8 --arch {} --depth 1,3 --lr 0.1 --sweep {}"
    assert commands["I6"] == sweep.format("conv", "init")
    assert commands["I8"] == sweep.format("conv", "depth,channels")
    assert commands["I1"] == "ovfit identity --replicas 8 --lr 0.1 --sweep depth --arch linear"
