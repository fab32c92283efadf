"""Z1 and Z2: each task's networks, beside those of the same seeds on true labels."""

from collections.abc import Iterator

import pandas as pd

from ovfit.analysis import correct
from ovfit.analysis.claims import Claim
from ovfit.analysis.replicas import by_seed
from ovfit.analysis.shares import images_of
from ovfit.columns import ARM, DIVERGED, OUTCOME
from ovfit.studies.here import NOBODY, Scope
from ovfit.studies.randomize.here import Here, wanting
from ovfit.studies.randomize.options import ARMS
from ovfit.studies.randomize.plan import planned_tasks
from ovfit.studies.randomize.statements import FITTED, SLOWER, STATEMENTS, TASKS

RANDOM = "random-labels"  # the task of Z1b


def claims(here: Here) -> Iterator[Claim]:
    """Of each planned task."""
    present = [str(arm) for arm in here.networks[ARM].unique() if arm not in ARMS]
    for arm in dict.fromkeys([*planned_tasks(here.options), *present]):
        scope = {**here.scope, "arm": arm}
        if arm == "true":
            continue
        if arm not in present:
            yield from absent(here, scope)
            continue
        yield _fitted(here, scope)
        if arm == RANDOM:
            yield _at_chance(here, scope)
        yield _slower(here, scope)


def absent(here: Here, scope: Scope) -> Iterator[Claim]:
    """Those of a task of which nothing has finished."""
    for name in TASKS:
        if name != "Z1b" or scope["arm"] == RANDOM:
            yield here.missing(name, scope, NOBODY)


def _fitted(here: Here, scope: Scope) -> Claim:
    """Z1a. Training that ended before the budget does not say what more of it does."""
    networks = here.of(scope["arm"])
    early = _early(networks, "unfitted_early")
    if early:
        return _longer(here, "Z1a", scope, networks, f"{early} networks had not fitted their set")
    errors = by_seed(networks, "budget_error", here.seeds)
    claim = STATEMENTS.judge("Z1a", scope, [FITTED.part(errors)], wanting(here.command))
    never = int((errors > FITTED.value).sum())
    why = f"{never} of {len(errors)} networks had not fitted their set by epoch {here.budget}"
    return claim.noted(why) if never else claim


def _early(networks: pd.DataFrame, column: str) -> int:
    """Networks whose training ended too early to tell; one that diverged did not."""
    return int((networks[column].astype(bool) & (networks[OUTCOME] != DIVERGED)).sum())


def _longer(here: Here, name: str, scope: Scope, networks: pd.DataFrame, what: str) -> Claim:
    why = f"{what} when training ended, before the budget of {here.budget} epochs"
    epochs = max(here.budget, here.options.epochs)
    loss = float(networks["stop_loss"].min()) / 5
    return here.missing(name, scope, why, epochs=epochs, loss_target=loss)


def _at_chance(here: Here, scope: Scope) -> Claim:
    """Z1b"""
    networks = here.of(scope["arm"])
    accuracy = by_seed(networks, "test_accuracy", here.seeds)
    away = 1 / float(networks["classes"].iloc[0]) - accuracy
    right, count = correct.right(here.evidence, networks, here.seeds), images_of(networks)
    error = correct.error(right, [correct.mean(accuracy)], count)
    margins = STATEMENTS["Z1b"].margins
    both = [margin.part(away, images=count, image_error=error) for margin in margins]
    return STATEMENTS.judge("Z1b", scope, both, wanting(here.command))


def _slower(here: Here, scope: Scope) -> Claim:
    """Z2"""
    networks, true = here.of(scope["arm"]), here.of("true")
    if true.empty:
        why = f"needs the task true on the same seeds ({len(networks)} networks have no pair)"
        return here.missing("Z2", scope, why, tasks="all")
    both = pd.concat([networks, true])
    early = _early(both, "slow_early")
    if early:
        return _longer(here, "Z2", scope, both, f"{early} networks were above a fit loss of .1")
    times = by_seed(networks, "slowdown", here.seeds)
    part = SLOWER.part(times, name=f"steps to train loss .1, {scope['arm']} / true")
    claim = STATEMENTS.judge("Z2", scope, [part], wanting(here.command))
    never = int(networks["budget_steps"].isna().sum())
    why = f"{never} networks had not come to a fit loss of .1 by epoch {here.budget}"
    return claim.noted(why) if never else claim
