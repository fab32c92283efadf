"""Where networks end: test accuracies by seed, their differences, and which images are right."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ovfit.analysis import correct
from ovfit.analysis.elsewhere import at_places, chosen_by_others
from ovfit.analysis.parts import Part
from ovfit.analysis.shares import images_of
from ovfit.studies.escape.here import Here
from ovfit.studies.escape.starts import RANDOM
from ovfit.studies.statements import Margin


@dataclass(frozen=True, eq=False)
class End:
    """`accuracy` (S,): of the test images, by seed. `right` (S, N): which of them; None where that
    was not recorded at these steps.
    """

    accuracy: np.ndarray
    right: np.ndarray | None

    @property
    def mean(self) -> float:
        return correct.mean(self.accuracy)


def end(here: Here, arm: str, recipe: str, column: str, *, recorded: bool) -> End:
    """Of the networks of one recipe from one start. `recorded`: `column` is read at the end, where
    predictions are.
    """
    accuracy = here.values(arm, recipe, column)
    networks = here.of(arm, recipe)
    if not recorded or networks.empty:
        return End(accuracy, None)
    return End(accuracy, correct.right(here.evidence, networks, here.seeds))


def best(here: Here, recipes: Sequence[str]) -> np.ndarray:
    """(S,) int64: for each seed the recipe by which twins of other seeds validate best.

    A twin that diverged or is missing validates as badly as can be.
    """
    scores = np.stack([here.values(RANDOM, recipe, "budget_val") for recipe in recipes], 1)
    return chosen_by_others(np.nan_to_num(scores, nan=0.0))


def chosen(ends: Sequence[End], places: np.ndarray) -> End:
    """For each seed that of its place."""
    accuracy = at_places(np.stack([each.accuracy for each in ends], 1), places)
    return End(accuracy, correct.chosen([each.right for each in ends], places))


def difference(here: Here, margin: Margin, left: Sequence[End], right: Sequence[End]) -> Part:
    """The accuracies of `left` less those of `right`, summed, with the error of the test images."""
    signed = [*((1.0, each) for each in left), *((-1.0, each) for each in right)]
    gain = np.sum([sign * each.accuracy for sign, each in signed], axis=0)
    count, signs = images_of(here.networks), [sign for sign, _ in signed]
    error = correct.error(
        correct.weighted([each.right for _, each in signed], signs),
        [each.mean for _, each in signed],
        count,
        signs,
    )
    return margin.part(gain, images=count, image_error=error)
