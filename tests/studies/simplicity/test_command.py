"""The command itself, through a real store."""

import json
from pathlib import Path

import pandas as pd

from ovfit.studies import registry
from tests.conftest import launches


def test_a_launch_keeps_claims_tables_and_figures(shown: Path) -> None:
    (folder,) = launches(shown, "simplicity")
    claims = json.loads((folder / "claims.json").read_text())
    assert {row["id"] for row in claims} == set(registry.study("simplicity").statements)
    networks = pd.read_csv(folder / "networks.csv")
    assert networks["networks"].tolist() == [20_000] * 2 and networks["distinct"].min() > 10_000
    assert len(pd.read_csv(folder / "strata.csv"))
    drawn = {figure["name"] for figure in json.loads((folder / "figures/index.json").read_text())}
    assert {"complexity-bias-0", "ranks"} <= drawn
