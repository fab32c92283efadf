"""A launch of the study."""

from pathlib import Path

import pandas as pd

from tests.conftest import finished, launches


def test_what_is_trained_what_is_told(shown: Path) -> None:
    networks = finished(shown, "dimension")
    confined = networks[networks["subspace"] == "sparse"]
    assert set(confined["subspace_dimension"].astype(int)) == {5, 10, 20, 80}
    assert (confined["n_parameters"].astype(int) > confined["subspace_dimension"].astype(int)).all()
    (launch,) = launches(shown, "dimension")
    table = pd.read_csv(launch / "summary.csv")
    assert set(table["kind"]) == {"true", "random", "direct"} and (table["n"] == 2).all()
    assert set(pd.read_csv(launch / "d90.csv")["kind"]) >= {"true", "random", "direct"}
    drawn = {path.stem for path in (launch / "figures").glob("*.png")}
    assert {"dimension-mlp-1-digits-1151", "labels-mlp-1-digits-30"} <= drawn
