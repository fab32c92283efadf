"""What is read at an epoch that other seeds chose."""

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.elsewhere import choosing
from ovfit.analysis.pairs import Curve
from ovfit.analysis.sequential import ALARM, evidence
from ovfit.analysis.statistics import LEAST
from ovfit.studies.interpolation.placed import all_placed, placed
from ovfit.studies.interpolation.rise import Trained
from tests.studies.interpolation.simulated import network


def course(loss: list[float], epoch: list[int] | None = None, final: int | None = None) -> Trained:
    """Interpolates at the place `final` (the last one)."""
    size = len(loss)
    fitted = np.full(size, 0.9)
    fitted[size - 1 if final is None else final :] = 1.0
    return Trained(
        epoch=np.array(epoch or range(1, size + 1), float),
        fitted=fitted,
        loss=np.array(loss),
        accuracy=np.linspace(0.5, 0.8, size),
        calibrated=np.array(loss) / 2,
    )


def test_the_minimum_of_the_others_is_read_on_this_one() -> None:
    others = [course([3.0, 1.0, 1.4, 2.0]), course([3.0, 1.4, 1.2, 2.0])]
    found = placed(course([2.0, 1.6, 1.0, 1.2]), others)
    assert (found.placed_epoch, found.placed_least) == (2, pytest.approx(1.2))
    assert found.placed_rise == pytest.approx(1.2 / 1.6)  # below 1: it fell from there on
    assert found.placed_nats == pytest.approx(-0.4)
    assert found.placed_gain == pytest.approx(0.2) and found.placed_accuracy == pytest.approx(0.6)
    assert found.placed_last == found.placed_calibrated == pytest.approx(1.2 / 1.6)


def test_it_is_an_epoch_of_its_own_up_to_its_own_interpolation() -> None:
    """Others are read between their epochs, and after their end at their last value."""
    mine = course([2.0, 1.5, 1.4, 1.2, 0.9], epoch=[1, 2, 4, 8, 16], final=3)
    sparse = course([3.0, 1.0, 2.0], epoch=[1, 3, 16])
    assert placed(mine, [sparse]).placed_epoch == 4  # 1.08, and 2.0 at epoch 2; 3 is not its own
    falling = course([3.0, 2.0, 1.0, 0.5, 0.1], epoch=[1, 2, 4, 8, 16])
    later = placed(mine, [falling])
    assert later.placed_epoch == 8 and later.placed_rise == 1 and later.placed_gain == 0
    assert later.placed_last == pytest.approx(0.9 / 1.2)
    stopped = placed(mine, [course([3.0, 1.0], epoch=[1, 2])])
    assert (stopped.placed_epoch, stopped.placed_least) == (2, 1.0)


def test_the_loss_at_the_best_temperature_is_read_at_exactly_that_epoch() -> None:
    """Where it was not recorded there is none: the old rule took the nearest epoch's."""
    mine, other = course([2.0, 1.0, 1.1, 1.5]), course([2.0, 1.0, 1.5, 1.5])
    mine.calibrated[:] = [2.0, 0.9, 0.8, 0.6]
    assert placed(mine, [other]).placed_calibrated == pytest.approx(0.6 / 0.9)
    mine.calibrated[1] = np.nan
    assert np.isnan(placed(mine, [other]).placed_calibrated)


def test_seeds_of_one_configuration_choose_for_each_other() -> None:
    rows = [network(0, 5), network(1, 6), network(2, 5, width=50), network(3, 7)]
    rows[3]["ovfit.outcome"] = "diverged"
    losses = [[2.0, 1.0, 3.0], [2.0, 3.0, 1.0], [2.0, 1.0, 3.0], [0.1, 9.0, 9.0]]
    frame = {"train_accuracy": [0.5, 0.9, 1.0], "val_accuracy": [0.5, 0.6, 0.7]}
    curves = {
        f"run{number}": Curve(pd.DataFrame({"epoch": [1, 2, 3], "val_loss": loss, **frame}))
        for number, loss in enumerate(losses)
    }
    table = all_placed(curves, pd.DataFrame(rows)).set_index("run_id")
    # the one of another width is alone; the diverged one neither chooses nor has a row
    assert list(table.index) == ["run0", "run1"]
    assert table["placed_epoch"].tolist() == [3, 2]
    assert table["placed_rise"].tolist() == pytest.approx([1.0, 1 / 3])


def test_all_others_would_choose_too_well() -> None:
    """Flat curves, looked at after each of 24 seeds: why not all the others choose for each one.

    Where every seed has a part in what all the others choose, their values are not independent,
    and change as seeds are added.
    """
    rng, studies = np.random.default_rng(5), 150
    wrong = {"some": 0, "all": 0}
    for _ in range(studies):
        curves = rng.normal(size=(24, 60))
        some = np.array([read(curves, seed, choosing(seed, 24)) for seed in range(24)])
        wrong["some"] += decided(some)
        wrong["all"] += any(
            decided(np.array([read(curves[:n], s, np.arange(n) != s) for s in range(n)]))
            for n in range(5, 25)
        )
    assert wrong["some"] <= 0.05 * studies and wrong["all"] > 0.1 * studies


def read(curves: np.ndarray, seed: int, others: np.ndarray) -> float:
    """What a curve rises by from the least of the others' mean to its end."""
    return float(curves[seed, -1] - curves[seed, curves[others].mean(0).argmin()])


def decided(values: np.ndarray) -> bool:
    return bool(evidence(values, 0.0)[LEAST - 1 :].max() >= ALARM)
