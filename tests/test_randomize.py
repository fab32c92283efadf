"""Fitting random labels: the tasks' data, the paper's networks, crops and dropout from seeds alone, steps to a loss, claims, and the command."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import torch

from ovfit.analysis.evidence import Evidence
from ovfit.data import corruption, images, pixels, splits
from ovfit.data.datasets import Dataset
from ovfit.launch.stack_key import stack_key
from ovfit.networks import build
from ovfit.spec import Corruption, Network, Optimizer, Spec
from ovfit.studies import parsing, randomize
from ovfit.studies.randomize.claims import claims, tables
from ovfit.studies.randomize.measures import measures
from ovfit.studies.randomize.plan import regularised
from ovfit.training import checkpoint
from ovfit.training.engine.optimizers import StackOptimizer
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.conftest import Record, Refused, blobs, finished, launches, spec

CPU = torch.device("cpu")
SMALL = (3, 28, 28)
COUNTS = [
    ("mlp", 512, 1, 1_209_866),
    ("mlp", 512, 3, 1_735_178),
    ("alexnet", 64, 5, 1_387_786),
    ("inception", 96, 12, 1_649_402),
]


@pytest.mark.parametrize(("arch", "width", "depth", "count"), COUNTS)
def test_parameter_counts(arch: str, width: int, depth: int, count: int) -> None:
    """Table 1 of the paper; Inception's are the same without batch norm, as the paper has it."""
    for norm in ("own", "off"):
        module = build(Network(arch, width, depth, norm=norm), SMALL, 10)  # type: ignore[arg-type]
        assert sum(p.numel() for p in module.parameters()) == count
    assert module(torch.randn(2, *SMALL)).shape == (2, 10)


@pytest.mark.parametrize(
    "arch",
    [{"arch": "alexnet", "width": 2, "depth": 5}, {"arch": "inception", "width": 6, "depth": 12}],
    ids=["alexnet", "inception"],
)
@pytest.mark.parametrize(
    "extra",
    [{}, {"norm": "on", "dropout": 0.5, "augment": "crop-flip"}],
    ids=["plain", "regularised"],
)
def test_result_does_not_depend_on_stack_mates(arch: dict, extra: dict) -> None:
    """Masks and crops come from a network's own seed and the step: alone and in a stack, interrupted or not, it ends at the same weights."""
    data = blobs(train=24, channels=3)
    me, mate = (
        regular(
            spec(data, **arch, dtype="float64", epochs=3, seed=seed, optimizer="sgd", lr=0.01),
            extra,
        )
        for seed in (3, 1)
    )
    alone, stacked = Record(), Record()
    Loop([me], data, Recording(), CPU).run(alone)
    Loop([mate, me], data, Recording(), CPU).run(stacked)
    for name, tensor in alone.weights[me.signature()].items():
        torch.testing.assert_close(stacked.weights[me.signature()][name], tensor, rtol=0, atol=1e-9)
    assert stack_key(me) == stack_key(mate)


def test_interrupted_and_resumed_is_bit_equal(tmp_path: Path) -> None:
    """With crops, dropout, batch norm and a falling rate: what is drawn follows from seed and step."""
    data = blobs(channels=3)
    specs = [
        regular(
            spec(data, seed=seed, epochs=6, optimizer="sgd", momentum=0.9, lr=0.05),
            {"norm": "on", "dropout": 0.5, "augment": "crop-flip"},
        )
        for seed in (0, 1)
    ]
    specs = [
        replace(one, optimizer=replace(one.optimizer, schedule="epoch-decay")) for one in specs
    ]
    whole, rest, first, second = (
        Record(),
        Record(),
        Loop(specs, data, Recording(), CPU),
        Loop(specs, data, Recording(), CPU),
    )
    Loop(specs, data, Recording(), CPU).run(whole)
    first.run(Record(stop_at=7))
    checkpoint.save(tmp_path / "a.safetensors", first.state())
    assert first.trainer.updates == 7 and checkpoint.restore(tmp_path / "a.safetensors", second)
    second.run(rest)
    for key, weights in whole.weights.items():
        assert all(torch.equal(rest.weights[key][name], tensor) for name, tensor in weights.items())


