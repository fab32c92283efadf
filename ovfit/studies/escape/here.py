"""What a claim of the study needs of a setting besides its networks."""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim
from ovfit.analysis.replicas import by_seed
from ovfit.analysis.summary import configurations
from ovfit.columns import (
    ARCH,
    ARM,
    CONVERGED,
    DATASET,
    DEPTH,
    OUTCOME,
    SEED,
    START_DIGEST,
    TRAIN_SIZE,
    WIDTH,
)
from ovfit.studies import here
from ovfit.studies.command import Command
from ovfit.studies.escape.measures import RECIPE
from ovfit.studies.escape.options import PRESETS, SEEDS, Options
from ovfit.studies.escape.recipes import in_order
from ovfit.studies.escape.starts import Start
from ovfit.studies.escape.statements import RESTART, STATEMENTS
from ovfit.studies.here import NOBODY, Scope
from ovfit.studies.rounds import at_least

SHARED = (DATASET, TRAIN_SIZE, ARCH, WIDTH, DEPTH)  # by the networks of a setting


def settings(networks: pd.DataFrame) -> Iterator[tuple[Scope, pd.DataFrame]]:
    """Each configuration with its starts, those that went on from them, and the twins."""
    yield from configurations(networks, SHARED)


class Here(here.Here[Options]):
    """A setting with its starts, those that went on from them, and the twins."""

    def of(self, arm: str, *recipes: str) -> pd.DataFrame:
        """The networks that went on from a start by one of the recipes."""
        if self.networks.empty:
            return self.networks
        is_arm = self.networks[ARM] == arm
        return self.networks[is_arm & self.networks[RECIPE].isin(recipes)]

    def values(self, arm: str, recipe: str, column: str) -> np.ndarray:
        """(S,) by seed; NaN where there is no such network, or it diverged."""
        networks = self.of(arm, recipe)
        return by_seed(networks, column, self.seeds) if len(networks) else self.nothing

    @property
    def nothing(self) -> np.ndarray:
        """(S,) NaN"""
        return np.full(len(self.seeds), np.nan)

    def lacking(self, recipes: Sequence[str], planned: Sequence[str]) -> str:
        """Why a claim about recipes has no networks; empty where all of them were asked for."""
        absent = [name for name in recipes if name not in planned]
        return f"needs the recipes {', '.join(absent)}" if absent else ""

    def unusable(self, starts: Sequence[Start], *recipes: str) -> str:
        """Why networks from these starts cannot be compared; empty where they can."""
        for start in starts:
            children = self.of(start.arm, *recipes)
            if children.empty:
                return NOBODY
            if _differing(children):
                return "its networks do not show the same start (start_digest) for a seed"
            own = self.networks[self.networks[ARM] == start.trained]
            above = int((own[OUTCOME] != CONVERGED).sum())
            if start.kind == "extreme" and above:
                return f"{above} starts did not come down to a fit loss of {start.loss:g}"
        return ""

    def missing(self, name: str, scope: Scope, why: str, **changes: object) -> Claim:
        """A statement that these networks cannot decide; the command with `changes` would."""
        return STATEMENTS.missing(name, scope, wanting(self.command, **changes), why)

    def judged(self, claim: Claim, *arms: tuple[str, str]) -> Claim:
        """With what is to be said of a verdict: how far the networks of (arm, recipe) went back on
        the way, and that it is a pilot on digits.
        """
        networks = [self.of(arm, recipe) for arm, recipe in arms]
        return claim.noted(on_the_way(pd.concat(networks)) if networks else "", self.pilot)


def _differing(children: pd.DataFrame) -> bool:
    """Whether networks of one seed do not all show that they began at the same weights."""
    if START_DIGEST not in children:
        return True
    digests = children[START_DIGEST]
    known = digests.notna() & ~digests.isin(["", "None"])
    return not known.all() or bool((digests.groupby(children[SEED]).nunique() > 1).any())


def on_the_way(networks: pd.DataFrame) -> str:
    """The least clean train accuracy of the networks after their start, in words."""
    least = networks["least_train"].dropna() if "least_train" in networks else pd.Series()
    if least.empty:
        return ""
    below = int((least < RESTART).sum())
    text = f"least clean train accuracy on the way {least.min():.3f}"
    if not below:
        return text
    return f"{text}: a restart, not an escape, in {below} of {len(least)} networks"


def wanting(command: Command, **changes: object) -> Command:
    """The launch's own command, with the replicas that a verdict about shares needs."""
    return at_least(command, SEEDS, **changes)


def with_recipes(options: Options, recipes: Sequence[str]) -> dict[str, object]:
    """What adds recipes to a command."""
    preset = PRESETS[options.preset]["recipes"]
    wanted = in_order([*options.recipes, *recipes])
    return {"recipes": None if set(wanted) == set(preset) else tuple(wanted)}
