"""The identity study: theorem 1 through the real loop, its probe against independent computations, its grids, its command in a real store."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch
from scipy import ndimage

from ovfit.analysis.evidence import Evidence
from ovfit.data.datasets import Dataset
from ovfit.data.digits import digits
from ovfit.data.source import Named, as_source
from ovfit.errors import BadInput
from ovfit.figures import pictures
from ovfit.networks import build
from ovfit.spec import Corruption, Network, Spec, Stop
from ovfit.studies import identity
from ovfit.studies.identity import Options, readout
from ovfit.studies.identity import probe as identity_probe
from ovfit.studies.identity.claims import claims
from ovfit.studies.identity.inputs import KINDS, OneImage, task
from ovfit.studies.identity.measures import classified, counts, summary
from ovfit.studies.identity.plan import next_rates
from ovfit.studies.identity.probe import IdentityProbe, jacobian
from ovfit.studies.parsing import parse
from ovfit.training.engine.stack import Stack
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.conftest import Record, Refused, blobs, launches, spec
from tests.conftest import finished as finished_networks

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def seven() -> Dataset:
    return OneImage(Named("digits"), 7, 0).load(Path("nowhere"))


def identity_spec(
    dataset: Dataset,
    arch: str,
    width: int,
    depth: int,
    lr: float,
    seed: int = 0,
    loss: float = 1e-6,
    steps: int = 2000,
    **more: Any,
) -> Spec:
    changes = {
        "optimizer": "sgd",
        "lr": lr,
        "batch_size": 1,
        "seed": seed,
        "objective": "identity",
        "held": 0,
        "train_size": 1,
        **more,
    }
    return spec(
        dataset,
        arch=arch,
        width=width,
        depth=depth,
        stop=Stop(steps // 20, loss=loss),
        corruption=Corruption("repeats", copies=20),
        **changes,
    )


def finished(
    specs: list[Spec], dataset: Dataset, target: float = 1e-6
) -> tuple[list[dict[str, np.ndarray]], Record, Loop]:
    """The probes of trained networks."""
    loop, record = (
        Loop(specs, dataset, Recording(steps="off", final_probe=IdentityProbe(target)), CPU),
        Record(),
    )
    loop.run(record)
    return [history.probes for history in loop.histories], record, loop


def test_one_linear_layer_is_theorem_1(seven: Dataset) -> None:
    specs = [
        identity_spec(seven, "linear", 64, 1, 0.3, seed, 1e-14, dtype="float64")
        for seed in range(2)
    ]
    probes, record, _ = finished(specs, seven, 1e-14)
    x = seven.train_images[0].reshape(-1) / 255
    inputs = seven.test_images.reshape(-1, 64) / 255
    for one, arrays in zip(specs, probes, strict=True):
        assert (
            record.outcomes[one.signature()][0] == "converged"
            and record.metrics[one.signature()][-1][1]["train_loss"] < 1e-14
        )
        start = (
            Stack([one.network], [one.seed], seven.shape, 9, CPU, torch.float64)
            .tensors(0)["1.weight"]
            .numpy()
        )
        projection = np.outer(x, x) / (x @ x)
        closed = inputs @ projection + inputs @ (np.eye(64) - projection) @ start.T
        trained = inputs @ record.weights[one.signature()]["1.weight"].numpy().T
        assert np.abs(trained - closed).max() < 1e-5 and np.abs(closed).max() > 0.5
        assert arrays["deviation"] == pytest.approx(
            np.abs(np.vstack([trained, x @ x * x / (x @ x)]) - np.vstack([closed, x])).max(),
            rel=0.1,
        )


def test_a_picture_under_the_pointer_says_what_it_is() -> None:
    """Nothing that takes the pointer lies over the images: a frame would, filled or not."""
    layers = pictures.gallery(
        np.zeros((2, 3, 1, 8, 8), np.uint8), [["a"] * 3] * 2, ["x"] * 3, ["y"] * 2
    ).to_dict()["layer"]
    marks = [layer["mark"]["type"] for layer in layers]
    assert marks.index("point") < marks.index("image") and set(
        marks[marks.index("image") + 1 :]
    ) == {"text"}
    assert {"field": "what", "type": "nominal"} in layers[marks.index("image")]["encoding"][
        "tooltip"
    ]


def test_what_was_probed_before_an_end_is_kept(seven: Dataset) -> None:
    """Of three networks that finish at once the probe of the third is ended: the other two are finished for good."""
    specs = [identity_spec(seven, "fcn", 8, 2, 0.1, seed, steps=40) for seed in range(3)]
    record, probe = (
        Record(end_look=3),
        Recording(steps="off", final_probe=IdentityProbe(1e-6, jacobian=False)),
    )
    loop = Loop(specs, seven, probe, CPU)
    loop.run(record)
    assert [share for _, share in record.looks] == [0.0, pytest.approx(1 / 3), pytest.approx(2 / 3)]
    assert list(record.outcomes) == [one.signature() for one in specs[:2]]
    assert [bool(history.probes) for history in loop.histories] == [True, True, False]


@pytest.mark.parametrize(
    ("arch", "width", "depth"), [("fcn", 20, 3), ("conv", 3, 4), ("linear", 20, 2)]
)
def test_jacobian_against_autograd_of_the_module_itself(
    seven: Dataset, arch: str, width: int, depth: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stack's other network is wider, so that this one is padded; the rows are worked out in parts, the last one smaller."""
    monkeypatch.setattr(identity_probe, "CHUNK", 10)
    networks = [Network(arch, width, depth, init="he"), Network(arch, width + 2, depth, init="he")]
    stack = Stack(networks, [3, 4], seven.shape, 9, CPU, torch.float64)
    module = build(networks[0], seven.shape, 9).double()
    module.load_state_dict(stack.tensors(0))
    image = torch.from_numpy(seven.test_images[12]).double().permute(2, 0, 1) / 255
    expected = torch.autograd.functional.jacobian(lambda one: module(one[None])[0], image).reshape(
        64, 64
    )  # type: ignore[no-untyped-call]
    found = jacobian(stack.template, stack.weights(stack.flat, 0), image)
    assert torch.allclose(found, expected, atol=1e-12)
    assert np.allclose(
        torch.linalg.svdvals(found),
        np.sqrt(np.clip(np.linalg.eigvalsh((expected.T @ expected).numpy())[::-1], 0, None)),
        atol=1e-7,
    )
    step = 1e-6 * torch.eye(64, dtype=torch.float64).view(64, 1, 8, 8)
    slopes = (module(image[None] + step) - module(image[None] - step)) / 2e-6
    assert torch.allclose(slopes.T.detach(), found, atol=1e-6)


