"""E4: the clean gradient against the clean loss; E4.twin: beside the twin's."""

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.pairs import Curve
from ovfit.studies.extreme.critical import came_down, level, slope
from tests.studies.extreme.synthetic import Store

EPOCHS = (0, 10, 40, 100, 300)
LOSSES = np.array([2.3, 0.1, 0.012, 1.1e-3, 0.6e-4])


def network(loss: np.ndarray, norm: np.ndarray) -> Curve:
    return Curve(
        pd.DataFrame({"epoch": EPOCHS[: len(loss)], "train_loss": loss, "grad_norm": norm})
    )


@pytest.mark.parametrize("power", [0.5, 1.0])
def test_a_power_law_is_read_exactly(power: float) -> None:
    """Also between measurements: a straight line would be up to a third too high at 1e-4."""
    law = network(LOSSES, 3 * LOSSES**power)
    assert came_down(law)
    assert slope(law) == pytest.approx(power)
    assert level(law) == pytest.approx((1e-4 / 2.3) ** power)


def test_a_network_that_did_not_come_down_has_no_values() -> None:
    short = network(LOSSES[:4], LOSSES[:4])
    assert not came_down(short) and np.isnan([level(short), slope(short)]).all()
    nothing = Curve(pd.DataFrame({"epoch": []}))
    assert not came_down(nothing) and np.isnan([level(nothing), slope(nothing)]).all()
    fast = network(np.array([2.3, 0.05, 1e-5]), np.ones(3))
    assert level(fast) == 1 and np.isnan(slope(fast))  # two measurements on the way


def store(norm: np.ndarray, twin: np.ndarray, upto: int = 5, outcome: str = "converged") -> Store:
    made = Store()
    for seed in range(12):
        factor = 1 + 0.01 * (seed % 3)
        for arm, values in (("extreme", norm), ("normal", twin)):
            curve = {"train_loss": LOSSES[:upto], "grad_norm": factor * values[:upto]}
            made.add(seed, arm, outcome, EPOCHS[:upto], curve)
    return made


def test_a_gradient_that_vanishes_is_critical_whatever_the_twin_s_is() -> None:
    vanishing = LOSSES**0.9
    made = store(8 * vanishing, vanishing)
    assert made.claim("E4").verdict == "holds"
    assert made.claim("E4.twin").verdict == "fails"  # which E4 was: a comparison of our own


def test_a_gradient_that_stays_is_not_critical() -> None:
    stays = np.array([1.0, 0.3, 0.2, 0.25, 0.22])
    claim = store(stays, stays).claim("E4")
    assert claim.verdict == "fails" and claim.parts[1]["effect"] == pytest.approx(0.22, rel=0.1)
    rising = np.array([1.0, 1e-5, 2e-5, 4e-5, 8e-5])  # small, but no smaller as the loss falls
    assert store(rising, rising).claim("E4").verdict == "fails"


def test_networks_that_can_train_on_leave_it_undecided_with_the_command() -> None:
    made = store(LOSSES, LOSSES, upto=4)
    claim = made.claim("E4", replicas=12)
    assert claim.verdict == "undecided" and "12 networks ended before" in claim.test
    assert claim.command == (
        "ovfit extreme --replicas 12 --hold 0 --loss-target 4e-05 --epochs 3000 --steps 500000"
    )


def test_networks_that_never_come_down_are_outside() -> None:
    """Eight of twelve have trained ten times the budget."""
    made = Store()
    for seed in range(12):
        upto = 5 if seed % 3 == 0 else 4
        epochs = (*EPOCHS[: upto - 1], 3000)
        norm = LOSSES[:upto] * (1 + 0.01 * seed)
        made.add(seed, epochs=epochs, curve={"train_loss": LOSSES[:upto], "grad_norm": norm})
    claim = made.claim("E4", epochs=3000, hold=0, loss_target=4e-5)
    assert claim.verdict == "undecided" and claim.n == 12
    assert "8 of 12 networks count as outside" in claim.note


def test_twins_of_one_law_are_alike_wherever_they_were_measured() -> None:
    """Linear between measurements, the sparser twin's gradient was a quarter too large or small."""
    dense = np.array([2.0, 0.2, 0.02, 0.004, 0.002, 0.001])
    sparse = np.array([2.0, 0.2, 0.02, 0.0085, 0.0021, 0.0005])
    made = Store()
    for seed in range(12):
        for arm, loss in (("extreme", sparse), ("normal", dense)):
            norm = loss * (1 + 0.001 * seed)
            made.add(seed, arm, epochs=range(6), curve={"train_loss": loss, "grad_norm": norm})
    claim = made.claim("E4.twin")
    assert claim.verdict == "holds" and claim.effect == pytest.approx(1)
