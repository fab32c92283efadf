"""What the study of random labels claims, and its margins."""

from ovfit.studies.randomize.options import BUDGETS
from ovfit.studies.statements import Margin, Statement, Statements

FITTED = Margin("train error within the budget", "below", 0.001)
CHANCE = (
    Margin("test error - chance", "below", 0.02),
    Margin("test error - chance", "above", -0.02),
)
SLOWER = Margin("steps to train loss .1, task / true", "below", 10.0, "times", scale="log")
HELP = Margin("test accuracy, best arm - none", "above", 0.0, strict=True)
SURVIVES = Margin(
    "test accuracy above chance at equal train loss, none / best arm", "above", 0.8, "times"
)
MOST = Margin("test accuracy, augmentation - the best other single arm", "above", 0.0, strict=True)
LARGEST = Margin(
    "largest |h(x) - y| over true and random labels", "below", 0.5, scale="log", strict=True
)
GIVEN_BACK = Margin("share of labels given back", "above", 1.0)
SURPLUS = Margin("|p - (2n + d)|", "below", 0.0)
DISTANCE = Margin("||w - w*|| / ||w*||", "below", 0.01, scale="log")
GAIN = Margin("test error, pixels - features", "above", 0.0, strict=True)
NORM = Margin("norm, features / pixels", "above", 1.0, "times", scale="log", strict=True)
BUDGET = "the preset's epochs (" + ", ".join(f"{k} {n}" for k, n in BUDGETS.items()) + ")"

TASKS = ("Z1a", "Z1b", "Z2")  # need --sweep tasks
REGULARISERS = ("Z3.help", "Z3.survives", "Z3.most")  # need --sweep regularisers
THEORY = ("Z4", "Z5", "Z5.norm")  # need --theory on

STATEMENTS = Statements(
    "randomize",
    [
        Statement(
            "Z1a",
            "zero training error on corrupted labels and pixels",
            "each corrupted task is fitted within a budget: train error on the assigned labels "
            f"<= .001 after {BUDGET}, in more than half of the networks. One that is not fitted by "
            "then is outside, whatever comes later; where training ended sooner it is undecided",
            (FITTED,),
            threshold=True,
        ),
        Statement(
            "Z1b",
            "random labels leave the test error at chance",
            "random labels leave the test error at chance: within .02 of 1 - 1/k, with the error "
            "of the test images",
            CHANCE,
        ),
        Statement(
            "Z2",
            "fitting them is slower only by a small constant factor",
            "it is slower by a small constant factor: steps to train loss .1, task / true labels "
            "of the same seed, < 10, in more than half of the networks. One that does not come "
            "there within the budget of Z1a is outside (a mean over networks has no number for it)",
            (SLOWER,),
            threshold=True,
        ),
        Statement(
            "Z3.help",
            "explicit regularisers help",
            'regularisers help: test accuracy of the best arm less that of none > 0; "best" is '
            "chosen by the validation accuracy of other seeds (the first five for each other, all "
            "before it for each later one), and measured on the test images",
            (HELP,),
            asks="--sweep regularisers",
        ),
        Statement(
            "Z3.survives",
            "generalisation survives without them",
            "none is needed: test accuracy less chance (1/k), none / best, > .8, both where they "
            "first had the lowest train loss that both reached",
            (SURVIVES,),
            asks="--sweep regularisers",
        ),
        Statement(
            "Z3.most",
            "augmentation helps most",
            "augmentation helps most: test accuracy, augmentation less the best other single one "
            "(chosen as in Z3.help) > 0",
            (MOST,),
            asks="--sweep regularisers",
        ),
        Statement(
            "Z4",
            "the network of 2n + d weights fits any labelling of n images",
            "the explicit network of p = 2n + d weights fits any labels (--theory on): largest "
            "error at a training image < .5, over true and random labels, all given back; "
            "p - (2n + d) = 0; of more than half of the seeds",
            (LARGEST, GIVEN_BACK, SURPLUS),
            threshold=True,
            asks="--theory on",
        ),
        Statement(
            "Z5",
            "SGD from zero ends at the minimum-norm solution",
            "SGD from zero on a linear model gives the minimum-norm solution, distance / norm "
            "<= .01, of more than half of the seeds (--theory on)",
            (DISTANCE,),
            threshold=True,
            asks="--theory on",
        ),
        Statement(
            "Z5.norm",
            "the norm does not predict generalisation",
            "the norm does not predict generalisation: there is a pre-processing with a larger "
            "norm and a smaller test error than pixels (--theory on), the best of four pairs with "
            "Bonferroni's correction; it fails where every pair fails that gives back its labels",
            (GAIN, NORM),
            asks="--theory on",
        ),
    ],
    remark="the seed is the unit",
)
