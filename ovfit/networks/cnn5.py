"""The 5-layer CNN of Nakkiran et al. 2019 (arXiv 1912.02292, appendix B.1), after Page 2018: four
3x3 convolutions and one linear layer.
"""

from torch import Tensor, nn

from ovfit.spec import Network


def build(network: Network, shape: tuple[int, int, int], classes: int) -> nn.Module:
    """(B, C, H, W) -> logits (B, k).

    Widths k, 2k, 4k, 8k, each with batch norm and ReLU; max-pooling 2 after all but the first, over
    all pixels at last.
    """
    inputs, layers = shape[0], list[nn.Module]()
    for place in range(4):
        outputs = network.width * 2**place
        layers += [nn.Conv2d(inputs, outputs, 3, padding=1), nn.BatchNorm2d(outputs), nn.ReLU()]
        layers += [nn.MaxPool2d(2)] if place else []
        inputs = outputs
    return nn.Sequential(*layers, _Peak(), nn.Linear(inputs, classes))


class _Peak(nn.Module):
    """(B, C, H, W) -> (B, C): the largest value over all pixels (max-pooling of 4 on what is left
    of 32x32).
    """

    def forward(self, images: Tensor) -> Tensor:
        return images.amax((2, 3))
