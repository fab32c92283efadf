"""The plan against the paper, and what is refused."""

import numpy as np

from ovfit.data.datasets import Dataset
from ovfit.spec import Spec
from ovfit.studies.interpolation import STUDY
from ovfit.studies.parsing import parse
from ovfit.studies.study import Planned

SHAPES = {"digits": (1437, 8), "mnist": (60_000, 2), "fashion_mnist": (60_000, 2)}


def fake(name: str) -> Dataset:
    """A dataset with as many images."""
    images, side = SHAPES[name]
    rng = np.random.default_rng(len(name))
    return Dataset(
        name,
        rng.integers(0, 256, (images, side, side, 1), np.uint8),
        np.arange(images) % 10,
        np.zeros((20, side, side, 1), np.uint8),
        np.arange(20) % 10,
        "test",
    )


def planned(**given: str) -> Planned:
    options = parse(STUDY, given)
    return STUDY.plan(options, {name: fake(name) for name in STUDY.sources(options)})


def test_the_paper_s_cases() -> None:
    specs = planned(preset="paper").specs
    cases: dict[str, Spec] = {spec.arm: spec for spec in specs}
    train = {"A": 5000, "B": 5000, "C": 5000, "D": 55_000, "fig1": 5000}
    assert {arm: spec.data.train_size for arm, spec in cases.items()} == train
    for spec in specs:
        assert spec.data.val_size == 60_000 - spec.data.train_size
        assert spec.network.init == "pytorch"
        assert spec.data.normalisation == "unit"
        assert spec.optimizer.momentum == 0
        assert spec.stop.epochs == 150
    assert (cases["D"].batch_size, cases["D"].network.depth) == (16, 3)
    assert cases["fig1"].network.width == 1000


def test_the_paper_s_widths() -> None:
    sweep = planned(preset="paper", sweep="widths")
    assert len(sweep.specs) == 95
    assert len({spec.network.width for spec in sweep.specs}) == 19
    assert sum(spec.optimizer.name == "adam" for spec in sweep.specs) == 57
    assert all(spec.stop.hold == 1 for spec in sweep.specs)
    assert not sweep.recording.samples and planned(case="A").recording.samples


def test_the_paper_s_grid_is_at_tuned_rates() -> None:
    general = planned(preset="paper", sweep="general").specs
    assert len({spec.signature() for spec in general}) == 144
    assert STUDY.rates(parse(STUDY, {"sweep": "general"})) == ("tuned",)
    assert STUDY.rates(parse(STUDY, {"sweep": "general", "lr": "0.1"})) == (0.1,)


def test_explicit_options_beat_the_paper_s() -> None:
    specs = planned(case="A,B", dataset="mnist", width="7", optimizer="sgd", replicas="1").specs
    assert {(spec.arm, spec.network.width, spec.optimizer.name) for spec in specs} == {
        ("A", 7, "sgd"),
        ("B", 7, "sgd"),
    }
