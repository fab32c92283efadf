"""What a command leaves in its store."""

import json
from pathlib import Path

import numpy as np

from ovfit.studies.mislabel.statements import STATEMENTS
from tests.conftest import finished, launches


def test_networks_and_their_probes(shown: Path) -> None:
    networks = finished(shown, "mislabel")
    assert sorted(networks["every"]) == [10, 10, 30, 30]
    assert (networks["fit_accuracy"] >= 0.999).all()
    for where in networks["artifact_uri"]:
        with np.load(Path(where.removeprefix("file://")) / "probes.npz") as arrays:
            assert arrays["levels"][1:4].tolist() == [1, 1.3, 2]
            assert arrays["counts"].shape == (16, 3, 4)


def test_claims_and_figures(shown: Path) -> None:
    (launch,) = launches(shown, "mislabel")
    claims = json.loads((launch / "claims.json").read_text())
    assert {claim["id"] for claim in claims} == set(STATEMENTS)
    assert set(STATEMENTS) == {"M1", "M2", "M3", "M4.high", "M4.low", "M5", "M6"}
    kinds = {path.stem.split("-")[0] for path in (launch / "figures").glob("*.png")}
    assert kinds == {"blur", "claims", "rates", "controls", "gallery"}
