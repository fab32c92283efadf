"""torchvision's ResNet18 (He et al. 2015, arXiv 1512.03385) with a stem for the images' channels:
11,175,370 parameters for grey ones and 10 classes.
"""

from torch import nn

from ovfit.spec import Network


def build(network: Network, shape: tuple[int, int, int], classes: int) -> nn.Module:
    """(B, C, H, W) -> logits (B, k), as it is but for the number of input channels."""
    from torchvision.models import resnet18  # 8 s to import

    module = resnet18(num_classes=classes)
    if shape[0] != 3:
        module.conv1 = nn.Conv2d(shape[0], 64, 7, stride=2, padding=3, bias=False)
    made: nn.Module = module
    return made
