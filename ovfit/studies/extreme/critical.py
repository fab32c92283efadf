"""E4: is it a critical point of the clean loss, whose gradient tends to zero as that loss does?"""

from dataclasses import asdict
from math import floor, log10

import numpy as np

from ovfit.analysis.claims import Claim
from ovfit.analysis.curves import at_loss
from ovfit.analysis.pairs import Curve, log_slope
from ovfit.analysis.replicas import by_seed
from ovfit.columns import DIVERGED, FIT_SIZE, OUTCOME, TRAIN_SIZE
from ovfit.studies.extreme.judging import Judging
from ovfit.studies.extreme.settings import Setting
from ovfit.studies.extreme.statements import STATEMENTS

START = 0.1  # clean loss (nats) from which on the slope is taken
CLEAN = 1e-4  # clean loss (nats) down to which it is
LONGER = 10  # times E1's budget


def critical(judging: Judging, setting: Setting) -> Claim:
    """The verdict on extreme networks that were trained on until their clean loss was CLEAN."""
    allowed = judging.budget(setting).times(LONGER)
    networks = setting.arm("extreme")
    curves = judging.curves(networks, allowed).values()
    networks = networks.assign(
        slope=np.array([slope(curve) for curve in curves], np.float64),
        level=np.array([level(curve) for curve in curves], np.float64),
    )
    values = [by_seed(networks, column, judging.seeds) for column in ("slope", "level")]
    parts = STATEMENTS.parts("E4", values)
    there = np.array([came_down(curve) for curve in curves], bool)
    ended = (networks[OUTCOME] == DIVERGED).to_numpy()
    could = judging.short(networks, allowed) & ~there & ~ended
    longer = judging.wanting.with_(hold=0, loss_target=_target(setting), **asdict(allowed))
    return judging.decided("E4", setting.scope, parts, networks, could, longer)


def _target(setting: Setting) -> float:
    """A fit loss at which the clean loss, a part of it, is CLEAN or less: of one digit."""
    networks = setting.arm("extreme")
    share = 1 / 3  # of the images, with as many test as training images
    if {TRAIN_SIZE, FIT_SIZE} <= set(networks) and len(networks):
        share = float((networks[TRAIN_SIZE] / networks[FIT_SIZE]).min())
    digit = 10.0 ** floor(log10(CLEAN * share))
    return floor(CLEAN * share / digit) * digit


def came_down(curve: Curve) -> bool:
    """Whether the gradient was measured at a clean loss of CLEAN or less."""
    loss, _ = curve.measured("train_loss", "grad_norm")
    return bool((loss <= CLEAN).any())


def level(curve: Curve) -> float:
    """Gradient norm at a clean loss of CLEAN over that at initialisation, log-log between
    measurements; NaN where the network never came down so far.
    """
    loss, norm = curve.measured("train_loss", "grad_norm")
    if not len(norm) or norm[0] <= 0:
        return float("nan")
    value = at_loss(loss, norm, CLEAN, "log") / float(norm[0])
    return value if value > 0 else float("nan")


def slope(curve: Curve) -> float:
    """Least-squares slope of log gradient norm on log clean loss, from the first measurement at
    START or less to the first at CLEAN or less.

    NaN with fewer than three measurements, and where the network never came down so far.
    """
    if not came_down(curve):
        return float("nan")
    loss, norm = curve.measured("train_loss", "grad_norm")
    first, last = (int(np.flatnonzero(loss <= mark)[0]) for mark in (START, CLEAN))
    return log_slope(loss[first : last + 1], norm[first : last + 1])
