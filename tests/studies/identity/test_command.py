"""The command in a real store."""

import json
from pathlib import Path

import pandas as pd

from tests.conftest import finished, launches


def test_networks_claims_and_the_table(shown: Path) -> None:
    networks, (launch,) = finished(shown, "identity"), launches(shown, "identity")
    assert set(networks["status"]) == {"FINISHED"}
    assert networks["ovfit.records"].str.contains("probes").all()
    assert set(networks["dataset"]) == {"digits{7:0}"}
    assert set(networks["objective"]) == {"identity"}
    assert "train_accuracy" not in networks or networks["train_accuracy"].isna().all()
    rows = json.loads((launch / "claims.json").read_text())
    assert {row["id"] for row in rows} >= {"I1", "I2.deep", "I3", "I4", "I8"}
    assert {row["verdict"] for row in rows} == {"undecided"}
    table = pd.read_csv(launch / "chosen.csv")
    assert set(table["arch"]) == {"linear", "fcn", "conv"}
    assert (table["n"] == 1).all()
    assert table["reached"].sum() > 4


def test_figures(shown: Path) -> None:
    (launch,) = launches(shown, "identity")
    index = json.loads((launch / "figures" / "index.json").read_text())
    names = {figure["name"] for figure in index}
    assert names >= {
        "gallery-digits-7-0-conv-4-he",
        "layers-digits-7-0-conv-4-he",
        "scores-depth-digits-7-0",
        "jacobian-digits-7-0",
    }
    for name in names:
        chart = json.loads((launch / "figures" / f"{name}.json").read_text())
        assert sum(len(rows) for rows in chart["datasets"].values()) <= 5000, name