def test_pixel_tasks_of_several_seeds_share_a_stack() -> None:
    """Each network has images of its own; weights, losses and accuracies of every split are those it has alone."""
    data = blobs(channels=3)
    specs = [spec(data, dtype="float64", seed=seed, epochs=3) for seed in (0, 1, 2)]
    for kind in ("random", "gaussian"):
        edited = [
            replace(
                one,
                data=replace(one.data, pixels=kind, pixel_seed=one.seed, normalisation="standard"),
            )
            for one in specs
        ]
        assert len({stack_key(one) for one in edited}) == 1 and stack_key(edited[0]) != stack_key(
            specs[0]
        )
        together = Record()
        Loop(edited, data, Recording(), CPU).run(together)
        for one in edited:
            alone, key = Record(), one.signature()
            Loop([one], data, Recording(), CPU).run(alone)
            for name, tensor in alone.weights[key].items():
                torch.testing.assert_close(together.weights[key][name], tensor, rtol=0, atol=1e-9)
            for (at, mine), (_, other) in zip(
                alone.metrics[key], together.metrics[key], strict=True
            ):
                assert mine == pytest.approx(other, abs=1e-9), at


def regular(one: Spec, extra: dict) -> Spec:
    network = replace(
        one.network, **{name: value for name, value in extra.items() if name != "augment"}
    )
    return replace(one, network=network, augment=extra.get("augment", "none"))


def test_dropout_trains_as_torch_s_with_the_same_masks() -> None:
    """One step of a stack of two against plain modules whose hidden units are multiplied by the same masks."""
    data = blobs()
    specs = [
        regular(
            spec(data, seed=seed, dtype="float64", optimizer="sgd", lr=0.1, width=6),
            {"dropout": 0.5},
        )
        for seed in (0, 1)
    ]
    loop = Loop(specs, data, Recording(), CPU)
    index, labels = loop.trainer.order(1)
    before = loop.trainer.stack.flat.clone()
    masks = loop.trainer.draws.masks(loop.trainer.stack.template, [0, 1], 16, 0)
    assert masks is not None
    (mask,) = masks.values()
    assert (
        set(mask.unique().tolist()) == {0.0, 2.0}
        and not torch.equal(mask[0], mask[1])
        and 0.35 < (mask == 0).double().mean() < 0.65
    )
    views = loop.trainer.stack.views(before)
    loop.trainer.step(index[:, :16], labels[:, :16])
    for row in range(2):
        a, b, c, d = (view[row].clone().requires_grad_() for view in views.values())
        batch = loop.trainer.data.pool.batch(index[row, :16]).flatten(1)
        logits = (torch.relu(batch @ a.T + b) * mask[row]) @ c.T + d
        gradients = torch.autograd.grad(
            torch.nn.functional.cross_entropy(logits, labels[row, :16]), (a, b, c, d)
        )
        expected = torch.cat(
            [
                (weights - 0.1 * gradient).detach().flatten()
                for weights, gradient in zip((a, b, c, d), gradients, strict=True)
            ]
        )
        torch.testing.assert_close(loop.trainer.stack.flat[row], expected, rtol=0, atol=1e-12)


def test_random_labels() -> None:
    """A k-th of them are right; an image that is redrawn at one rate has the same label at every higher one; nobody else's labels are touched."""
    labels = np.random.default_rng(0).integers(0, 4, 9000)
    index = splits.split(8000, 1000, 7000, 500, 500, 0)
    true = labels[index["train"]]
    half, whole = (
        corruption.fit_set(Corruption("random-labels", rate=rate), labels, index, 4, 0)
        for rate in (0.5, 1.0)
    )
    assert whole.corruption_rate == pytest.approx(
        0.75, abs=0.02
    ) and half.corruption_rate == pytest.approx(0.375, abs=0.02)
    assert (half.labels[half.labels != true] == whole.labels[half.labels != true]).all()
    assert (
        whole.noisy is not None
        and (whole.noisy == (whole.labels != true)).all()
        and (whole.index == index["train"]).all()
    )
    assert np.abs(np.bincount(whole.labels) / 7000 - 0.25).max() < 0.03


def colour(count: int = 40) -> np.ndarray:
    return np.random.default_rng(2).integers(20, 230, (count, 6, 6, 3)).astype(np.uint8)


