"""The study as a command: networks, claims and figures of both sweeps."""

import json
from pathlib import Path

from ovfit.studies.randomize import STUDY
from tests.conftest import finished, launches


def test_networks_of_both_sweeps(shown: Path) -> None:
    networks = finished(shown, "randomize")
    assert len(networks) == 12
    assert set(networks["pixels"]) == {"true", "shuffled", "random", "gaussian"}
    by_arm = {str(arm): rows for arm, rows in networks.groupby("ovfit.arm")}
    assert by_arm["random-labels"]["corruption_rate"].between(0.8, 1).all()
    assert set(by_arm["dropout"]["dropout"]) == {0.5}
    assert set(by_arm["augmentation"]["augment"]) == {"crop"}


def test_every_statement_has_a_verdict_and_every_sweep_its_figures(shown: Path) -> None:
    (launch,) = launches(shown, "randomize")
    judged = {claim["id"] for claim in json.loads((launch / "claims.json").read_text())}
    assert judged == set(STUDY.statements)
    assert judged == {
        *("Z1a", "Z1b", "Z2"),
        *("Z3.help", "Z3.survives", "Z3.most"),
        *("Z4", "Z5", "Z5.norm"),
    }
    drawn = {path.stem.split("-")[0] for path in (launch / "figures").glob("*.png")}
    assert drawn == {"claims", "tasks", "corruption", "regularisers"}
