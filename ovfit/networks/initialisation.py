"""Initial weights from the network's own seed, whatever else was drawn before."""

import torch
from torch import nn

from ovfit.networks import build
from ovfit.seeds import derive
from ovfit.spec import Network


def initialised(network: Network, shape: tuple[int, int, int], classes: int, seed: int, dtype: torch.dtype = torch.float32) -> nn.Module:
    """A module on the CPU whose weights depend on (network, shape, classes, seed) alone.

    `xavier`: xavier_uniform_ on every weight of two or more dimensions, zero biases (section 4.3 of the extreme-overfitting paper);
    `pytorch`: the layers' own defaults. Drawn in float32 and then converted, so that both dtypes start at the same point.
    """
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(derive(seed, "weights"))
        module = build(network, shape, classes)
        if network.init == "xavier":
            for name, parameter in module.named_parameters():
                if parameter.ndim >= 2:
                    nn.init.xavier_uniform_(parameter)
                elif name.endswith("bias"):
                    nn.init.zeros_(parameter)
    return module.to(dtype)