def test_pixel_tasks() -> None:
    """Shuffled: one permutation, test images included. Random: one for each. Gaussian: the data's mean and variance. Channels stay together."""
    raw, train = colour(), np.arange(30)
    shuffled, random, other = (
        pixels.edited(raw, kind, seed, train)
        for kind, seed in (("shuffled", 0), ("random", 0), ("random", 1))
    )
    codes = (raw.astype(np.int64) @ [65536, 256, 1]).reshape(40, 36)
    order = [
        np.flatnonzero(codes[0] == code)[0]
        for code in (shuffled[0].astype(np.int64) @ [65536, 256, 1]).ravel()
    ]
    assert sorted(order) == list(range(36)) and order != list(range(36))
    assert (shuffled.reshape(40, 36, 3) == raw.reshape(40, 36, 3)[:, order]).all()
    found = (random.astype(np.int64) @ [65536, 256, 1]).reshape(40, 36)
    assert (
        (np.sort(found, 1) == np.sort(codes, 1)).all()
        and not (found == codes[:, order]).all(1).any()
        and (random != other).any()
    )
    many = np.repeat(raw, 60, 0)
    noise = pixels.edited(many, "gaussian", 0, np.arange(1800)).astype(np.float64)
    assert np.allclose(noise.mean((0, 1, 2)), raw[:30].mean((0, 1, 2)), atol=1) and np.allclose(
        noise.std((0, 1, 2)), raw[:30].std((0, 1, 2)), rtol=0.01
    )


def pool(raw: np.ndarray, **changes: object) -> images.Pool:
    data = Dataset("c", raw[:30], np.arange(30) % 2, raw[30:], np.arange(len(raw) - 30) % 2, "test")
    one = replace(spec(blobs()).data, **changes)  # type: ignore[arg-type]
    return images.pool(data, one, np.arange(30), CPU, torch.float64)


def test_whitening_and_crop() -> None:
    raw = colour()
    found = pool(raw, crop=4, normalisation="image").batch(torch.arange(40)).numpy()
    cut = raw[:, 1:5, 1:5].transpose(0, 3, 1, 2) / 255
    flat = cut.reshape(40, -1)
    expected = (flat - flat.mean(1, keepdims=True)) / np.maximum(
        flat.std(1, keepdims=True), 48**-0.5
    )
    np.testing.assert_allclose(found.reshape(40, -1), expected, atol=1e-12)
    edited = pool(raw, crop=4, normalisation="unit", pixels="random", pixel_seed=3).batch(
        torch.arange(40)
    )
    assert edited.shape == (40, 3, 4, 4)  # cropped first: no pixel from outside comes in
    np.testing.assert_allclose(
        np.sort(edited.numpy().reshape(40, 3, -1)), np.sort(cut.reshape(40, 3, -1)), atol=1e-12
    )


def test_random_crops() -> None:
    """Every corner the image has is drawn, each crop is a piece of it or of its mirror image, and without --crop it is of the padded image."""
    raw = colour()
    mine, drawn = pool(raw, crop=4), set()
    loop = Loop(
        [regular(spec(blobs(channels=3)), {"augment": "crop-flip"})],
        blobs(channels=3),
        Recording(),
        CPU,
    )
    loop.trainer.draws.reach = mine.reach()
    for step in range(12):
        crops = loop.trainer.draws.crops([0], 40, step)
        assert crops is not None
        batch = mine.batch(torch.arange(40)[None], crops)[0].numpy() * 255
        for place in range(40):
            top, left, mirrored = (
                int(part[0, place]) for part in (crops.top, crops.left, crops.mirrored)
            )
            piece = raw[place, top : top + 4, left : left + 4].transpose(2, 0, 1)
            np.testing.assert_allclose(
                batch[place], piece[:, :, ::-1] if mirrored else piece, atol=1e-9
            )
            drawn.add((top, left, mirrored))
    assert len(drawn) == 3 * 3 * 2
    grey = pool(np.random.default_rng(0).integers(1, 255, (40, 8, 8, 1)).astype(np.uint8))
    assert grey.reach() == (2, 2)
    corner = images.Crops(
        torch.zeros(1, dtype=torch.int64),
        torch.zeros(1, dtype=torch.int64),
        torch.zeros(1, dtype=torch.bool),
    )
    moved = grey.batch(torch.tensor([5]), corner)
    assert (moved[0, 0, 0] == 0).all() and (
        moved[0, 0, 1:, 1:] == grey.batch(torch.tensor([5]))[0, 0, :-1, :-1]
    ).all()


