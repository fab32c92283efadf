"""What the mislabel study claims, and its margins."""

from ovfit.studies.statements import Margin, Statement, Statements

AT = 1.3  # the paper's sigma, in pixels of a 28-pixel side
AFTER = 2.0  # sigma up to which M3's rise is taken
EVEN = (0.6, 1.4)  # M6: the strengths between these are equally spaced
BELOW, ABOVE = 80, 70  # k of the rates 1/k between which the paper sees the transition
TOP = 60  # k of the largest rate of M1 and M2: beyond it rates are far apart
FIRST = 5  # seeds of the change-point test
IMAGES, PER_POINT = "of the images", "of the images per point of rate"

SLOPE = f"slope of the change of correct images at sigma {AT}"
TRANSITION = (
    Margin(f"{SLOPE}, 1/{BELOW} to 1/{ABOVE}", "above", 0.0, PER_POINT, strict=True),
    Margin(f"{SLOPE}, that less the steepest other one", "above", 0.0, PER_POINT, strict=True),
)
# each curve at most .05 from the mean of both, over the .238 points between the two rates
SAME = round(2 * 0.05 / (100 / TOP - 100 / ABOVE), 2)
CURVES = f"slope of the change of correct images where curves part most, 1/{ABOVE} to 1/{TOP}"
ALIKE = (Margin(CURVES, "below", SAME, PER_POINT), Margin(CURVES, "above", -SAME, PER_POINT))
SLOWER = (
    Margin(
        f"rise of correct images' change, sigma {AT} to {AFTER:g}, rates < 1/{ABOVE} - others",
        "below",
        0.0,
        IMAGES,
        strict=True,
    ),
)
GAP = "change beyond the unaltered image's, mislabelled - correct, mean over sigma"
SIMILAR = (Margin(GAP, "below", 0.1, IMAGES), Margin(GAP, "above", -0.1, IMAGES))
ROUGH = (
    Margin(
        "second differences / total variation, mislabelled / correct",
        "above",
        1.0,
        "times",
        scale="log",
        strict=True,
    ),
)


def _errors(times: float) -> tuple[Margin, ...]:
    return (Margin("error rate, mislabelled / correct", "above", times, "times", scale="log"),)


STATEMENTS = Statements(
    "mislabel",
    [
        Statement(
            "M1",
            "a sharp transition of the blur change rate between 1.25 % and 1.43 % mislabelled",
            "a sharp transition between 1/80 and 1/70: of the correctly labelled images alone, "
            "change (own) at sigma = 1.3, its slope per point of rate from 1/80 to 1/70 > 0, and "
            "that less the steepest other slope between neighbouring rates up to 1/60 > 0. Where "
            "that one is, other seeds choose: the first five for each other, all before it for "
            "each later one. With --offset fixed it is not judged: what the same images do in "
            f"every seed is not told from the rate. The change-point test, once, on the first "
            f"{FIRST} seeds, drawing seeds and images, says besides where the rates part most",
            TRANSITION,
        ),
        Statement(
            "M2",
            "rates of 1.43 % and more give nearly the same curve",
            "1/70 and 1/60 give nearly the same curve: of the correctly labelled images alone, "
            "slope of the change (own) per point of rate from 1/70 to 1/60, at the strength where "
            f"other seeds' curves part most (chosen as in M1), within +-{SAME:g}, which is each "
            "curve within .05 of the mean of both. Not judged with --offset fixed",
            ALIKE,
        ),
        Statement(
            "M3",
            "below 1.43 % the change grows more slowly after sigma = 1.3",
            "below 1/70 the change grows more slowly after sigma = 1.3: of the correctly labelled "
            "images alone, its rise from there to the next strengths (1.3 to 2), rates < 1/70 less "
            "rates >= 1/70 < 0. Not judged with --offset fixed",
            SLOWER,
        ),
        Statement(
            "M4.high",
            "unblurred, mislabelled images err 10 times as often as correct ones at 1.43 % and "
            "more",
            "unblurred, mislabelled images err 10 times as often as correct ones at rates >= 1/70: "
            "ratio of the error rates > 10 (one error is shared out over both groups by their "
            'sizes: no error at all is a ratio of 1). "Yet below 10 %" follows from ending at '
            "99.9 %: it is shown with --hold 0, of all networks, and not judged",
            _errors(10.0),
        ),
        Statement(
            "M4.low",
            "unblurred, mislabelled images err 100 times as often as correct ones below 1.43 %",
            "mislabelled images err 100 times as often at rates < 1/70: ratio > 100",
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
            "equal steps of sigma (.6 to 1.4) / that of the first ones, so that it is shape and "
            "not height, mislabelled / correct at equal numbers of changing images (of the group "
            "with more of them as many are drawn, 50 times) > 1",
            ROUGH,
        ),
    ],
    remark="the seed is the unit",
)
