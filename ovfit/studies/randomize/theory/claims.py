"""The verdicts of the theory: Z4, Z5 and Z5.norm."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import pandas as pd

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.image_error import binomial
from ovfit.analysis.sequential import mean_interval
from ovfit.analysis.statistics import LEVEL
from ovfit.studies.command import Command
from ovfit.studies.randomize.options import SEEDS, Options
from ovfit.studies.randomize.statements import GAIN, NORM, STATEMENTS
from ovfit.studies.randomize.theory.features import KINDS, PIXELS
from ovfit.studies.randomize.theory.minimum_norm import MODELS

LEAST_ERROR = 1e-17  # what stands for none on a log scale
PAIRS = list(product(MODELS, KINDS[1:]))
VERDICTS = ("holds", "undecided", "fails")  # the better pair of feature maps first
Scope = dict[str, Any]


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """Z4 per dataset and n; Z5 and Z5.norm per dataset; Holm-corrected over all of them."""
    few = evidence.networks["seed"].nunique() < SEEDS
    here = command.with_(theory=True, replicas=SEEDS if few else None)
    judged: list[Claim] = []
    for dataset, arch, rows in groups(evidence):
        scope = {"arch": arch, "dataset": dataset}
        if arch == "construction":
            judged += [_fits(group, size, here) for size, group in _sizes(scope, rows)]
            continue
        descended = rows["optimizer"] == "sgd"
        judged += [_reaches(group, size, here) for size, group in _sizes(scope, rows[descended])]
        judged += [_norms(group, size, here) for size, group in _sizes(scope, rows[~descended])]
    return corrected(sorted(judged, key=lambda claim: claim.id), evidence.options.family)


def groups(evidence: Evidence[Options]) -> Iterator[tuple[str, str, pd.DataFrame]]:
    """Dataset, arch and the rows of the two."""
    for values, rows in evidence.networks.groupby(["dataset", "arch"], sort=False):
        dataset, arch = map(str, values)
        yield dataset, arch, rows


def _sizes(scope: Scope, rows: pd.DataFrame) -> Iterator[tuple[Scope, pd.DataFrame]]:
    """The rows of each number of training images, with the scope that names it."""
    for n in sorted(set(rows["train_size"].tolist())):
        yield {**scope, "train_size": n}, rows[rows["train_size"] == n]


def _fits(rows: pd.DataFrame, scope: Scope, command: Command) -> Claim:
    by_seed = rows.groupby("seed")
    largest = by_seed["largest_error"].max().clip(lower=LEAST_ERROR)
    surplus = (rows["n_parameters"] - 2 * rows["train_size"] - rows["inputs"]).abs()
    measured = [largest, by_seed["fitted"].min(), surplus.groupby(rows["seed"]).max()]
    parts = STATEMENTS.parts("Z4", [values.to_numpy() for values in measured])
    claim = STATEMENTS.judge("Z4", scope, parts, command)
    worst, p = rows["largest_error"].max(), int(rows["n_parameters"].iloc[0])
    return replace(claim, detail=f"{claim.detail}; largest of all {worst:.2g}; p = {p:,}")


def _reaches(rows: pd.DataFrame, scope: Scope, command: Command) -> Claim:
    ends = rows.pivot(index="seed", columns="start", values="distance")
    parts = STATEMENTS.parts("Z5", [ends["zero"].to_numpy()])
    claim = STATEMENTS.judge("Z5", scope, parts, command)
    elsewhere = rows[rows["start"] == "elsewhere"]
    far, unseen = (
        mean_interval(elsewhere[name].to_numpy()).text for name in ("distance", "outside")
    )
    control = f"from elsewhere {far}, the part of its start that no image sees {unseen}"
    return replace(claim, detail=f"{claim.detail}; {control}")


def _norms(rows: pd.DataFrame, scope: Scope, command: Command) -> Claim:
    """The pair of feature maps that bears the claim out best; one such pair is enough.

    Bonferroni's correction is over all PAIRS, whether or not they give back their labels: how many
    do is known only afterwards.
    """
    pairs = sorted(
        _pairs(rows, scope, command), key=lambda pair: (VERDICTS.index(pair.verdict), pair.p)
    )
    if not pairs:
        why = "no two feature maps give back all training labels"
        return STATEMENTS.missing("Z5.norm", scope, command, why)
    best, *rest = pairs
    verdict, p = best.verdict, max(pair.p for pair in pairs)  # of "fails": every pair does
    if verdict == "holds":
        p = min(1.0, best.p * len(PAIRS))
        verdict = "holds" if p <= 1 - LEVEL else "undecided"
    test = f"{best.test}, the best of {len(PAIRS)} pairs with Bonferroni's correction"
    others = "; ".join(f"{pair.detail} ({pair.verdict})" for pair in rest)
    detail = f"{best.detail}. Other pairs: {others}" if others else best.detail
    return replace(best, verdict=verdict, p=p, test=test, detail=detail)


def _pairs(rows: pd.DataFrame, scope: Scope, command: Command) -> Iterator[Claim]:
    """Each feature map against pixels under each model, where both give back labels.

    A seed on which one of them does not is outside.
    """
    given_back = rows[rows["train_error"] == 0]
    images = int(rows["test_size"].iloc[0])
    seeds = sorted(set(rows["seed"]))
    for model, kind in PAIRS:
        mine = given_back[given_back["model"] == model]
        error, norm = (
            mine.pivot(index="seed", columns="features", values=column).reindex(seeds)
            for column in ("test_error", "norm")
        )
        if not {PIXELS, kind} <= set(error) or error[[PIXELS, kind]].isna().any(axis=1).all():
            continue
        both = error[[PIXELS, kind]].dropna().mean()
        gain = GAIN.part(
            (error[PIXELS] - error[kind]).to_numpy(),
            images=images,
            image_error=binomial([both[PIXELS], both[kind]], images),
        )
        ratio = NORM.part((norm[kind] / norm[PIXELS]).to_numpy())
        claim = STATEMENTS.judge("Z5.norm", scope, [gain, ratio], command)
        yield replace(claim, detail=f"{kind} against pixels, {model}: {claim.detail}")
