"""What is drawn of many networks: bands, and few enough places on an axis."""

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.sequential import mean_interval
from ovfit.figures.bands import (
    NETWORKS,
    PLACES,
    POINTS,
    bands,
    single,
    thinned,
    thinned_log,
)


def test_a_band_is_the_interval_of_its_group() -> None:
    frame = pd.DataFrame({"step": [0, 0, 0, 1], "value": [1.0, 2.0, 6.0, 5.0]})
    rows = bands(frame, ["step"])
    interval = mean_interval(np.array([1.0, 2.0, 6.0]))
    assert rows.loc[0, ["mean", "low", "high"]].tolist() == pytest.approx(
        [interval.mean, interval.low, interval.high]
    )
    assert rows["n"].tolist() == [3, 1]


def test_the_band_of_one_network_has_no_width() -> None:
    rows = bands(pd.DataFrame({"step": [1], "value": [5.0]}), ["step"])
    assert rows[["mean", "low", "high"]].to_numpy().tolist() == [[5.0, 5.0, 5.0]]


def test_some_networks_of_each_group_stand_alone_with_their_own_values() -> None:
    runs, steps = np.meshgrid(np.arange(40), np.arange(100))
    frame = pd.DataFrame({"run_id": [f"{run:032}" for run in runs.ravel()], "step": steps.ravel()})
    frame = frame.assign(kind=np.where(runs.ravel() % 2, "odd", "even"), value=runs.ravel() * 1000)
    frame["value"] += frame["step"]
    alone = single(frame, "kind")
    assert "run_id" not in alone and len(alone) == 2 * NETWORKS * PLACES
    assert {0, 99} <= set(alone["step"]) and (alone["value"] % 1000 == alone["step"]).all()
    assert set(alone[alone["kind"] == "odd"]["value"] // 1000) == set(range(1, 2 * NETWORKS, 2))


@pytest.mark.parametrize("thin", [thinned, thinned_log])
def test_a_long_axis_keeps_its_ends(thin) -> None:  # type: ignore[no-untyped-def]
    values = np.repeat(np.arange(1, 5001), 2)
    kept = thin(values)
    assert len(kept) <= POINTS and kept[0] == 1 and kept[-1] == 5000
    assert (np.diff(kept) > 0).all() and set(kept) <= set(values)


def test_a_short_axis_is_kept_whole() -> None:
    assert thinned(np.array([3, 1, 2, 2])).tolist() == [1, 2, 3]


def test_places_are_even_by_rank_or_by_logarithm() -> None:
    values = np.arange(1, 1001)
    assert np.diff(thinned(values, 10)).tolist() == [111] * 9
    logarithms = np.log10(thinned_log(values, 4))
    assert logarithms == pytest.approx([0, 1, 2, 3], abs=0.01)