def test_the_rate_falls_with_each_epoch() -> None:
    weights, gradients = (
        torch.randn(1, 5, dtype=torch.float64),
        torch.randn(7, 1, 5, dtype=torch.float64),
    )
    mine, plain = weights.clone(), torch.nn.Parameter(weights.clone())
    ours = StackOptimizer(
        [Optimizer("sgd", 0.1, 0.9, schedule="epoch-decay")], mine, steps_per_epoch=3
    )
    theirs = torch.optim.SGD([plain], 0.1, 0.9)
    falls = torch.optim.lr_scheduler.ExponentialLR(theirs, 0.95)
    for step, gradient in enumerate(gradients, 1):
        ours.step(mine, gradient.clone())
        plain.grad = gradient
        theirs.step()
        if step % 3 == 0:
            falls.step()
    torch.testing.assert_close(mine, plain.detach(), rtol=0, atol=1e-14)


def test_plan() -> None:
    """Nine networks a seed; pixel tasks are drawn from the seed; a regulariser changes one thing and trains all epochs."""
    options = parsing.parse(randomize, {"replicas": "2"})
    data = blobs()
    specs, _ = randomize.plan(options, {"digits": data})
    assert (
        len(specs) == 18 and len({stack_key(one) for one in specs}) == 4
    )  # labels, and three edits of the pixels
    assert {(one.data.pixel_seed, one.seed) for one in specs if one.data.pixels == "random"} == {
        (0, 0),
        (1, 1),
    }
    arms, _ = randomize.plan(
        parsing.parse(randomize, {"sweep": "regularisers", "replicas": "1"}), {"digits": data}
    )
    by = {one.arm: one for one in arms}
    assert set(by) == set(randomize.REGULARISERS) and {one.stop.loss for one in arms} == {0.0}
    none = by["none"]
    assert (
        by["augmentation"] == replace(none, arm="augmentation", augment="crop")
        and by["weight-decay"].optimizer.weight_decay == 5e-4
    )
    assert by["dropout"].network.dropout == 0.5 and by["batch-norm"].network.norm == "on"
    inception = replace(none, network=Network("inception", 96, 12))
    assert (
        regularised(inception, "batch-norm").network.norm == "off"
        and regularised(inception, "all").network.norm == "own"
    )


def simulated(slow: dict[str, float], accuracy: dict[str, float], seeds: int = 6) -> Evidence:
    """Networks whose fit loss falls exponentially, `slow` times as slowly as that of true labels, and regularisers of those test accuracies."""
    rng, rows, lines = np.random.default_rng(0), [], []
    shared = {
        "dataset": "d",
        "train_size": 9,
        "arch": "mlp",
        "width": 9,
        "depth": 1,
        "optimizer": "sgd",
        "lr": 0.1,
        "weight_decay": 0.0,
        "batch_size": 8,
    }
    for seed in range(seeds):
        for arm, factor in slow.items():
            rate = 0.05 / factor * (1 + 0.02 * rng.random())
            for epoch in range(200):
                values = {
                    "fit_loss": 2.3 * np.exp(-rate * 10 * epoch),
                    "fit_accuracy": min(1.0, epoch / 100),
                    "updates": 10.0 * epoch,
                }
                values |= {
                    "val_accuracy": 1 - (epoch - 50) ** 2 / 1e5,
                    "test_accuracy": epoch / 200,
                }
                lines += [
                    {"run_id": f"{arm}-{seed}", "metric": name, "step": epoch, "value": value}
                    for name, value in values.items()
                ]
            rows.append(
                {
                    "run_id": f"{arm}-{seed}",
                    "ovfit.arm": arm,
                    "seed": seed,
                    "fit_accuracy": 1.0,
                    "test_accuracy": 0.1 + 0.01 * rng.standard_normal(),
                }
            )
        for arm, mean in accuracy.items():
            value = mean + 0.005 * rng.standard_normal()
            rows.append(
                {
                    "run_id": f"{arm}-{seed}",
                    "ovfit.arm": arm,
                    "seed": seed,
                    "fit_accuracy": 1.0,
                    "test_accuracy": value,
                    "val_accuracy": value,
                }
            )
    table = pd.DataFrame(rows).assign(
        **shared, classes=10, epochs=200, stop_loss=0.005, **{"ovfit.outcome": "converged"}
    )
    found = Evidence(table, pd.DataFrame(lines), options=parsing.parse(randomize, {}))
    return replace(found, networks=table.merge(measures(found), on="run_id", how="left"))


