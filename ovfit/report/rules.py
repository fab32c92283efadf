"""Whether a claim's rule was written before its networks were trained, and whether it still is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.types import is_numeric_dtype

from ovfit.columns import PARENT, RUN_ID
from ovfit.studies import registry
from ovfit.tracking.launches import Artifacts, Kept, Launch, Saved

REGISTERED = "as registered"
EARLIER = "judged by an earlier rule; repeat the command, nothing is trained"
WITHDRAWN = "judged by a rule that is no longer stated"
UNKNOWN = "rules were not kept then"
COMPUTED = "-"  # in the name of a row that a launch computed; no run's id has one
BEFORE = "its networks were trained before this rule was written"


@dataclass(frozen=True, eq=False)
class Rules:
    """What the launches of a store kept of their rules before they trained.

    `kept`: launch -> claim's id -> digest; None for a launch that kept none. `trained`: network ->
    the launch that trained it.
    """

    kept: Mapping[str, Kept | None]
    trained: Mapping[str, str]
    _now: dict[str, Kept | None] = field(default_factory=dict, init=False, repr=False)

    @staticmethod
    def of(saved: Mapping[str, Artifacts], trained: Mapping[str, str]) -> "Rules":
        """`saved`: what each launch saved. `trained`: the reader's `trainers`."""
        kept = {run_id: artifacts.statements for run_id, artifacts in saved.items()}
        return Rules(kept, trained)

    def with_trainers(self, networks: pd.DataFrame | None) -> pd.DataFrame:
        """A launch's networks with the column PARENT: who trained each, empty where that is gone.

        No rows where they are not known, and none of what the launch computed itself: nothing was
        trained for it, before or after.
        """
        if networks is None:
            return pd.DataFrame(columns=[RUN_ID, PARENT])
        is_run = ~networks[RUN_ID].astype(str).str.contains(COMPUTED, regex=False)
        networks = networks[is_run]
        return networks.assign(**{PARENT: networks[RUN_ID].map(self.trained).fillna("")})

    def judged(self, claim: Saved, launch: Launch, networks: pd.DataFrame) -> str:
        """Of a claim of a launch: REGISTERED, or what is to be said of its rule.

        `networks`: the launch's, `with_trainers`.
        """
        name = claim["id"]
        mine = (self.kept.get(launch["run_id"]) or {}).get(name)
        if mine is None:
            return UNKNOWN
        texts = [self._stated(launch["study"], name, mine)]
        if claim["n"] and not self._agree(name, mine, networks):
            texts += self._trained(name, mine, _within(networks, claim["scope"]))
        return "; ".join(filter(None, texts)) or REGISTERED

    def _stated(self, study: str, name: str, digest: str) -> str:
        """What is to be said where the study states another rule now, if it is installed here."""
        if study not in self._now:
            known = registry.known(study)
            self._now[study] = known.statements.digests if known is not None else None
        now = self._now[study]
        if now is None or now.get(name) == digest:
            return ""
        return EARLIER if name in now else WITHDRAWN

    def _agree(self, name: str, digest: str, networks: pd.DataFrame) -> bool:
        """Whether every launch that trained one of the networks kept this rule."""
        launches = map(str, networks[PARENT].unique())
        return all((self.kept.get(run_id) or {}).get(name) == digest for run_id in launches)

    def _trained(self, name: str, digest: str, networks: pd.DataFrame) -> list[str]:
        """What is to be said of networks that launches with another rule, or with none, trained."""
        before = unknown = 0
        for run_id, count in networks[PARENT].value_counts().items():
            kept = self.kept.get(str(run_id))
            if kept is None:
                unknown += int(count)
            elif kept.get(name) != digest:
                before += int(count)
        numbers = {BEFORE: before, UNKNOWN: unknown}
        return [f"{text}: {n} of {len(networks)}" for text, n in numbers.items() if n]


def _within(networks: pd.DataFrame, scope: Mapping[str, object]) -> pd.DataFrame:
    """The networks that a claim's scope speaks of; all where it names them in its own way."""
    within = networks
    for name, value in scope.items():
        if name in networks:
            within = within[_has(within[name], value)]
    return within if len(within) else networks


def _has(column: "pd.Series[Any]", value: object) -> np.ndarray:
    """Where a column has a scope's value; "a against b" is either."""
    if isinstance(value, int | float) and is_numeric_dtype(column):
        near: np.ndarray = np.isclose(column.to_numpy(np.float64), value, rtol=1e-9, atol=0)
        return near
    sides: np.ndarray = column.astype(str).isin(str(value).split(" against ")).to_numpy()
    return sides
