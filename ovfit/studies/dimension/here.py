"""One setting of a launch: its accuracies by seed, size and rate, and what follows from them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ovfit.analysis.elsewhere import at_places, choosing, chosen_by_others
from ovfit.analysis.replicas import by_seed
from ovfit.columns import LR
from ovfit.studies import here
from ovfit.studies.dimension.arms import DIRECT
from ovfit.studies.dimension.options import Options
from ovfit.studies.dimension.reading import first_reaching
from ovfit.studies.dimension.statements import GOOD


@dataclass(frozen=True, eq=False)
class Read:
    """Of S seeds and K sizes, rising: `trained` (K,) numbers that were trained; `accuracy` (S, K)
    at the rate that other seeds chose, `rate` (S, K) that one; NaN where there is none.
    """

    trained: np.ndarray
    accuracy: np.ndarray
    rate: np.ndarray

    def reaching(self, level: float | np.ndarray = GOOD) -> np.ndarray:
        """(S,) how many trained numbers reach an accuracy, of each seed its own where `level` is
        (S,); NaN where none did.
        """
        levels = np.broadcast_to(level, len(self.accuracy))
        pairs = zip(self.accuracy, levels, strict=True)
        return np.array([first_reaching(self.trained, row, at) for row, at in pairs])


class Here(here.Here[Options]):
    """A setting with its networks of all kinds, sizes and rates."""

    def of(self, kind: str) -> pd.DataFrame:
        if self.networks.empty:
            return self.networks
        return self.networks[self.networks["kind"] == kind]

    def read(self, kind: str, column: str, by: str = "") -> Read:
        """The networks of a kind by a column of accuracies; rates are chosen by the column `by`, or
        by the same one.
        """
        networks, rates = self.of(kind), self._rates(kind)
        sizes = sorted({int(size) for size in networks["size"]}) if len(networks) else []
        accuracy = np.full((len(self.seeds), len(sizes)), np.nan)
        rate = accuracy.copy()
        trained = np.array([])
        for place, size in enumerate(sizes):
            own = networks[networks["size"] == size]
            trained = np.append(trained, float(own["trained"].iloc[0]))
            scores = self._scores(own, by or column, rates)
            chosen = chosen_by_others(np.nan_to_num(scores, nan=0.0))
            measured = self._scores(own, column, rates) if by else scores
            accuracy[:, place] = at_places(measured, chosen)
            rate[:, place] = at_places(np.tile(rates, (len(scores), 1)), chosen)
        return Read(trained, accuracy, rate)

    def _rates(self, kind: str) -> Sequence[float]:
        """Rising: of rates that are equally good the smaller one is chosen."""
        return sorted(self.options.direct_lr if kind == DIRECT else self.options.lr)

    def _scores(self, networks: pd.DataFrame, column: str, rates: Sequence[float]) -> np.ndarray:
        """(S, rates): NaN of a network that is missing or diverged."""
        columns = []
        for rate in rates:
            own = networks[np.isclose(networks[LR].astype(float), rate)]
            nothing = np.full(len(self.seeds), np.nan)
            columns.append(by_seed(own, column, self.seeds) if len(own) else nothing)
        return np.stack(columns, 1)

    def baseline(self) -> np.ndarray:
        """(S,) validation accuracy of the network that is confined, trained directly."""
        direct = self.read(DIRECT, "val_accuracy")
        if not len(direct.trained):
            return np.full(len(self.seeds), np.nan)
        accuracy: np.ndarray = direct.accuracy[:, -1]
        return accuracy

    def fewest(self) -> np.ndarray:
        """(S,) weights of the smallest directly trained network whose mean validation accuracy
        among other seeds is .90; NaN where none is.
        """
        direct = self.read(DIRECT, "val_accuracy")
        found = np.full(len(self.seeds), np.nan)
        for seed in range(len(found)):
            known = direct.accuracy[choosing(seed, len(found))]
            reached = np.flatnonzero(np.nan_to_num(known, nan=0.0).mean(0) >= GOOD)
            if len(known) and len(reached):
                found[seed] = direct.trained[reached].min()
        return found
