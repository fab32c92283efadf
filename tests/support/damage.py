"""Files as a bad disk gives them back."""

import random


def flipped(whole: bytes, draw: random.Random) -> bytes:
    """Those bytes with one bit flipped, or a few, or many, anywhere."""
    damaged = bytearray(whole)
    for _ in range(draw.choice((1, 1, 4, 64))):
        damaged[draw.randrange(len(damaged))] ^= 1 << draw.randrange(8)
    return bytes(damaged)
