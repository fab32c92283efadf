"""Mislabelled data under blur: are wrong labels memorised as exceptions, and does their number change how images are seen?

Paper     K. Ruparell: Overparameterization: How much of neural networks are used? (section 4)
Question  A network that has learned its wrong labels: do blurred images keep their label, mislabelled ones as much as correct ones, and is there a share
          of wrong labels at which that changes sharply ("phase transition")?
How       Every k-th image of each class gets another label, uniform over the others, drawn once per seed (--rates 1/k; the paper's 0.8 % to 10 %). The
          paper gives 40 epochs and at least 99.9 % train accuracy, which 40 epochs need not bring: here training ends with the first epoch at 99.9 % fit
          accuracy in evaluation mode (--hold 0: after all epochs). Networks below it are counted and left out. Then every training image, and as a
          control every test image, is blurred (kernel 2 side - 1: with a sigma that grows it becomes flat), with noise and contrast as control probes.
          "Changed" is said against the net's own label of the unaltered image (own) and against the assigned one; "true" counts the images that are given
          their true label. The paper adds a supposed 4 % to its rates; rates here are the added ones. `matched` are as many correctly labelled images as
          there are mislabelled ones, so that smoothness is compared at equal numbers.
Claims    (margins fixed before the first run; the seed is the unit, with the mean over its rates, or their differences; sigma in pixels of 28 a side,
          scaled with the side)
  M1  a sharp transition between 1/80 and 1/70: change (own, all training images) at sigma = 1.3, at 1/70 less at 1/80 > 0, and that step less the largest
      other step between neighbouring rates > 0. The change-point test says besides where the rates part most, and how often chance does as much
  M2  rates >= 1/70 give nearly the same curve: largest distance of a rate's curve (own, all training images) from their mean <= .05
  M3  below it the change grows more slowly after sigma = 1.3: its rise from there to the next strengths (1.3 to 2), rates < 1/70 less rates >= 1/70 < 0
  M4  unblurred, mislabelled images err 10 times as often as correct ones at rates >= 1/70 (M4.high), 100 times below (M4.low), yet below 10 %:
      ratio of the error rates > 10 or 100 (one error is shared out over both groups by their sizes: no error at all is a ratio of 1), and error < .1
  M5  after that both groups change alike: mean over sigma of the change (assigned) less that of the unaltered images, mislabelled - correct within +-.1
  M6  mislabelled curves are less smooth: sum of the absolute second differences over equal steps of sigma, mislabelled / matched > 1
Command   ovfit mislabel                                     digits, MLP, 11 rates x 5 seeds: a minute or two on 2 cores
          ovfit mislabel --dataset mnist --arch mlp          MNIST in full (docs/mislabel.md has the time)
          ovfit mislabel --preset paper                      ResNet18 on MNIST, 40 epochs: for GPUs
Expected  docs/mislabel.md has what was measured.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Any

from ovfit.studies.options import Run, Sample, Train, option
from ovfit.studies.study import Card, Planned, Study

if TYPE_CHECKING:
    import pandas as pd

    from ovfit.analysis.claims import Claim
    from ovfit.analysis.evidence import Evidence
    from ovfit.data.datasets import Dataset
    from ovfit.figures.theme import Figure

FITTED = 0.999  # of the assigned labels, in evaluation mode: the paper's own condition
RATES = tuple(f"1/{k}" for k in (125, 100, 90, 80, 75, 70, 60, 50, 33, 20, 10))
SIGMAS = (
    0.2,
    0.4,
    0.6,
    0.7,
    0.8,
    0.9,
    1.0,
    1.1,
    1.2,
    1.3,
    1.4,
    1.6,
    1.8,
    2.0,
    2.5,
    3.0,
    4.0,
    6.0,
    10.0,
    20.0,
)  # of 28 pixels
ARCHITECTURES = ("mlp", "cnn", "resnet", "resnet18")
ALL = {"dataset": ("digits", "mnist", "fashion_mnist"), "arch": ARCHITECTURES, "rates": RATES}
SHARED = {
    **{
        "rates": RATES,
        "replicas": 5,
        "weight_decay": (0.0,),
        "val_size": 0,
        "control_size": 0,
        "steps": 0,
    },
    **{
        "normalisation": "standard",
        "schedule": "inverse-sqrt",
    },  # at a constant rate Adam hovers below 99.9 % for a hundred epochs
}
PRESETS: dict[str, dict[str, Any]] = {
    "quick": {**SHARED, "dataset": ("digits",), "lr": (0.002,), "epochs": 200, "hold": 1},
    "paper": {
        **SHARED,
        "dataset": ("mnist",),
        "arch": ("resnet18",),
        "epochs": 40,
        "hold": 0,
        "init": "pytorch",
    },
}
CONFIGURATION = [
    "dataset",
    "train_size",
    "arch",
    "width",
    "depth",
    "optimizer",
    "lr",
    "weight_decay",
    "batch_size",
    "every",
]
MEASURED = {
    "fit accuracy": "fit_accuracy",
    "epochs": "ovfit.epochs_run",
    "test": "test_accuracy",
    "errors, correct": "error_correct",
    "errors, mislabelled": "error_mislabelled",
    "changed at 1.3": "change",
    "correct": "change_correct",
    "mislabelled": "change_mislabelled",
    "back to true": "true_mislabelled",
    "test images": "change_test",
}
CURVES = ["fit_accuracy", "mislabelled_accuracy", "test_accuracy"]


@dataclass(frozen=True)
class Options(Sample, Train, Run):
    arch: tuple[str, ...] = option("mlp, cnn, resnet, resnet18; several by comma, or all", ("mlp",))
    hold: int = option(
        "stop after so many epochs in a row at 99.9 % accuracy on the assigned labels; 0: run all epochs",
        least=0,
    )
    rates: tuple[str, ...] = option(
        "mislabelled share of the training images, as 1/k or a number; several by comma, or all"
    )
    sigmas: tuple[float, ...] = option(
        "standard deviations of the blur, in pixels of a 28-pixel side (default: 20 from 0.2 to 20)",
        SIGMAS,
        above=0,
    )


def check(options: Options) -> None:
    from ovfit.errors import BadInput
    from ovfit.studies.specs import check_train

    check_train(options, ARCHITECTURES)
    if any(a >= b for a, b in zip(options.sigmas, options.sigmas[1:], strict=False)):
        raise BadInput(
            f"--sigmas {','.join(f'{sigma:g}' for sigma in options.sigmas)}: give them in rising order"
        )
    for rate in options.rates:
        every(rate)


def every(rate: str) -> int:
    """k of a rate 1/k, given as 1/80, 0.0125 or 0 (no image is mislabelled: 0). Raises BadInput for what is no such rate."""
    from ovfit.errors import BadInput

    top, _, bottom = rate.partition("/")
    try:
        share = float(top) / float(bottom or 1)
    except (ValueError, ZeroDivisionError):
        raise BadInput(f"--rates {rate!r}: give shares such as 1/80 or 0.0125") from None
    if not 0 <= share <= 1 or bottom.strip() in ("inf", "-inf"):
        raise BadInput(f"--rates {rate}: a share lies between 0 and 1")
    if share and share < 1e-9:
        raise BadInput(f"--rates {rate}: no set of images is that large; say 0, or a larger share")
    k = round(1 / share) if share else 0
    if share and abs(1 / k - share) > 0.02 * share:
        raise BadInput(
            f"--rates {rate}: every k-th image is mislabelled, so a rate is 1/k; the nearest is 1/{k} = {1 / k:.3g}"
        )
    return k


def plan(options: Options, datasets: "Mapping[str, Dataset]") -> Planned:
    """Every rate x seed of every configuration asked for."""
    from ovfit.spec import Corruption, Spec, Stop
    from ovfit.studies import specs as _specs
    from ovfit.studies.mislabel.probe import BlurProbe
    from ovfit.training.recording.recording import Recording

    specs = []
    for name, arch, width, optimizer in product(
        options.dataset, options.arch, options.width or (None,), _specs.optimizers(options)
    ):
        dataset = datasets[name]
        data, network = (
            _specs.data(options, dataset),
            _specs.network(options, arch, width, dataset.shape),
        )
        for rate, replica in product(options.rates, range(options.replicas)):
            k = every(rate)
            _check_enough(data.train_size, data.classes, k, rate)
            corruption = Corruption("every-kth", every=k) if k else Corruption()
            stop = Stop(options.epochs, options.steps, options.hold, options.loss_target, FITTED)
            arm, seed = f"1/{k}" if k else "none", options.seed + replica
            specs.append(
                Spec(
                    "mislabel",
                    arm,
                    data,
                    network,
                    optimizer,
                    stop,
                    options.batch_size,
                    seed,
                    corruption,
                    options.dtype,
                )
            )
    recording = Recording(
        options.eval_every,
        options.step_every,
        options.step_evaluate,
        final_probe=BlurProbe(options.sigmas),
    )
    distinct = list({spec.signature(): spec for spec in specs}.values())  # 1/10 and 0.1 are one
    return Planned(specs=distinct, recording=recording)


def _check_enough(images: int, classes: int, k: int, rate: str) -> None:
    from ovfit.errors import BadInput

    if k > images // classes:
        raise BadInput(
            f"--rates {rate}: of {images} images of {classes} classes, {images // classes} each, every {k}-th is none; use more images or rates from 1/10"
        )


def measures(evidence: "Evidence") -> "pd.DataFrame":
    """Per network: errors of the unaltered images by group, and the changes at sigma = 1.3."""
    from ovfit.studies.mislabel.measures import measures

    return measures(evidence)


def claims(evidence: "Evidence", words: Mapping[str, str]) -> "list[Claim]":
    """M1 to M6."""
    from ovfit.studies.mislabel.claims import claims

    return claims(evidence, words)


def tables(evidence: "Evidence") -> "dict[str, pd.DataFrame]":
    """changepoint: where the rates part most, and how often chance does as much."""
    from ovfit.studies.mislabel.claims import tables

    return tables(evidence)


def figures(evidence: "Evidence") -> "Iterator[Figure]":
    """Change against sigma, change at sigma = 1.3 against the rate, the control probes, and a gallery."""
    from ovfit.studies.mislabel.figures import figures

    return figures(evidence)


STUDY = Study(
    name="mislabel",
    card=Card(__doc__ or "", icon="blur_on"),
    options=Options,
    presets=PRESETS,
    everything=ALL,
    curves=tuple(CURVES),
    measured=MEASURED,
    configuration=tuple(CONFIGURATION),
    check=check,
    plan=plan,
    measures=measures,
    claims=lambda evidence, command, claims=claims: claims(evidence, command.given),
    tables=tables,
    figures=figures,
)