def test_a_stack_s_probes_are_those_of_its_networks_alone(seven: Dataset) -> None:
    specs = [
        identity_spec(seven, "conv", width, 3, lr, init="he", steps=100)
        for width, lr in ((3, 0.03), (5, 0.1))
    ]
    together, record, _ = finished(specs, seven, target=1.0)
    for one, arrays in zip(specs, together, strict=True):
        (alone,), single, _ = finished([one], seven, target=1.0)
        assert single.outcomes == {
            key: value for key, value in record.outcomes.items() if key == one.signature()
        }
        assert set(alone) == set(arrays) >= {"singular", "readout/random/identity", "means/trained"}
        for name in (
            "outputs",
            "identity",
            "constant",
            "mse_identity",
            "singular",
            "readout/trained/identity",
            "readout/random/constant",
        ):
            assert np.allclose(alone[name], arrays[name], atol=2e-3, equal_nan=True), name


def test_scores_against_numpy_and_scipy(seven: Dataset) -> None:
    (arrays,), _, _ = finished([identity_spec(seven, "fcn", 32, 2, 0.1)], seven)
    inputs = np.concatenate([seven.train_images, seven.test_images]).reshape(-1, 64) / 255
    outputs = arrays["outputs"].astype(float).reshape(-1, 64)
    for place in (0, 5, 20, 44):
        image = inputs[place].reshape(8, 8)
        edges = np.hypot(
            ndimage.sobel(image, 0, mode="nearest"), ndimage.sobel(image, 1, mode="nearest")
        ).reshape(-1)
        for name, other in (("identity", inputs[place]), ("constant", inputs[0]), ("edges", edges)):
            assert arrays[name][place] == pytest.approx(
                np.corrcoef(outputs[place], other)[0, 1], abs=2e-3
            )
        assert arrays["mse_identity"][place] == pytest.approx(
            ((outputs[place] - inputs[place]) ** 2).mean(), rel=1e-2, abs=1e-6
        )
    flat = np.isin(arrays["kinds"], [KINDS.index("black"), KINDS.index("white")])
    assert (
        np.isnan(arrays["identity"][flat]).all()
        and np.isfinite(arrays["identity"][~flat]).all()
        and np.isfinite(arrays["mse_constant"]).all()
    )
    found = summary(arrays)
    assert found["identity"] == pytest.approx(np.nanmean(arrays["identity"][1:]))
    assert found["share_identity"] + found["share_constant"] + found[
        "share_neither"
    ] == pytest.approx(1)


