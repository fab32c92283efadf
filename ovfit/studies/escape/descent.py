"""E6: full-batch descent from an extreme point, read where it has really descended."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim
from ovfit.analysis.shares import images_of
from ovfit.columns import DIVERGED, OUTCOME
from ovfit.studies.escape.here import Here, wanting, with_recipes
from ovfit.studies.escape.recipes import DESCENTS, RECIPES
from ovfit.studies.escape.starts import Start
from ovfit.studies.escape.statements import STATEMENTS
from ovfit.studies.here import NOBODY

MOST = 100_000  # steps


def stays(here: Here, start: Start) -> Claim:
    """E6 from one start."""
    scope = {**here.scope, "arm": start.arm}
    planned = [name for name in DESCENTS if name in here.options.recipes]
    if not planned:
        changes = with_recipes(here.options, DESCENTS)
        return here.missing("E6", scope, "no full-batch descent", **changes)
    why = here.unusable([start], *planned)
    if why:
        return here.missing("E6", scope, why)
    recipe, why = stable(here, start, planned)
    if not recipe:
        return here.missing("E6", scope, why, **with_recipes(here.options, DESCENTS))
    networks = here.of(start.arm, recipe)
    part = STATEMENTS.margin("E6").part(
        here.values(start.arm, recipe, "tenth_test"), images=images_of(networks)
    )
    claim = STATEMENTS.judge("E6", scope, [part], wanting(here.command))
    reached = networks["tenth_test"].notna()
    if claim.verdict != "holds" and not reached.all():
        return _short(here, scope, recipe, networks)
    rate = f"rate {RECIPES[recipe].lr:g}"
    steps = networks.loc[reached, "tenth_step"]
    after = f"after {steps.min():.0f} to {steps.max():.0f} steps" if len(steps) else ""
    return here.judged(claim.noted(rate, after), (start.arm, recipe))


def _short(here: Here, scope: dict[str, object], recipe: str, networks: pd.DataFrame) -> Claim:
    """Some came down less than the claim is about."""
    steps, reached = here.options.descent_steps, int(networks["tenth_test"].notna().sum())
    left = (networks["least_loss"] / networks["start_loss"]).max()
    why = (
        f"at rate {RECIPES[recipe].lr:g} {reached} of {len(networks)} networks came down to a "
        f"tenth of their start's clean loss within {steps:,} steps (the slowest to {left:.2g} of "
        "it)"
    )
    return here.missing("E6", scope, why, descent_steps=min(MOST, 10 * steps))


def stable(here: Here, start: Start, planned: Sequence[str]) -> tuple[str, str]:
    """The recipe of the largest stable rate; empty, and why, where that is not known."""
    for name in reversed(DESCENTS):
        if name not in planned:
            return "", f"whether {name} is stable is not known"
        networks = here.of(start.arm, name)
        if networks.empty:
            return "", f"{NOBODY} by {name}"
        if _descended(networks):
            return name, ""
    return "", "at no rate all networks descend"


def _descended(networks: pd.DataFrame) -> bool:
    """Whether none diverged, and each ended at a lower clean loss than it began with."""
    whole = (networks[OUTCOME] != DIVERGED).all()
    lower = networks["end_loss"].to_numpy(np.float64) < networks["start_loss"].to_numpy(np.float64)
    return bool(whole and lower.all())
