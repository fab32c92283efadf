"""The blur, against torchvision's and scipy's."""

import numpy as np
import torch
from scipy import ndimage

from ovfit.studies.mislabel.blur import blurred

SIGMAS = (0.1, 0.5, 1.3, 3.0, 10.0, 100.0)


def test_blur_equals_torchvision() -> None:
    """Within 1e-5, kernels as wide as reflection allows."""
    from torchvision.transforms.functional import gaussian_blur

    images = torch.rand(7, 3, 28, 28, generator=torch.Generator().manual_seed(0))
    for sigma in SIGMAS:
        expected = gaussian_blur(images, [55, 55], [sigma, sigma])
        torch.testing.assert_close(blurred(images, sigma), expected, atol=1e-5, rtol=0)


def test_a_large_sigma_leaves_a_flat_image() -> None:
    """Nearly: of 55 places over 28 pixels the border counts once, all others twice."""
    images = torch.rand(7, 3, 28, 28, generator=torch.Generator().manual_seed(0))
    flat = blurred(images, 1e4)
    assert (flat.amax((2, 3)) - flat.amin((2, 3))).max() < 0.05


def test_blur_equals_scipy_on_other_shapes() -> None:
    images = np.random.default_rng(1).random((3, 1, 8, 11))
    for sigma in SIGMAS:
        down = ndimage.gaussian_filter1d(images, sigma, axis=2, mode="mirror", radius=7)
        expected = ndimage.gaussian_filter1d(down, sigma, axis=3, mode="mirror", radius=10)
        ours = blurred(torch.from_numpy(images), sigma).numpy()
        np.testing.assert_allclose(ours, expected, atol=1e-12)
