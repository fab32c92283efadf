"""What can be asked of the double-descent study, and what is kept of its networks."""

from dataclasses import dataclass, fields
from typing import Literal

from ovfit.studies.descent.presets import PRESETS
from ovfit.studies.descent.published import NAMES
from ovfit.studies.options import Run, Sample, Train, option

Sweep = Literal["widths", "epochs", "samples", "complexity"]
Name = Literal["quick", "paper", "source", "controlled", "nakkiran-cnn", "nakkiran-resnet"]
ARCHITECTURES = ("mlp", "cnn", "resnet", "lenet5", "cnn5", "preresnet")
ALL = {
    "dataset": ("digits", "mnist", "fashion_mnist", "cifar10-4"),
    "networks": NAMES,
    "arch": ARCHITECTURES,
}
CONFIGURATION = (
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
)
MEASURED = {
    "train error": "train_error",
    "test error": "test_error",
    "early-stopped": "early_error",
    "test loss": "test_loss",
    "mislabelled learned": "mislabelled_accuracy",
}
SPLITS = ("fit", "val", "test")
CURVES = (
    *(f"{split}_{measure}" for split in SPLITS for measure in ("accuracy", "loss")),
    "clean_accuracy",
    "mislabelled_accuracy",
    "updates",
)


@dataclass(frozen=True)
class Options(Sample, Train, Run):
    preset: Name = option(  # type: ignore[assignment]  # there are more than those of `Run`
        "quick: digits, minutes; source (= paper): as it trained; controlled: all widths alike; "
        "nakkiran-*: for GPUs",
        "quick",
    )
    sweep: Sweep = option(
        "widths; epochs (the widest alone); samples (the middle width at several --sizes); "
        "complexity (most images fitted)",
        "widths",
    )
    networks: tuple[str, ...] = option(
        "the source's networks by their parameters, e.g. 2550,75426, or all "
        "(in place of --arch, --width)",
        (),
    )
    noise: tuple[float, ...] = option(
        "label noise: the share of training labels that are wrong; several by comma",
        least=0,
        below=1,
    )
    noise_seed: int | None = option(
        "draws the wrong labels, the same ones for every network, so that bias and variance are "
        "those of one training set (default: each network's own seed draws them)",
        least=0,
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
        "the self-test: random features and least squares on at most 200 images; "
        "no network is trained",
        False,
    )

    @property
    def names_networks(self) -> bool:
        """Whether the networks are the source's.

        An explicit architecture, width or depth beats a preset's list of them.
        """
        return bool(self.networks) and not explicitly_given(self, "arch", "width", "depth")


def explicitly_given(options: Options, *names: str) -> list[str]:
    """Those of the options whose value is neither the preset's nor the default."""
    defaults = {field.name: field.default for field in fields(Options)}
    usual = defaults | PRESETS[options.preset]
    return [name for name in names if getattr(options, name) != usual[name]]
