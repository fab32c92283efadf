"""A rate of mislabelled images: every k-th."""

from ovfit.errors import BadInput

LEAST = 1e-9  # a share below this mislabels no image of any set
ROUNDING = 0.02  # how far a share may be from the 1/k it is taken for, as a part of it


def every(rate: str) -> int:
    """k of a rate 1/k, given as 1/80 or 0.0125; 0 of the rate 0: no image is mislabelled.

    Raises BadInput for what is no such rate.
    """
    top, _, bottom = rate.partition("/")
    try:
        share = float(top) / float(bottom or 1)
    except (ValueError, ZeroDivisionError):
        raise BadInput(f"--rates {rate!r}: give shares such as 1/80 or 0.0125") from None
    if not 0 <= share <= 1 or bottom.strip() in ("inf", "-inf"):
        raise BadInput(f"--rates {rate}: a share lies between 0 and 1")
    if not share:
        return 0
    if share < LEAST:
        raise BadInput(f"--rates {rate}: no set of images is that large; say 0, or a larger share")
    k = round(1 / share)
    if abs(1 / k - share) > ROUNDING * share:
        raise BadInput(
            f"--rates {rate}: every k-th image is mislabelled, so a rate is 1/k; "
            f"the nearest is 1/{k} = {1 / k:.3g}"
        )
    return k
