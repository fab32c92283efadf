"""Initial weights from the network's own seed, whatever else was drawn before."""

from collections.abc import Callable
from functools import partial

import torch
from torch import Tensor, nn

from ovfit.networks.registry import build
from ovfit.seeds import derive
from ovfit.spec import Network

DRAWN: dict[str, Callable[[Tensor], Tensor]] = {
    "xavier": nn.init.xavier_uniform_,
    "he": partial(nn.init.kaiming_normal_, nonlinearity="relu"),
    "normal": partial(nn.init.normal_, std=0.01),
}


def initialised(
    network: Network,
    shape: tuple[int, int, int],
    classes: int,
    seed: int,
    dtype: torch.dtype = torch.float32,
) -> nn.Module:
    """A module on the CPU whose weights depend on (network, shape, classes, seed) alone.

    `xavier`: xavier_uniform_ on every weight of two or more dimensions, zero biases (section 4.3 of
    the extreme-overfitting paper); `pytorch`: the layers' own defaults; `he`: kaiming_normal_ for
    ReLU (He et al. 2015, arXiv 1502.01852); `normal`: a standard deviation of .01. Drawn in float32
    and then converted, so that both dtypes start at the same point.
    """
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(derive(seed, "weights"))
        module = build(network, shape, classes)
        if network.init != "pytorch":
            for name, parameter in module.named_parameters():
                if parameter.ndim >= 2:
                    DRAWN[network.init](parameter)
                elif name.endswith("bias"):
                    nn.init.zeros_(parameter)
    return module.to(dtype)
