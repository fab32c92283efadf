"""The verdicts of the extreme-overfitting study: E1 to E5 and E9."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.curves import first_reaching
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.pairs import Curve, curves, ratios, slopes, twins
from ovfit.analysis.statistics import LEAST
from ovfit.analysis.summary import configurations
from ovfit.studies.command import Command
from ovfit.studies.extreme.options import Options
from ovfit.studies.extreme.statements import FITTED, REACHED, STATEMENTS

AXES = {"E5": "epoch", "E5.steps": "updates", "E5.loss": "train_loss"}
SHARED = ["dataset", "train_size", "optimizer", "lr", "weight_decay"]  # of the networks of E3
Scope = dict[str, Any]


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """One verdict per statement and configuration, Holm-corrected over all."""
    by_run = curves(evidence.curves) if len(evidence.curves) else {}
    judged: list[Claim] = []
    for scope, group in configurations(evidence.networks):
        here = wanting(command, arch=scope["arch"], weight_decay=scope["weight_decay"])
        point = _point(scope, group, here, command)
        judged += [point] if point is not None else []
        if scope["optimizer"] != "sgd" and not scope["weight_decay"]:
            judged += _against_twins(scope, group, by_run, here, command)
    judged += _faster(evidence.networks, by_run, command)
    judged += STATEMENTS.untested(
        judged,
        {
            "E1": (
                wanting(command, optimizer="adam", weight_decay=0),
                "no Adam network without weight decay",
            ),
            "E2": (
                wanting(command, weight_decay="0,1e-5,1e-4,1e-3"),
                "no network with weight decay",
            ),
            "E9": (
                wanting(command, optimizer="adam,sgd", weight_decay=0),
                "no network trained by SGD",
            ),
        },
    )
    return _strengths(corrected(sorted(judged, key=lambda claim: claim.id)))


def _point(scope: Scope, group: pd.DataFrame, here: Command, command: Command) -> Claim | None:
    """E1, or E2 with weight decay, or E9 with SGD; None where there is no extreme network."""
    name = "E9" if scope["optimizer"] == "sgd" else "E2" if scope["weight_decay"] else "E1"
    extreme = group[group["ovfit.arm"] == "extreme"]
    budget = extreme["ovfit.outcome"] == "budget"
    short = int((budget & (extreme["fit_accuracy"] < FITTED)).sum())
    if name == "E9" and short:
        epochs = int(group["epochs"].max()) * 10
        longer = wanting(command, optimizer="sgd", weight_decay=0, epochs=epochs, steps=0)
        why = (
            f"{short} of {len(extreme)} networks had not fitted their set when their epochs ran out"
        )
        return STATEMENTS.missing(name, scope, longer, why)
    if extreme.empty:
        return None
    test, train = (extreme[f"{split}_accuracy"].dropna().to_numpy() for split in ("test", "train"))
    return STATEMENTS.judge(name, scope, STATEMENTS.parts(name, [test, train]), here)


def _against_twins(
    scope: Scope,
    group: pd.DataFrame,
    by_run: Mapping[str, Curve],
    here: Command,
    command: Command,
) -> Iterator[Claim]:
    """E4 and E5: extreme networks beside the ones of the same seeds."""
    pairs = twins(group, "extreme", "normal")
    gradients = ratios(by_run, pairs, "grad_norm", "train_loss")
    falling = slopes(by_run, [run_id for run_id, _ in pairs], "grad_norm")
    critical = STATEMENTS.parts("E4", [gradients, falling])
    yield STATEMENTS.judge("E4", scope, critical, here)
    for name, axis in AXES.items():
        distances = ratios(by_run, pairs, "distance_from_init", axis)
        yield STATEMENTS.judge(name, scope, STATEMENTS.parts(name, [distances]), here)
    clean = twins(group, "extreme", "clean-copies")
    distances = ratios(by_run, clean, "distance_from_init", "epoch")
    if len(distances):
        parts = STATEMENTS.parts("E5.copies", [distances])
        yield STATEMENTS.judge("E5.copies", scope, parts, here)
    else:
        every = wanting(command, arms="all")
        yield STATEMENTS.missing("E5.copies", scope, every, "no clean-copies arm")


def _faster(
    networks: pd.DataFrame, by_run: Mapping[str, Curve], command: Command
) -> Iterator[Claim]:
    """E3, for each MLP and ResNet on the same images: the same seeds' extreme networks."""
    if networks.empty:
        return
    plain = (networks["optimizer"] == "adam") & (networks["weight_decay"] == 0)
    extreme = networks[plain & (networks["ovfit.arm"] == "extreme")]
    both = wanting(command, arch="mlp,resnet", weight_decay=0)
    for shared, group in configurations(extreme, SHARED):
        scope = {**shared, "arch": "resnet against mlp"}
        slow, fast = (_reached(group, arch, by_run) for arch in ("mlp", "resnet"))
        if not slow or not fast:
            why = "needs mlp and resnet on the same seeds"
            yield STATEMENTS.missing("E3", scope, both, why)
        for mlp, resnet in product(slow, fast):
            seeds = sorted(set(mlp) & set(resnet))
            differences = np.array([resnet[seed] - mlp[seed] for seed in seeds])
            never = int(np.isnan(differences).sum())
            if never:
                longer = both.with_(epochs=1000, steps=0)
                why = f"{never} of {len(seeds)} pairs never reached it within their epochs"
                yield STATEMENTS.missing("E3", scope, longer, why)
            else:
                parts = STATEMENTS.parts("E3", [differences])
                yield STATEMENTS.judge("E3", scope, parts, both)


def _reached(group: pd.DataFrame, arch: str, by_run: Mapping[str, Curve]) -> list[dict[int, float]]:
    """For each width and depth of an architecture: seed -> epochs to REACHED (NaN: never)."""
    sizes = []
    for _, members in configurations(group[group["arch"] == arch], ["width", "depth"]):
        epochs = {}
        for run_id, seed in zip(members["run_id"], members["seed"], strict=True):
            epoch, accuracy = by_run[run_id].measured("epoch", "fit_accuracy")
            epochs[seed] = first_reaching(epoch, accuracy, REACHED)
        sizes.append(epochs)
    return sizes


def _strengths(judged: Sequence[Claim]) -> list[Claim]:
    """E2 says from which weight decay on it does prevent such points, where the runs tell."""
    return [_noted(claim, judged) if claim.id == "E2" and claim.n else claim for claim in judged]


def _noted(claim: Claim, judged: Sequence[Claim]) -> Claim:
    tested = [other for other in judged if other.id == "E2" and other.n]
    same = [other for other in tested if _without_decay(other) == _without_decay(claim)]
    failing = sorted(c.scope["weight_decay"] for c in same if c.verdict == "fails")
    if failing:
        return replace(claim, note=f"fails from weight decay {failing[0]:g} on")
    held = sum(other.verdict == "holds" for other in same)
    note = f"holds at {held} of the {len(same)} strengths tried, fails at none"
    return replace(claim, note=note)


def _without_decay(claim: Claim) -> Scope:
    return {**claim.scope, "weight_decay": 0}


def wanting(command: Command, **changes: object) -> Command:
    """The launch's own command, with the arms and the replicas that a verdict needs."""
    wanted = command.with_(**changes)
    arms = wanted.given.get("arms", "normal,extreme").replace("all", "normal,extreme")
    if not {"normal", "extreme"} <= set(arms.split(",")):
        wanted = wanted.with_(arms="normal,extreme")
    if int(wanted.given.get("replicas", LEAST)) < LEAST:
        wanted = wanted.with_(replicas=LEAST)
    return wanted
