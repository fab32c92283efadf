"""What a claim of the study needs of a setting besides its networks."""

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np
import pandas as pd

from ovfit.analysis import correct
from ovfit.analysis.replicas import by_seed
from ovfit.analysis.summary import configurations
from ovfit.studies import here
from ovfit.studies.here import Scope
from ovfit.studies.tickets.options import Options
from ovfit.studies.tickets.sides import DENSE


def settings(networks: pd.DataFrame) -> Iterator[tuple[Scope, pd.DataFrame]]:
    """Each configuration with its networks of all sides and densities."""
    yield from configurations(networks)


class Here(here.Here[Options]):
    """A setting with its networks of all sides and densities."""

    def of(self, side: str, density: float = 1.0, labels: str = "clean") -> pd.DataFrame:
        """The networks of a side at a planned density."""
        if self.networks.empty:
            return self.networks
        is_side = (self.networks["side"] == side) & (self.networks["labels"] == labels)
        return self.networks[is_side & np.isclose(self.networks["planned"], density, rtol=5e-3)]

    @cached_property
    def densities(self) -> list[float]:
        """Those that were planned, falling."""
        return [self.options.density(level) for level in range(1, self.options.levels + 1)]

    def nearest(self, density: float) -> float:
        """The planned density nearest that one."""
        return min(self.densities, key=lambda planned: abs(planned - density))

    def values(
        self, column: str, side: str, density: float = 1.0, labels: str = "clean"
    ) -> np.ndarray:
        """(S,) by seed; NaN where there is no such network, or it diverged."""
        networks = self.of(side, density, labels)
        if networks.empty:
            return np.full(len(self.seeds), np.nan)
        return by_seed(networks, column, self.seeds)

    def by_density(self, column: str, side: str, labels: str = "clean") -> np.ndarray:
        """(S, K): the same at each of the planned densities."""
        columns = [self.values(column, side, density, labels) for density in self.densities]
        return np.stack(columns, 1)

    def right(self, side: str, density: float = 1.0) -> np.ndarray | None:
        """(S, N) which test images the networks of a side get right; None where not recorded."""
        networks = self.of(side, density)
        return None if networks.empty else correct.right(self.evidence, networks, self.seeds)

    def lacking(self, sides: Sequence[str]) -> str:
        """Why a claim about these sides has no networks; empty where all of them were planned."""
        absent = [side for side in sides if side != DENSE and side not in self.options.controls]
        return f"needs --controls {','.join(absent)} beside the others" if absent else ""
