"""ovfit: an experiment platform for overfitting in overparameterised networks.

import ovfit

ovfit.run("extreme", replicas=5)    # what the command shows, as objects
ovfit.networks("extreme")           # a row per network of this folder's store
ovfit.curves(run_ids, ["test_loss"])
ovfit.claims()                      # what `ovfit report` says
ovfit.load("RUN ID")                # a torch.nn.Module with the weights training ended at
ovfit.taught("RUN ID")              # the labels it was trained on
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from ovfit.version import __version__

if TYPE_CHECKING:
    from ovfit.report.frame import claims
    from ovfit.studies.runner import run
    from ovfit.tracking.frames import curves, networks
    from ovfit.tracking.network import load
    from ovfit.tracking.taught import taught

__all__ = ["__version__", "claims", "curves", "load", "networks", "run", "taught"]

PLACES = {
    "claims": "ovfit.report.frame",
    "curves": "ovfit.tracking.frames",
    "load": "ovfit.tracking.network",
    "run": "ovfit.studies.runner",
    "taught": "ovfit.tracking.taught",
}


def __getattr__(name: str) -> object:
    """On first use: importing ovfit must not import torch, mlflow or pandas."""
    if name == "networks":
        return import_module("ovfit.networks")
    if name not in PLACES:
        raise AttributeError(f"module 'ovfit' has no attribute {name!r}")
    return getattr(import_module(PLACES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *PLACES, "networks"})


class _Networks(ModuleType):
    """The room `ovfit.networks`; called, it is `ovfit.tracking.frames.networks`."""

    def __call__(self, study: str | None = None, tracking_uri: str | None = None) -> object:
        return import_module("ovfit.tracking.frames").networks(study, tracking_uri)


class _Package(ModuleType):
    """The import system sets a room as an attribute of its package, once it is imported."""

    def __setattr__(self, name: str, value: object) -> None:
        if name == "networks" and isinstance(value, ModuleType):
            value.__class__ = _Networks
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