def test_classes() -> None:
    assert classified(
        np.array([0.9, 0.85, 0.79, 0.1, -0.9]), np.array([0.2, 0.9, 0.5, 0.8, -1])
    ).tolist() == [
        "identity",
        "constant",
        "neither",
        "constant",
        "neither",
    ]


def test_a_read_out_finds_what_is_there_and_nothing_else() -> None:
    generator = torch.Generator().manual_seed(0)
    images = torch.rand(20, 1, 6, 6, generator=generator)
    mixed = torch.cat([0.3 * images + 2, -images, torch.rand(20, 1, 6, 6, generator=generator)], 1)
    fit, held = torch.arange(0, 20, 2), torch.arange(1, 20, 2)
    found = readout.fitted(mixed, images, fit, held)
    assert torch.allclose(found, images[held].double(), atol=1e-6)
    noise = readout.fitted(torch.rand(20, 3, 6, 6, generator=generator), images, fit, held)
    assert (
        readout.correlation(noise.flatten(1), images[held].flatten(1).double()).abs().mean() < 0.3
    )
    dead = readout.fitted(torch.zeros(20, 3, 6, 6), images, fit, held)
    assert torch.allclose(dead, images[fit].double().mean().expand_as(dead))


def test_inputs(seven: Dataset) -> None:
    base = digits()
    assert (seven.train_images[0] == base.train_images[base.train_labels == 7][0]).all() and len(
        seven.train_images
    ) == 1
    assert (
        seven.classes == len(KINDS)
        and seven.name == "digits{7:0}"
        and seven.digest == OneImage(Named("digits"), 7, 0).load(Path("nowhere")).digest
    )
    kinds = [KINDS[label] for label in seven.test_labels]
    assert {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)} == {
        "combination": 10,
        "digit": 20,
        "black": 1,
        "white": 1,
        "noise": 4,
        "stripes": 6,
        "checker": 3,
    }
    images = dict(
        zip(kinds[::-1], seven.test_images[::-1, ..., 0], strict=True)
    )  # the first of each kind
    assert not images["black"].any() and (images["white"] == 255).all()
    assert (images["stripes"] == np.repeat([[0], [255]] * 4, 8, 1)).all() and (
        images["checker"] == np.indices((8, 8)).sum(0) % 2 * 255
    ).all()
    test = {image.tobytes() for image in base.test_images}
    assert all(
        image.tobytes() in test
        for image, kind in zip(seven.test_images, kinds, strict=True)
        if kind == "digit"
    )
    other = task(base, 3, 1, blobs(test=16, classes=3))
    assert (other.test_labels == KINDS.index("fashion")).sum() == 10 and (
        other.train_images[0] == base.train_images[base.train_labels == 3][1]
    ).all()
    with pytest.raises(BadInput, match=r"no dataset called 'digits\{7:0\}'"):
        as_source("digits{7:0}").load(Path("nowhere"))  # a task of this study alone


