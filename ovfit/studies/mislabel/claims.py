"""The claims of the mislabel study: M1 to M6 for each configuration, and its change-point test."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.changepoint import change_point
from ovfit.analysis.claims import Claim, Part, corrected, judge, missing
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.statistics import LEAST, mean_interval
from ovfit.seeds import numpy_generator
from ovfit.studies.again import again
from ovfit.studies.mislabel import FITTED
from ovfit.studies.mislabel.measures import AT, Family, families

WORDS = {
    "M1": "a sharp transition of the blur change rate between 1.25 % and 1.43 % mislabelled",
    "M2": "rates of 1.43 % and more give nearly the same curve",
    "M3": "below 1.43 % the change grows more slowly after sigma = 1.3",
    "M4.high": "unblurred, mislabelled images err 10 times as often as correct ones at 1.43 % and more, yet below 10 %",
    "M4.low": "unblurred, mislabelled images err 100 times as often as correct ones below 1.43 %, yet below 10 %",
    "M5": "after that offset both groups change at similar rates",
    "M6": "curves of mislabelled images are less smooth",
}
BELOW, ABOVE = 80, 70  # k of the rates 1/k between which the paper sees the transition
NEAR, SIMILAR, MOST = (
    0.05,
    0.1,
    0.1,
)  # M2: distance of curves; M5: of changes; M4: error rate of mislabelled images
AFTER = 2.0  # sigma up to which M3's rise is taken
EVEN = (0.6, 1.4)  # M6: the strengths between these are equally spaced


def claims(evidence: Evidence, words: Mapping[str, str]) -> list[Claim]:
    """One verdict per configuration, Holm-corrected over all; what no network bears on is undecided, with the command."""
    found = [claim for family in families(evidence) for claim in _family(family, words)]
    for id, statement in WORDS.items():
        if id not in {claim.id for claim in found}:
            why = f"no network with mislabelled images that fits {FITTED:.1%} of its labels"
            found.append(missing(id, "mislabel", statement, {}, _command(words, rates="all"), why))
    return corrected(sorted(found, key=lambda claim: claim.id))


def _command(words: Mapping[str, str], **changes: Any) -> str:
    few = "replicas" in words and int(words["replicas"]) < LEAST
    return again(
        "mislabel",
        words,
        ("rates",) if changes.get("rates") == "all" else (),
        **{"replicas": LEAST if few else None, **changes},
    )


def _family(family: Family, words: Mapping[str, str]) -> Iterator[Claim]:
    """M1 to M6 of one configuration."""
    parts = {
        "M1": _transition(family),
        "M2": _alike(family),
        "M3": _slower(family),
        **_errors(family),
        "M5": _offset(family),
        "M6": _rough(family),
    }
    lost = (
        f"; {family.unfitted} networks below {FITTED:.1%} fit accuracy are left out"
        if family.unfitted
        else ""
    )
    longer = {"epochs": int(family.networks["epochs"].max()) * 2} if family.unfitted else {}
    for id, found in parts.items():
        if isinstance(found, str):
            yield missing(
                id,
                "mislabel",
                WORDS[id],
                family.scope,
                _command(words, rates="all", **longer),
                found + lost,
            )
        else:
            claim = judge(id, "mislabel", WORDS[id], family.scope, found, _command(words, **longer))
            yield replace(claim, detail=claim.detail + _apart(family)) if id == "M1" else claim


def _at(family: Family, group: str = "all") -> np.ndarray:
    """(S, K) change at sigma = 1.3 of the complete seeds, rates rising."""
    return np.array(
        [
            [
                one.at(one.share("own", group), AT)
                for one in (family.by[k, seed] for k in family.every)
            ]
            for seed in family.complete
        ]
    )


def _transition(family: Family) -> list[Part] | str:
    if not {BELOW, ABOVE} <= set(family.every) or len(family.every) < 4:
        return f"needs the rates 1/{BELOW}, 1/{ABOVE} and others on both sides"
    if not family.complete:
        return "no seed has a fitted network at every rate"
    if not family.probed(AT):
        return f"needs the strength {AT} among --sigmas"
    change, low, high = _at(family), family.every.index(BELOW), family.every.index(ABOVE)
    steps = np.diff(change, axis=1)
    others = np.delete(steps, range(low, high), axis=1)
    step = change[:, high] - change[:, low]
    return [
        Part(f"change at sigma {AT}, 1/{ABOVE} - 1/{BELOW}", step, "above", 0.0, strict=True),
        Part(
            "that step less the largest other one", step - others.max(1), "above", 0.0, strict=True
        ),
    ]


def _apart(family: Family) -> str:
    """M1's step for each group alone: that of all images contains the mislabelled share itself, which rises with the rate."""
    low, high = family.every.index(BELOW), family.every.index(ABOVE)
    steps = {
        group: (change := _at(family, group))[:, high] - change[:, low]
        for group in ("correct", "mislabelled", "test")
    }
    return "".join(
        f"; {group} images alone {mean_interval(step).text}" for group, step in steps.items()
    )


