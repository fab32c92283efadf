"""The networks of the source, as they were really trained, and what it published of them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Published:
    """A lenet5 of `filters` and hidden `units`; its epochs and errors in the source's Table 1.

    `epochs` is 0 where the table does not have it; `errors` are those of train and test. `crop` is
    the side of the centre crop it saw (0: the whole image).
    """

    filters: int
    units: tuple[int, ...]
    epochs: int = 0
    errors: tuple[float, float] | None = None
    crop: int = 0


NETWORKS = {  # by their parameters
    1865: Published(5, (5,), 40, (0.11, 0.14)),
    2550: Published(5, (10, 5), 50, (0.09, 0.14)),
    3305: Published(5, (15, 10)),
    5695: Published(5, (30, 20)),
    10608: Published(8, (40, 20), 40, (0.04, 0.13)),
    13093: Published(8, (50, 25), 90, (0.01, 0.13)),
    15895: Published(10, (50, 25), 90, (0.01, 0.13)),
    16819: Published(9, (80, 40), 100, (0.02, 0.14), crop=28),
    19488: Published(8, (70, 50), 40, (0.02, 0.14)),
    21785: Published(10, (65, 50), 40, (0.02, 0.14)),
    23299: Published(9, (80, 40), 40, (0.01, 0.15)),
    27150: Published(10, (80, 60), 40, (0.01, 0.14)),
    30397: Published(10, (92, 55)),
    33370: Published(10, (100, 60), 90, (0.0, 0.12)),
    36480: Published(10, (110, 60)),
    39590: Published(10, (120, 60)),
    42052: Published(12, (110, 58)),
    45892: Published(12, (120, 60), 70, (0.0, 0.11)),
    54694: Published(14, (120, 80), 100, (0.0, 0.11)),
    62716: Published(16, (128, 64), 100, (0.0, 0.11)),
    75426: Published(16, (150, 80), 100, (0.0, 0.11)),
}
IMAGES = 20_000  # it trained on
CONTROLLED = (2550, 5695, 10608, 15895, 21785, 30397, 45892, 75426)  # round the threshold
NAMES = tuple(map(str, NETWORKS))


def epochs_of(parameters: int) -> int:
    """The source's epochs for a network of its own; the nearest one's where the table has none."""
    table = [known for known, network in NETWORKS.items() if network.epochs]
    nearest = min(table, key=lambda known: abs(known - parameters))
    return NETWORKS[nearest].epochs
