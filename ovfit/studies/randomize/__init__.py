"""Fitting random labels: networks that generalise also fit labels, and images, that mean nothing.

Paper     C. Zhang, S. Bengio, M. Hardt, B. Recht, O. Vinyals: Understanding deep learning requires rethinking generalization, 2017 (arXiv 1611.03530)
Question  Do the same networks fit random labels and random pixels, how much more slowly, and what do explicit regularisers add?
How       Tasks: true labels; partial corruption (--rates: with that probability a label is drawn uniformly from all classes); random labels (rate 1, a k-th
          of them right); shuffled pixels (one permutation for all images), random pixels (one for each), Gaussian pixels (the data's mean and variance).
          Pixel tasks edit the test images in the same way; validation and test labels are never altered. Images are whitened each by itself; CIFAR-10 is
          cropped to 28x28. SGD with momentum .9, rate .01 (Inception .1), multiplied by .95 after each epoch; training ends at a fit loss of .005 or after
          --epochs. Regularisers are arms on true labels: augmentation (random crop; colour images mirrored too), weight decay .0005, dropout .5, batch norm
          (Inception has it: its arm, no-batch-norm, takes it out, and is no regulariser in Z3), and all of them; early stopping is the evaluated epoch of
          highest validation accuracy of each, at no further training.
Claims    (margins fixed before the first run; the network is the unit)
  Z1  each corrupted task is fitted: Z1a train error on the assigned labels <= .001 (where training ended before that it is undecided: more of it may do);
      Z1b random labels leave the test error at chance: within .02 of 1 - 1/k
  Z2  it is slower by a small constant factor: steps to train loss .1, task / true labels of the same seed, < 10
  Z3  regularisers help (Z3.help: test accuracy of the best arm less that of none > 0), none is needed (Z3.survives: none / best > .8), augmentation helps
      most (Z3.most: augmentation less the best other single one > 0); "best" is chosen by validation accuracy, and measured on the test images
  Z4  the explicit network of p = 2n + d weights fits any labels: largest error at a training image < .5 (--theory on)
  Z5  SGD from zero on a linear model gives the minimum-norm solution, distance / norm <= .01; Z5.norm: the norm does not predict generalisation: there is
      a pre-processing with a larger norm and a smaller test error (--theory on)
Command   ovfit randomize                                        digits, MLP 1x512, 9 tasks x 5 seeds: minutes on 2 cores
          ovfit randomize --sweep regularisers                   the arms of Z3
          ovfit randomize --theory on                            Z4 and Z5, no network is trained
          ovfit randomize --preset paper --arch all              CIFAR-10, Inception, AlexNet, both MLPs: for GPUs
Expected  docs/randomize.md has what was measured.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from ovfit.studies.options import Run, Sample, Train, option
from ovfit.studies.study import Card, Planned, Study

if TYPE_CHECKING:
    import pandas as pd

    from ovfit.analysis.claims import Claim
    from ovfit.analysis.evidence import Evidence
    from ovfit.data.datasets import Dataset
    from ovfit.figures.theme import Figure

WITHOUT = "no-batch-norm"  # what the arm is called where a network has it and loses it
ARCHITECTURES = ("mlp", "mlp3", "alexnet", "inception")
Task = Literal[
    "true", "partial", "random-labels", "shuffled-pixels", "random-pixels", "gaussian-pixels"
]
Regulariser = Literal["none", "augmentation", "weight-decay", "dropout", "batch-norm", "all"]
TASKS: tuple[str, ...] = get_args(Task)
REGULARISERS: tuple[str, ...] = get_args(Regulariser)
ALL = {
    "dataset": ("digits", "mnist", "fashion_mnist", "cifar10"),
    "arch": ARCHITECTURES,
    "tasks": TASKS,
    "regularisers": REGULARISERS,
}
SHARED = {
    **{
        "tasks": TASKS,
        "rates": (0.2, 0.4, 0.6, 0.8),
        "regularisers": REGULARISERS,
        "replicas": 5,
        "weight_decay": (0.0,),
        "optimizer": ("sgd",),
    },
    **{
        "momentum": 0.9,
        "normalisation": "image",
        "schedule": "epoch-decay",
        "steps": 0,
        "hold": 0,
        "loss_target": 0.005,
        "control_size": 0,
    },
}
PRESETS: dict[str, dict[str, Any]] = {
    "quick": {
        **SHARED,
        "dataset": ("digits",),
        "lr": (0.03,),
        "epochs": 150,
        "batch_size": 32,
        "schedule": "constant",
    },
    "paper": {**SHARED, "dataset": ("cifar10",), "arch": ("inception",), "epochs": 100},
}
MEASURED = {
    "parameters": "n_parameters",
    "corrupted": "corruption_rate",
    "fit error": "fit_error",
    "steps to loss .1": "steps_1",
    "to .01": "steps_01",
    "to 100 %": "steps_all",
    "slowdown": "slowdown",
    "test": "test_accuracy",
    "best epoch": "best_accuracy",
}
CURVES = [
    f"{split}_{measure}" for split in ("fit", "val", "test") for measure in ("accuracy", "loss")
] + ["updates"]


@dataclass(frozen=True)
class Options(Sample, Train, Run):
    arch: tuple[str, ...] = option(
        "mlp, mlp3 (three hidden layers), alexnet, inception; several by comma, or all", ("mlp",)
    )
    sweep: Literal["tasks", "regularisers", "both"] = option(
        "the tasks without regularisers, the regularisers on true labels, or both", "tasks"
    )
    tasks: tuple[Task, ...] = option("what is learned; several by comma, or all")
    rates: tuple[float, ...] = option(
        "shares of partially corrupted labels; several by comma", least=0, most=1
    )
    regularisers: tuple[Regulariser, ...] = option(
        "arms of the regulariser sweep; several by comma, or all"
    )
    crop: int | None = option(
        "side of the centre crop (default: 28 for images of 32x32; 0: none)", least=0
    )
    theory: bool = option(
        "Z4 and Z5: the explicit network, and linear models; no network is trained", False
    )
    points: tuple[int, ...] = option(
        "images the explicit network fits, in --theory on; several by comma",
        (10, 100, 1000),
        least=2,
    )


def check(options: Options) -> None:
    from ovfit.studies.randomize.plan import check_options

    check_options(options)


def plan(options: Options, datasets: "Mapping[str, Dataset]") -> Planned:
    """Every task or regulariser x seed of every configuration asked for."""
    from ovfit.studies.randomize.plan import specs
    from ovfit.training.recording.recording import Recording

    return Planned(
        specs=specs(options, datasets),
        recording=Recording(options.eval_every, options.step_every, options.step_evaluate),
    )


def compute(options: Options, datasets: "Mapping[str, Dataset]") -> "Evidence | None":
    """The explicit network and the linear models, in the place of networks (--theory on)."""
    from ovfit.studies.randomize.theory.regressions import compute

    return compute(options, datasets) if options.theory else None


def measures(evidence: "Evidence") -> "pd.DataFrame":
    """Per network: steps to each loss, slowdown against the true labels of the same seed, the accuracy of the best epoch."""
    from ovfit.studies.randomize.measures import measures

    return measures(evidence)


def claims(evidence: "Evidence", words: Mapping[str, str]) -> "list[Claim]":
    """Z1 to Z3; Z4 and Z5 with --theory on."""
    from ovfit.studies.randomize.claims import claims

    return claims(evidence, words)


def tables(evidence: "Evidence") -> "dict[str, pd.DataFrame]":
    """regularisers: each arm's test accuracy, at the last and at the best epoch, and what it adds to none."""
    from ovfit.studies.randomize.claims import tables

    return tables(evidence)


def figures(evidence: "Evidence") -> "Iterator[Figure]":
    """Loss against steps per task, slowdown and test error against the corruption rate, the regularisers; the figures of the theory."""
    from ovfit.studies.randomize.figures import figures

    return figures(evidence)


STUDY = Study(
    name="randomize",
    card=Card(__doc__ or "", icon="casino"),
    options=Options,
    presets=PRESETS,
    everything=ALL,
    curves=tuple(CURVES),
    measured=MEASURED,
    check=check,
    plan=plan,
    compute=compute,
    measures=measures,
    claims=lambda evidence, command, claims=claims: claims(evidence, command.given),
    tables=tables,
    figures=figures,
)
