"""What the extreme-overfitting study claims, and its margins."""

from ovfit.studies.statements import Margin, Statement, Statements

POINT = (Margin("test accuracy", "below", 0.01), Margin("train accuracy", "above", 0.99))
CRITICAL = (
    Margin("gradient norm, extreme / normal, at equal clean loss", "below", 1.1, scale="log"),
    Margin("slope of log gradient norm against log epoch", "below", 0.0),
)
FASTER = (Margin("epochs to fit accuracy .95, resnet - mlp", "below", 0.0),)
REACHED = 0.95  # fit accuracy, of E3
FITTED = 0.99  # fit accuracy, of E9: networks below it ran out of epochs


def _farther(axis: str, twin: str = "normal") -> tuple[Margin, ...]:
    return (Margin(f"distance, extreme / {twin}, at equal {axis}", "above", 1.0, scale="log"),)


STATEMENTS = Statements(
    "extreme",
    [
        Statement(
            "E1",
            "train accuracy near 100 % with test accuracy near 0 %",
            "train accuracy near 100 % with test accuracy near 0 %: train >= .99 and test <= .01",
            POINT,
        ),
        Statement(
            "E2",
            "L2 regularisation does not prevent it",
            "L2 regularisation does not prevent it: the same at each weight decay",
            POINT,
        ),
        Statement(
            "E3",
            "ResNet gets there in fewer epochs than the MLP",
            "ResNet gets there in fewer epochs than the MLP: first epoch with fit accuracy >= .95, "
            "paired by seed, difference < 0",
            FASTER,
        ),
        Statement(
            "E4",
            "such a point is a critical point of the clean loss too",
            "such a point is critical for the clean loss too: gradient norm of the mean "
            "clean-train loss <= 1.1 x the normal twin's at equal clean loss (the lowest both "
            "reach), and falling (slope of its log against log epoch < 0)",
            CRITICAL,
        ),
        Statement(
            "E5",
            "it lies farther from initialisation, at equal epochs",
            "it lies farther from initialisation than its twin: ratio > 1 at equal epochs (the "
            "last both trained)",
            _farther("epoch"),
        ),
        Statement(
            "E5.steps",
            "it lies farther from initialisation, at equal steps",
            "at equal steps: ratio > 1",
            _farther("updates"),
        ),
        Statement(
            "E5.loss",
            "it lies farther from initialisation, at equal train loss",
            "at equal train loss: ratio > 1",
            _farther("train_loss"),
        ),
        Statement(
            "E5.copies",
            "it lies farther from initialisation than with clean copies, at equal epochs",
            "against clean-copies at equal epochs: ratio > 1",
            _farther("epoch", "clean-copies"),
        ),
        Statement(
            "E9",
            "plain SGD gives the same",
            "plain SGD gives the same: E1's margins, after enough epochs (networks that ran out "
            "of theirs do not decide it)",
            POINT,
        ),
    ],
)
