"""Losses of single samples: two bytes each on disk; the fence beyond which one is an outlier."""

import numpy as np

DECADES = (-38.0, 4.0)  # losses from the smallest float32 to 10,000 nats
# 0: a loss of zero; 65,535: no finite number; between them log10 in steps of 0.00064, of which half
# is 0.07 %
CODES = 65_534


def encode(losses: np.ndarray) -> np.ndarray:
    """Losses >= 0 (...) as uint16 (...), logarithmic."""
    with np.errstate(divide="ignore", invalid="ignore"):
        places = (np.log10(losses.astype(np.float64)) - DECADES[0]) / (DECADES[1] - DECADES[0])
    codes = np.clip(np.round(places * (CODES - 1)) + 1, 0, CODES)
    finite = np.where(losses > 0, codes, 0)
    return np.where(np.isfinite(losses), finite, CODES + 1).astype(np.uint16)


def decode(codes: np.ndarray) -> np.ndarray:
    """float64 losses from their codes; NaN where there was no finite number."""
    places = (np.arange(CODES + 2) - 1) / (CODES - 1)
    table: np.ndarray = 10.0 ** (DECADES[0] + places * (DECADES[1] - DECADES[0]))
    table[0], table[-1] = 0.0, np.nan
    losses: np.ndarray = table[codes]
    return losses


def fence(losses: np.ndarray) -> np.ndarray:
    """Tukey's upper fence Q3 + 1.5 (Q3 - Q1) of losses (..., N); (...,).

    Quartiles by linear interpolation. NaN, which nothing exceeds, for a network that diverges.
    """
    with np.errstate(invalid="ignore"):
        lower, upper = np.quantile(losses, [0.25, 0.75], axis=-1)
        fences: np.ndarray = upper + 1.5 * (upper - lower)
        return fences
