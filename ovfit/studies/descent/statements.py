"""What the double-descent study claims, and its margins."""

from ovfit.studies.statements import Margin, Statement, Statements

TOLERANCE = 0.01  # of an error: the source's own figure for "near"
LARGE, LARGE_ERROR = 45_892, 0.11  # parameters from which on, and the error, of D3.level
SEEDS, PLACES = 8, 8  # of the tests at one n; widths that D4 needs
ONCE = f"a t test once, on the first {SEEDS} seeds, whose error counts test images too"

RISE = Margin("test error, peak - left minimum", "above", 0.0, strict=True)


def _below(name: str, value: float) -> Margin:
    return Margin(name, "below", value, strict=True)


def _above(name: str, value: float) -> Margin:
    return Margin(name, "above", value, strict=True)


STATEMENTS = Statements(
    "descent",
    [
        Statement(
            "D1",
            "test error declines, rises to a peak near the interpolation threshold, "
            "and declines again",
            "test error declines, rises to a peak near the threshold, and declines again: peak - "
            "left minimum > 0 and peak - widest > 0 (the decline before the left minimum is not "
            f"tested: that minimum may be the narrowest); {ONCE}",
            (RISE, _above("test error, peak - widest", 0.0)),
        ),
        Statement(
            "D2",
            "the threshold lies above n parameters",
            "the threshold lies above n parameters: first width with train error <= .01 of each "
            "seed, parameters / n > 1 (never reached: the widest counts), in more than half of the "
            "seeds",
            (
                Margin(
                    "parameters at train error <= .01 / images",
                    "above",
                    1.0,
                    unit="times",
                    scale="log",
                    strict=True,
                ),
            ),
            threshold=True,
        ),
        Statement(
            "D3",
            "the largest models generalise best",
            "the largest generalise best: test error of the widest less that of the best other "
            f"width (by validation error of the other seeds) < .01; {ONCE}",
            (_below("test error, widest - best other", TOLERANCE),),
        ),
        Statement(
            "D3.level",
            "test error is near 0.11 from 45,892 parameters on",
            "for the source's own data: mean test error from 45,892 parameters on within "
            ".11 +- .01; widened by the error of the test images, from single images (at most "
            "binomial where they are not known)",
            (
                Margin("mean test error", "below", LARGE_ERROR + TOLERANCE, scale="share"),
                Margin("mean test error", "above", LARGE_ERROR - TOLERANCE, scale="share"),
            ),
            asks="--preset source --networks all",
        ),
        Statement(
            "D4",
            "label noise sharpens the peak",
            "label noise sharpens the peak: its height over the left minimum less that of the "
            f"same seeds without noise > 0; {ONCE}",
            (_above("height of the peak, with noise - without", 0.0),),
        ),
        Statement(
            "D5",
            "early stopping removes the peak",
            "early stopping (the epoch of least validation error) removes it, where D1 holds: the "
            f"height at the same two widths < .01, and less than at the end; {ONCE}",
            (
                _below("early-stopped test error, peak - left minimum", TOLERANCE),
                _below("early-stopped height - height at the end", 0.0),
            ),
        ),
        Statement(
            "D6.epochs",
            "test error falls, rises and falls again during training",
            "epoch-wise, widest network: test error rises after its minimum and falls again: "
            f"peak - left minimum > 0, peak - last epoch > 0; {ONCE}",
            (RISE, _above("test error, peak - last epoch", 0.0)),
        ),
        Statement(
            "D6.samples",
            "more training images can hurt",
            "sample-wise: more images hurt: at the most images still fitted (train error <= .01), "
            f"test error - that at fewer images > 0; {ONCE}",
            (RISE,),
            asks="--sweep samples",
        ),
        Statement(
            "DO",
            "the oracle's test loss peaks at features = images",
            "(ours, --oracle) random features + least squares, whose peak stands at p = n by "
            "theory: peak of the test loss within one grid step of it, in more than half of the "
            "seeds",
            (Margin("peak of the test loss, steps from p = n", "below", 1.0, unit="grid steps"),),
            threshold=True,
            asks="--oracle on",
        ),
    ],
    remark="the seed is the unit",
)
