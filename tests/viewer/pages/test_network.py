"""The page of one network."""

import json
import sqlite3
from pathlib import Path

import streamlit as st

from tests.conftest import NAUGHTY, copied, finished, uri_of
from tests.support.viewer import charts, opened, texts


def titles(app: "st.testing.v1.AppTest") -> list[str]:
    specs = [json.loads(element.proto.spec) for element in app.get("vega_lite_chart")]
    return [spec["description"].split(". ")[0] for spec in specs]


def test_all_of_a_network(shown: Path) -> None:
    """By the beginning of its run id: answers, curves, layers by name, weights, two lines."""
    networks = finished(shown, "extreme").query("dataset == 'digits' and `ovfit.arm` == 'extreme'")
    run_id = networks["run_id"].iloc[0]
    app = opened("network", uri_of(shown), run=run_id[:12])
    assert not app.exception and not app.warning
    assert titles(app) == [
        "What it takes for what",
        "How it learned",
        "Its layers, while it learned",
        "Its weights",
    ]
    said = texts(app)
    assert "Images it was taught wrong" in said and "Images it gets right" in said
    assert f"network = ovfit.load('{run_id}'" in said
    (layers,) = (table.value for table in app.dataframe if "in the file" in table.value)
    assert list(layers["layer"]) == ["hidden", "output"]
    assert layers["parameters"].sum() == networks["n_parameters"].iloc[0]
    settings = {name: value for table in app.dataframe[1:4] for name, value in rows(table.value)}
    assert settings["dataset"] == "digits" and settings["corruption"] == "wrong-copies"


def rows(table: "st.delta_generator.DeltaGenerator") -> list[tuple[str, str]]:
    return list(table.itertuples(index=False, name=None))


def test_parents_and_children(shown: Path) -> None:
    """A path has two ends, and each of these knows all that is made from it."""
    networks = finished(shown, "landscape")
    path = networks[networks["path"] != "none"].iloc[0]
    app = opened("network", uri_of(shown), run=path["run_id"])
    assert "made from the final weights of" in texts(app)
    (parents,) = (table.value for table in app.dataframe if "what it is" in table.value)
    assert sorted(parents["run_id"]) == sorted(path["start_run"].split("+"))
    first = networks[networks["ovfit.signature"] == path["path_first"]]["run_id"].iloc[0]
    app = opened("network", uri_of(shown), run=first)
    (children,) = (table.value for table in app.dataframe if "test accuracy" in table.value)
    made = networks[networks["start_run"].fillna("").str.contains(first)]
    assert set(children["run_id"]) == set(made["run_id"])


def test_what_pruning_has_left(shown: Path) -> None:
    networks = finished(shown, "tickets")
    ticket = networks[networks["ovfit.arm"] == "ticket 0.25"].iloc[0]
    app = opened("network", uri_of(shown), run=ticket["run_id"])
    assert not app.exception and not app.warning
    (layers,) = (table.value for table in app.dataframe if "in the file" in table.value)
    assert layers["left by pruning"].iloc[0] == "25.0%"
    (parents,) = (table.value for table in app.dataframe if "what it is" in table.value)
    assert "pruned by its weights" in set(parents["what it is"])


def test_what_is_not_there_is_said(shown: Path, home: Path) -> None:
    """No such run; images that are nowhere; weights that are gone."""
    app = opened("network", uri_of(shown), run="<b>none</b>")
    assert "no network of that run id" in texts(app) and len(app.dataframe) == 1
    copy = copied(shown, home)
    networks = finished(copy, "extreme")
    one = networks[networks["dataset"] == NAUGHTY].iloc[0]["run_id"]
    with sqlite3.connect(copy / "mlflow.db") as database:
        (where,) = database.execute(
            "select artifact_uri from runs where run_uuid = ?", (one,)
        ).fetchone()
    app = opened("network", uri_of(copy), run=one)
    assert not app.exception and "no dataset called" in texts(app)
    assert "as they were kept with the network" in texts(app)
    (Path(where.removeprefix("file://")) / "weights" / "final.safetensors").unlink()
    st.cache_resource.clear()
    app = opened("network", uri_of(copy), run=one)
    assert not app.exception and "has no saved weights" in texts(app) and charts(app) == 1
