"""E1, E2 and E9: in what share of networks every training image is right, no test image."""

from collections.abc import Sequence
from dataclasses import asdict

import numpy as np

from ovfit.analysis.claims import Claim
from ovfit.analysis.pairs import Curve
from ovfit.analysis.replicas import by_seed
from ovfit.analysis.shares import images_of
from ovfit.columns import BUDGET, OUTCOME, TEST_ACCURACY, TRAIN_ACCURACY, TRAIN_SIZE, WEIGHT_DECAY
from ovfit.studies.extreme.judging import Judging
from ovfit.studies.extreme.settings import Setting
from ovfit.studies.extreme.statements import POINT
from ovfit.studies.specs import is_tuned

READ = {TEST_ACCURACY: "test_size", TRAIN_ACCURACY: TRAIN_SIZE}  # in the order of POINT


def point(name: str, judging: Judging, setting: Setting) -> Claim:
    """The verdict on one of them, from the accuracies when the budget ended."""
    allowed = judging.budget(setting)
    networks = setting.arm("extreme")
    curves = judging.curves(networks, allowed)
    read = {
        column: np.array([_last(curve, column) for curve in curves.values()]) for column in READ
    }
    networks = networks.assign(**read)
    sizes = [images_of(setting.networks, size) for size in READ.values()]
    parts = [
        margin.part(by_seed(networks, column, judging.seeds), images=images)
        for margin, column, images in zip(POINT, READ, sizes, strict=True)
    ]
    test, train = POINT
    there = (read[TEST_ACCURACY] <= test.value) & (read[TRAIN_ACCURACY] >= train.value)
    ended = (networks[OUTCOME] != BUDGET).to_numpy()  # it met its stop rule, or diverged
    could = judging.short(networks, allowed) & ~there & ~ended
    longer = judging.wanting.with_(**asdict(allowed))
    claim = judging.decided(name, setting.scope, parts, networks, could, longer)
    if name == "E9" and not is_tuned(judging.options):
        return claim.noted("at a rate that was not tuned (--lr tuned)")
    return claim


def _last(curve: Curve, column: str) -> float:
    """NaN where it was never measured."""
    (values,) = curve.measured(column)
    return float(values[-1]) if len(values) else float("nan")


def strengths(judged: Sequence[Claim]) -> list[Claim]:
    """E2 says from which weight decay on it does prevent such points, where the runs tell."""
    return [_noted(claim, judged) if claim.id == "E2" and claim.n else claim for claim in judged]


def _noted(claim: Claim, judged: Sequence[Claim]) -> Claim:
    tested = [other for other in judged if other.id == "E2" and other.n]
    same = [other for other in tested if _without_decay(other) == _without_decay(claim)]
    failing = sorted(c.scope[WEIGHT_DECAY] for c in same if c.verdict == "fails")
    if failing:
        return claim.noted(f"fails from weight decay {failing[0]:g} on")
    held = sum(other.verdict == "holds" for other in same)
    return claim.noted(f"holds at {held} of the {len(same)} strengths tried, fails at none")


def _without_decay(claim: Claim) -> dict[str, object]:
    return {**claim.scope, WEIGHT_DECAY: 0}
