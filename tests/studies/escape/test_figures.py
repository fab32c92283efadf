"""Tables and figures: what they are of, and that cells and courses are the networks' own."""

import numpy as np
import pytest

from ovfit.studies.escape.figures import figures
from ovfit.studies.escape.tables import tables
from tests.studies.escape.finished import DEEP, STEPS, TWIN, Store


def made() -> Store:
    store = Store()
    for seed in range(3):
        store.start(DEEP, seed)
        course = np.linspace(0, 0.3 + 0.1 * seed, len(STEPS))
        rest = {"control_accuracy": 0.7, "memorised_accuracy": 1 - course}
        train = [1, 0.4 if seed == 0 else 0.9, 1, 1, 1, 1]
        for recipe in ("gd-1", "adam"):
            store.add(
                DEEP, recipe, seed, {"test_accuracy": course, "train_accuracy": train, **rest}
            )
            store.add(TWIN, recipe, seed, {"test_accuracy": 0.9, "control_accuracy": 0.9})
    return store


def test_a_row_for_each_cell_of_the_matrix() -> None:
    table = tables(made().evidence())["escape"].set_index(["recipe", "start"])
    assert list(table.index) == [(r, s) for r in ("gd-1", "adam") for s in (DEEP, TWIN)]
    cell = table.loc[("adam", DEEP)]
    assert cell["test"] == pytest.approx(0.4) and cell["test_low"] < 0.4 < cell["test_high"]
    assert (cell["restarts"], cell["n"], cell["diverged"]) == (1, 3, 0)
    assert tables(Store().evidence()) == {}


def test_the_figures_of_a_setting() -> None:
    evidence = made().evidence()
    drawn = {figure.name: figure for figure in figures(evidence)}
    ending = "mlp-1-512-images-1151"
    kinds = ("matrix", "descent", "courses-extreme-0.001", "courses-random")
    assert set(drawn) == {f"{kind}-{ending}" for kind in kinds}
    spec = drawn[f"matrix-{ending}"].spec()
    (rows,) = spec["datasets"].values()
    cells = {(row["recipe"], row["start"]): row for row in rows}
    assert cells["adam", DEEP]["mean"] == pytest.approx(0.4)
    assert cells["adam", DEEP]["spread"].endswith("n = 3")
    descent = drawn[f"descent-{ending}"]
    assert "E6" in descent.claims
    dots = [row for data in descent.spec()["datasets"].values() for row in data if "run_id" in row]
    mine = evidence.networks.set_index("run_id")  # a dot is the network it says
    assert dots and all(mine.loc[dot["run_id"], "seed"] == dot["seed"] for dot in dots)


def test_a_course_is_drawn_from_its_start_on() -> None:
    evidence = made().evidence()
    figure = next(one for one in figures(evidence) if one.name.startswith("courses-extreme"))
    every = [row for data in figure.spec()["datasets"].values() for row in data]
    rows = [row for row in every if "mean" in row]
    last = [row for row in every if "network" in row and row["step"] == STEPS[-1]]
    ends = sorted({row["value"] for row in last if row["accuracy"] == "test"})
    assert ends == pytest.approx([0.3, 0.4, 0.5])  # one by one, where they are asked for
    test = {row["step"]: row for row in rows if row["accuracy"] == "test"}
    assert sorted(test) == [0.5, *STEPS[1:]]
    assert test[0.5]["mean"] == 0 and test[STEPS[-1]]["mean"] == pytest.approx(0.4)
    assert {row["accuracy"] for row in rows} == {"train", "test", "control", "memorised"}
    assert list(figures(Store().evidence())) == []