def test_claims_on_simulated_networks() -> None:
    arms = {
        "none": 0.5,
        "augmentation": 0.56,
        "weight-decay": 0.51,
        "dropout": 0.52,
        "batch-norm": 0.53,
        "all": 0.55,
    }
    found = simulated({"true": 1.0, "random-labels": 3.0, "gaussian-pixels": 12.0}, arms)
    one = found.networks.set_index("run_id").loc["random-labels-0"]
    assert (
        one["slowdown"] == pytest.approx(3, rel=0.03)
        and one["best_epoch"] == 50
        and one["best_accuracy"] == 0.25
        and one["steps_all"] == 1000
    )
    assert one["steps_01"] / one["steps_1"] == pytest.approx(np.log(230) / np.log(23), rel=0.01)
    verdicts = {(claim.id, claim.scope.get("arm")): claim.verdict for claim in claims(found, {})}
    assert (
        verdicts["Z2", "random-labels"] == "holds" and verdicts["Z2", "gaussian-pixels"] == "fails"
    )
    assert (
        verdicts["Z1a", "random-labels"] == "holds" and verdicts["Z1b", "random-labels"] == "holds"
    )
    assert (
        verdicts["Z3.help", None]
        == verdicts["Z3.survives", None]
        == verdicts["Z3.most", None]
        == "holds"
    )
    table = tables(found)["regularisers"].set_index(["regulariser", "early stopping"])
    assert table.loc[("augmentation", "off"), "gain"] == pytest.approx(0.06, abs=0.01)
    worse = {
        (claim.id): claim.verdict
        for claim in claims(
            simulated({"true": 1.0}, {**arms, "augmentation": 0.45, "none": 0.1}), {}
        )
    }
    assert (
        worse["Z3.survives"] == "fails"
        and worse["Z3.most"] == "fails"
        and worse["Z2"] == "undecided"
    )


def test_randomize_as_a_command(shown: Path) -> None:
    """Networks, claims and figures of both sweeps."""
    networks = finished(shown, "randomize")
    assert len(networks) == 12 and set(networks["pixels"]) == {
        "true",
        "shuffled",
        "random",
        "gaussian",
    }
    assert (
        networks[networks["ovfit.arm"] == "random-labels"]["corruption_rate"].between(0.8, 1).all()
    )
    assert set(networks[networks["ovfit.arm"] == "dropout"]["dropout"]) == {0.5} and set(
        networks[networks["ovfit.arm"] == "augmentation"]["augment"]
    ) == {"crop"}
    (trained,) = launches(shown, "randomize")
    every = {"Z1a", "Z1b", "Z2", "Z3.help", "Z3.survives", "Z3.most", "Z4", "Z5", "Z5.norm"}
    assert {claim["id"] for claim in json.loads((trained / "claims.json").read_text())} == every
    assert {path.stem.split("-")[0] for path in (trained / "figures").glob("*.png")} == {
        "tasks",
        "corruption",
        "regularisers",
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--rates", "1.2"], "must be 1 or less"),
        (["--rates", "-0.2"], "must be 0 or more"),
        (["--tasks", "noise"], "is not known"),
        (["--crop", "9"], "the images of digits are 8x8"),
        (
            ["--sweep", "regularisers", "--weight-decay", "0.1"],
            "is an arm of the regulariser sweep",
        ),
        (["--theory", "on", "--points", "5000"], "1,437 training images"),
        (["--theory", "on", "--points", "1"], "must be 2 or more"),
        (["--theory", "on", "--sweep", "both"], "trains no network"),
    ],
)
def test_bad_input(refused: Refused, words: list[str], said: str) -> None:
    refused("randomize", words, said)