def test_grids_and_rates(seven: Dataset) -> None:
    options = parse(identity, {})
    specs, recording = identity.plan(options, {"digits{7:0}": seven})
    assert len({one.signature() for one in specs}) == len(specs) and {
        one.optimizer.lr for one in specs
    } == {0.03}
    depths = {
        arch: {
            one.network.depth
            for one in specs
            if one.network.arch == arch and one.network.width in (16, 64, 128)
        }
        for arch in ("linear", "fcn", "conv")
    }
    assert depths == {
        "linear": {1, 3, 7, 14, 20},
        "fcn": {1, 3, 7, 14, 20},
        "conv": {1, 3, 7, 14, 20},
    }
    assert {one.network.width for one in specs if one.network.arch == "fcn"} == {
        128
    } and recording.final_probe == IdentityProbe(1e-6)
    whole, _ = identity.plan(replace(options, all_rates=True), {"digits{7:0}": seven})
    assert len(whole) == 3 * len(specs)
    outcomes = ["converged" if place % 2 else "diverged" for place in range(len(specs))]
    done = pd.DataFrame(
        {"ovfit.signature": [one.signature() for one in specs], "ovfit.outcome": outcomes}
    )
    following = next_rates(options, {"digits{7:0}": seven}, done)
    assert len(following) == outcomes.count("diverged") and {
        one.optimizer.lr for one in following
    } == {0.1}
    with pytest.raises(BadInput, match="conv"):
        identity.check_options(parse(identity, {"arch": "fcn", "sweep": "channels"}))


def test_the_rate_that_counts() -> None:
    same = {
        "dataset": "d",
        "arch": "fcn",
        "width": 8,
        "depth": 1,
        "init": "he",
        "momentum": 0.0,
        "dtype": "float32",
        "stop_loss": 1e-6,
        "seed": 0,
    }
    rows = [
        ("converged", 200, 1e-7, 0.1),
        ("converged", 80, 9e-7, 0.3),
        ("budget", 60, 1e-5, 1.0),
        ("diverged", 20, np.nan, 3.0),
    ]
    networks = pd.DataFrame(
        [
            {**same, "ovfit.outcome": outcome, "updates": steps, "train_loss": loss, "lr": lr}
            for outcome, steps, loss, lr in rows
        ]
    )
    assert counts(networks).tolist() == [False, True, False, False]
    assert counts(networks[2:]).tolist() == [True, False]
    twice = pd.concat([networks, networks.assign(seed=1)], ignore_index=True)
    assert counts(twice).tolist() == [False, True, False, False] * 2


def networks(seeds: int = 6, **changes: float) -> pd.DataFrame:
    """Networks of conv that behave as the paper says."""
    rng = np.random.default_rng(0)
    rows: list[dict[str, Any]] = []
    common = {
        "dataset": "d",
        "arch": "conv",
        "reached": True,
        "chosen": True,
        "ovfit.outcome": "converged",
        "lr": 0.1,
    }
    for seed in range(seeds):
        grid = [(16, depth, "he") for depth in (1, 3, 7, 14, 20)] + [
            (width, 3, init) for width in (4, 32) for init in ("he", "xavier", "pytorch")
        ]
        for width, depth, init in [*grid, (8, 3, "he")]:
            constant = 0.1 + 0.045 * depth
            off = {"he": 0.0, "xavier": 0.3, "pytorch": -0.3}[init] / (1 if width == 4 else 10)
            scores = {
                "identity": 0.97 - constant + off,
                "constant": constant,
                "edges": 0.6 if depth == 7 else 0.1,
            }
            hidden = {
                "held_random": 0.3,
                "held_trained": 0.6,
                "rendered": 0.99,
                "nearer_better": 0.7,
            }
            rows.append(
                {
                    **common,
                    "seed": seed,
                    "width": width,
                    "depth": depth,
                    "init": init,
                    "n_parameters": 25 * width * depth,
                    **hidden,
                    **scores,
                }
            )
    found = pd.DataFrame(rows)
    found["identity"] = np.where(found["depth"] == 1, 0.96, found["identity"])
    found.loc[found["depth"] == 20, "constant"] = 0.97
    for name in (
        "identity",
        "constant",
        "edges",
        "held_random",
        "held_trained",
        "rendered",
        "nearer_better",
    ):
        found[name] += rng.normal(0, 0.005, len(found))
    return found.assign(**changes)


