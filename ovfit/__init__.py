"""ovfit: an experiment platform for overfitting in overparameterised networks.

import ovfit
network = ovfit.load("RUN ID")      # a torch.nn.Module in evaluation mode, with the weights training ended at
"""

from typing import Any

__version__ = "0.1.0"
__all__ = ["load"]


def __getattr__(name: str) -> Any:
    if name == "load":  # on first use: importing ovfit must not import torch or mlflow
        from ovfit.tracking.network import load

        return load
    raise AttributeError(f"module 'ovfit' has no attribute {name!r}")
