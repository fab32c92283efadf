"""What rounds of seeds would cost: the networks that are missing, and the launch round them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd

from ovfit import columns
from ovfit.columns import ARM, PARENT, RUN_ID, SECONDS, UPDATES
from ovfit.decide.took import SAME, Took
from ovfit.spec import Spec
from ovfit.tracking.launches import launches
from ovfit.tracking.reader import Reader, latest_finished
from ovfit.tracking.selection import EXPECTED_TAGS, networks_of
from ovfit.tracking.store import exists

OVERHEAD = 12.0  # seconds of a launch beside its networks, where none has been seen


class Price(NamedTuple):
    """Networks to train, and the seconds they take together; None where that is not known."""

    networks: int
    seconds: float | None


@dataclass(frozen=True, eq=False)
class Prices:
    """`runs`: the networks of the store. `took`: what they took. `overhead`: the seconds of a
    launch beside its networks, by study.
    """

    runs: pd.DataFrame
    took: Took
    overhead: Mapping[str, float]
    _there: dict[tuple[str, ...], set[str]] = field(default_factory=dict, init=False, repr=False)

    @staticmethod
    def of(store: str) -> "Prices":
        """Of all that was trained in a store, which need not be there yet."""
        if not exists(store):
            nobody = pd.DataFrame(columns=[*columns.RUN, *EXPECTED_TAGS, SECONDS, UPDATES])
            return Prices(nobody, Took.of(nobody), {})
        reader = Reader(store)
        runs = reader.runs()
        networks = networks_of(runs)
        finished = networks[networks[columns.STATUS] == columns.FINISHED]
        values = reader.values(list(finished[RUN_ID]), sorted({*SAME, SECONDS, UPDATES} - {ARM}))
        known = finished[[RUN_ID, PARENT, ARM]].merge(values, on=RUN_ID)
        table = launches(runs)
        workers = reader.values(list(table[RUN_ID]), ["workers"])
        table = table.merge(workers.reindex(columns=[RUN_ID, "workers"]), on=RUN_ID)
        known = with_seconds(known, table)
        return Prices(networks, Took.of(known), overheads(known, table))

    def missing(self, specs: Iterable[Spec], records: Sequence[str]) -> list[Spec]:
        """Those that are not in the store with these records."""
        key = tuple(sorted(records))
        if key not in self._there:
            finished = latest_finished(self.runs, records)
            self._there[key] = set(finished[columns.SIGNATURE])
        there = self._there[key]
        return [spec for spec in specs if spec.signature() not in there]

    def price(self, study: str, specs: Sequence[Spec], workers: int) -> Price:
        """What training these takes, on so many workers, and making the launch's result."""
        each = [self.took.seconds(spec) for spec in specs]
        known = [seconds for seconds in each if seconds is not None]
        if len(known) < len(each):
            return Price(len(specs), None)
        overhead = self.overhead.get(study, OVERHEAD)
        return Price(len(specs), sum(known) / max(1, workers) + overhead)


def with_seconds(networks: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """Networks of older launches did not say: each took its share of its launch."""
    networks = networks.reindex(columns=[*networks, *({SECONDS, UPDATES} - set(networks))])
    wall = (table["ended"] - table["started"]).dt.total_seconds()
    share = (wall / table[columns.FINISHED].where(table[columns.FINISHED] > 0)).to_numpy()
    by_launch = dict(zip(table[RUN_ID], share, strict=True))
    shares = networks[PARENT].map(by_launch).astype(float)  # of no launch it would be text
    seconds = networks[SECONDS].astype(float).fillna(shares)
    return networks.assign(**{SECONDS: seconds, UPDATES: networks[UPDATES].astype(float)})


def overheads(networks: pd.DataFrame, table: pd.DataFrame) -> dict[str, float]:
    """By study the median over its finished launches of what was left of their time."""
    ended = table[table["state"] == "finished"]
    spent = ended[RUN_ID].map(networks.groupby(PARENT)[SECONDS].sum()).astype(float).fillna(0.0)
    workers = ended["workers"].astype(float).fillna(1.0)
    rest = (ended["ended"] - ended["started"]).dt.total_seconds() - spent / workers
    medians = rest[rest > 0].groupby(ended["study"]).median()
    return {str(study): float(seconds) for study, seconds in medians.items()}
