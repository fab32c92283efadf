"""E3: which architecture fits its set in fewer epochs, the ResNet or the MLP."""

from dataclasses import asdict

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim
from ovfit.analysis.curves import first_reaching
from ovfit.analysis.pairs import Curve
from ovfit.analysis.replicas import by_seed
from ovfit.columns import BUDGET, FIT_ACCURACY, OUTCOME
from ovfit.studies.extreme.judging import Judging
from ovfit.studies.extreme.settings import Race, Setting
from ovfit.studies.extreme.statements import REACHED, STATEMENTS

FIRST, LAST = "first", "last"  # columns, in epochs: when REACHED was, and how far it was read


def faster(judging: Judging, race: Race) -> Claim:
    """The verdict on the same seeds' extreme networks of both."""
    both = {"arch": "mlp,resnet", "weight_decay": 0}
    if race.slow is None or race.fast is None:
        command = judging.wanting.with_(**both)
        return STATEMENTS.missing("E3", race.scope, command, "needs mlp and resnet")
    if race.slow.networks.empty or race.fast.networks.empty:
        command = judging.wanting.with_()
        return STATEMENTS.missing("E3", race.scope, command, "one of the two did not finish")
    slow, fast = _read(judging, race.slow), _read(judging, race.fast)
    parts = STATEMENTS.parts("E3", [_differences(slow, fast, judging)])
    networks = pd.concat([slow, fast])
    allowed = judging.budget(race.slow)
    unfitted = (networks[FIRST].isna() & (networks[OUTCOME] == BUDGET)).to_numpy()
    could = judging.short(networks, allowed) & unfitted
    longer = judging.wanting.with_(**both, **asdict(allowed))
    return judging.decided("E3", race.scope, parts, networks, could, longer)


def _read(judging: Judging, setting: Setting) -> pd.DataFrame:
    """The extreme networks of a setting with FIRST (NaN: never) and LAST."""
    networks = setting.arm("extreme")
    curves = judging.curves(networks, judging.budget(setting))
    epochs = np.array([_epochs(curve) for curve in curves.values()]).reshape(-1, 2)
    return networks.assign(**{FIRST: epochs[:, 0], LAST: epochs[:, 1]})


def _epochs(curve: Curve) -> tuple[float, float]:
    epoch, accuracy = curve.measured("epoch", FIT_ACCURACY)
    last = float(epoch[-1]) if len(epoch) else float("nan")
    return first_reaching(epoch, accuracy, REACHED), last


def _differences(slow: pd.DataFrame, fast: pd.DataFrame, judging: Judging) -> np.ndarray:
    """Epochs of `fast` less those of `slow`, one per planned seed.

    One that never got there stands for its last epoch, which is less than the difference if it
    points to the other; NaN where neither did, or one is missing.
    """
    s, s_last = (by_seed(slow, column, judging.seeds) for column in (FIRST, LAST))
    f, f_last = (by_seed(fast, column, judging.seeds) for column in (FIRST, LAST))
    only_fast, only_slow = np.minimum(f - s_last, 0.0), np.maximum(f_last - s, 0.0)
    either = np.where(np.isnan(f), only_slow, f - s)
    differences: np.ndarray = np.where(np.isnan(s), only_fast, either)
    return differences
