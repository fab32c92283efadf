"""The verdicts, on networks made up so that the answer is known."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.evidence import Evidence
from ovfit.studies.command import Command
from ovfit.studies.landscape import STUDY
from ovfit.studies.landscape.claims import claims
from ovfit.studies.landscape.pairs import at_level, ratio
from ovfit.studies.landscape.statements import PILOT
from ovfit.studies.parsing import parse

SEEDS, LEVEL = 12, 0.01
SETTING = {
    "dataset": "mnist",
    "train_size": 12_000,
    "arch": "mlp",
    "width": 128,
    "depth": 1,
    "optimizer": "adam",
    "batch_size": 128,
    "ovfit.outcome": "converged",
}
Row = dict[str, Any]


def states(seed: int, arm: str, **measured: float) -> list[Row]:
    """A network's two states round the level; what is measured goes as 1 / loss."""
    rows = []
    for ending, loss in ((" at level", 1.008 * LEVEL), (" past level", 0.99 * LEVEL)):
        at = {name: value * LEVEL / loss for name, value in measured.items()}
        rows.append(
            {"ovfit.arm": arm + ending, "seed": seed, "train_loss": loss, "train_accuracy": 1.0}
            | at
        )
    return rows


def paths(seed: int, **measured: Mapping[str, float]) -> list[Row]:
    """Paths by arm (_ for a space, __ for a hyphen)."""
    return [
        {"ovfit.arm": arm.replace("__", "-").replace("_", " "), "seed": seed, **values}
        for arm, values in measured.items()
    ]


def evidence(rows: list[Row], **given: str) -> Evidence[Any]:
    options = parse(STUDY, {"dataset": "mnist", "replicas": str(SEEDS), **given})
    networks = pd.DataFrame([SETTING | row for row in rows])
    networks["run_id"] = [f"r{place}" for place in range(len(networks))]
    return Evidence(networks, pd.DataFrame(), options=options)


def verdicts(rows: list[Row], **given: str) -> dict[str, str]:
    found = claims(evidence(rows, **given), Command("landscape"))
    return {claim.id: claim.verdict for claim in found}


def everything(rng: np.random.Generator, sharper: float, barrier: float, wider: float) -> list[Row]:
    """All networks of all seeds, with a scatter of 5 %."""
    rows: list[Row] = []

    def about(value: float) -> float:
        return float(value * np.exp(rng.normal(0, 0.05)))

    for seed in range(SEEDS):
        normal = {"lambda1": 1.0, "trace": 5.0, "radius": 0.3, "plain_radius": 8.0}
        for arm, factor in (("normal", 1.0), ("extreme", sharper)):
            own = {
                name: about(value / factor if "radius" in name else value * factor)
                for name, value in normal.items()
            }
            rows += states(seed, arm, **own)
        rows += paths(
            seed,
            normal__normal_straight={"barrier_train_error": about(barrier)},
            normal__normal_bent={
                "barrier_train_error": 0.001,
                "tunnel": about(0.3),
                "far_ratio": about(10 * wider),
            },
            normal__extreme_straight={"barrier_train_error": about(0.01)},
            **{f"{knob}_bent": {"tunnel": about(0.3 * wider)} for knob in ("decay", "rate")},
        )
    return rows


def test_what_is_there_is_found() -> None:
    judged = verdicts(everything(np.random.default_rng(0), 2.0, 0.06, 1.3))
    assert judged.pop("C4.dropout") == "undecided"  # no such network
    assert set(judged.values()) == {"holds"} and len(judged) == 9


def test_the_opposite_fails() -> None:
    judged = verdicts(everything(np.random.default_rng(1), 0.7, 0.005, 0.8))
    failing = {"E8.top", "E8.trace", "E8.radius", "C1", "C4.decay", "C4.rate", "C5"}
    assert {name for name, verdict in judged.items() if verdict == "fails"} == failing


def test_where_nothing_is_nothing_is_found() -> None:
    """Ratios of 1.25 and barriers on either side of the margin: decided in 5 % at most."""
    decided = 0
    for trial in range(40):
        rng = np.random.default_rng(trial)
        rows = everything(rng, 1.0, 0.02, 1.0)
        for row in rows:
            if row["ovfit.arm"].startswith("extreme "):
                row["lambda1"] *= 1.25
        judged = verdicts(rows)
        decided += any(judged[name] != "undecided" for name in ("E8.top", "C1", "C4.rate", "C5"))
    assert decided <= 2


def test_measures_are_those_at_the_level() -> None:
    rows = evidence([*states(0, "normal", lambda1=2.0), *states(0, "extreme", lambda1=6.0)])
    networks = rows.networks
    assert at_level(networks, "normal", "lambda1", LEVEL, [0]) == pytest.approx(2.0)
    assert ratio(networks, "lambda1", LEVEL, [0]) == pytest.approx(3.0)
    for loss in (1.03 * LEVEL, 0.995 * LEVEL):  # too far off; on the wrong side
        moved = networks.copy()
        moved.loc[0, "train_loss"] = loss
        assert np.isnan(at_level(moved, "normal", "lambda1", LEVEL, [0])).all()


def test_a_radius_counts_where_every_training_image_is_right() -> None:
    rows = everything(np.random.default_rng(0), 2.0, 0.06, 1.3)
    for row in rows:
        if row["ovfit.arm"] == "normal at level":
            row["train_accuracy"] = 0.999
    judged = {claim.id: claim for claim in claims(evidence(rows), Command("landscape"))}
    assert judged["E8.radius"].verdict == "undecided" and judged["E8.radius"].n == 0
    assert judged["E8.top"].verdict == "holds"


def test_what_is_missing_has_a_command_and_the_control_a_note() -> None:
    found = {claim.id: claim for claim in claims(evidence([]), Command("landscape"))}
    assert len(found) == 10 and {claim.verdict for claim in found.values()} == {"undecided"}
    assert "no pair whose states bracket" in found["E8.top"].test
    rows = everything(np.random.default_rng(0), 2.0, 0.06, 1.3)
    for seed in range(SEEDS):
        rows += states(seed, "clean-copies", lambda1=1.1, trace=5.0, radius=0.3, plain_radius=8.0)
    judged = {claim.id: claim for claim in claims(evidence(rows), Command("landscape"))}
    assert "clean-copies / normal 1.1" in judged["E8.top"].note
    assert "along plain directions 0.5" in judged["E8.radius"].note
    assert PILOT not in judged["E8.top"].note
    for row in rows:
        row["dataset"] = "digits"
    digits = claims(evidence(rows, dataset="digits"), Command("landscape"))
    assert all(PILOT in claim.note for claim in digits)