def _alike(family: Family) -> list[Part] | str:
    rates = [k for k in family.every if k <= ABOVE]
    if len(rates) < 2 or not family.complete:
        return f"needs two rates of 1/{ABOVE} or more on the same seeds"
    curves = np.array(
        [[family.by[k, seed].share("own", "all") for k in rates] for seed in family.complete]
    )  # (S, rates, K)
    farthest = np.abs(curves - curves.mean(1, keepdims=True)).max((1, 2))
    return [Part("largest distance of a rate's curve from their mean", farthest, "below", NEAR)]


def _slower(family: Family) -> list[Part] | str:
    sides = [[k for k in family.every if k > ABOVE], [k for k in family.every if k <= ABOVE]]
    if not all(sides) or not family.complete:
        return f"needs rates on both sides of 1/{ABOVE} on the same seeds"
    if not family.probed(AT, AFTER):
        return f"needs the strengths {AT} and {AFTER:g} among --sigmas"
    rises = [
        np.array([[_rise(family, k, seed) for k in side] for seed in family.complete]).mean(1)
        for side in sides
    ]
    return [
        Part(
            f"rise of the change from sigma {AT} to {AFTER}, rates < 1/{ABOVE} - others",
            rises[0] - rises[1],
            "below",
            0.0,
            strict=True,
        )
    ]


def _rise(family: Family, k: int, seed: int) -> float:
    one = family.by[k, seed]
    curve = one.share("own", "all")
    return one.at(curve, AFTER) - one.at(curve, AT)


def _errors(family: Family) -> dict[str, list[Part] | str]:
    """M4: one error is shared out over both groups by their sizes, so that no error at all gives a ratio of 1, the same for small and large groups."""
    found: dict[str, list[Part] | str] = {}
    for id, ratio, chosen in (
        ("M4.high", 10.0, lambda k: k <= ABOVE),
        ("M4.low", 100.0, lambda k: k > ABOVE),
    ):
        networks = {key: one for key, one in family.by.items() if key[0] and chosen(key[0])}
        if not networks:
            found[id] = f"no rate {'from' if id == 'M4.high' else 'below'} 1/{ABOVE}"
            continue
        ratios, errors = {}, {}
        for key, one in networks.items():
            rates = (
                one.counts[0, 1, :2] / one.sizes[:2]
            )  # of the unaltered images, against the assigned label: correct, mislabelled
            shared = rates + 1 / one.sizes[:2].sum()
            ratios[key], errors[key] = float(shared[1] / shared[0]), float(rates[1])
        found[id] = [
            Part(
                "error rate, mislabelled / correct",
                _seeds(ratios, log=True),
                "above",
                ratio,
                log=True,
            ),
            Part("error rate of mislabelled images", _seeds(errors), "below", MOST),
        ]
    return found


def _seeds(values: Mapping[tuple[int, int], float], log: bool = False) -> np.ndarray:
    """The mean over rates (with `log` the geometric one) for each seed: networks of one seed share their initial weights and are no independent units."""
    table = pd.Series(values)
    means = (np.log(table) if log else table).groupby(level=1).mean().to_numpy()
    return np.exp(means) if log else means


def _offset(family: Family) -> list[Part] | str:
    gaps = {}
    for key, one in family.by.items():
        if key[0]:
            bad, good = one.share("assigned", "mislabelled"), one.share("assigned", "correct")
            gaps[key] = float(((bad - bad[0]) - (good - good[0]))[1:].mean())
    name = "change beyond the unaltered image's, mislabelled - correct, mean over sigma"
    return [Part(name, _seeds(gaps), "below", SIMILAR), Part(name, _seeds(gaps), "above", -SIMILAR)]


def _rough(family: Family) -> list[Part] | str:
    even = (family.sigmas >= EVEN[0] - 1e-9) & (family.sigmas <= EVEN[1] + 1e-9)
    if even.sum() < 3:
        return f"needs three strengths or more between {EVEN[0]} and {EVEN[1]}"
    ratios = {}
    for key, one in family.by.items():
        if key[0]:
            bends = [
                np.abs(np.diff(one.share("own", group)[even], 2)).sum() + 0.5 / one.sizes[1]
                for group in ("mislabelled", "matched")
            ]
            ratios[key] = float(bends[0] / bends[1])
    return [
        Part(
            "sum of absolute second differences, mislabelled / matched",
            _seeds(ratios, log=True),
            "above",
            1.0,
            log=True,
            strict=True,
        )
    ]


def tables(evidence: Evidence) -> dict[str, pd.DataFrame]:
    """`changepoint`: for each group of images the cut between two rates with the largest F, its permutation p, and the step there."""
    rows = []
    for family in families(evidence):
        if len(family.complete) < 1 or len(family.every) < 3 or not family.probed(AT):
            continue
        for group in ("all", "correct", "mislabelled", "test"):
            values = _at(family, group)
            found = change_point(values, numpy_generator(0, "changepoint"))
            step = mean_interval(values[:, found.place] - values[:, found.place - 1])
            before, after = family.every[found.place - 1], family.every[found.place]
            row = {
                "group": group,
                "cut": f"1/{before} | 1/{after}",
                "F": found.statistic,
                "p": found.p,
                "step": step.mean,
            }
            rows.append(
                {
                    **family.scope,
                    **row,
                    "step_low": step.low,
                    "step_high": step.high,
                    "seeds": step.n,
                }
            )
    return {"changepoint": pd.DataFrame(rows)} if rows else {}
