"""Measures over the test inputs, and without each of them."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from ovfit.analysis.evidence import Evidence
from ovfit.data.datasets import Dataset
from ovfit.studies.identity import STUDY
from ovfit.studies.identity.inputs import KINDS
from ovfit.studies.identity.panel import Panel
from ovfit.studies.identity.scored import drawn, means
from ovfit.studies.parsing import parse
from tests.studies.identity.finished import networks

Arrays = dict[str, np.ndarray]


def answered(seven: Dataset, outputs: np.ndarray) -> Arrays:
    """A probe of a network that answers the N + 1 images with these (N + 1, d)."""
    images = np.concatenate([seven.train_images, seven.test_images])[..., 0]
    inputs = images.reshape(len(images), -1) / 255
    varied = inputs.std(1) > 0
    norms = np.linalg.norm(inputs, axis=1) * np.linalg.norm(inputs[0])
    arrays = {
        "images": images[:, None],
        "outputs": outputs.reshape(len(images), 1, *images.shape[1:]).astype(np.float16),
        "kinds": np.concatenate([[KINDS.index("training")], seven.test_labels]),
        "mse_identity": ((outputs - inputs) ** 2).mean(1),
        "nearness": np.divide(inputs @ inputs[0], norms, out=norms * np.nan, where=norms > 0),
    }
    for name, other in (("identity", inputs), ("constant", inputs[[0] * len(inputs)])):
        scores = np.array([_correlation(o, x) for o, x in zip(outputs, other, strict=True)])
        arrays[name] = np.where(varied, scores, np.nan)
    return {**arrays, "edges": arrays["identity"] / 2}


def _correlation(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.corrcoef(a, b)[0, 1]) if a.std() and b.std() else 0.0


@pytest.fixture
def inputs(seven: Dataset) -> np.ndarray:
    images = np.concatenate([seven.train_images, seven.test_images])
    flat: np.ndarray = images.reshape(len(images), -1) / 255
    return flat


def test_the_constant_map_is_no_better_where_inputs_are_near(
    seven: Dataset, inputs: np.ndarray
) -> None:
    """It scored .74 as I4 was measured before: all kinds together, on the error itself."""
    arrays = answered(seven, inputs[[0] * len(inputs)])
    np.testing.assert_array_equal(means(arrays)["nearer"], 0.0)
    tested = (arrays["kinds"] != KINDS.index("training")) & np.isfinite(arrays["nearness"])
    before = stats.spearmanr(arrays["nearness"][tested], -arrays["mse_identity"][tested])
    assert before.statistic > 0.7


def test_nearer_is_measured_within_kinds_beyond_the_constant_map(
    seven: Dataset, inputs: np.ndarray
) -> None:
    rng = np.random.default_rng(0)
    arrays = answered(seven, inputs + rng.normal(0, 0.3, inputs.shape))
    power = (inputs**2).mean(1)
    constant = ((inputs - inputs[0]) ** 2).mean(1)
    differences = []
    for kind in ("combination", "digit", "stripes"):  # of the others there are fewer than six
        members = np.flatnonzero(arrays["kinds"] == KINDS.index(kind))
        own, other = (
            stats.spearmanr(arrays["nearness"][members], -errors[members] / power[members])[0]
            for errors in (arrays["mse_identity"], constant)
        )
        differences.append(own - other)
    assert means(arrays)["nearer"][0] == pytest.approx(np.mean(differences))


def test_energy_that_is_neither_input_nor_training_image(
    seven: Dataset, inputs: np.ndarray
) -> None:
    rng = np.random.default_rng(1)
    start = rng.normal(0, 1 / 8, (64, 64))  # of one linear layer, theorem 1
    direction = inputs[0] / np.linalg.norm(inputs[0])
    parallel = (inputs @ direction)[:, None] * direction
    outputs = {
        "constant": inputs[[0] * len(inputs)],
        "between": 0.4 * inputs + 0.6 * inputs[0],
        "nothing": 0 * inputs,
        "linear": parallel + (inputs - parallel) @ start.T,
    }
    shares = {
        name: means(answered(seven, given))["orthogonal"][0] for name, given in outputs.items()
    }
    assert max(shares["constant"], shares["between"], shares["nothing"]) < 1e-5
    assert shares["linear"] > 0.5


def test_without_each_is_what_is_left_when_an_input_is_taken_away(
    seven: Dataset, inputs: np.ndarray
) -> None:
    rng = np.random.default_rng(2)
    arrays = answered(seven, inputs + rng.normal(0, 0.3, inputs.shape))
    read = rng.random((20, 10)).astype(np.float32)
    arrays |= {"held": np.arange(2, 22, 2)}
    for weights in ("trained", "random"):
        arrays |= {f"readout/{weights}/{goal}": read for goal in ("identity", "constant")}
    measured, places = means(arrays), drawn(arrays)
    assert len(places) == 34
    for number in (0, 5, 31):
        place = places[number]
        rest = {name: _without(values, place) for name, values in arrays.items()}
        where = np.flatnonzero(arrays["held"] != place)
        rest["held"] = arrays["held"][where] - (arrays["held"][where] > place)
        for name in [name for name in arrays if name.startswith("readout/")]:
            rest[name] = arrays[name][:, where]
        again = means(rest)
        for name, values in measured.items():
            assert values[1 + number] == pytest.approx(again[name][0]), name


def _without(values: np.ndarray, place: int) -> np.ndarray:
    return np.delete(values, place, axis=0) if len(values) == 46 else values


def test_read_outs_of_an_old_record_are_not_known(seven: Dataset, inputs: np.ndarray) -> None:
    """They were means over inputs: what the choice of these makes cannot be told."""
    arrays = answered(seven, inputs)
    arrays |= {f"readout/{weights}/identity": np.ones(20) for weights in ("trained", "random")}
    assert "held_random" not in means(arrays)


def test_the_error_of_drawn_inputs(seven: Dataset, inputs: np.ndarray, tmp_path: Path) -> None:
    """That of a mean of scores which all networks share: s / sqrt(n) of each kind drawn."""
    rng = np.random.default_rng(3)
    arrays = answered(seven, inputs)
    arrays["identity"] = np.where(np.isnan(arrays["identity"]), np.nan, rng.random(len(inputs)))
    path = tmp_path / "probes.npz"
    np.savez(path, **arrays)
    frame = networks(5)
    options = parse(STUDY, {"arch": "conv", "replicas": "5"})
    probes = dict.fromkeys(frame["run_id"], path)
    more = tmp_path / "more.npz"  # of another dataset, with a digit more
    np.savez(more, **{name: np.append(array, array[11:12], 0) for name, array in arrays.items()})
    other = frame.assign(dataset="other", run_id="of other " + frame["run_id"])
    probes |= dict.fromkeys(other["run_id"], more)
    every = pd.concat([frame, other], ignore_index=True)
    panel = Panel(Evidence(every, pd.DataFrame(), probes=probes, options=options))
    scope = {"dataset": "digits{7:0}", "arch": "conv", "width": 16, "depth": 7, "init": "he"}
    values = panel.of("identity", **scope)
    assert values.shape == (5, 35)
    sums = [
        (arrays["identity"][arrays["kinds"] == KINDS.index(kind)].var(ddof=1), number)
        for kind, number in (("combination", 10), ("digit", 20), ("noise", 4))
    ]
    expected = np.sqrt(sum(variance * number for variance, number in sums)) / 43
    assert panel.error(values, "digits{7:0}") == pytest.approx(expected, rel=0.05)
    assert panel.error(values - values, "digits{7:0}") == 0.0
    assert panel.error(panel.of("identity", **{**scope, "depth": 8}), "digits{7:0}") is None
    assert panel.of("identity", **{**scope, "dataset": "other"}).shape == (5, 36)
