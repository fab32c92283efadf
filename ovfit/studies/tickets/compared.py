"""Test accuracies of sides at densities, and what lies between them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ovfit.analysis import correct
from ovfit.analysis.elsewhere import at_places, chosen_by_others
from ovfit.analysis.parts import Part
from ovfit.analysis.shares import images_of
from ovfit.columns import TEST_ACCURACY
from ovfit.studies.statements import Margin
from ovfit.studies.tickets.here import Here
from ovfit.studies.tickets.sides import TICKET
from ovfit.studies.tickets.statements import MOST


@dataclass(frozen=True, eq=False)
class Side:
    """`accuracy` (S,) of the test images, by seed; `right` (S, N) which of them, None where that
    was not recorded. `weight` in a sum.
    """

    accuracy: np.ndarray
    right: np.ndarray | None
    weight: float = 1.0


def side(here: Here, name: str, density: float = 1.0, weight: float = 1.0) -> Side:
    """Of the networks of a side at a density."""
    accuracy = here.values(TEST_ACCURACY, name, density)
    return Side(accuracy, here.right(name, density), weight)


def best_tickets(here: Here) -> Side:
    """For each seed its ticket of the density <= .20 at which those of other seeds validate best.

    A ticket that diverged or is missing validates as badly as can be.
    """
    scores = here.by_density("val_accuracy", TICKET)
    few = [place for place, density in enumerate(here.densities) if density <= MOST]
    if not few or np.isnan(scores[:, few]).all():
        return Side(np.full(len(here.seeds), np.nan), None)
    places = chosen_by_others(np.nan_to_num(scores[:, few], nan=0.0))
    tickets = [side(here, TICKET, here.densities[place]) for place in few]
    accuracy = at_places(np.stack([ticket.accuracy for ticket in tickets], 1), places)
    return Side(accuracy, correct.chosen([ticket.right for ticket in tickets], places))


def difference(here: Here, margin: Margin, sides: Sequence[Side]) -> Part:
    """The weighted sum of the sides' accuracies, with the error of the test images."""
    total = np.sum([one.weight * one.accuracy for one in sides], axis=0)
    weights, count = [one.weight for one in sides], images_of(here.networks)
    error = correct.error(
        correct.weighted([one.right for one in sides], weights),
        [correct.mean(one.accuracy) for one in sides],
        count,
        weights,
    )
    return margin.part(total, images=count, image_error=error)
