"""What the mislabel study claims, and its margins."""

from ovfit.studies.statements import Margin, Statement, Statements

AT = 1.3  # the paper's sigma, in pixels of a 28-pixel side
AFTER = 2.0  # sigma up to which M3's rise is taken
EVEN = (0.6, 1.4)  # M6: the strengths between these are equally spaced
BELOW, ABOVE = 80, 70  # k of the rates 1/k between which the paper sees the transition

TRANSITION = (
    Margin(f"change at sigma {AT}, 1/{ABOVE} - 1/{BELOW}", "above", 0.0, strict=True),
    Margin("that step less the largest other one", "above", 0.0, strict=True),
)
ALIKE = (Margin("largest distance of a rate's curve from their mean", "below", 0.05),)
SLOWER = (
    Margin(
        f"rise of the change from sigma {AT} to {AFTER}, rates < 1/{ABOVE} - others",
        "below",
        0.0,
        strict=True,
    ),
)
GAP = "change beyond the unaltered image's, mislabelled - correct, mean over sigma"
SIMILAR = (Margin(GAP, "below", 0.1), Margin(GAP, "above", -0.1))
ROUGH = (
    Margin(
        "sum of absolute second differences, mislabelled / matched",
        "above",
        1.0,
        scale="log",
        strict=True,
    ),
)


def _errors(times: float) -> tuple[Margin, ...]:
    return (
        Margin("error rate, mislabelled / correct", "above", times, scale="log"),
        Margin("error rate of mislabelled images", "below", 0.1),
    )


STATEMENTS = Statements(
    "mislabel",
    [
        Statement(
            "M1",
            "a sharp transition of the blur change rate between 1.25 % and 1.43 % mislabelled",
            "a sharp transition between 1/80 and 1/70: change (own, all training images) at "
            "sigma = 1.3, at 1/70 less at 1/80 > 0, and that step less the largest other step "
            "between neighbouring rates > 0. The change-point test says besides where the rates "
            "part most, and how often chance does as much",
            TRANSITION,
        ),
        Statement(
            "M2",
            "rates of 1.43 % and more give nearly the same curve",
            "rates >= 1/70 give nearly the same curve: largest distance of a rate's curve (own, "
            "all training images) from their mean <= .05",
            ALIKE,
        ),
        Statement(
            "M3",
            "below 1.43 % the change grows more slowly after sigma = 1.3",
            "below 1/70 the change grows more slowly after sigma = 1.3: its rise from there to "
            "the next strengths (1.3 to 2), rates < 1/70 less rates >= 1/70 < 0",
            SLOWER,
        ),
        Statement(
            "M4.high",
            "unblurred, mislabelled images err 10 times as often as correct ones at 1.43 % and "
            "more, yet below 10 %",
            "unblurred, mislabelled images err 10 times as often as correct ones at rates >= 1/70, "
            "yet below 10 %: ratio of the error rates > 10 (one error is shared out over both "
            "groups by their sizes: no error at all is a ratio of 1), and error < .1",
            _errors(10.0),
        ),
        Statement(
            "M4.low",
            "unblurred, mislabelled images err 100 times as often as correct ones below 1.43 %, "
            "yet below 10 %",
            "mislabelled images err 100 times as often at rates < 1/70, yet below 10 %: ratio > "
            "100, and error < .1",
            _errors(100.0),
        ),
        Statement(
            "M5",
            "after that offset both groups change at similar rates",
            "after that both groups change alike: mean over sigma of the change (assigned) less "
            "that of the unaltered images, mislabelled - correct within +-.1",
            SIMILAR,
        ),
        Statement(
            "M6",
            "curves of mislabelled images are less smooth",
            "mislabelled curves are less smooth: sum of the absolute second differences over "
            "equal steps of sigma, mislabelled / matched > 1",
            ROUGH,
        ),
    ],
    remark="the seed is the unit",
)
