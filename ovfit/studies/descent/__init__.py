"""Double descent: test error falls, peaks where the networks begin to fit everything, and falls again.

Paper     I. Abuhazera, R. Monsonego: Overparameterized Machine Learning, 2024 (its extension of Zhang et al. 2017); P. Nakkiran et al.: Deep double
          descent, 2019 (arXiv 1912.02292)
Question  Is there a peak of the test error, where does it stand, and what makes it?
How       A width sweep: the same images, batch and steps for every width, several seeds, label noise drawn once. The source's 21 networks (lenet5) are named
          by their parameters: --networks. `source` trains them as it did (batch 4, SGD 1e-3, momentum .9, its own 40 to 100 epochs, one seed), `controlled`
          all alike. A peak picked from the curve it is tested on always looks like one, so its place comes from other seeds and no test data: the first
          width with train error <= .01 (on the assigned labels); the minimum to its left is that of the validation error. Its height is measured on the
          seeds left over, twice, the halves swapped; the interval counts seeds and test images.
Claims    (margins fixed before the first run; the network is the unit)
  D1  test error declines, rises to a peak near the threshold, and declines again: peak - left minimum > 0 and peak - widest > 0 (the decline before the
      left minimum is not tested: that minimum may be the narrowest)
  D2  the threshold lies above n parameters: first width with train error <= .01 of each seed, parameters / n > 1 (never reached: the widest counts)
  D3  the largest generalise best: test error of the widest less that of the best other width (by validation error of the other seeds) < .01; D3.level, for
      the source's own data: mean test error from 45,892 parameters on within .11 +- .01
  D4  label noise sharpens the peak: its height over the left minimum less that of the same seeds without noise > 0
  D5  early stopping (the epoch of least validation error) removes it, where D1 holds: the height at the same two widths < .01, and less than at the end
  D6  epoch-wise (D6.epochs), widest network: test error rises after its minimum and falls again: peak - left minimum > 0, peak - last epoch > 0; sample-wise
      (D6.samples): more images hurt: at the most images still fitted (train error <= .01), test error - that at fewer images > 0
  DO  (ours, --oracle) random features + least squares, whose peak stands at p = n by theory: peak of the test loss within one grid step of it
Command   ovfit descent                                  digits, MLP, 12 widths x 8 seeds x 2 noise levels: about five minutes on 2 cores
          ovfit descent --oracle on                      the self-test, in seconds
          ovfit descent --sweep samples | complexity     more images; the most images fitted (by bisection)
          ovfit descent --preset source --networks all   the source's 21 networks on four classes of CIFAR-10
          ovfit descent --preset controlled              8 networks x 8 seeds x 3 noise levels, 4,000 images
          ovfit descent --preset nakkiran-cnn            his 5-layer CNN (and nakkiran-resnet, ResNet18) of width k, with its schedule: for GPUs
Expected  docs/descent.md has what was measured.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from ovfit.studies.options import Run, Sample, Train, option
from ovfit.studies.study import Card, Planned, Study

if TYPE_CHECKING:
    import pandas as pd

    from ovfit.analysis.claims import Claim
    from ovfit.analysis.evidence import Evidence
    from ovfit.data.datasets import Dataset
    from ovfit.data.source import Source
    from ovfit.figures.theme import Figure
    from ovfit.spec import Spec


@dataclass(frozen=True)
class Net:
    """A network of the source as it was really trained: filters c, hidden units, and the epochs and errors of its Table 1."""

    filters: int
    units: tuple[int, ...]
    epochs: int = 0  # 0: not in Table 1
    errors: tuple[float, float] | None = None  # train, test
    crop: int = 0


NETWORKS = {
    1865: Net(5, (5,), 40, (0.11, 0.14)),
    2550: Net(5, (10, 5), 50, (0.09, 0.14)),
    3305: Net(5, (15, 10)),
    5695: Net(5, (30, 20)),
    10608: Net(8, (40, 20), 40, (0.04, 0.13)),
    13093: Net(8, (50, 25), 90, (0.01, 0.13)),
    15895: Net(10, (50, 25), 90, (0.01, 0.13)),
    16819: Net(9, (80, 40), 100, (0.02, 0.14), crop=28),
    19488: Net(8, (70, 50), 40, (0.02, 0.14)),
    21785: Net(10, (65, 50), 40, (0.02, 0.14)),
    23299: Net(9, (80, 40), 40, (0.01, 0.15)),
    27150: Net(10, (80, 60), 40, (0.01, 0.14)),
    30397: Net(10, (92, 55)),
    33370: Net(10, (100, 60), 90, (0.0, 0.12)),
    36480: Net(10, (110, 60)),
    39590: Net(10, (120, 60)),
    42052: Net(12, (110, 58)),
    45892: Net(12, (120, 60), 70, (0.0, 0.11)),
    54694: Net(14, (120, 80), 100, (0.0, 0.11)),
    62716: Net(16, (128, 64), 100, (0.0, 0.11)),
    75426: Net(16, (150, 80), 100, (0.0, 0.11)),
}
TABLE = tuple(name for name, net in NETWORKS.items() if net.epochs)
CONTROLLED = (2550, 5695, 10608, 15895, 21785, 30397, 45892, 75426)
WIDTHS = (3, 5, 8, 12, 18, 27, 40, 60, 100, 200, 500, 1000)
ARCHITECTURES = ("mlp", "cnn", "resnet", "lenet5", "cnn5", "preresnet")
ALL = {
    "dataset": ("digits", "mnist", "fashion_mnist", "cifar10-4"),
    "networks": tuple(map(str, NETWORKS)),
    "arch": ARCHITECTURES,
}
COMMON = {"weight_decay": (0.0,), "steps": 0, "hold": 0}
SOURCE = {
    **COMMON,
    **{
        "dataset": ("cifar10-4",),
        "networks": tuple(map(str, NETWORKS)),
        "noise": (0.0,),
        "replicas": 1,
        "epochs": None,
        "batch_size": 4,
    },
    **{
        "optimizer": ("sgd",),
        "lr": (1e-3,),
        "momentum": 0.9,
        "init": "pytorch",
        "normalisation": "centred",
        "val_size": 0,
        "control_size": 0,
    },
}
PRESETS: dict[str, dict[str, Any]] = {
    "quick": {
        **COMMON,
        "dataset": ("digits",),
        "train_size": 500,
        "width": WIDTHS,
        "noise": (0.0, 0.2),
        "replicas": 8,
        "epochs": 400,
        "batch_size": 32,
    },
    "source": SOURCE,
    "paper": SOURCE,
    "controlled": {
        **SOURCE,
        **{
            "networks": tuple(map(str, CONTROLLED)),
            "noise": (0.0, 0.1, 0.2),
            "replicas": 8,
            "epochs": 60,
        },
        **{
            "train_size": 4000,
            "val_size": 2000,
            "batch_size": 16,
            "lr": (0.004,),
        },  # the source's rate per sample
    },
}
CONFIGURATION = [
    "dataset",
    "train_size",
    "arch",
    "width",
    "depth",
    "n_parameters",
    "optimizer",
    "lr",
    "weight_decay",
    "batch_size",
]
MEASURED = {
    "train error": "train_error",
    "test error": "test_error",
    "early-stopped": "early_error",
    "test loss": "test_loss",
    "mislabelled learned": "mislabelled_accuracy",
}
CURVES = [
    f"{split}_{measure}" for split in ("fit", "val", "test") for measure in ("accuracy", "loss")
] + ["clean_accuracy", "mislabelled_accuracy", "updates"]
PRESETS |= {
    "nakkiran-cnn": {
        **{
            **COMMON,
            "steps": 500_000,
            "epochs": 1500,
            "dataset": ("cifar10",),
            "arch": ("cnn5",),
            "width": (2, 4, 6, 8, 10, 12, 16, 24, 32, 48, 64),
        },
        **{
            "noise": (0.0, 0.1, 0.15, 0.2),
            "replicas": 5,
            "batch_size": 128,
            "optimizer": ("sgd",),
            "lr": (0.1,),
            "schedule": "inverse-sqrt",
        },
        **{"init": "pytorch", "control_size": 0},
    },
    "nakkiran-resnet": {
        **{
            **COMMON,
            "epochs": 4000,
            "dataset": ("cifar10",),
            "arch": ("preresnet",),
            "width": (1, 2, 4, 6, 8, 10, 12, 16, 24, 32, 64),
        },
        **{
            "noise": (0.0, 0.1, 0.15, 0.2),
            "replicas": 5,
            "batch_size": 128,
            "lr": (1e-4,),
            "init": "pytorch",
            "control_size": 0,
        },
    },
}
Sweep = Literal["widths", "epochs", "samples", "complexity"]


@dataclass(frozen=True)
class Options(Sample, Train, Run):
    preset: Literal["quick", "paper", "source", "controlled", "nakkiran-cnn", "nakkiran-resnet"] = (
        option(  # type: ignore[assignment]
            "quick: digits, minutes; source (= paper): as it trained; controlled: all widths alike; nakkiran-*: for GPUs",
            "quick",
        )
    )
    sweep: Sweep = option(
        "widths; epochs (the widest alone); samples (the middle width at several --sizes); complexity (most images fitted)",
        "widths",
    )
    networks: tuple[str, ...] = option(
        "the source's networks by their parameters, e.g. 2550,75426, or all (in place of --arch, --width)",
        (),
    )
    noise: tuple[float, ...] = option(
        "label noise: the share of training labels that are wrong; several by comma",
        least=0,
        below=1,
    )
    classes: tuple[str, ...] = option(
        "some of the dataset's classes, by name or number (default: all)", ()
    )
    sizes: tuple[int, ...] = option(
        "training images of --sweep samples (default: 10 log-spaced)", (), least=2
    )
    epsilon: float = option(
        "train error up to which images count as fitted, in --sweep complexity",
        0.1,
        above=0,
        below=1,
    )
    oracle: bool = option(
        "the self-test: random features and least squares on at most 200 images; no network is trained",
        False,
    )


def sources(options: Options) -> "list[Source]":
    """The datasets that have to be loaded."""
    from ovfit.data.source import Classes, as_source

    given = [as_source(name) for name in options.dataset]
    return [Classes(source, options.classes) for source in given] if options.classes else given


def check(options: Options) -> None:
    from ovfit.studies.descent.plan import check_options

    check_options(options)


def plan(options: Options, datasets: "Mapping[str, Dataset]") -> Planned:
    """Every network x noise level x seed (x number of images, in a sample-wise sweep). The bisection's later rounds come from `more`."""
    from ovfit.studies.descent.plan import specs
    from ovfit.training.recording.recording import Recording

    return Planned(
        specs=specs(options, datasets),
        recording=Recording(
            options.eval_every, options.step_every, options.step_evaluate, predictions=True
        ),
    )


