"""What the double-descent study claims, and its margins."""

from ovfit.studies.statements import Margin, Statement, Statements

TOLERANCE = 0.01  # of an error: the source's own figure for "near"
LARGE, LARGE_ERROR = 45_892, 0.11  # parameters from which on, and the error, of D3.level
SEEDS, PLACES = 8, 8  # that D4 needs

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
            "tested: that minimum may be the narrowest)",
            (RISE, _above("test error, peak - widest", 0.0)),
        ),
        Statement(
            "D2",
            "the threshold lies above n parameters",
            "the threshold lies above n parameters: first width with train error <= .01 of each "
            "seed, parameters / n > 1 (never reached: the widest counts)",
            (
                Margin(
                    "parameters at train error <= .01 / images",
                    "above",
                    1.0,
                    scale="log",
                    strict=True,
                ),
            ),
        ),
        Statement(
            "D3",
            "the largest models generalise best",
            "the largest generalise best: test error of the widest less that of the best other "
            "width (by validation error of the other seeds) < .01",
            (_below("test error, widest - best other", TOLERANCE),),
        ),
        Statement(
            "D3.level",
            "test error is near 0.11 from 45,892 parameters on",
            "for the source's own data: mean test error from 45,892 parameters on within "
            ".11 +- .01",
            (
                _below("mean test error", LARGE_ERROR + TOLERANCE),
                _above("mean test error", LARGE_ERROR - TOLERANCE),
            ),
        ),
        Statement(
            "D4",
            "label noise sharpens the peak",
            "label noise sharpens the peak: its height over the left minimum less that of the "
            "same seeds without noise > 0",
            (_above("height of the peak, with noise - without", 0.0),),
        ),
        Statement(
            "D5",
            "early stopping removes the peak",
            "early stopping (the epoch of least validation error) removes it, where D1 holds: the "
            "height at the same two widths < .01, and less than at the end",
            (
                _below("early-stopped test error, peak - left minimum", TOLERANCE),
                _below("early-stopped height - height at the end", 0.0),
            ),
        ),
        Statement(
            "D6.epochs",
            "test error falls, rises and falls again during training",
            "epoch-wise, widest network: test error rises after its minimum and falls again: "
            "peak - left minimum > 0, peak - last epoch > 0",
            (RISE, _above("test error, peak - last epoch", 0.0)),
        ),
        Statement(
            "D6.samples",
            "more training images can hurt",
            "sample-wise: more images hurt: at the most images still fitted (train error <= .01), "
            "test error - that at fewer images > 0",
            (RISE,),
        ),
        Statement(
            "DO",
            "the oracle's test loss peaks at features = images",
            "(ours, --oracle) random features + least squares, whose peak stands at p = n by "
            "theory: peak of the test loss within one grid step of it",
            (Margin("grid steps from p = n", "below", 1.0),),
        ),
    ],
    remark="the network is the unit",
)
