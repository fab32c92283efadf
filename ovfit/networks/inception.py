"""The small Inception of Zhang et al. 2017 (arXiv 1611.03530, appendix A, figure 3)."""

import torch
from torch import Tensor, nn

from ovfit.networks.dropout import Dropout
from ovfit.spec import Network

# filters of the 1x1 and of the 3x3 convolution; one number: a module that halves the image
MODULES: tuple[tuple[int, ...], ...] = (
    (32, 32),
    (32, 48),
    (80,),
    (112, 48),
    (96, 64),
    (80, 80),
    (48, 96),
    (96,),
    (176, 160),
    (176, 160),
)
FIRST = 96


def build(network: Network, shape: tuple[int, int, int], classes: int) -> nn.Module:
    """(B, C, H, W) -> logits (B, k); 1,649,402 parameters on colour images and 10 classes.

    `width` = 96 filters in the first convolution scales all.

    Every convolution is followed by batch norm (with a shift and no scale, as the authors' counts
    say) and ReLU; `norm` off: by the shift and ReLU.
    """
    normalised, scale = network.norm != "off", network.width / FIRST

    def scaled(filters: int) -> int:
        return max(1, round(filters * scale))

    layers: list[nn.Module] = [Unit(shape[0], scaled(FIRST), 3, 1, normalised)]
    inputs = scaled(FIRST)
    for filters in MODULES:
        if len(filters) == 1:
            layers.append(Downsample(inputs, scaled(filters[0]), normalised))
            inputs += scaled(filters[0])
        else:
            small, large = map(scaled, filters)
            layers.append(Inception(inputs, small, large, normalised))
            inputs = small + large
    layers += [nn.AdaptiveAvgPool2d(1), nn.Flatten()]
    layers += [Dropout(inputs, network.dropout)] if network.dropout else []
    return nn.Sequential(*layers, nn.Linear(inputs, classes))


class Unit(nn.Module):
    """Convolution, batch norm, shift, ReLU."""

    def __init__(self, inputs: int, filters: int, side: int, stride: int, normalised: bool) -> None:
        super().__init__()
        self.conv = nn.Conv2d(inputs, filters, side, stride=stride, padding=side // 2, bias=False)
        self.norm = nn.BatchNorm2d(filters, affine=False) if normalised else nn.Identity()
        self.bias = nn.Parameter(torch.zeros(filters))

    def forward(self, images: Tensor) -> Tensor:
        return torch.relu(self.norm(self.conv(images)) + self.bias[:, None, None])


class Inception(nn.Module):
    """A 1x1 and a 3x3 convolution side by side."""

    def __init__(self, inputs: int, small: int, large: int, normalised: bool) -> None:
        super().__init__()
        self.small, self.large = (
            Unit(inputs, small, 1, 1, normalised),
            Unit(inputs, large, 3, 1, normalised),
        )

    def forward(self, images: Tensor) -> Tensor:
        return torch.cat([self.small(images), self.large(images)], -3)


class Downsample(nn.Module):
    """A 3x3 convolution with stride 2 beside 3x3 max-pooling with stride 2."""

    def __init__(self, inputs: int, filters: int, normalised: bool) -> None:
        super().__init__()
        self.conv, self.pool = (
            Unit(inputs, filters, 3, 2, normalised),
            nn.MaxPool2d(3, stride=2, padding=1),
        )

    def forward(self, images: Tensor) -> Tensor:
        return torch.cat([self.conv(images), self.pool(images)], -3)
