"""Mislabelled data under blur: the blur against torchvision, the counts against plain ones, the change-point test's level, claims, and the command."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch
from scipy import ndimage

from ovfit.analysis.changepoint import change_point
from ovfit.analysis.claims import Claim
from ovfit.analysis.evidence import Evidence
from ovfit.data import corruption, splits
from ovfit.seeds import numpy_generator
from ovfit.spec import Corruption, Network, Stop
from ovfit.studies import mislabel
from ovfit.studies.mislabel.blur import blurred
from ovfit.studies.mislabel.claims import claims, tables
from ovfit.studies.mislabel.measures import families, measures
from ovfit.studies.mislabel.probe import GROUPS, BlurProbe
from ovfit.training import checkpoint
from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stop import StopRule
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.conftest import Record, Refused, blobs, finished, launches, spec

SIGMAS = (0.1, 0.5, 1.3, 3.0, 10.0, 100.0)


def test_blur_equals_torchvision() -> None:
    """Within 1e-5, kernels as wide as reflection allows; and a limit that is flat."""
    from torchvision.transforms.functional import gaussian_blur

    images = torch.rand(7, 3, 28, 28, generator=torch.Generator().manual_seed(0))
    for sigma in SIGMAS:
        torch.testing.assert_close(
            blurred(images, sigma),
            gaussian_blur(images, [55, 55], [sigma, sigma]),
            atol=1e-5,
            rtol=0,
        )
    flat = blurred(images, 1e4)
    assert (
        flat.amax((2, 3)) - flat.amin((2, 3))
    ).max() < 0.05  # 55 places over 28 pixels: the border counts once, all others twice


def test_blur_equals_scipy_on_other_shapes() -> None:
    images = np.random.default_rng(1).random((3, 1, 8, 11))
    for sigma in SIGMAS:
        expected = ndimage.gaussian_filter1d(
            ndimage.gaussian_filter1d(images, sigma, axis=2, mode="mirror", radius=7),
            sigma,
            axis=3,
            mode="mirror",
            radius=10,
        )
        np.testing.assert_allclose(
            blurred(torch.from_numpy(images), sigma).numpy(), expected, atol=1e-12
        )


def test_every_kth_image_of_each_class() -> None:
    labels = np.random.default_rng(0).integers(0, 5, 400)
    index = splits.split(300, 100, 250, 30, 20, 0)
    for k in (1, 7, 50):
        one, other = (
            corruption.fit_set(Corruption("every-kth", every=k), labels, index, 5, seed)
            for seed in (0, 1)
        )
        true = labels[index["train"]]
        assert (
            one.noisy is not None and other.noisy is not None and (one.noisy == other.noisy).all()
        )
        assert ((one.labels != true) == one.noisy).all() and one.corruption_rate == one.noisy.mean()
        assert [int(one.noisy[true == label].sum()) for label in range(5)] == [
            int((true == label).sum()) // k for label in range(5)
        ]
        assert (one.labels != other.labels).any() and (one.index == index["train"]).all()
        if k == 7:
            place = np.flatnonzero(true == 2)
            assert one.noisy[place[6]] and not one.noisy[place[:6]].any()


def test_stop_at_an_accuracy() -> None:
    rule = StopRule(Stop(10, hold=1, accuracy=0.995), 3, torch.device("cpu"))
    labels = torch.zeros(3, 4, dtype=torch.int64)
    rule.watch(torch.zeros(3, 4), torch.tensor([1.0, 0.0]).expand(3, 4, 2), labels)
    met = rule.met({"fit_accuracy": torch.tensor([0.994, 0.995, 1.0]), "fit_loss": torch.ones(3)})
    assert met.tolist() == [False, True, True]


def test_counts_against_plain_ones() -> None:
    """Two networks of one stack: every count from plain modules and scipy's blur; each alone gives the same."""
    data = blobs(train=60, test=20, classes=3)
    probe = BlurProbe((1.75, 7.0), noises=(0.3,), contrasts=(0.5,), shown=2)
    specs = [
        spec(
            data, seed=seed, epochs=2, width=5, corruption=Corruption("every-kth", every=4), lr=0.02
        )
        for seed in (0, 1)
    ]
    loop = Loop(specs, data, Recording(final_probe=probe), torch.device("cpu"))
    heard = Heard()
    loop.run(heard)
    alone = Heard()
    Loop(specs[1:], data, Recording(final_probe=probe), torch.device("cpu")).run(alone)
    for one in specs:
        arrays, weights = heard.probes[one.signature()], heard.weights[one.signature()]
        if one is specs[1]:
            assert all(
                (arrays[name] == alone.probes[one.signature()][name]).all()
                for name in ("counts", "sizes", "predicted", "index")
            )
        index = splits.split(60, 20, one.data.train_size, 4, 4, 0)
        fit = corruption.fit_set(one.corruption, data.train_labels, index, 3, one.seed)
        raw = np.concatenate([data.train_images[index["train"]], data.test_images])[..., 0].astype(
            np.float64
        )
        assigned, true = (
            np.concatenate([fit.labels, data.test_labels]),
            np.concatenate([data.train_labels[index["train"]], data.test_labels]),
        )
        own = said(weights, raw)
        views = [
            raw,
            *(blur(raw, sigma * 8 / 28) for sigma in probe.sigmas),
            None,
            raw.mean((1, 2), keepdims=True) * 0.5 + raw * 0.5,
        ]
        assert fit.noisy is not None
        groups = {
            "correct": np.append(~fit.noisy, np.zeros(20, bool)),
            "mislabelled": np.append(fit.noisy, np.zeros(20, bool)),
        }
        groups["test"] = ~(groups["correct"] | groups["mislabelled"])
        for level, view in enumerate(views):
            if view is not None:
                now = said(weights, view)
                for group, members in groups.items():
                    expected = [
                        int(seen[members].sum())
                        for seen in (now != own, now != assigned, now == true)
                    ]
                    assert arrays["counts"][level, :, GROUPS.index(group)].tolist() == expected, (
                        level,
                        group,
                    )
        matched, wrong = GROUPS.index("matched"), GROUPS.index("mislabelled")
        assert arrays["sizes"][matched] == arrays["sizes"][wrong] == fit.noisy.sum() and arrays[
            "images"
        ].shape == (3, 4, 1, 8, 8)