def test_verdicts() -> None:
    def verdicts(frame: pd.DataFrame) -> dict[str, str]:
        return {
            claim.id: claim.verdict
            for claim in claims(Evidence(frame, pd.DataFrame(), options=Options()), {})
        }

    found = verdicts(networks())
    expected = dict.fromkeys(("I3", "I4", "I5", "I6", "I7.random", "I7.trained"), "holds")
    assert {id: found[id] for id in expected} == expected and found["I1"] == found[
        "I2.deep"
    ] == "undecided"
    assert (
        verdicts(networks(constant=0.5))["I3"] == "fails"
        and verdicts(networks(seeds=4))["I3"] == "undecided"
    )
    missed = networks()
    missed.loc[(missed["depth"] == 20) & (missed["seed"] < 2), "reached"] = False
    claim = next(
        claim
        for claim in claims(Evidence(missed, pd.DataFrame(), options=Options()), {})
        if claim.id == "I7.random"
    )
    assert (
        claim.n == 4
        and "2 x conv of width 16, depth 20" in claim.note
        and claim.verdict == "undecided"
    )
    missed.loc[missed["depth"] == 1, "reached"] = (
        False  # the shallowest is not the next one that happened to learn its image
    )
    claim = next(
        claim
        for claim in claims(Evidence(missed, pd.DataFrame(), options=Options()), {})
        if claim.id == "I3"
    )
    assert (
        claim.n == 0 and claim.verdict == "undecided" and "identity score at depth 1" in claim.test
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--index", "1000"], "numbered 0 to"),
        (["--digit", "12"], "0 to 9"),
        (["--depth", "1,0"], "1 or more"),
        (["--channels", "0"], "1 or more"),
        (["--lr", "0"], "more than 0"),
        (["--arch", "mlp"], "linear"),
    ],
)
def test_bad_input(refused: Refused, words: list[str], said: str) -> None:
    refused("identity", words, said)


def test_the_command_in_a_real_store(shown: Path) -> None:
    nets, (launch,) = finished_networks(shown, "identity"), launches(shown, "identity")
    assert (
        set(nets["status"]) == {"FINISHED"} and nets["ovfit.records"].str.contains("probes").all()
    )
    assert (
        set(nets["dataset"]) == {"digits{7:0}"}
        and set(nets["objective"]) == {"identity"}
        and nets.get("train_accuracy", pd.Series()).isna().all()
    )
    rows = json.loads((launch / "claims.json").read_text())
    assert {row["id"] for row in rows} >= {"I1", "I2.deep", "I3", "I4", "I8"} and {
        row["verdict"] for row in rows
    } == {"undecided"}
    table = pd.read_csv(launch / "chosen.csv")
    assert (
        set(table["arch"]) == {"linear", "fcn", "conv"}
        and (table["n"] == 1).all()
        and table["reached"].sum() > 4
    )
    index = json.loads((launch / "figures" / "index.json").read_text())
    names = {figure["name"] for figure in index}
    assert names >= {
        "gallery-digits-7-0-conv-4-he",
        "layers-digits-7-0-conv-4-he",
        "scores-depth-digits-7-0",
        "jacobian-digits-7-0",
    }
    for name in names:
        chart = json.loads((launch / "figures" / f"{name}.json").read_text())
        assert sum(len(rows) for rows in chart["datasets"].values()) <= 5000, name
