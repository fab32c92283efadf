"""The numbers of one network's samples, where its course is known."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from ovfit.analysis.evidence import Evidence
from ovfit.studies.interpolation.measures import from_placed, measures, summary
from ovfit.studies.interpolation.options import Options
from ovfit.studies.interpolation.samples import Samples
from ovfit.training.recording.losses import fence
from tests.studies.interpolation.records import recorded


def test_summary_of_a_network_whose_course_is_known() -> None:
    samples = recorded(n=6000)
    numbers = summary(samples, least_epoch=1)
    final, outside = samples.val[-1], samples.outside
    assert numbers["share_rising"] == pytest.approx(1 / 30)
    assert numbers["outlier_spearman"] == pytest.approx(stats.spearmanr(outside, final).statistic)
    assert numbers["never"] == (outside == 0).mean()
    assert numbers["outliers"] == (final > fence(final)).mean()
    assert numbers["held_5"] == pytest.approx(np.sort(final)[-300:].sum() / final.sum())
    growth = samples.arrays["tail/1"][-1] / samples.arrays["tail/1"][5]
    assert numbers["tail_growth"] == pytest.approx(growth, rel=1e-5)
    assert numbers["tail_spearman"] > 0.9


def test_from_the_epoch_that_other_seeds_chose_on() -> None:
    samples = recorded(n=600)
    numbers, own = from_placed(samples, 30.0), summary(samples, least_epoch=30)
    assert numbers == {"placed_share": own["share_rising"], "placed_tail": own["tail_growth"]}
    assert numbers["placed_tail"] < from_placed(samples, 3.0)["placed_tail"]
    assert np.isnan(list(from_placed(samples, float("nan")).values())).all()


def test_a_damaged_record_leaves_its_network_without_its_numbers(tmp_path: Path) -> None:
    whole, damaged = tmp_path / "whole.npz", tmp_path / "damaged.npz"
    np.savez(whole, **recorded(n=600).arrays)
    damaged.write_bytes(whole.read_bytes()[:1000])
    with pytest.raises(OSError, match=r"damaged\.npz"):
        Samples.read(damaged)
    table = measures(evidence({"a": whole, "b": whole, "c": damaged})).set_index("run_id")
    assert table.loc[["a", "b"], "never"].notna().all() and np.isnan(table.loc["c", "never"])
    assert table.loc["a", "jaccard_seeds"] == table.loc["b", "jaccard_seeds"] == 1
    assert (table["rise"] == 2).all() and (table["placed_rise"] == 2).all()
    columns = ["share_rising", "tail_growth"]
    placed = table.loc["a", ["placed_share", "placed_tail"]].tolist()
    assert placed == table.loc["a", columns].tolist()  # all choose the same epoch


def test_without_records_there_is_the_rise_alone() -> None:
    table = measures(evidence({}))
    assert list(table["run_id"]) == ["a", "b", "c"]
    assert "never" not in table


def evidence(samples: dict[str, Path]) -> Evidence[Options]:
    """Three seeds whose validation loss doubles by interpolation."""
    configuration = {
        "dataset": "blobs",
        "train_size": 40,
        "arch": "mlp",
        "width": 8,
        "depth": 1,
        "optimizer": "adam",
        "lr": 0.01,
        "weight_decay": 0.0,
        "batch_size": 16,
    }
    names = ["a", "b", "c"]
    rows = [{"run_id": name, "seed": seed, **configuration} for seed, name in enumerate(names)]
    networks = pd.DataFrame(rows).assign(**{"ovfit.outcome": "budget"})
    course = {
        "train_accuracy": [0.5, 0.9, 1.0],
        "val_loss": [2.0, 1.0, 2.0],
        "val_accuracy": [0.4, 0.5, 0.6],
    }
    points = [
        (name, metric, step, value)
        for name in names
        for metric, values in course.items()
        for step, value in enumerate(values)
    ]
    curves = pd.DataFrame(points, columns=["run_id", "metric", "step", "value"])
    return Evidence(networks, curves, samples=samples, options=Options())
