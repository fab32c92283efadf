"""The verdicts of the study of random labels: Z1 to Z3; Z4 and Z5 are the theory's."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.statistics import LEAST
from ovfit.studies.command import Command
from ovfit.studies.randomize.measures import families
from ovfit.studies.randomize.options import ARMS, WITHOUT, Options
from ovfit.studies.randomize.statements import (
    FITTED,
    HELP,
    MOST,
    REGULARISERS,
    SLOWER,
    STATEMENTS,
    SURVIVES,
    TASKS,
    THEORY,
)
from ovfit.studies.randomize.theory import claims as theory

SINGLE = ("augmentation", "weight-decay", "dropout", "batch-norm")
Scope = dict[str, Any]


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """One verdict per configuration (and task), Holm-corrected over all.

    What no network bears on is undecided, with the command that would decide it.
    """
    if evidence.options.theory:
        return theory.claims(evidence, command)
    judged: list[Claim] = []
    for scope, group in families(evidence.networks):
        judged += [*_tasks(scope, group, command), *_regularisers(scope, group, command)]
    judged += STATEMENTS.untested(judged, _wanted(command))
    return corrected(sorted(judged, key=lambda claim: claim.id))


def _wanted(command: Command) -> dict[str, tuple[Command, str]]:
    """What every statement needs: id -> command, why."""
    tasks, regularisers = (_sweeping(command, sweep) for sweep in ("tasks", "regularisers"))
    theoretical = Command("randomize").with_(theory=True)
    return {
        **dict.fromkeys(TASKS, (tasks, "needs --sweep tasks")),
        **dict.fromkeys(REGULARISERS, (regularisers, "needs --sweep regularisers")),
        **dict.fromkeys(THEORY, (theoretical, "needs --theory on")),
    }


def _sweeping(command: Command, sweep: str) -> Command:
    bare = command.without("tasks", "rates", "regularisers", "weight_decay")
    return wanting(bare, sweep=sweep)


def wanting(command: Command, **changes: object) -> Command:
    """The launch's own command, with the replicas that a verdict needs."""
    few = int(command.given.get("replicas", LEAST)) < LEAST
    return command.with_(**{"replicas": LEAST if few else None, **changes})


def _tasks(scope: Scope, group: pd.DataFrame, command: Command) -> Iterator[Claim]:
    """Z1 and Z2 for each task."""
    for arm, networks in group.groupby("ovfit.arm", sort=False):
        if arm in ARMS or arm == "true":
            continue
        here = {**scope, "arm": arm}
        diverged = int((networks["ovfit.outcome"] == "diverged").sum())
        if diverged:
            slower = wanting(command, lr=float(networks["lr"].min()) / 3)
            why = f"{diverged} of {len(networks)} networks diverged"
            yield STATEMENTS.missing("Z1a", here, slower, why)
            yield STATEMENTS.missing("Z2", here, slower, why)
            continue
        yield from _task(here, networks, command)


def _task(scope: Scope, networks: pd.DataFrame, command: Command) -> Iterator[Claim]:
    """Networks whose training ended before they had fitted their set do not say what more does."""
    here = wanting(command)
    short = int((networks["fit_error"] > FITTED.value).sum())
    late = (
        f"{short} of {len(networks)} networks had not fitted their set when training ended "
        "(at a fit loss, or out of epochs)"
    )
    epochs, loss = 2 * int(networks["epochs"].max()), float(networks["stop_loss"].min()) / 5
    longer = wanting(command, epochs=epochs, loss_target=loss)
    if short:
        yield STATEMENTS.missing("Z1a", scope, longer, late)
    else:
        parts = STATEMENTS.parts("Z1a", [networks["fit_error"].to_numpy()])
        yield STATEMENTS.judge("Z1a", scope, parts, here)
    if scope["arm"] == "random-labels":
        away = (1 - networks["test_accuracy"] - _chance(networks)).to_numpy()
        yield STATEMENTS.judge("Z1b", scope, STATEMENTS.parts("Z1b", [away, away]), here)
    alone = int(networks["slowdown"].isna().sum())
    if alone and short:
        yield STATEMENTS.missing("Z2", scope, longer, late)
    elif alone:
        why = f"needs the task true on the same seeds ({alone} of {len(networks)} have no pair)"
        yield STATEMENTS.missing("Z2", scope, wanting(command, tasks="all"), why)
    else:
        name = f"steps to train loss .1, {scope['arm']} / true"
        slower = SLOWER.part(networks["slowdown"].to_numpy(), name=name)
        yield STATEMENTS.judge("Z2", scope, [slower], here)


def _chance(networks: pd.DataFrame) -> float:
    """1 - 1/k: the share of random labels that are wrong, on average."""
    return 1 - 1 / float(networks["classes"].iloc[0])


def _regularisers(scope: Scope, group: pd.DataFrame, command: Command) -> Iterator[Claim]:
    """Z3: the arms of the regulariser sweep, paired by seed."""
    arms = group[group["ovfit.arm"].isin(ARMS)]
    table = arms.pivot(index="seed", columns="ovfit.arm", values="test_accuracy").dropna()
    table = table.drop(columns=WITHOUT, errors="ignore")
    if "none" not in table or len(table.columns) < 2:
        return
    if "val_accuracy" not in arms or arms["val_accuracy"].isna().all():
        held_out = wanting(command.without("val_size"))
        why = "needs validation images: the best arm is chosen by them"
        for name in REGULARISERS:
            yield STATEMENTS.missing(name, scope, held_out, why)
        return
    here = wanting(command)
    # the best are chosen on other images than they are measured on
    validated = arms.groupby("ovfit.arm")["val_accuracy"].mean()[list(table.columns)]
    best = validated.drop("none").idxmax()
    none, most = table["none"].to_numpy(), table[best].to_numpy()
    better = HELP.part(most - none, name=f"test accuracy, best arm ({best}) - none")
    yield STATEMENTS.judge("Z3.help", scope, [better], here)
    kept = SURVIVES.part(none / most, name=f"test accuracy, none / best arm ({best})")
    yield STATEMENTS.judge("Z3.survives", scope, [kept], here)
    rest = [name for name in SINGLE if name in table and name != "augmentation"]
    if "augmentation" in table and rest:
        other = validated[rest].idxmax()
        gain = (table["augmentation"] - table[other]).to_numpy()
        ahead = MOST.part(gain, name=f"test accuracy, augmentation - {other}")
        yield STATEMENTS.judge("Z3.most", scope, [ahead], here)
