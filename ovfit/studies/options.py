"""The options that mean the same in every study (a field's metadata is what `--help` says)."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Literal

LOCAL = "local"  # of --on
ROUNDING = (  # what --precision is
    "what factors of float32 numbers are rounded to in a step: tf32 (GPUs), bf16 (GPUs, and "
    "CPUs, whose AMX makes convolutions faster)"
)


def option(
    text: str,
    default: Any = None,
    *,
    least: float | None = None,
    most: float | None = None,
    above: float | None = None,
    below: float | None = None,
    special: tuple[str, ...] = (),
    flag: bool = False,
) -> Any:
    """A field of an Options class. None as default means: the preset decides.

    Numbers are at least `least` and at most `most`, more than `above` and less than `below`.
    `special`: words that are taken as they are. `flag`: may stand alone on the command line.
    """
    bounds = {"least": least, "most": most, "above": above, "below": below}
    given = {name: bound for name, bound in bounds.items() if bound is not None}
    return field(
        default=default, metadata={"text": text, "special": special, "flag": flag, **given}
    )


@dataclass(frozen=True)
class Run:
    """How a launch is run."""

    PANEL: ClassVar[str] = "How it is run"  # in the help

    preset: Literal["quick", "paper"] = option(
        "quick: minutes on a laptop's CPU; paper: the paper's own settings; "
        "an explicit option beats it",
        "quick",
    )
    on: str = option(
        "where the workers are: local, ray (the Ray cluster that this machine is in) or "
        "ray://HOST:PORT (that one)",
        LOCAL,
    )
    gpus: tuple[int, ...] = option(
        "GPUs to use, e.g. 0,1,3 (default: all, else the CPU)", (), least=0
    )
    device: Literal["cpu", "cuda", "mps"] | None = option("the kind of device, where not all GPUs")
    workers: int = option(
        "worker processes on the CPU, of each machine; on GPUs there is one per GPU", 1, least=1
    )
    stack: int | None = option("networks per stack (default: measured on the device)", least=1)
    tracking_uri: str | None = option(
        "the MLflow store (default: $MLFLOW_TRACKING_URI, else sqlite:///mlflow.db here)"
    )
    store_patience: float = option(
        "minutes that a store on a server may be away before what is measured is lost",
        10.0,
        least=0,
    )
    artifacts: str | None = option(
        "where the files of a study's experiment go, where it is new: a folder or URI that every "
        "machine reaches (default: beside a SQLite store, else as the store decides)"
    )
    data_dir: Path | None = option(
        "folder of NAME.npz files (default: $OVFIT_DATA, else the user's cache folder)"
    )
    eval_every: int | None = option(
        "evaluate every N-th epoch (default: every epoch to 20, log-spaced later, always the last)",
        least=1,
    )
    step_every: str = option(
        "norm and distance by optimiser step, as step/NAME: log, off, or every N-th step", "log"
    )
    step_evaluate: bool = option("loss and accuracy of every split at those steps too", False)
    family: int = option(
        "claims that Holm's correction runs over, at least (default: those of this launch); "
        "ovfit decide gives it where a launch goes on with a part of another",
        0,
        least=0,
    )
    figures: bool = option("draw the figures and attach them to the launch", True)
    dry_run: bool = option(
        "print the plan (networks, stacks, steps, estimated time) and train nothing",
        False,
        flag=True,
    )
    rerun: Literal["off", "on", "missing"] = option(
        "train again what is already in the store; missing: of that what has lost its weights",
        "off",
        flag=True,
    )
    relaunch: bool = option(
        "make another launch, with figures of its own, where nothing has changed since the last",
        False,
        flag=True,
    )
    quiet: bool = option("no progress, only the closing table", False, flag=True)


@dataclass(frozen=True)
class Sample:
    """Which images, and which seeds."""

    PANEL: ClassVar[str] = "Images and seeds"

    dataset: tuple[str, ...] = option(
        "digits, mnist, fashion_mnist, cifar10, cifar10-4 or FILE.npz; several by comma, or all"
    )
    train_size: int | None = option("training images (default: all that hold-outs leave)", least=1)
    val_size: int | None = option(
        "validation images held out of train (default: a tenth, at most 5,000)", least=0
    )
    control_size: int | None = option(
        "control images held out of train (default: a tenth, at most 5,000)", least=0
    )
    split_seed: int = option("which images are held out", 0, least=0)
    normalisation: Literal["standard", "unit", "centred", "image"] = option(
        "unit: x/255; centred: -1 to 1; standard: zero mean, unit variance per channel; "
        "image: per image",
        "unit",
    )
    replicas: int = option("networks per arm: seeds S .. S+N-1", least=1)
    seed: int = option("the first seed", 0, least=0)


@dataclass(frozen=True)
class Train:
    """The network and how it is trained."""

    PANEL: ClassVar[str] = "Network and training"

    arch: tuple[str, ...] = option(
        "mlp, cnn, resnet, and in some commands others; several by comma, or all", ("mlp",)
    )
    width: tuple[int, ...] = option(
        "hidden units (mlp, default 512) or filters of the first stage "
        "(16; lenet5: of the second; cnn5, preresnet: 64); a preset's own is for its own --arch",
        (),
        least=1,
    )
    depth: int | None = option(
        "hidden layers (mlp, default 1) or layers in all (resnet, default 20)", least=1
    )
    padding: Literal["same", "lenet"] = option(
        "of the cnn: same, or lenet (unpadded convolutions on 32x32)", "same"
    )
    init: Literal["xavier", "pytorch"] = option(
        "xavier: xavier_uniform weights, zero biases; pytorch: the layers' own", "xavier"
    )
    optimizer: tuple[Literal["adam", "sgd"], ...] = option("adam, sgd, or both by comma", ("adam",))
    lr: tuple[float | Literal["tuned"], ...] = option(
        "learning rate, or tuned: what `ovfit tune` found (default: adam 0.001, sgd 0.1)",
        (),
        above=0,
        special=("tuned",),
    )
    momentum: float = option("of SGD", 0.0, least=0, below=1)
    schedule: Literal["constant", "inverse-sqrt", "epoch-decay"] = option(
        "of the rate: inverse-sqrt divides it by sqrt(1 + floor(step / 512)), "
        "epoch-decay multiplies it by .95 after each epoch",
        "constant",
    )
    batch_size: int = option("samples per step", 128, least=1)
    weight_decay: tuple[float, ...] = option("L2 strength; several by comma", least=0)
    decoupled: bool = option("weight decay apart from the gradient (AdamW, SGDW)", False)
    epochs: int = option("epochs at most", least=1)
    steps: int = option("optimiser steps at most; 0: no limit but the epochs", least=0)
    hold: int = option(
        "stop after so many epochs in a row at 100 % accuracy on the fit set; 0: run all epochs",
        least=0,
    )
    loss_target: float = option(
        "stop at a fit loss (nats) of this or less; 0: no such rule", 0.0, least=0
    )
    dtype: Literal["float32", "float64"] = option("of weights and arithmetic", "float32")
    precision: Literal["float32", "tf32", "bf16"] = option(ROUNDING, "float32")
