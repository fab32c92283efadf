"""What networks would take: from what networks like them took in this store."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd

from ovfit import columns
from ovfit.columns import ARCH, ARM, DATASET, SECONDS, WIDTH
from ovfit.spec import Spec
from ovfit.tracking.launches import launches
from ovfit.tracking.params import network_params
from ovfit.tracking.reader import EXPECTED_TAGS, Reader, latest_finished, networks_of
from ovfit.tracking.store import exists

Key = tuple[str, ...]

# what tells how long a network takes, from the finest to what is better than nothing
FINE = (
    *(ARM, DATASET, columns.TRAIN_SIZE, ARCH, WIDTH, columns.DEPTH, columns.OPTIMIZER),
    *(columns.LR, columns.WEIGHT_DECAY, columns.BATCH_SIZE, columns.EPOCHS, columns.NOISE),
    *(columns.COPIES, "stop_steps", "stop_hold", "stop_loss", "stop_clean"),
)
LEVELS: tuple[Key, ...] = (
    FINE,
    (ARM, DATASET, ARCH, WIDTH),
    (DATASET, ARCH, WIDTH),
    (DATASET, ARCH),
)
OVERHEAD = 12.0  # seconds of a launch beside its networks, where none has been seen


class Price(NamedTuple):
    """Networks to train, and the seconds they take together; None where that is not known."""

    networks: int
    seconds: float | None


@dataclass(frozen=True, eq=False)
class Prices:
    """`runs`: the networks of the store. `means`: the seconds that a network took, by how finely
    it is described (LEVELS), then by that description. `overhead`: the seconds of a launch beside
    its networks, by study.
    """

    runs: pd.DataFrame
    means: Mapping[Key, Mapping[Key, float]]
    overhead: Mapping[str, float]

    @staticmethod
    def of(store: str) -> "Prices":
        """Of all that was trained in a store, which need not be there yet."""
        if not exists(store):
            return Prices(pd.DataFrame(columns=[*columns.RUN, *EXPECTED_TAGS]), {}, {})
        reader = Reader(store)
        runs = reader.runs()
        networks = networks_of(runs)
        finished = networks[networks[columns.STATUS] == columns.FINISHED]
        names = sorted({*FINE, SECONDS} - {ARM})
        values = reader.values(list(finished[columns.RUN_ID]), names)
        took = finished[[columns.RUN_ID, columns.PARENT, ARM]].merge(values, on=columns.RUN_ID)
        table = launches(runs)
        took = _with_seconds(took, table)
        means = {level: _means(took, level) for level in LEVELS}
        workers = reader.values(list(table[columns.RUN_ID]), ["workers"])
        workers = workers.reindex(columns=[columns.RUN_ID, "workers"])
        return Prices(networks, means, _overheads(took, table.merge(workers, on=columns.RUN_ID)))

    def missing(self, specs: Iterable[Spec], records: Sequence[str]) -> list[Spec]:
        """Those that are not in the store with these records."""
        there = set(latest_finished(self.runs, records)[columns.SIGNATURE])
        return [spec for spec in specs if spec.signature() not in there]

    def price(self, study: str, specs: Sequence[Spec], workers: int) -> Price:
        """What training these takes, on so many workers, and making the launch's result."""
        each = [self._seconds(spec) for spec in specs]
        known = [seconds for seconds in each if seconds is not None]
        if len(known) < len(each):
            return Price(len(specs), None)
        overhead = self.overhead.get(study, OVERHEAD)
        return Price(len(specs), sum(known) / max(1, workers) + overhead)

    def _seconds(self, spec: Spec) -> float | None:
        params = {**network_params(spec), ARM: spec.arm}
        for level, means in self.means.items():
            key = tuple(_text(params.get(name)) for name in level)
            if key in means:
                return means[key]
        return None


def _with_seconds(took: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """Networks of older launches did not say: each took its share of its launch."""
    if SECONDS not in took:
        took = took.assign(**{SECONDS: float("nan")})
    wall = (table["ended"] - table["started"]).dt.total_seconds()
    share = (wall / table[columns.FINISHED].where(table[columns.FINISHED] > 0)).to_numpy()
    by_launch = dict(zip(table[columns.RUN_ID], share, strict=True))
    return took.assign(**{SECONDS: took[SECONDS].fillna(took[columns.PARENT].map(by_launch))})


def _means(took: pd.DataFrame, level: Sequence[str]) -> dict[Key, float]:
    known = took.dropna(subset=[SECONDS])
    if known.empty:
        return {}
    keys = pd.Series(
        [tuple(_text(row.get(name)) for name in level) for row in known.to_dict("records")],
        index=known.index,
    )
    means = known[SECONDS].groupby(keys).mean()
    return dict(zip(means.index, means.to_numpy(), strict=True))


def _overheads(took: pd.DataFrame, table: pd.DataFrame) -> dict[str, float]:
    """The median over a study's finished launches of what was left of their time."""
    ended = table[table["state"] == "finished"]
    spent = ended[columns.RUN_ID].map(took.groupby(columns.PARENT)[SECONDS].sum()).fillna(0.0)
    workers = pd.to_numeric(ended["workers"]).fillna(1)
    wall = (ended["ended"] - ended["started"]).dt.total_seconds()
    rest = wall - spent / workers
    rest = rest[rest > 0]
    return {
        str(study): float(each) for study, each in rest.groupby(ended["study"]).median().items()
    }


def _text(value: Any) -> str:
    """A param as text that is equal whether it was read back or not."""
    if value is None or value != value:
        return "-"
    try:
        return f"{float(value):.9g}"
    except (TypeError, ValueError):
        return str(value)
