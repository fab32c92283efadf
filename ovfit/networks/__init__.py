"""The networks: a file for each; `table` says what is known of them, `registry` finds them."""

from ovfit.networks.architecture import Architecture
from ovfit.networks.registry import (
    ARCHITECTURES,
    architecture,
    build,
    check,
    find,
    is_outside,
    is_padded,
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
]
