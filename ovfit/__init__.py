"""ovfit: an experiment platform for overfitting in overparameterised networks.

import ovfit

ovfit.networks("extreme")           # a row per network of this folder's store
ovfit.curves(run_ids, ["test_loss"])
ovfit.claims()                      # what `ovfit report` says
ovfit.load("RUN ID")                # a torch.nn.Module with the weights training ended at
ovfit.taught("RUN ID")              # the labels it was trained on
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ovfit.report.frame import claims
    from ovfit.tracking.frames import curves, networks
    from ovfit.tracking.network import load
    from ovfit.tracking.taught import taught

from ovfit.version import __version__

__all__ = ["__version__", "claims", "curves", "load", "networks", "taught"]

PLACES = {
    "claims": "ovfit.report.frame",
    "curves": "ovfit.tracking.frames",
    "load": "ovfit.tracking.network",
    "networks": "ovfit.tracking.frames",
    "taught": "ovfit.tracking.taught",
}


def __getattr__(name: str) -> object:
    """On first use: importing ovfit must not import torch, mlflow or pandas."""
    if name not in PLACES:
        raise AttributeError(f"module 'ovfit' has no attribute {name!r}")
    return getattr(import_module(PLACES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *PLACES])
