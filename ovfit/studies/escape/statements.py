"""What the study of escapes claims, and its margins (E6 and E7 of the extreme points' paper)."""

from ovfit.studies.escape.options import BUDGETS
from ovfit.studies.statements import Margin, Statement, Statements

TENTH = 0.1  # of the start's clean loss, at which E6 is read
DEEP = 1e-3  # fit loss (nats) of the start that E7.noise is about
GONE, STAYED = 0.02, 0.05  # of two that are compared, both are out, or both still there
RESTART = 0.5  # least clean train accuracy on the way
STAYS = Margin("test accuracy at a tenth of the start's clean loss", "below", 0.10, scale="share")
REACHES = Margin("test accuracy, from the start - from random weights", "above", -GONE)
NOISE = Margin(
    "test accuracy, SGD - full-batch descent at equal steps", "above", STAYED, strict=True
)
SHALLOW = Margin("test accuracy, shallowest - deepest start", "above", STAYED, strict=True)
REMOVES = Margin(
    "test accuracy, (regularised - plain) from random labels - the same from random weights",
    "above",
    0.05,
    strict=True,
)
STEPS = ", ".join(f"{name} {steps:,}" for name, steps in BUDGETS.items())
OUT = (
    f"Undecided where both end below {STAYED:g} on average, or both above their twins less "
    f"{GONE:g}: there is nothing to compare"
)

STATEMENTS = Statements(
    "escape",
    [
        Statement(
            "E6",
            "full-batch descent on clean data stays at an extreme point",
            "full-batch gradient descent on clean data, without L2, stays bad although it really "
            "descends: test accuracy <= .10 in more than half of the networks, each read where its "
            "clean loss was first measured at a tenth of its start's or less. The rate is the "
            "largest stable one of .1, .3 and 1: the largest at which no network of the setting "
            "diverged and all descended. At each depth; where a network does not come down to a "
            "tenth within the steps (--descent-steps, at most 1e5) it is undecided",
            (STAYS,),
            threshold=True,
        ),
        Statement(
            "E7",
            "SGD on clean data leaves it for a point as good as its twin's",
            "SGD (batch 128, without L2) ends at a well-generalising point: test accuracy less "
            "that of the twin (same seed and recipe, from random weights) >= -.02, after the "
            f"preset's steps ({STEPS}). The rate is that of the highest mean validation accuracy "
            "among the twins of other seeds (the first five for each other, all before it for each "
            "later one). At each depth",
            (REACHES,),
        ),
        Statement(
            "E7.adam",
            "so does Adam",
            "the same of Adam at .001, without L2",
            (REACHES,),
        ),
        Statement(
            "E7.decay",
            "so does Adam with L2",
            "the same of Adam with L2 of 1e-4, the twin too",
            (REACHES,),
        ),
        Statement(
            "E7.noise",
            "SGD's noise is what leads out",
            "SGD ends higher than full-batch descent at rate .1 after equal steps, from a depth of "
            "1e-3: difference of test accuracy, paired by seed, > .05; with batches of 16 and of "
            f"128. {OUT}",
            (NOISE,),
        ),
        Statement(
            "E7.depth",
            "the shallower start ends higher",
            "the shallower start ends higher, by the same recipe and steps: test accuracy from the "
            "shallowest less that from the deepest start, > .05; of SGD with batches of 128, at "
            f"each rate. {OUT}",
            (SHALLOW,),
        ),
        Statement(
            "E7.random",
            "regularisation removes what a start from random labels costs",
            "explicit regularisation removes what a start from random labels costs (Liu et al. "
            "2020): test accuracy of SGD at .1 with L2 of 1e-3 (or with crops) less that of plain "
            "SGD at .1, from random labels, less the same difference from random weights, > .05",
            (REMOVES,),
        ),
    ],
    remark="paired by seed; digits are a pilot",
)
