"""The networks: a file for each, all that is known of them in `registry`, one's own in `outside`."""

from ovfit.networks.registry import (
    ARCHITECTURES,
    Architecture,
    architecture,
    build,
    check,
    find,
    is_padded,
    least_batch,
)

__all__ = [
    "ARCHITECTURES",
    "Architecture",
    "architecture",
    "build",
    "check",
    "find",
    "is_padded",
    "least_batch",
]
