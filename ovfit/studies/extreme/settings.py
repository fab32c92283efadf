"""The settings a launch planned, with the networks of each that finished: the claims' family."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ovfit.analysis.summary import configurations
from ovfit.columns import ARCH, ARM, DATASET, LR, OPTIMIZER, TRAIN_SIZE, WEIGHT_DECAY, WIDTH
from ovfit.studies import specs
from ovfit.studies.extreme.options import Options
from ovfit.studies.settings import absent, settings_of

Scope = dict[str, Any]
PLAIN = ("E1", "E4", "E4.twin", "E5", "E5.steps", "E5.loss", "E5.copies")


@dataclass(frozen=True, eq=False)
class Setting:
    """`scope`: as of finished networks; of what was asked for where none is finished."""

    scope: Scope
    networks: pd.DataFrame

    @property
    def claims(self) -> tuple[str, ...]:
        """The statements that are about such networks."""
        if self.scope[OPTIMIZER] == "sgd":
            return ("E9",)
        return ("E2",) if self.scope[WEIGHT_DECAY] else PLAIN

    def arm(self, name: str) -> pd.DataFrame:
        return self.networks[self.networks[ARM] == name]


def settings(networks: pd.DataFrame, options: Options) -> list[Setting]:
    """Every setting that was planned, whatever finished of it."""
    finished = [Setting(scope, group) for scope, group in configurations(networks)]
    missing = absent(settings_of(options.dataset, options), [present.scope for present in finished])
    return finished + [Setting(dict(scope), networks.iloc[:0]) for scope in missing]


@dataclass(frozen=True, eq=False)
class Race:
    """An MLP and a ResNet on the same images, for E3; None where it was not planned."""

    scope: Scope
    slow: Setting | None
    fast: Setting | None


def races(planned: Sequence[Setting], options: Options) -> list[Race]:
    """Each MLP with each ResNet among Adam's settings without weight decay: on one dataset, and at
    one rate unless each has its own tuned one. One with None where there is no such pair.
    """
    shared = [DATASET] if specs.is_tuned(options) else [DATASET, LR]
    groups: dict[tuple[object, ...], list[Setting]] = {}
    for each in planned:
        if each.claims == PLAIN:
            key = tuple(each.scope[name] for name in shared)
            groups.setdefault(key, []).append(each)
    return [race for group in groups.values() for race in _races(group, shared)]


def _races(group: Sequence[Setting], shared: Sequence[str]) -> list[Race]:
    first, names = group[0].scope, (*shared, TRAIN_SIZE, OPTIMIZER, WEIGHT_DECAY)
    named = {name: first[name] for name in names if name in first}
    scope = {**named, ARCH: "resnet against mlp"}
    slow, fast = ([s for s in group if s.scope[ARCH] == arch] for arch in ("mlp", "resnet"))
    if not slow or not fast:
        return [Race(scope, None, None)]
    sizes = [(mlp, resnet) for mlp in slow for resnet in fast]
    if len(sizes) == 1:
        return [Race(scope, *sizes[0])]
    return [
        Race({**scope, WIDTH: f"{b.scope[WIDTH]} against {a.scope[WIDTH]}"}, a, b) for a, b in sizes
    ]