def test_a_probe_that_is_ended(tmp_path: Path) -> None:
    """The network counts as unfinished; from its last checkpoint it ends as if nothing had happened."""
    data = blobs(train=60, test=20, classes=3)
    one, recording, cpu = (
        spec(data, epochs=3, corruption=Corruption("every-kth", every=4)),
        Recording(final_probe=BlurProbe((1.0, 2.0))),
        torch.device("cpu"),
    )
    whole, ended, rest = Heard(), Heard(end_look=2), Heard()
    Loop([one], data, recording, cpu).run(whole)
    assert (
        whole.looks[0] == (1, 0.0)
        and [share for _, share in whole.looks] == sorted({share for _, share in whole.looks})
        and whole.looks[-1][1] < 1
    )
    before = Loop([one], data, recording, cpu)
    before.run(Record(stop_at=one.steps_per_epoch + 1))
    checkpoint.save(tmp_path / "one.safetensors", before.state())
    for heard in (ended, rest):
        loop = Loop([one], data, recording, cpu)
        assert checkpoint.restore(tmp_path / "one.safetensors", loop)
        loop.run(heard)
    assert len(ended.looks) == 2 and ended.stopped and not ended.outcomes and not ended.probes
    assert (
        rest.outcomes == whole.outcomes
        and (
            rest.probes[one.signature()]["counts"] == whole.probes[one.signature()]["counts"]
        ).all()
    )


def test_without_mislabelled_images() -> None:
    """Rate 0: no image is mislabelled, whatever the stack mates are."""
    data = blobs(train=60, test=20, classes=3)
    specs = [
        spec(data, epochs=1, corruption=one)
        for one in (Corruption(), Corruption("every-kth", every=4))
    ]
    alone, mates = Heard(), Heard()
    for some, heard in ((specs[:1], alone), (specs, mates)):
        Loop(some, data, Recording(final_probe=BlurProbe((1.0,))), torch.device("cpu")).run(heard)
    one, other = (heard.probes[specs[0].signature()] for heard in (alone, mates))
    assert (
        one["sizes"].tolist() == other["sizes"].tolist() == [52, 0, 0, 20]
        and (one["counts"] == other["counts"]).all()
    )


