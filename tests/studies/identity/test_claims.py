"""The verdicts of the identity study."""

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.studies.command import Command
from ovfit.studies.identity.claims import claims
from ovfit.studies.identity.options import Options

GRID = [
    *[(16, depth, "he") for depth in (1, 3, 7, 14, 20)],
    *[(width, 3, init) for width in (4, 32) for init in ("he", "xavier", "pytorch")],
    (8, 3, "he"),
]
OFFSETS = {"he": 0.0, "xavier": 0.3, "pytorch": -0.3}  # of the identity score at 4 channels
SHARED = {
    "dataset": "d",
    "arch": "conv",
    "reached": True,
    "chosen": True,
    "ovfit.outcome": "converged",
    "lr": 0.1,
    "held_random": 0.3,
    "held_trained": 0.6,
    "rendered": 0.99,
    "nearer_better": 0.7,
}
NOISY = [
    "identity",
    "constant",
    "edges",
    "held_random",
    "held_trained",
    "rendered",
    "nearer_better",
]


def networks(seeds: int = 6, **changes: float) -> pd.DataFrame:
    """Networks of conv that behave as the paper says."""
    rows = [network(seed, *size) for seed in range(seeds) for size in GRID]
    frame = pd.DataFrame(rows)
    frame["identity"] = np.where(frame["depth"] == 1, 0.96, frame["identity"])
    frame.loc[frame["depth"] == 20, "constant"] = 0.97
    rng = np.random.default_rng(0)
    for name in NOISY:
        frame[name] += rng.normal(0, 0.005, len(frame))
    return frame.assign(**changes)


def network(seed: int, width: int, depth: int, init: str) -> dict[str, object]:
    constant = 0.1 + 0.045 * depth
    off = OFFSETS[init] / (1 if width == 4 else 10)
    return {
        **SHARED,
        "seed": seed,
        "width": width,
        "depth": depth,
        "init": init,
        "n_parameters": 25 * width * depth,
        "identity": 0.97 - constant + off,
        "constant": constant,
        "edges": 0.6 if depth == 7 else 0.1,
    }


def judged(frame: pd.DataFrame) -> dict[str, Claim]:
    evidence = Evidence(frame, pd.DataFrame(), options=Options())
    return {claim.id: claim for claim in claims(evidence, Command("identity"))}


def test_networks_that_behave_as_the_paper_says() -> None:
    verdicts = {name: claim.verdict for name, claim in judged(networks()).items()}
    holding = {"I3", "I4", "I5", "I6", "I7.random", "I7.trained"}
    assert {name: verdicts[name] for name in holding} == dict.fromkeys(holding, "holds")
    assert verdicts["I1"] == verdicts["I2.deep"] == "undecided"  # nothing there to test them


def test_networks_that_do_not_and_too_few() -> None:
    assert judged(networks(constant=0.5))["I3"].verdict == "fails"
    assert judged(networks(seeds=4))["I3"].verdict == "undecided"


def test_networks_that_missed_the_target_are_named_and_left_out() -> None:
    frame = networks()
    frame.loc[(frame["depth"] == 20) & (frame["seed"] < 2), "reached"] = False
    claim = judged(frame)["I7.random"]
    assert claim.n == 4
    assert "2 x conv of width 16, depth 20" in claim.note
    assert claim.verdict == "undecided"


def test_the_shallowest_is_not_the_next_that_happened_to_learn_its_image() -> None:
    frame = networks()
    frame.loc[frame["depth"] == 1, "reached"] = False
    claim = judged(frame)["I3"]
    assert claim.n == 0
    assert claim.verdict == "undecided"
    assert "identity score at depth 1" in claim.test


def test_the_command_that_would_decide_a_claim() -> None:
    """The grids it needs; where nothing was there, without the grids that were asked for."""
    evidence = Evidence(networks(), pd.DataFrame(), options=Options())
    given = Command("identity", {"depth": "1,3", "quiet": "on", "lr": "0.1"})
    commands = {claim.id: claim.command for claim in claims(evidence, given)}
    sweep = "ovfit identity --depth 1,3 --lr 0.1 --sweep"
    assert commands["I3"] == f"{sweep} depth --arch conv --replicas 5"
    assert commands["I6"] == f"{sweep} init --arch conv --replicas 5"
    assert commands["I8"] == f"{sweep} depth,channels --replicas 5"
    assert commands["I1"] == "ovfit identity --lr 0.1 --sweep depth --arch linear --replicas 5"
