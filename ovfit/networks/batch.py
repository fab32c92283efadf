"""The smallest batch a network can be trained on."""

from ovfit.networks.architecture import Shape
from ovfit.networks.registry import ARCHITECTURES
from ovfit.spec import Network


def least_batch(network: Network, shape: Shape, classes: int) -> int:
    """The fewest images a training step of a network can have.

    One from outside is tried for it. Raises BadInput where it cannot be trained in a stack.
    """
    if network.source:
        from ovfit.networks.vetting import vet

        return vet(network, shape, classes)
    return 2 if network.norm == "on" else ARCHITECTURES[network.arch].least_batch