def test_strengths_that_were_not_probed(tmp_path: Path) -> None:
    """Without sigma 1.3 nothing is said of it, and with it nothing of 2."""
    found = evidence(tmp_path, {})
    for path in found.probes.values():
        with np.load(path) as arrays:
            kept = np.isin(arrays["levels"], [0.0, 1.0, 1.4, 3.0])
            np.savez(
                path,
                **{
                    **arrays,
                    "counts": arrays["counts"][kept],
                    "kinds": arrays["kinds"][kept],
                    "levels": arrays["levels"][kept],
                },
            )
    by = {claim.id: claim for claim in claims(found, {})}
    assert (
        by["M1"].n == by["M3"].n == by["M6"].n == 0
        and "1.3 among --sigmas" in by["M1"].test
        and by["M4.high"].n == 6
    )
    assert measures(found)["change"].isna().all() and not tables(found)


@dataclass
class Heard(Record):
    """A listener that keeps the probes too."""

    probes: dict[str, Any] = field(default_factory=dict)

    def finished(self, spec, outcome, epoch, weights, history) -> None:  # type: ignore[no-untyped-def]
        super().finished(spec, outcome, epoch, weights, history)
        self.probes[spec.signature()] = history.probes


def blur(raw: np.ndarray, sigma: float) -> np.ndarray:
    for axis in (1, 2):
        raw = ndimage.gaussian_filter1d(raw, sigma, axis=axis, mode="mirror", radius=7)
    return raw


def said(weights: dict, raw: np.ndarray) -> np.ndarray:
    """The labels a plain two-layer network gives images of 0 to 255."""
    a, b, c, d = (value.double().numpy() for value in weights.values())
    return (np.maximum(raw.reshape(len(raw), -1) / 255 @ a.T + b, 0) @ c.T + d).argmax(1)


def test_change_point_against_a_plain_f() -> None:
    values = np.random.default_rng(3).normal(size=(4, 7))
    found = change_point(values, numpy_generator(0), permutations=99)
    centred = values - values.mean(1, keepdims=True)
    plain = []
    for cut in range(1, 7):
        left, right = centred[:, :cut].ravel(), centred[:, cut:].ravel()
        between = len(left) * left.mean() ** 2 + len(right) * right.mean() ** 2
        within = ((left - left.mean()) ** 2).sum() + ((right - right.mean()) ** 2).sum()
        plain.append(between / (within / (4 * 6 - 1)))
    assert found.place == int(np.argmax(plain)) + 1 and found.statistic == pytest.approx(max(plain))


def test_change_point_keeps_its_level_and_finds_a_step() -> None:
    rng = np.random.default_rng(5)
    alarms = sum(
        change_point(rng.normal(size=(5, 1)) + rng.normal(size=(5, 11)), rng, permutations=199).p
        <= 0.05
        for _ in range(200)
    )
    assert alarms <= 18  # 200 x .05 = 10; more than 18 in one of 160 draws of a binomial
    step = np.where(np.arange(11) >= 5, 0.3, 0.0) + rng.normal(size=(5, 11)) * 0.05
    found = change_point(step, rng)
    assert found.place == 5 and found.p < 0.001


