"""The claims of the random-labels study's theory: Z4 and Z5."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from ovfit.analysis.claims import Claim, Part, corrected, judge, missing
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.statistics import LEAST, mean_interval
from ovfit.studies.again import again
from ovfit.studies.randomize.minimum_norm import KINDS, MODELS, PIXELS
from ovfit.studies.randomize.theory.regressions import FITTED, LEAST_ERROR, NEAR, WORDS


def groups(evidence: Evidence) -> Iterator[tuple[str, str, pd.DataFrame]]:
    """Dataset, arch and the rows of the two."""
    for values, rows in evidence.networks.groupby(["dataset", "arch"], sort=False):
        dataset, arch = map(str, values)
        yield dataset, arch, rows


def claims(evidence: Evidence, words: Mapping[str, str]) -> list[Claim]:
    """Z4 per dataset and n; Z5 and Z5.norm per dataset; Holm-corrected over all of them."""
    few = evidence.networks["seed"].nunique() < LEAST
    command = again("randomize", words, theory="on", replicas=LEAST if few else None)
    found = []
    for dataset, arch, rows in groups(evidence):
        scope = {"arch": arch, "dataset": dataset}
        if arch == "construction":
            found += [
                _fits(rows[rows["train_size"] == n], {**scope, "train_size": n}, command)
                for n in sorted(set(rows["train_size"].tolist()))
            ]
        else:
            descents, regressions = (
                rows[rows["optimizer"] == "sgd"],
                rows[rows["optimizer"] != "sgd"],
            )
            found.append(
                _reaches(
                    descents, {**scope, "train_size": int(descents["train_size"].iloc[0])}, command
                )
            )
            found.append(
                _norms(
                    regressions,
                    {**scope, "train_size": int(regressions["train_size"].iloc[0])},
                    command,
                )
            )
    return corrected(sorted(found, key=lambda claim: claim.id))


def _fits(rows: pd.DataFrame, scope: dict[str, Any], command: str) -> Claim:
    seeds = rows.groupby("seed").agg(error=("largest_error", "max"), fitted=("fitted", "min"))
    surplus = (
        (rows["n_parameters"] - 2 * rows["train_size"] - rows["inputs"])
        .abs()
        .groupby(rows["seed"])
        .max()
        .to_numpy()
    )
    parts = [
        Part(
            "largest |h(x) - y| over true and random labels",
            seeds["error"].clip(lower=LEAST_ERROR).to_numpy(),
            "below",
            FITTED,
            True,
            True,
        ),
        Part("share of labels given back", seeds["fitted"].to_numpy(), "above", 1.0),
        Part("|p - (2n + d)|", surplus, "below", 0.0),
    ]
    claim = judge("Z4", "randomize", WORDS["Z4"], scope, parts, command)
    return replace(
        claim,
        detail=f"{claim.detail}; largest of all {rows['largest_error'].max():.2g}; p = {int(rows['n_parameters'].iloc[0]):,}",
    )


def _reaches(rows: pd.DataFrame, scope: dict[str, Any], command: str) -> Claim:
    ends = rows.pivot(index="seed", columns="start", values="distance")
    claim = judge(
        "Z5",
        "randomize",
        WORDS["Z5"],
        scope,
        [Part("||w - w*|| / ||w*||", ends["zero"].to_numpy(), "below", NEAR, True)],
        command,
    )
    elsewhere, stays = (
        mean_interval(rows[rows["start"] == "elsewhere"][name].to_numpy()).text
        for name in ("distance", "outside")
    )
    return replace(
        claim,
        detail=f"{claim.detail}; from elsewhere {elsewhere}, the part of its start that no image sees {stays}",
    )


def _norms(rows: pd.DataFrame, scope: dict[str, Any], command: str) -> Claim:
    pairs = []
    for model in MODELS:
        mine = rows[(rows["model"] == model) & (rows["train_error"] == 0)]
        error, norm = (
            mine.pivot(index="seed", columns="features", values=name)
            for name in ("test_error", "norm")
        )
        for kind in KINDS[1:]:
            if {PIXELS, kind} <= set(error) and len(both := error[[PIXELS, kind]].dropna().index):
                gain = (error[PIXELS] - error[kind])[both].to_numpy()
                ratio = (norm[kind] / norm[PIXELS])[both].to_numpy()
                parts = [
                    Part("test error, pixels - features", gain, "above", 0.0, strict=True),
                    Part("norm, features / pixels", ratio, "above", 1.0, True, True),
                ]
                claim = judge("Z5.norm", "randomize", WORDS["Z5.norm"], scope, parts, command)
                pairs.append(
                    replace(claim, detail=f"{kind} against pixels, {model}: {claim.detail}")
                )
    if not pairs:
        return missing(
            "Z5.norm",
            "randomize",
            WORDS["Z5.norm"],
            scope,
            command,
            "no two feature maps give back all training labels",
        )
    verdicts = ["holds", "undecided", "fails"]
    pairs.sort(key=lambda claim: (verdicts.index(claim.verdict), claim.p))
    p = (
        min(1.0, pairs[0].p * len(pairs))
        if pairs[0].verdict == "holds"
        else max(claim.p for claim in pairs)
    )
    others = "; ".join(f"{claim.detail} ({claim.verdict})" for claim in pairs[1:])
    test = f"{pairs[0].test}, the best of {len(pairs)} pairs with Bonferroni's correction"
    return replace(
        pairs[0],
        p=p,
        test=test,
        detail=f"{pairs[0].detail}. Other pairs: {others}" if others else pairs[0].detail,
    )
