"""Independent random streams from one seed, by purpose, so that no draw depends on what else was
drawn, or in what order.
"""

import hashlib

import numpy as np


def derive(seed: int, *purpose: str | int) -> int:
    """A 63-bit seed of its own for each (seed, purpose), e.g. (3, "order", epoch)."""
    text = "/".join(map(str, (seed, *purpose)))
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") >> 1


def numpy_generator(seed: int, *purpose: str | int) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(derive(seed, *purpose)))
