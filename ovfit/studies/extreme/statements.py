"""What the extreme-overfitting study claims, and its margins."""

from ovfit.studies.statements import Margin, Statement, Statements

POINT = (
    Margin("test accuracy", "below", 0.01, scale="share"),
    Margin("train accuracy", "above", 0.99, scale="share"),
)
NORM = "gradient norm of the clean loss"
CRITICAL = (
    Margin(f"slope of log {NORM} on log clean loss, .1 to 1e-4", "above", 0.0, strict=True),
    Margin(f"{NORM}, at clean loss 1e-4 / at the start", "below", 0.01, "times", "log"),
)
TWIN = (
    Margin(f"{NORM}, extreme / normal, at equal clean loss", "below", 1.1, "times", "log"),
    Margin(f"slope of log {NORM} on log epoch", "below", 0.0, strict=True),
)
FASTER = (Margin("epochs to fit accuracy .95, resnet - mlp", "below", 0.0, "epochs", strict=True),)
REACHED = 0.95  # fit accuracy, of E3


def _farther(axis: str, twin: str = "normal") -> tuple[Margin, ...]:
    name = f"distance from initialisation, extreme / {twin}, at equal {axis}"
    return (Margin(name, "above", 1.0, "times", "log", strict=True),)


STATEMENTS = Statements(
    "extreme",
    [
        Statement(
            "E1",
            "train accuracy near 100 % with test accuracy near 0 %",
            "train accuracy near 100 % with test accuracy near 0 %: more than half of the networks "
            "have train >= .99 and test <= .01 within their budget, which is the paper's 60 epochs "
            "on its whole sets, and 300 epochs or 50,000 steps on digits, parts of those sets and "
            "any other. One that does not get there by then, or diverges, speaks against the "
            "claim. No claim but E4 looks at more epochs than that",
            POINT,
            threshold=True,
        ),
        Statement(
            "E2",
            "L2 regularisation does not prevent it",
            "L2 regularisation does not prevent it: E1's share, margins and budget, at each weight "
            "decay",
            POINT,
            threshold=True,
            asks="--weight-decay 0,1e-5,1e-4,1e-3",
        ),
        Statement(
            "E3",
            "ResNet gets there in fewer epochs than the MLP",
            "ResNet gets there in fewer epochs than the MLP: first epoch with fit accuracy >= .95, "
            "paired by seed, difference < 0. A network that does not get there within E1's budget "
            "counts with its last epoch; a pair of two such has no value",
            FASTER,
            asks="--arch mlp,resnet",
        ),
        Statement(
            "E4",
            "such a point is a critical point of the clean loss too",
            'such a point is critical for the clean loss too ("the gradient norm tends to zero"): '
            "the norm of the gradient of the mean clean-train loss (eval mode, no weight decay) of "
            "extreme networks that train on, by --loss-target, until that loss is 1e-4. The slope "
            "of its log on log clean loss is > 0 from a loss of .1 to 1e-4, and at 1e-4 it is <= "
            ".01 of what it was at initialisation (log-log between measurements). A network that "
            "does not come down within ten times E1's budget, or has fewer than three measurements "
            "on the way, has no value",
            CRITICAL,
            asks="--hold 0 --loss-target 4e-05 --epochs 3000 --steps 500000",
        ),
        Statement(
            "E4.twin",
            "its clean gradient is no larger than its twin's",
            "not the authors' comparison, ours: that gradient norm is <= 1.1 x the normal twin's "
            "at equal clean loss (the lowest both reach, log-log between measurements), and "
            "falling (slope of its log on log epoch < 0)",
            TWIN,
        ),
        Statement(
            "E5",
            "it lies farther from initialisation, at equal epochs",
            "it lies farther from initialisation than its twin: ratio > 1 at equal epochs (the "
            "last both trained)",
            _farther("epochs"),
        ),
        Statement(
            "E5.steps",
            "it lies farther from initialisation, at equal steps",
            "at equal steps: ratio > 1",
            _farther("steps"),
        ),
        Statement(
            "E5.loss",
            "it lies farther from initialisation, at equal train loss",
            "at equal train loss: ratio > 1 (log-log between measurements)",
            _farther("train loss"),
        ),
        Statement(
            "E5.copies",
            "it lies farther from initialisation than with clean copies, at equal epochs",
            "against clean-copies at equal epochs: ratio > 1",
            _farther("epochs", "clean-copies"),
            asks="--arms all",
        ),
        Statement(
            "E9",
            "plain SGD gives the same",
            "plain SGD gives the same: E1's share, margins and budget, at each learning rate asked "
            "for (--lr tuned: the one that `ovfit tune` found)",
            POINT,
            threshold=True,
            asks="--optimizer adam,sgd --weight-decay 0",
        ),
    ],
    remark="rules changed later, and why: docs/extreme.md",
)
