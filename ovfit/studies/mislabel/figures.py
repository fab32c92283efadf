"""The figures of the mislabel study."""

from collections.abc import Iterator
from contextlib import suppress

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.data.damage import DAMAGED
from ovfit.figures.bands import bands
from ovfit.figures.theme import Figure
from ovfit.studies.mislabel.charts.rates import rates
from ovfit.studies.mislabel.charts.strengths import MEANINGS, controls, strengths
from ovfit.studies.mislabel.charts.through import through
from ovfit.studies.mislabel.family import Family, Member, families
from ovfit.studies.mislabel.options import Options
from ovfit.studies.mislabel.statements import ABOVE, AT, BELOW

GROUPS = {"correct": "correct", "mislabelled": "mislabelled", "test": "test images"}
COLUMNS = 10  # of the gallery
SHAPES = ("M2", "M3", "M4.high", "M4.low", "M5", "M6")  # claims that the curves bear on


def figures(evidence: Evidence[Options]) -> Iterator[Figure]:
    """For each configuration the gallery of one network, the curves, the control probes.

    And the change at sigma = 1.3 against the rate, where that was probed.
    """
    for family in families(evidence):
        names, scope, title = [f"1/{k}" for k in family.measured], family.scope, family.title
        yield from _gallery(family, evidence)
        blurred = pd.concat([_curves(family, "blur", meaning) for meaning in MEANINGS])
        yield Figure(f"blur-{family.name}", strengths(blurred, names, title), scope, SHAPES)
        if family.has(AT):
            cuts = pd.DataFrame([{"x": 1 / k, "name": f"1/{k}"} for k in (BELOW, ABOVE)])
            chart = rates(_by_rate(family), AT, cuts, title)
            yield Figure(f"rates-{family.name}", chart, scope, ("M1",))
        controlled = pd.concat([_curves(family, kind, "own") for kind in ("noise", "contrast")])
        yield Figure(f"controls-{family.name}", controls(controlled, names, title), scope)


def _curves(family: Family, kind: str, meaning: str) -> pd.DataFrame:
    """Shares at each strength (contrast as what is lost of it): rate, group, x, mean, low, high, n.

    The unaltered image is left out where the axis is logarithmic.
    """
    x = family.strengths(kind)
    if kind == "contrast":
        x = np.concatenate([[0.0], 1 - x[1:]])
    first = 1 if kind == "blur" else 0
    parts = []
    for k in family.measured:
        for group, name in GROUPS.items():
            shares = family.curves(k, meaning, group, kind)[:, first:]
            seeds, places = shares.shape
            part = {
                "rate": f"1/{k}",
                "group": name,
                "x": np.tile(x[first:], seeds),
                "seed": np.repeat(np.arange(seeds), places),
                "share": shares.ravel(),
            }
            parts.append(pd.DataFrame(part))
    rows = bands(pd.concat(parts), ["rate", "group", "x"], "share").assign(
        meaning=meaning, kind=kind
    )
    order = {name: place for place, name in enumerate(GROUPS.values())}
    return rows.sort_values("group", key=lambda names: names.map(order), kind="stable")


def _by_rate(family: Family) -> pd.DataFrame:
    """Shares at sigma = 1.3: meaning, group, x (the rate), mean, low, high, n."""
    rows = []
    for member, record in family.mislabelled.items():
        for group, name in GROUPS.items():
            for meaning in ("own", "assigned"):
                share = record.share_at(AT, meaning, group)
                row = {"x": 1 / member.every, "group": name, "meaning": meaning, "share": share}
                rows.append(row)
    means = bands(pd.DataFrame(rows), ["meaning", "group", "x"], "share")
    return means.sort_values("meaning", ascending=False, kind="stable")


def _gallery(family: Family, evidence: Evidence[Options]) -> Iterator[Figure]:
    """The images of the network of least seed at the rate nearest 1/70; none if damaged."""
    member = min(family.mislabelled, key=_from_transition)
    networks = family.networks
    same_rate = networks["every"].astype(int) == member.every
    same_seed = networks["seed"].astype(int) == member.seed
    run_id = networks.loc[same_rate & same_seed, "run_id"].iloc[0]
    places = np.unique(np.linspace(0, len(family.sigmas) - 1, COLUMNS).round().astype(int))
    above = ["unaltered" if sigma == 0 else f"{sigma:g}" for sigma in family.sigmas[places]]
    title = f"{family.title}, 1/{member.every} mislabelled, seed {member.seed}"
    with suppress(*DAMAGED), np.load(evidence.probes[run_id]) as arrays:
        shares = arrays["shares"][places].astype(float)
        below = [
            _texts(labels, probabilities)
            for labels, probabilities in zip(arrays["predicted"][places], shares, strict=True)
        ]
        labels = zip(arrays["true"], arrays["assigned"], strict=True)
        left = [f"{true}" if true == given else f"{true} as {given}" for true, given in labels]
        chart = through(arrays["images"][places], below, left, above, title)
        yield Figure(f"gallery-{family.name}", chart, family.scope)


def _from_transition(member: Member) -> tuple[int, int]:
    return abs(member.every - ABOVE), member.seed


def _texts(labels: np.ndarray, probabilities: np.ndarray) -> list[str]:
    """Below the images of a column: "7 (0.98)"."""
    pairs = zip(labels, probabilities, strict=True)
    return [f"{label} ({probability:.2f})" for label, probability in pairs]
