"""What the study of tickets claims, and its margins (T1 to T5)."""

from ovfit.studies.statements import Margin, Statement, Statements
from ovfit.studies.tickets.options import EVERY

KEEPS = 0.005  # test accuracy that a ticket may cost
MOST = 0.20  # density of T1, at most
NEAREST = 0.10  # density of T2, T3, T4
ALIKE = 0.005  # of the correctly labelled images, that a ticket may fit fewer of


def _less(control: str) -> Margin:
    name = f"test accuracy at the density nearest {NEAREST:.2f}, ticket - {control}"
    return Margin(name, "above", 0.002, strict=True)


STATEMENTS = Statements(
    "tickets",
    [
        Statement(
            "T1",
            "a fifth of the weights, trained alone, does as well as all of them",
            "a ticket of a density <= .20 keeps test accuracy: ticket less dense network of its "
            "seed >= -.005, at the end of training. The density is that with the highest mean "
            "validation accuracy among other seeds (the first five for each other, all before it "
            "for each later one)",
            (Margin("test accuracy, ticket - dense", "above", -KEEPS),),
        ),
        Statement(
            "T2",
            "a ticket needs the weights it began with",
            "ticket less the same mask with other initial weights (reinitialised), test accuracy "
            "at the density nearest .10, > .002",
            (_less("reinitialised"),),
        ),
        Statement(
            "T3",
            "a ticket needs its own connections",
            "ticket less the same initial weights under its mask, shuffled within each layer, "
            "test accuracy at the density nearest .10, > .002",
            (_less("shuffled"),),
        ),
        Statement(
            "T4",
            "a random subnetwork can be made as good",
            "a dual ticket (Bai et al. 2022: a random mask; L2 that grows on the weights outside "
            "it, then they are pruned) is within half of T2's gap of the ticket, where T2 holds: "
            "(ticket - dual) - (ticket - reinitialised) / 2 <= 0, test accuracy at the density "
            "nearest .10",
            (
                Margin(
                    f"test accuracy at the density nearest {NEAREST:.2f}, (ticket - dual) - half "
                    "of (ticket - reinitialised)",
                    "below",
                    0.0,
                ),
            ),
        ),
        Statement(
            "T5",
            "a ticket has no room for the exceptions",
            f"with 1/{EVERY} of the training images mislabelled, at the lowest density at which "
            "correct labels are still fitted alike (mean share of other seeds, chosen as in T1, "
            ">= that of the dense network - .005): the share of the wrong labels that is kept less "
            "the share that is kept of as many correctly labelled images, those of highest loss in "
            "the dense network, < 0",
            (Margin("share kept, wrong labels - hardest correct ones", "below", 0.0, strict=True),),
        ),
    ],
    remark="paired by seed; digits are a pilot",
)
