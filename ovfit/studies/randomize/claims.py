"""The claims of the randomize study: Z1 to Z3 for each configuration; Z4 and Z5 are the theory's."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from ovfit.analysis.claims import Claim, Part, corrected, judge, missing
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.statistics import LEAST, mean_interval
from ovfit.studies.again import again
from ovfit.studies.randomize import WITHOUT
from ovfit.studies.randomize.measures import ARMS, families
from ovfit.studies.randomize.theory import claims as _theory_claims
from ovfit.studies.randomize.theory import regressions as _randomize_theory

WORDS = {
    "Z1a": "zero training error on corrupted labels and pixels",
    "Z1b": "random labels leave the test error at chance",
    "Z2": "fitting them is slower only by a small constant factor",
    "Z3.help": "explicit regularisers help",
    "Z3.survives": "generalisation survives without them",
    "Z3.most": "augmentation helps most",
}
FITTED, CHANCE, FACTOR, SURVIVES = 0.001, 0.02, 10.0, 0.8
SINGLE = ("augmentation", "weight-decay", "dropout", "batch-norm")


def claims(evidence: Evidence, words: Mapping[str, str]) -> list[Claim]:
    """One verdict per configuration (and task), Holm-corrected over all; what no run bears on is undecided, with the command."""
    if evidence.options.theory:
        return _theory_claims.claims(evidence, words)
    found: list[Claim] = []
    for scope, group in families(evidence.networks):
        found += [*_tasks(scope, group, words), *_regularisers(scope, group, words)]
    for id, statement in WORDS.items():
        if id not in {claim.id for claim in found}:
            sweep = "regularisers" if id.startswith("Z3") else "tasks"
            found.append(
                missing(
                    id,
                    "randomize",
                    statement,
                    {},
                    _command(words, sweep=sweep),
                    f"needs --sweep {sweep}",
                )
            )
    for id, statement in _randomize_theory.WORDS.items():
        found.append(
            missing(
                id, "randomize", statement, {}, "ovfit randomize --theory on", "needs --theory on"
            )
        )
    return corrected(sorted(found, key=lambda claim: claim.id))


def _command(words: Mapping[str, str], **changes: Any) -> str:
    few = "replicas" in words and int(words["replicas"]) < LEAST
    without = ("tasks", "rates", "regularisers", "weight_decay") if "sweep" in changes else ()
    return again("randomize", words, without, **{"replicas": LEAST if few else None, **changes})


def _tasks(scope: dict[str, Any], group: pd.DataFrame, words: Mapping[str, str]) -> Iterator[Claim]:
    """Z1 and Z2, for each task; networks whose training ended before they had fitted their set say nothing of what more would do."""
    command = _command(words)
    for arm, mine in group.groupby("ovfit.arm", sort=False):
        if arm in ARMS or arm == "true":
            continue
        named = {**scope, "arm": arm}
        lost = int((mine["ovfit.outcome"] == "diverged").sum())
        if lost:
            why = f"{lost} of {len(mine)} networks diverged"
            for id in ("Z1a", "Z2"):
                yield missing(
                    id,
                    "randomize",
                    WORDS[id],
                    named,
                    _command(words, lr=float(mine["lr"].min()) / 3),
                    why,
                )
            continue
        short = int((mine["fit_error"] > FITTED).sum())
        longer = _command(
            words,
            epochs=2 * int(mine["epochs"].max()),
            loss_target=float(mine["stop_loss"].min()) / 5,
        )
        late = f"{short} of {len(mine)} networks had not fitted their set when training ended (at a fit loss, or out of epochs)"
        if short:
            yield missing("Z1a", "randomize", WORDS["Z1a"], named, longer, late)
        else:
            yield judge(
                "Z1a",
                "randomize",
                WORDS["Z1a"],
                named,
                [Part("train error", mine["fit_error"].to_numpy(), "below", FITTED)],
                command,
            )
        if arm == "random-labels":
            away = (1 - mine["test_accuracy"] - _chance(mine)).to_numpy()
            parts = [
                Part("test error - chance", away, "below", CHANCE),
                Part("test error - chance", away, "above", -CHANCE),
            ]
            yield judge("Z1b", "randomize", WORDS["Z1b"], named, parts, command)
        slower = mine["slowdown"]
        if slower.isna().any():
            why = (
                late
                if short
                else f"needs the task true on the same seeds ({int(slower.isna().sum())} of {len(mine)} have no pair)"
            )
            yield missing(
                "Z2",
                "randomize",
                WORDS["Z2"],
                named,
                longer if short else _command(words, tasks="all"),
                why,
            )
        else:
            part = Part(
                f"steps to train loss .1, {arm} / true",
                slower.to_numpy(),
                "below",
                FACTOR,
                log=True,
            )
            yield judge("Z2", "randomize", WORDS["Z2"], named, [part], command)


def _chance(networks: pd.DataFrame) -> float:
    """1 - 1/k: the share of random labels that are wrong, on average."""
    return 1 - 1 / float(networks["classes"].iloc[0])


def _regularisers(
    scope: dict[str, Any], group: pd.DataFrame, words: Mapping[str, str]
) -> Iterator[Claim]:
    """Z3: the arms of the regulariser sweep, paired by seed."""
    arms = group[group["ovfit.arm"].isin(ARMS)]
    table = arms.pivot(index="seed", columns="ovfit.arm", values="test_accuracy").dropna()
    table = table.drop(columns=WITHOUT, errors="ignore")
    if "none" not in table or len(table.columns) < 2:
        return
    command = _command(words)
    if "val_accuracy" not in arms or arms["val_accuracy"].isna().all():
        without = {name: word for name, word in words.items() if name != "val_size"}
        for id in ("Z3.help", "Z3.survives", "Z3.most"):
            yield missing(
                id,
                "randomize",
                WORDS[id],
                scope,
                _command(without),
                "needs validation images: the best arm is chosen by them",
            )
        return
    chosen = arms.groupby("ovfit.arm")["val_accuracy"].mean()[
        list(table.columns)
    ]  # on other images than it is measured on
    best = chosen.drop("none").idxmax()
    rest = [name for name in SINGLE if name in table and name != "augmentation"]
    help = Part(
        f"test accuracy, best arm ({best}) - none",
        (table[best] - table["none"]).to_numpy(),
        "above",
        0.0,
        strict=True,
    )
    yield judge("Z3.help", "randomize", WORDS["Z3.help"], scope, [help], command)
    survives = Part(
        f"test accuracy, none / best arm ({best})",
        (table["none"] / table[best]).to_numpy(),
        "above",
        SURVIVES,
        log=True,
    )
    yield judge("Z3.survives", "randomize", WORDS["Z3.survives"], scope, [survives], command)
    if "augmentation" in table and rest:
        other = chosen[rest].idxmax()
        most = Part(
            f"test accuracy, augmentation - {other}",
            (table["augmentation"] - table[other]).to_numpy(),
            "above",
            0.0,
            strict=True,
        )
        yield judge("Z3.most", "randomize", WORDS["Z3.most"], scope, [most], command)


def tables(evidence: Evidence) -> dict[str, pd.DataFrame]:
    """`regularisers`: test accuracy of each arm at the last epoch, and early-stopped; and what it adds to none, paired by seed."""
    rows = []
    for scope, group in families(evidence.networks) if not evidence.options.theory else ():
        arms = group[group["ovfit.arm"].isin(ARMS)]
        last, best = (
            arms.pivot(index="seed", columns="ovfit.arm", values=name)
            for name in ("test_accuracy", "best_accuracy")
        )
        for arm in [name for name in ARMS if name in last]:
            for stopped, table in (("off", last), ("on", best)):
                value = mean_interval(table[arm].dropna().to_numpy())
                row = {
                    **scope,
                    "regulariser": arm,
                    "early stopping": stopped,
                    "test": value.mean,
                    "test_low": value.low,
                    "test_high": value.high,
                    "n": value.n,
                }
                if "none" in last:
                    gain = mean_interval((table[arm] - last["none"]).dropna().to_numpy())
                    row |= {"gain": gain.mean, "gain_low": gain.low, "gain_high": gain.high}
                rows.append(row)
    return {"regularisers": pd.DataFrame(rows)} if rows else {}
