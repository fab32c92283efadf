"""Intervals, verdicts and curves against scipy, closed forms and simulation."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from ovfit.analysis import claims, pairs
from ovfit.analysis.claims import Part, corrected, judge
from ovfit.analysis.curves import at_loss, carried, first_reaching
from ovfit.analysis.statistics import holm, mean_interval


def test_intervals_against_scipy() -> None:
    values = np.random.default_rng(0).normal(2, 1, 12)
    found = mean_interval(values)
    expected = stats.bootstrap(
        (values,), np.mean, random_state=0
    ).confidence_interval  # another method, near enough
    exact = stats.ttest_1samp(values, 0).confidence_interval(0.95)
    assert (found.low, found.high) == pytest.approx((exact.low, exact.high))
    assert found.low == pytest.approx(expected.low, abs=0.15)
    same = mean_interval(np.ones(9))
    assert (same.mean, same.low, same.high, same.n) == (1, 1, 1, 9) and "no variation" in same.text
    assert np.isnan(mean_interval(np.ones(1)).low) and mean_interval(np.empty(0)).n == 0


def test_interval_covers_95_percent() -> None:
    rng = np.random.default_rng(1)
    hits = [
        abs(found.mean) <= found.mean - found.low
        for found in (mean_interval(rng.normal(0, 3, 6)) for _ in range(2000))
    ]
    assert 0.935 < np.mean(hits) < 0.965


def verdict(values: list[float], side: str, margin: float) -> str:
    return judge("X", "s", "", {}, [Part("x", np.array(values), side, margin)], "").verdict  # type: ignore[arg-type]


def test_verdicts() -> None:
    assert verdict([0.0] * 6, "below", 0.01) == "holds"
    assert verdict([1.0] * 6, "above", 1.0) == "holds"  # on the margin, without variation
    assert verdict([0.5, 0.52, 0.48, 0.5, 0.51], "below", 0.01) == "fails"
    assert verdict([0.0, 0.02, 0.01, 0.0, 0.03], "below", 0.01) == "undecided"
    assert verdict([0.0] * 4, "below", 0.01) == "undecided"  # too few networks
    assert verdict([], "below", 0.01) == "undecided"


def test_a_claim_needs_all_its_parts() -> None:
    good, bad, open_ = (
        Part(n, np.array(v), "above", 0.0)
        for n, v in (
            ("g", [1, 1.1, 0.9, 1, 1.2]),
            ("b", [-1, -1.1, -0.9, -1, -1.2]),
            ("o", [1, -1, 2, -2, 0.5]),
        )
    )
    found = {
        name: judge("X", "s", "", {}, parts, "").verdict
        for name, parts in {
            "gg": [good, good],
            "gb": [good, bad],
            "go": [good, open_],
            "bo": [bad, open_],
        }.items()
    }
    assert found == {"gg": "holds", "gb": "fails", "go": "undecided", "bo": "fails"}


def test_holm() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == [
        True,
        False,
        False,
        True,
    ]  # Holm 1979: thresholds .0125, .0167, .025, .05
    weak = judge("A", "s", "", {}, [Part("x", np.array([1.0, 2, 3, 1, 5, 0.1]), "above", 0.0)], "")
    assert weak.verdict == "holds" and 0.01 < weak.p < 0.05
    alone, crowd = corrected([weak])[0], corrected([weak] * 10)
    assert (
        alone.verdict == "holds"
        and {claim.verdict for claim in crowd} == {"undecided"}
        and "Holm over 10" in crowd[0].test
    )


def test_false_verdicts_are_rare() -> None:
    """With the mean exactly on the margin, 8 claims at a time: some verdict in at most about 5 % of studies."""
    rng = np.random.default_rng(2)
    wrong = 0
    for _ in range(400):
        found = corrected(
            [
                judge(str(i), "s", "", {}, [Part("x", rng.normal(1, 1, 10), "above", 1.0)], "")
                for i in range(8)
            ]
        )
        wrong += any(claim.verdict != "undecided" for claim in found)
    assert wrong / 400 < 0.08


def test_log_scale_reports_a_geometric_mean() -> None:
    ratios = np.array([2.0, 8, 4, 2, 8])
    found = Part("r", ratios, "above", 1.0, log=True)
    assert found.interval.mean == pytest.approx(stats.gmean(ratios)) and found.state == "holds"


def test_reading_curves() -> None:
    loss = np.array([1.0, 0.1, 0.01, 0.05])
    assert at_loss(loss, np.array([0.0, 1, 2, 3]), 10**-1.5) == pytest.approx(
        1.5
    )  # halfway in log loss
    assert np.isnan(at_loss(loss, loss, 1e-3))
    assert first_reaching(np.arange(4), np.array([0.1, 0.96, 0.9, 1]), 0.95) == 1


def frame(runs: dict[str, dict[str, list[float]]]) -> pd.DataFrame:
    rows = [
        (run, metric, step, value)
        for run, metrics in runs.items()
        for metric, values in metrics.items()
        for step, value in enumerate(values)
    ]
    return pd.DataFrame(rows, columns=["run_id", "metric", "step", "value"])


def test_pairs_at_equal_epochs_steps_and_loss() -> None:
    """Distances grow as epochs; the left arm makes twice the steps an epoch and its loss falls half as fast."""
    left = {
        "distance_from_init": [0.0, 3, 6, 9, 12],
        "updates": [0.0, 20, 40, 60, 80],
        "train_loss": [1, 10**-0.5, 10**-1, 10**-1.5, 1e-2],
    }
    right = {
        "distance_from_init": [0.0, 1, 2],
        "updates": [0.0, 10, 20],
        "train_loss": [1, 1e-1, 1e-2],
    }
    found = pairs.curves(frame({"a": left, "b": right}))
    ratio = {
        axis: pairs.ratio(found["a"], found["b"], "distance_from_init", axis)
        for axis in ("epoch", "updates", "train_loss")
    }
    assert ratio == pytest.approx({"epoch": 3.0, "updates": 1.5, "train_loss": 6.0})
    networks = pd.DataFrame(
        {"ovfit.arm": ["x", "y", "x"], "seed": [0, 0, 1], "run_id": ["a", "b", "c"]}
    )
    assert pairs.twins(networks, "x", "y") == [("a", "b")]
    assert pairs.slopes(
        pairs.curves(frame({"a": {"grad_norm": [9, 8, 4, 8 / 3, 2]}})), ["a"], "grad_norm"
    )[0] == pytest.approx(-1)


def test_stopped_networks_keep_their_last_value() -> None:
    table = (
        frame({"a": {"m": [1, 2]}, "b": {"m": [1, 2, 3, 5]}})
        .pivot(index=["run_id", "step"], columns="metric", values="value")
        .reset_index("step")
    )
    found = carried(table, ["m"]).pivot(index="step", columns="run_id", values="value")
    assert found["a"].tolist() == [1, 2, 2, 2] and found["b"].tolist() == [1, 2, 3, 5]


def test_missing_says_the_command() -> None:
    found = claims.missing(
        "E2", "extreme", "w", {}, "ovfit extreme --weight-decay 0,1e-3", "no weight decay"
    )
    assert (found.verdict, found.n, found.effect) == (
        "undecided",
        0,
        None,
    ) and "--weight-decay" in found.command


def test_a_strict_claim_is_not_held_by_values_on_its_margin() -> None:
    on_it = np.ones(6)
    assert Part("x", on_it, "above", 1.0).state == "holds"
    assert Part("x", on_it, "above", 1.0, log=True, strict=True).state == "fails"
    assert (
        "x > 1"
        in judge("P4", "s", "w", {}, [Part("x", on_it, "above", 1.0, strict=True)], "c").margin
    )


def test_networks_that_ran_out_of_epochs_do_not_decide_plain_sgd() -> None:
    from ovfit.analysis.evidence import Evidence
    from ovfit.studies.command import Command
    from ovfit.studies.extreme.claims import claims
    from ovfit.studies.extreme.options import Options

    row = {
        "dataset": "d",
        "train_size": 9,
        "arch": "mlp",
        "width": 8,
        "depth": 1,
        "optimizer": "sgd",
        "lr": 0.1,
        "weight_decay": 0.0,
        "batch_size": 8,
        "epochs": 30,
    }
    ends = {
        "ovfit.arm": "extreme",
        "ovfit.outcome": "budget",
        "train_accuracy": 0.9,
        "test_accuracy": 0.1,
    }
    networks = pd.DataFrame(
        [
            row
            | ends
            | {"run_id": str(seed), "seed": seed, "fit_accuracy": 0.9 if seed == 3 else 1.0}
            for seed in range(5)
        ]
    )
    nothing = pd.DataFrame(columns=["run_id", "metric", "step", "value"])

    def verdict(networks: pd.DataFrame) -> str:
        (claim,) = (
            claim
            for claim in claims(Evidence(networks, nothing, options=Options()), Command("extreme"))
            if claim.id == "E9"
        )
        return claim.verdict

    assert verdict(networks) == "undecided"
    assert verdict(networks.assign(fit_accuracy=1.0)) == "fails"