def evidence(
    folder: Path,
    change: dict[int, float],
    *,
    mislabelled: float = 0.05,
    fit: float = 1.0,
    seeds: int = 6,
) -> Evidence:
    """Records of simulated networks at the study's rates, whose correct images change their label with probability change[k] from sigma 1.3 on."""
    rng, rows, probes = np.random.default_rng(0), [], {}
    levels = [0.0, *mislabel.SIGMAS]
    for k in (125, 100, 90, 80, 75, 70, 60, 50, 33, 20, 10):
        for seed in range(seeds):
            sizes = np.array([12000 - 12000 // k, 12000 // k, 12000 // k, 2000])
            share = np.array([0.0 if sigma < 1.3 else change.get(k, 0.1) for sigma in levels])
            own = rng.binomial(sizes, np.repeat(share[:, None], 4, 1))
            assigned = own + np.array([0, round(mislabelled * sizes[1]), 0, 40])
            run_id = f"{k}-{seed}"
            probes[run_id] = folder / f"{run_id}.npz"
            counts = np.stack([own, assigned, sizes - own], 1)
            kinds = np.array(["none", *["blur"] * len(mislabel.SIGMAS)])
            np.savez(
                probes[run_id], counts=counts, sizes=sizes, kinds=kinds, levels=np.array(levels)
            )
            rows.append(
                {"run_id": run_id, "every": k, "seed": seed, "fit_accuracy": fit, "epochs": 40}
            )
    scope = {
        "dataset": "simulated",
        "train_size": 12000,
        "arch": "mlp",
        "width": 9,
        "depth": 1,
        "optimizer": "adam",
    }
    table = pd.DataFrame(rows).assign(**scope, lr=0.1, weight_decay=0.0, batch_size=128)
    return Evidence(table, pd.DataFrame(), probes=probes, options=mislabel.Options())


def verdicts(found: list[Claim]) -> dict[str, str]:
    return {claim.id: claim.verdict for claim in found}


def test_claims_on_simulated_networks(tmp_path: Path) -> None:
    """A step at 1/70 is found and a flat sequence is not; equal errors are no 10 times as many; nothing is decided by networks that did not fit."""
    for name in ("step", "flat", "unfitted"):
        (tmp_path / name).mkdir()
    step = evidence(tmp_path / "step", dict.fromkeys((125, 100, 90, 80), 0.02) | {75: 0.15})
    found = verdicts(claims(step, {}))
    assert found == {
        "M1": "holds",
        "M2": "holds",
        "M3": "undecided",
        "M4.high": "holds",
        "M4.low": "holds",
        "M5": "holds",
        "M6": "undecided",
    }, found
    cut = tables(step)["changepoint"].set_index("group").loc["all"]
    assert (
        cut["cut"] == "1/80 | 1/75"
        and cut["p"] < 0.001
        and cut["step"] == pytest.approx(0.13, abs=0.01)
    )
    flat = verdicts(claims(evidence(tmp_path / "flat", {}, mislabelled=0.0), {}))
    assert (
        flat["M1"] == "fails"
        and flat["M2"] == "holds"
        and flat["M4.high"] == "fails"
        and flat["M4.low"] == "fails"
    )
    unfitted = claims(evidence(tmp_path / "unfitted", {}, fit=0.99), {})
    assert set(verdicts(unfitted).values()) == {"undecided"} and all(
        "ovfit mislabel" in claim.command for claim in unfitted
    )


def test_a_damaged_record_leaves_the_rest(tmp_path: Path) -> None:
    found = evidence(tmp_path, {})
    found.probes["80-0"].write_bytes(b"nothing")
    (family,) = families(found)
    assert family.complete == [1, 2, 3, 4, 5] and len(measures(found)) == 65


def test_mislabel_as_a_command(shown: Path) -> None:
    """Store, probes, claims, figures."""
    networks = finished(shown, "mislabel")
    assert (
        sorted(networks["every"]) == [10, 10, 30, 30] and (networks["fit_accuracy"] >= 0.999).all()
    )
    (launch,) = launches(shown, "mislabel")
    assert {claim["id"] for claim in json.loads((launch / "claims.json").read_text())} == {
        "M1",
        "M2",
        "M3",
        "M4.high",
        "M4.low",
        "M5",
        "M6",
    }
    assert {path.stem.split("-")[0] for path in (launch / "figures").glob("*.png")} == {
        "blur",
        "rates",
        "controls",
        "gallery",
    }
    for where in networks["artifact_uri"]:
        with np.load(Path(where.removeprefix("file://")) / "probes.npz") as arrays:
            assert arrays["levels"][1:4].tolist() == [1, 1.3, 2] and arrays["counts"].shape == (
                16,
                3,
                4,
            )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--rates", "1.5"], "a share lies between 0 and 1"),
        (["--rates", "-0.1"], "a share lies between 0 and 1"),
        (["--rates", "many"], "give shares such as 1/80"),
        (["--rates", "1/0"], "give shares such as 1/80"),
        (["--rates", "0.3"], "the nearest is 1/3"),
        (["--rates", "1/500"], "every 500-th is none"),
        (["--train-size", "5000"], "more than the 1437 images"),
        (["--sigmas", "0,1"], "must be more than 0"),
        (["--sigmas", "2,1"], "rising order"),
        (["--arch", "resnet18", "--width", "8"], "resnet18 has 64"),
        (["--lr", "tuned"], "--schedule inverse-sqrt"),
        (["--rates", "1e-320"], "no set of images is that large"),
    ],
)
def test_bad_input(refused: Refused, words: list[str], said: str) -> None:
    refused("mislabel", words, said)


def test_resnet18_is_torchvision_s() -> None:
    stack = Stack(
        [Network("resnet18", 64, 18)], [0], (1, 28, 28), 10, torch.device("cpu"), torch.float32
    )
    assert stack.n_parameters(0) == 11_175_370
