"""The presets of the double-descent study."""

from typing import Any

from ovfit.studies.descent.published import CONTROLLED as AROUND
from ovfit.studies.descent.published import NAMES

Preset = dict[str, Any]  # option -> value

TO_THE_END: Preset = {"weight_decay": (0.0,), "steps": 0, "hold": 0}  # only the epochs end it
QUICK: Preset = TO_THE_END | {
    "dataset": ("digits",),
    "train_size": 500,
    "width": (3, 5, 8, 12, 18, 27, 40, 60, 100, 200, 500, 1000),
    "noise": (0.0, 0.2),
    "replicas": 8,
    "epochs": 400,
    "batch_size": 32,
}
SOURCE: Preset = TO_THE_END | {
    "dataset": ("cifar10-4",),
    "networks": NAMES,
    "noise": (0.0,),
    "replicas": 1,
    "epochs": None,  # each network has its own
    "batch_size": 4,
    "optimizer": ("sgd",),
    "lr": (1e-3,),
    "momentum": 0.9,
    "init": "pytorch",
    "normalisation": "centred",
    "val_size": 0,
    "control_size": 0,
}
CONTROLLED: Preset = SOURCE | {
    "networks": tuple(map(str, AROUND)),
    "noise": (0.0, 0.1, 0.2),
    "replicas": 8,
    "epochs": 60,
    "train_size": 4000,
    "val_size": 2000,
    "batch_size": 16,
    "lr": (0.004,),  # the source's rate per sample
}
NAKKIRAN: Preset = TO_THE_END | {
    "dataset": ("cifar10",),
    "noise": (0.0, 0.1, 0.15, 0.2),
    "replicas": 5,
    "batch_size": 128,
    "init": "pytorch",
    "control_size": 0,
}
NAKKIRAN_CNN: Preset = NAKKIRAN | {
    "arch": ("cnn5",),
    "width": (2, 4, 6, 8, 10, 12, 16, 24, 32, 48, 64),
    "epochs": 1500,
    "steps": 500_000,
    "optimizer": ("sgd",),
    "lr": (0.1,),
    "schedule": "inverse-sqrt",
}
NAKKIRAN_RESNET: Preset = NAKKIRAN | {
    "arch": ("preresnet",),
    "width": (1, 2, 4, 6, 8, 10, 12, 16, 24, 32, 64),
    "epochs": 4000,
    "lr": (1e-4,),
}
PRESETS: dict[str, Preset] = {
    "quick": QUICK,
    "source": SOURCE,
    "paper": SOURCE,
    "controlled": CONTROLLED,
    "nakkiran-cnn": NAKKIRAN_CNN,
    "nakkiran-resnet": NAKKIRAN_RESNET,
}
