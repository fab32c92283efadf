"""What the landscape study claims, and its margins."""

from ovfit.studies.landscape.options import DECAY, DROPOUT, RATE
from ovfit.studies.statements import Margin, Statement, Statements

BARRIER = 0.02  # of the train error
PILOT = "pilot: margins were written with digits in view"
AT_LEVEL = (
    "at equal clean loss (log-log between two states of each network within 2 % of it, one above "
    "and one below; else the pair has no value)"
)


def _ratio(name: str, value: float, side: str = "above") -> tuple[Margin, ...]:
    if side == "above":
        return (Margin(name, "above", value, "times", "log", strict=True),)
    return (Margin(name, "below", value, "times", "log", strict=True),)


def _barrier(between: str, side: str) -> tuple[Margin, ...]:
    name = f"train-error barrier, {between}"
    if side == "above":
        return (Margin(name, "above", BARRIER, strict=True),)
    return (Margin(name, "below", BARRIER),)


def _wider(knob: str, what: str) -> Statement:
    return Statement(
        f"C4.{knob}",
        f"{what} widens the tunnel",
        f"{what} widens the tunnel (Fort & Jastrzebski 2019): filter-normalised radius to train "
        "accuracy .99, mean over the directions and over t = .25, .5, .75 of the Bezier path, one "
        "value per pair, over that of the baseline's path of the same seed, > 1; networks trained "
        "to equal clean loss, each with a path of its own",
        _ratio(f"radius of the path, {knob} / baseline", 1.0),
    )


STATEMENTS = Statements(
    "landscape",
    [
        Statement(
            "E8.top",
            "the loss is more sharply curved at an extreme point",
            "the largest eigenvalue of the Hessian of the clean loss (full training set, Lanczos "
            f"residual < 1e-3 of it), extreme / normal of one seed, > 1.25 {AT_LEVEL}",
            _ratio("largest Hessian eigenvalue, extreme / normal", 1.25),
        ),
        Statement(
            "E8.trace",
            "the trace of the Hessian is larger there",
            "its trace (Hutch++, 30 products), the same ratio, > 1.25, at equal clean loss in the "
            "same way",
            _ratio("trace of the Hessian, extreme / normal", 1.25),
        ),
        Statement(
            "E8.radius",
            "such a point is narrower",
            "distance along 20 filter-normalised random directions (--directions) to train "
            "accuracy .99, geometric mean, extreme / normal < 1; both networks have train accuracy "
            "1 to begin with, and equal clean loss in the same way. Along plain directions it is "
            "reported only",
            _ratio("filter-normalised radius, extreme / normal", 1.0, "below"),
        ),
        Statement(
            "C1",
            "independent networks are not linearly connected",
            "independent seeds are not linearly connected: the largest train error on the straight "
            "line between two normal networks less the linear mix of its ends is > .02",
            _barrier("straight, independent seeds", "above"),
            threshold=True,
        ),
        Statement(
            "C2",
            "a Bezier curve connects them",
            "a quadratic Bezier curve with one trained bend connects them: its barrier, on a grid "
            "of t that was not trained on, is <= .02",
            _barrier("Bezier, independent seeds", "below"),
            threshold=True,
        ),
        Statement(
            "C3",
            "normal and extreme point of one seed are linearly connected in train error",
            "the normal and the extreme network of one seed are linearly connected in train error: "
            "barrier <= .02, whatever lies between them in test error",
            _barrier("straight, normal to extreme", "below"),
            threshold=True,
        ),
        _wider("decay", f"L2 of {DECAY:g}"),
        _wider("rate", f"{RATE:g} times the learning rate"),
        _wider("dropout", f"dropout of {DROPOUT:g}"),
        Statement(
            "C5",
            "a random point as far off is bad where the path is not",
            "a random point as far off is bad where the path is not: clean loss at the first end "
            "plus a random vector as long as the way from there to the middle of the Bezier path, "
            "over the loss at that middle, > 10 (mean of 20 directions per pair)",
            _ratio("clean loss, random point / middle of the path", 10.0),
        ),
    ],
    remark="on digits they were looked at before: pilot",
)
