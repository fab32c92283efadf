"""Figures of planes: through both ends of a path, and round networks."""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from ovfit.figures.theme import Figure
from ovfit.studies.landscape.case import Case, ends
from ovfit.studies.landscape.charts.planes import planes
from ovfit.studies.landscape.measures import Arrays
from ovfit.studies.landscape.options import (
    AT_LEVEL,
    BENT,
    ENDS,
    LOOK,
    NORMALS,
    PATHS,
    STRAIGHT,
)

CLAIMS = {ENDS + STRAIGHT: ("C3",), NORMALS + BENT: ("C2",)}


def between_networks(case: Case) -> Iterator[Figure]:
    """The plane through both ends of a path."""
    for arm, (first, second) in _ends(case):
        record = _plane(case, arm)
        if record is None:
            continue
        bend = record["plane_bend"]
        points = [(first, 0.0, 0.0), (second, 1.0, 0.0)]
        if arm.endswith(BENT):
            points.append(("bend", float(bend[0]), float(bend[1])))
        caption = (
            f"Loss in the plane through both networks, t along the way from the {first} point (0) "
            "to the other (1); upwards "
            + (
                "to the bend of the path between them"
                if arm.endswith(BENT)
                else "along a random filter-normalised direction"
            )
            + ", in units of their distance. Contours at equal steps of the logarithm. One seed: "
            "left the clean training set, right the test images with their true labels."
        )
        axes = ("between the two (of their distance)", "aside (of their distance)")
        chart = planes(
            _losses(record),
            _places(record),
            _frame(points),
            axes,
            (f"Plane of the path {arm}: {case.title}", caption),
        )
        yield Figure(
            f"plane-{arm.replace(' ', '-')}-{case.name}", chart, case.scope, CLAIMS.get(arm, ())
        )


def _ends(case: Case) -> Iterator[tuple[str, tuple[str, str]]]:
    """The arms of paths whose planes are drawn, with the names of their ends."""
    for arm in case.arms(""):
        between, _, kind = arm.rpartition(" ")
        if f" {kind}" in (STRAIGHT, BENT) and "-" in between:
            first, second = ends(between)
            if arm in (ENDS + STRAIGHT, NORMALS + BENT) or between not in PATHS:
                yield arm, (first, second)


def _plane(case: Case, arm: str) -> Arrays | None:
    return next((record for _, record in case.of(arm) if "plane_train_loss" in record), None)


def _losses(record: Arrays) -> list[tuple[str, np.ndarray]]:
    return [
        ("clean training loss", record["plane_train_loss"]),
        ("test loss", record["plane_test_loss"]),
    ]


def _places(record: Arrays) -> tuple[np.ndarray, np.ndarray]:
    return record["plane_x"], record["plane_y"]


def _frame(points: Sequence[tuple[str, float, float]]) -> pd.DataFrame:
    return pd.DataFrame(points, columns=["name", "x", "y"])


def round_networks(case: Case) -> Iterator[Figure]:
    """The plane of two filter-normalised directions round a network of each arm."""
    ending = AT_LEVEL if case.arms(AT_LEVEL) else LOOK
    found = [(arm, _plane(case, arm + ending)) for arm in case.arms(ending)]
    shown = [(arm, record) for arm, record in found if record is not None]
    if not shown:
        return
    losses = [(f"{arm}: clean training loss", r["plane_train_loss"]) for arm, r in shown]
    caption = (
        "Loss in the plane of two random directions round a network of one seed (0, 0), each "
        "filter or neuron of them as long as the network's own, biases left alone: a step of 1 is "
        "as long as the weights. Contours at equal steps of the logarithm, one scale for all."
    )
    axes = ("first direction (of the weights' length)", "second direction (of the weights' length)")
    heading = (f"Planes round networks: {case.title}", caption)
    places = _places(shown[0][1])
    chart = planes(losses, places, _frame([("", 0.0, 0.0)]), axes, heading, shared=True)
    yield Figure(f"plane-{case.name}", chart, case.scope, ("E8.radius",))
