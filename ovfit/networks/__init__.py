"""The networks: a file for each, what is known of them in `registry`, others in `outside`."""

from ovfit.networks.registry import (
    ARCHITECTURES,
    Architecture,
    architecture,
    build,
    check,
    find,
    is_outside,
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
    "is_outside",
    "is_padded",
    "least_batch",
]
