"""The page that lays networks beside each other."""

from pathlib import Path

import pandas as pd

from ovfit.tracking.reader import Reader
from ovfit.viewer.pages import compare
from tests.conftest import uri_of
from tests.support.viewer import charts, opened


def test_compare_takes_runs_from_the_address(shown: Path) -> None:
    networks = (
        Reader(uri_of(shown))
        .runs()
        .query("`ovfit.study` == 'extreme' and `ovfit.signature`.notna()")
    )
    names = ("normal mlp digits seed 0", "extreme mlp digits seed 0", "normal mlp digits seed 1")
    picked = [networks.loc[networks["name"] == name, "run_id"].iloc[0] for name in names]
    app = opened("compare", uri_of(shown), runs=",".join([*picked, "not-a-run"]))
    assert not app.exception and charts(app) == 1
    assert app.selectbox(key="compare_between").options[0] == "ovfit.arm"
    app.multiselect(key="compare_study").select(
        "descent"
    ).run()  # shows other rows: the picked ones stay
    assert app.query_params["runs"] in (",".join(picked), [",".join(picked)]) and charts(app) == 1
    table = pd.DataFrame({"run_id": picked, "lr": [0.1, 0.1, 0.2], "seed": [1, 2, 3]}, index=picked)
    found = compare.differing(table, {run_id: f"net {i}" for i, run_id in enumerate(picked)})
    assert (
        set(found.index) == {"run_id", "lr", "seed"}
        and list(found.columns) == ["net 0", "net 1", "net 2"]
        and found.loc["lr", "net 2"] == "0.2"
    )
