"""What the study of simple functions claims, and its margins."""

from ovfit.studies.simplicity.options import (
    BLOCKS,
    BOTH,
    COMMON,
    SEEDS,
    SEEN,
    STRATUM,
    THRICE,
    WIDE,
)
from ovfit.studies.statements import Margin, Statement, Statements

SIZES = ", ".join(f"{name} {size:,}" for name, size in BLOCKS.items())
FALLS = Margin(
    "Spearman(log P, K) within equal min(ones, 128 - ones)",
    "below",
    -0.3,
    scale="fisher",
    strict=True,
)
FOLLOWS = Margin(
    "Spearman(log P by SGD, log P of the posterior), corrected",
    "above",
    0.5,
    scale="fisher",
    strict=True,
)

STATEMENTS = Statements(
    "simplicity",
    [
        Statement(
            "B1",
            "under random weights a function is rarer the more complex it is",
            "the probability of a function under random weights falls with its complexity K, "
            "beyond what the number of its ones says: Spearman(log P, K) within equal "
            f"min(ones, 128 - ones) < -.3, over functions seen {SEEN} times or more, constants "
            "left out; the mean over strata weighted by their functions less one, strata of fewer "
            f"than {STRATUM} functions left out. The unit is a block of random networks ({SIZES}), "
            f"{SEEDS} of them; at each variance of the biases",
            (FALLS,),
        ),
        Statement(
            "B2",
            "SGD finds functions as often as the posterior has them",
            "SGD's distribution over functions follows the posterior: Spearman(log P by SGD, log P "
            f"of the posterior) > .5, over functions hit {BOTH} times or more by both (undecided "
            f"where a target has fewer than {COMMON}), divided by the square root of the product "
            "of both reliabilities (split halves). The unit is a target, drawn by seed from the "
            f"simpler half of the functions that its block has seen {SEEN} times, with 4 training "
            f"inputs (of such that {WIDE} functions of the block agree with it {THRICE} times); "
            f"{SEEDS} of them; at each variance of the biases. The posterior: random networks "
            "that agree with the target on its training inputs; SGD: runs until they do, those "
            "that do before a step left out",
            (FOLLOWS,),
            asks="--preset paper",
        ),
    ],
    remark="7-40-40-1 ReLU networks on all 128 inputs",
)