def follow_up(
    options: Options, datasets: "Mapping[str, Dataset]", networks: "pd.DataFrame"
) -> "list[Spec]":
    """The next round of the bisection, from what is finished; nothing in the other sweeps, or where every interval is closed."""
    from ovfit.studies.descent.plan import next_round

    return (
        list(next_round(options, datasets, networks))
        if options.sweep == "complexity" and not options.oracle
        else []
    )


def compute(options: Options, datasets: "Mapping[str, Dataset]") -> "Evidence | None":
    """The oracle's regressions, in the place of networks (--oracle on)."""
    from ovfit.studies.descent.oracle import compute

    return compute(options, datasets) if options.oracle else None


def measures(evidence: "Evidence") -> "pd.DataFrame":
    """Per network: train and test error, and the test error at the epoch of least validation error."""
    from ovfit.studies.descent.measures import measures

    return measures(evidence)


def claims(evidence: "Evidence", words: Mapping[str, str]) -> "list[Claim]":
    """D1 to D6, and DO for the oracle."""
    from ovfit.studies.descent.claims import claims

    return claims(evidence, words)


def tables(evidence: "Evidence") -> "dict[str, pd.DataFrame]":
    """thresholds, decomposition; complexity."""
    from ovfit.studies.descent.tables import tables

    return tables(evidence)


def figures(evidence: "Evidence") -> "Iterator[Figure]":
    """The curve, the noise levels, the map, the decomposition; or the sweep over images, or the complexity."""
    from ovfit.studies.descent.figures import figures

    return figures(evidence)


STUDY = Study(
    name="descent",
    card=Card(__doc__ or "", icon="landscape"),
    options=Options,
    presets=PRESETS,
    everything=ALL,
    curves=tuple(CURVES),
    measured=MEASURED,
    configuration=tuple(CONFIGURATION),
    check=check,
    sources=sources,
    plan=plan,
    follow_up=follow_up,
    compute=compute,
    measures=measures,
    claims=lambda evidence, command, claims=claims: claims(evidence, command.given),
    tables=tables,
    figures=figures,
)
