"""The measures of a launch's networks by seed, and what the choice of test inputs makes of them."""

from collections.abc import Mapping
from contextlib import suppress

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.replicas import by_seed
from ovfit.columns import DATASET, RUN_ID
from ovfit.data.damage import DAMAGED
from ovfit.studies.identity.options import Options
from ovfit.studies.identity.scored import drawn, means

CONFIGURATION = ["dataset", "arch", "width", "depth", "init"]


class Panel:
    """Of each configuration and seed the network whose rate counts.

    Measures are (S, 1 + D): by planned seed, over all test inputs and without each of the D drawn
    ones (D = 0 where no single inputs are known). NaN for a network that is missing or did not
    reach the target.
    """

    def __init__(self, evidence: Evidence[Options]) -> None:
        networks = evidence.networks
        self.seeds = evidence.options.seeds
        self.networks = networks[networks["chosen"]].reset_index(drop=True)
        self._by_configuration = dict(list(self.networks.groupby(CONFIGURATION)))
        self._kinds: dict[str, np.ndarray] = {}  # dataset -> (D,) of the drawn inputs
        self._without: dict[str, Mapping[str, np.ndarray]] = {}  # run id -> measure -> (1 + D,)
        for run_id, dataset in zip(self.networks[RUN_ID], self.networks[DATASET], strict=True):
            with suppress(*DAMAGED), np.load(evidence.probes[run_id]) as archive:
                arrays = {name: archive[name] for name in archive}
                self._without[run_id] = means(arrays)
                self._kinds[dataset] = arrays["kinds"][drawn(arrays)]

    def of(self, measure: str, **scope: object) -> np.ndarray:
        """(S, 1 + D) of the networks of one configuration."""
        rows, inputs = self._networks(scope), len(self._kinds.get(str(scope[DATASET]), ()))
        if measure not in rows:
            return np.full((len(self.seeds), 1 + inputs), np.nan)
        rows = rows.assign(**{measure: rows[measure].where(rows["reached"])})
        whole = by_seed(rows, measure, self.seeds)
        values = np.tile(whole[:, None], (1, 1 + inputs))
        for seed, run_id in zip(rows["seed"], rows[RUN_ID], strict=True):
            known = self._without.get(run_id, {}).get(measure)
            place = self.seeds.index(seed) if seed in self.seeds else None
            if known is not None and place is not None and not np.isnan(whole[place]):
                values[place] = known
        return values

    def width(self, dataset: str, arch: str) -> int | None:
        """The least there is of an architecture, whose width follows from the images."""
        are = (self.networks[DATASET] == dataset) & (self.networks["arch"] == arch)
        widths = self.networks.loc[are, "width"]
        return int(widths.min()) if len(widths) else None

    def one(self, column: str, **scope: object) -> float:
        """What the networks of one configuration share; NaN where there are none."""
        rows = self._networks(scope)
        return float(rows[column].iloc[0]) if len(rows) else np.nan

    def count(self, column: str, dataset: str) -> int | None:
        """The test inputs that measures are means over, where that is known."""
        rows = self.networks[self.networks[DATASET] == dataset]
        if column not in rows or rows[column].isna().all():
            return None
        return int(rows[column].max()) or None

    def error(self, values: np.ndarray, dataset: str) -> float | None:
        """The standard error of the mean of values (n, 1 + D) that the drawn inputs alone make.

        By leaving out each of them, within its kind (a jackknife, Efron & Stein 1981); patterns are
        what they are. An input that is left out of a mean over all kinds takes 1 / N with it, not
        1 / n of its kind, hence n / (n - 1). None where it is not known.
        """
        known, kinds = values[~np.isnan(values).any(1)], self._kinds.get(dataset, np.empty(0))
        if not len(kinds) or not len(known):
            return None
        without, variance = known.mean(0)[1:], 0.0
        for kind in np.unique(kinds):
            of_kind = without[kinds == kind]
            variance += len(of_kind) * float(of_kind.var(ddof=1)) if len(of_kind) > 1 else 0.0
        return float(np.sqrt(variance))

    def _networks(self, scope: Mapping[str, object]) -> pd.DataFrame:
        key = tuple(scope.get(name) for name in CONFIGURATION)
        return self._by_configuration.get(key, self.networks.iloc[:0])
