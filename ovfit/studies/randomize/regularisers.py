"""Z3: the arms of the regulariser sweep, each beside `none` of the same seed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pandas as pd

from ovfit.analysis import correct
from ovfit.analysis.claims import Claim
from ovfit.analysis.elsewhere import NOWHERE, at_places, chosen_by_others
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.parts import Part
from ovfit.analysis.replicas import by_seed
from ovfit.analysis.sequential import mean_interval
from ovfit.analysis.shares import images_of
from ovfit.columns import ARM
from ovfit.studies.randomize.here import Here, wanting
from ovfit.studies.randomize.options import ARMS, WITHOUT, Options
from ovfit.studies.randomize.statements import HELP, MOST, REGULARISERS, STATEMENTS, SURVIVES
from ovfit.studies.statements import Margin

NONE_THERE = "none_at_loss"
SINGLE = ("augmentation", "weight-decay", "dropout", "batch-norm")


@dataclass(frozen=True, eq=False)
class Arms:
    """The arms of one configuration that have networks, and the planned seeds."""

    evidence: Evidence[Options]
    networks: pd.DataFrame
    seeds: Sequence[int]

    @cached_property
    def names(self) -> list[str]:
        """Of the arms; without that which takes batch norm out: it is no regulariser."""
        present = set(self.networks[ARM])
        return [name for name in ARMS if name in present and name != WITHOUT]

    @property
    def validated(self) -> bool:
        column = self.networks.get("val_accuracy")
        return column is not None and bool(column.notna().any())

    @property
    def chance(self) -> float:
        return 1 / float(self.networks["classes"].iloc[0])

    def of(self, name: str) -> pd.DataFrame:
        return self.networks[self.networks[ARM] == name]

    def values(self, column: str, names: Sequence[str]) -> np.ndarray:
        """(S, A) of those arms, by seed."""
        return np.stack([by_seed(self.of(name), column, self.seeds) for name in names], 1)

    def right(self, name: str) -> np.ndarray | None:
        """(S, N) which test images that arm gets right; None where it was not recorded."""
        return correct.right(self.evidence, self.of(name), self.seeds)


@dataclass(frozen=True, eq=False)
class Side:
    """For each seed one of some arms: `places` (S,) into the `candidates`, or NOWHERE."""

    arms: Arms
    candidates: Sequence[str]
    places: np.ndarray

    @staticmethod
    def only(arms: Arms, name: str) -> "Side":
        return Side(arms, [name], np.zeros(len(arms.seeds), np.int64))

    @staticmethod
    def best(arms: Arms, candidates: Sequence[str]) -> "Side":
        """Those that did best in validation with other seeds."""
        places = chosen_by_others(arms.values("val_accuracy", candidates))
        return Side(arms, candidates, places)

    @property
    def name(self) -> str:
        """Of all that were chosen, the most frequent first."""
        counts = np.bincount(self.places[self.places != NOWHERE], minlength=len(self.candidates))
        order = np.argsort(-counts, kind="stable")
        return " or ".join(self.candidates[place] for place in order if counts[place])

    def values(self, column: str) -> np.ndarray:
        """(S,)"""
        return at_places(self.arms.values(column, self.candidates), self.places)

    def right(self) -> np.ndarray | None:
        """(S, N): which test images are right; None where that was not recorded."""
        by_image: np.ndarray | None = None
        for place in sorted(set(self.places.tolist()) - {NOWHERE}):
            mine = self.arms.right(self.candidates[place])
            if mine is None:
                return None
            if by_image is None:
                by_image = np.full(mine.shape, np.nan)
            chosen = self.places == place
            by_image[chosen] = mine[chosen]
        return by_image


def claims(here: Here) -> Iterator[Claim]:
    """Z3; nothing where no regulariser was asked for."""
    of_arms = here.networks[here.networks[ARM].isin(ARMS)]
    arms = Arms(here.evidence, of_arms, here.seeds)
    if "none" not in arms.names or len(arms.names) < 2:
        asked = REGULARISERS if here.options.sweep != "tasks" else ()
        yield from (here.missing(name, here.scope, "needs none and another arm") for name in asked)
        return
    if not arms.validated:
        why = "needs validation images: the best arm is chosen by them"
        held_out = replace(here, command=here.command.without("val_size"))
        yield from (held_out.missing(name, here.scope, why) for name in REGULARISERS)
        return
    for name, part in _parts(arms):
        claim = STATEMENTS.judge(name, here.scope, [part], wanting(here.command))
        yield _at_equal_loss(claim, arms) if name == "Z3.most" else claim


def _at_equal_loss(claim: Claim, arms: Arms) -> Claim:
    """Z3.most with what augmentation adds where none has come as far."""
    with_, without = (arms.values(column, ["augmentation"]) for column in ("at_loss", NONE_THERE))
    gain = (with_ - without)[~np.isnan(with_ - without)]
    if not len(gain):
        return claim
    text = f"augmentation - none at equal train loss {mean_interval(gain).text}"
    return replace(claim, detail=f"{claim.detail}; {text}")


def _parts(arms: Arms) -> Iterator[tuple[str, Part]]:
    """The quantity of each statement that the arms at hand bear on."""
    none = Side.only(arms, "none")
    best = Side.best(arms, [name for name in arms.names if name != "none"])
    yield "Z3.help", _gain(HELP, f"test accuracy, best arm ({best.name}) - none", best, none)
    yield "Z3.survives", _kept(best)
    rest = [name for name in SINGLE if name in arms.names and name != "augmentation"]
    if "augmentation" in arms.names and rest:
        other = Side.best(arms, rest)
        name = f"test accuracy, augmentation - {other.name}"
        yield "Z3.most", _gain(MOST, name, Side.only(arms, "augmentation"), other)


def _gain(margin: Margin, name: str, left: Side, right: Side) -> Part:
    """The difference of two test accuracies."""
    accuracies = [side.values("test_accuracy") for side in (left, right)]
    by_image = [side.right() for side in (left, right)]
    count = images_of(left.arms.networks)
    error = correct.error(_difference(*by_image), [correct.mean(a) for a in accuracies], count)
    gain = accuracies[0] - accuracies[1]
    return margin.part(gain, name=name, images=count, image_error=error)


def _difference(left: np.ndarray | None, right: np.ndarray | None) -> np.ndarray | None:
    if left is None or right is None or left.shape != right.shape:
        return None
    difference: np.ndarray = left - right
    return difference


def _kept(best: Side) -> Part:
    """What none has of the best arm's test accuracy, above chance, at equal train loss."""
    arms, chance = best.arms, best.arms.chance
    none, most = (best.values(column) for column in (NONE_THERE, "at_loss"))
    above = np.where(most > chance, most - chance, np.nan)
    kept = (none - chance) / above
    count, ratio = images_of(arms.networks), correct.mean(kept)
    means = [correct.mean(none), correct.mean(most)]
    error = None
    if means[1] > chance:
        weights = [1 / (means[1] - chance), ratio / (means[1] - chance)]
        error = correct.error(None, means, count, weights)
    name = f"{SURVIVES.name} ({best.name})"
    return SURVIVES.part(kept, name=name, images=count, image_error=error)
