"""T5: whether the wrong labels are what a ticket has no room for."""

from dataclasses import dataclass

import numpy as np

from ovfit.analysis.elsewhere import at_places, chosen_by_others
from ovfit.columns import DIVERGED, OUTCOME, RUN_ID, SEED
from ovfit.studies.tickets.here import Here
from ovfit.studies.tickets.measures import Left, left
from ovfit.studies.tickets.sides import DENSE, TICKET
from ovfit.studies.tickets.statements import ALIKE

MISLABELLED = "mislabelled"


@dataclass(frozen=True, eq=False)
class Kept:
    """Shares of training images that are fitted (S, K), by seed and density: of the wrong labels,
    of as many correct ones of highest loss in the dense network, and of all correct ones, less than
    the dense network fits of these (`less`, (S, K)).
    """

    wrong: np.ndarray
    hardest: np.ndarray
    correct: np.ndarray
    less: np.ndarray


def kept(here: Here) -> Kept:
    """NaN where a network, or its dense one, is missing, diverged or was not looked at."""
    dense = _by_seed(here, DENSE, 1.0)
    shape = len(here.seeds), len(here.densities)
    found = Kept(*(np.full(shape, np.nan) for _ in range(4)))
    for place, density in enumerate(here.densities):
        tickets = _by_seed(here, TICKET, density)
        for row, seed in enumerate(here.seeds):
            if seed in dense and seed in tickets:
                _compare(found, (row, place), dense[seed], tickets[seed])
    return found


def _by_seed(here: Here, side: str, density: float) -> dict[int, Left]:
    records, networks = here.evidence.kept(left), here.of(side, density, MISLABELLED)
    if networks.empty:
        return {}
    whole = networks[networks[OUTCOME] != DIVERGED]
    pairs = zip(whole[SEED].astype(int), whole[RUN_ID], strict=True)
    return {seed: records[run] for seed, run in pairs if run in records and records[run].has_images}


def _compare(found: Kept, place: tuple[int, int], dense: Left, ticket: Left) -> None:
    wrong, losses = dense.arrays["wrong"], dense.arrays["losses"]
    fitted, before = ticket.arrays["fitted"], dense.arrays["fitted"]
    hard = hardest(losses, wrong)
    found.wrong[place] = fitted[wrong].mean()
    found.hardest[place] = fitted[hard].mean()
    found.correct[place] = fitted[~wrong].mean()
    found.less[place] = found.correct[place] - before[~wrong].mean()


def hardest(losses: np.ndarray, wrong: np.ndarray) -> np.ndarray:
    """int64: the correctly labelled images of highest loss (N,), as many as are `wrong` (N,)."""
    correct = np.flatnonzero(~wrong)
    order = np.argsort(-losses[correct], kind="stable")
    chosen: np.ndarray = correct[order[: int(wrong.sum())]]
    return chosen


def room(here: Here) -> tuple[np.ndarray, np.ndarray]:
    """(S,) share kept of wrong labels less that of the hardest correct ones, and the density it is
    of: the lowest at which, in the mean of other seeds, correct labels are fitted alike. NaN where
    they are nowhere.
    """
    found = kept(here)
    nowhere = np.zeros((len(here.seeds), 1))  # a first place, for where no density will do

    def lowest(means: np.ndarray) -> np.ndarray:
        return np.where(means >= -ALIKE, np.arange(len(means), dtype=np.float64), -1.0)

    places = chosen_by_others(np.hstack([nowhere, found.less]), lowest)
    differences = np.hstack([nowhere * np.nan, found.wrong - found.hardest])
    densities = np.tile([np.nan, *here.densities], (len(here.seeds), 1))
    return at_places(differences, places), at_places(densities, places)
