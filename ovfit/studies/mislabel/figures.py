"""The figures of the mislabel study."""

from collections.abc import Iterator
from contextlib import suppress

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import DAMAGED, Evidence
from ovfit.figures.bands import bands
from ovfit.figures.theme import Figure
from ovfit.studies.mislabel import charts as blur
from ovfit.studies.mislabel.claims import ABOVE, BELOW
from ovfit.studies.mislabel.measures import AT, Family, families

GROUPS = {"correct": "correct", "mislabelled": "mislabelled", "test": "test images"}
COLUMNS = 10  # of the gallery


def figures(evidence: Evidence) -> Iterator[Figure]:
    """For each configuration the curves, the change at sigma = 1.3 against the rate, the control probes, and the gallery of one network."""
    for family in families(evidence):
        rates = [f"1/{k}" for k in family.every]
        rows = pd.concat([_curves(family, "blur", meaning) for meaning in blur.MEANINGS])
        yield Figure(
            f"blur-{family.name}",
            blur.strengths(rows, rates, family.title),
            family.scope,
            ("M2", "M3", "M4.high", "M4.low", "M5", "M6"),
        )
        if family.probed(AT):
            cuts = pd.DataFrame([{"x": 1 / k, "name": f"1/{k}"} for k in (BELOW, ABOVE)])
            yield Figure(
                f"rates-{family.name}",
                blur.rates(_rates(family), AT, cuts, family.title),
                family.scope,
                ("M1",),
            )
        rows = pd.concat([_curves(family, kind, "own") for kind in ("noise", "contrast")])
        yield Figure(
            f"controls-{family.name}", blur.controls(rows, rates, family.title), family.scope
        )
        yield from _gallery(family, evidence)


def _curves(family: Family, kind: str, meaning: str) -> pd.DataFrame:
    """Shares at each strength (contrast as what is lost of it), the unaltered image left out where the axis is logarithmic."""
    strengths = next(iter(family.by.values())).strengths(kind)
    x = np.concatenate([[0.0], 1 - strengths[1:]]) if kind == "contrast" else strengths
    first = 1 if kind == "blur" else 0
    parts = []
    for k in family.every:
        for group, name in GROUPS.items():
            found = family.curves(k, meaning, group, kind)[:, first:]
            seeds = np.repeat(np.arange(len(found)), found.shape[1])
            parts.append(
                pd.DataFrame(
                    {
                        "rate": f"1/{k}",
                        "group": name,
                        "x": np.tile(x[first:], len(found)),
                        "seed": seeds,
                        "value": found.ravel(),
                    }
                )
            )
    rows = bands(pd.concat(parts), ["rate", "group", "x"])
    order = {name: place for place, name in enumerate(GROUPS.values())}
    return rows.assign(meaning=meaning, kind=kind).sort_values(
        "group", key=lambda names: names.map(order), kind="stable"
    )


def _rates(family: Family) -> pd.DataFrame:
    parts = [
        {
            "x": 1 / k,
            "group": name,
            "meaning": meaning,
            "value": one.at(one.share(meaning, group), AT),
        }
        for (k, _), one in family.by.items()
        if k
        for group, name in GROUPS.items()
        for meaning in ("own", "assigned")
    ]
    return bands(pd.DataFrame(parts), ["meaning", "group", "x"]).sort_values(
        "meaning", ascending=False, kind="stable"
    )


def _gallery(family: Family, evidence: Evidence) -> Iterator[Figure]:
    """The images of the network of least seed at the rate nearest 1/70 that has any."""
    near = sorted(family.by, key=lambda key: (key[0] == 0, abs(key[0] - ABOVE), key[1]))[0]
    chosen = family.networks[
        (family.networks["every"].astype(int) == near[0])
        & (family.networks["seed"].astype(int) == near[1])
    ].iloc[0]
    with suppress(*DAMAGED), np.load(evidence.probes[chosen["run_id"]]) as arrays:
        sigmas = np.concatenate([[0.0], family.by[near].strengths()[1:]])
        places = np.unique(np.linspace(0, len(sigmas) - 1, COLUMNS).round().astype(int))
        said, shares = arrays["predicted"][places], arrays["shares"][places].astype(float)
        below = [
            [f"{label} ({share:.2f})" for label, share in zip(*pair, strict=True)]
            for pair in zip(said, shares, strict=True)
        ]
        left = [
            _label(true, given)
            for true, given in zip(arrays["true"], arrays["assigned"], strict=True)
        ]
        above = ["unaltered" if sigma == 0 else f"{sigma:g}" for sigma in sigmas[places]]
        title = f"{family.title}, 1/{near[0]} mislabelled, seed {near[1]}"
        yield Figure(
            f"gallery-{family.name}",
            blur.through(arrays["images"][places], below, left, above, title),
            family.scope,
        )


def _label(true: int, given: int) -> str:
    return f"{true}" if true == given else f"{true} as {given}"
