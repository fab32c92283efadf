"""What the store says of the networks a launch wants: finished, leased by a launch that is alive,
or free."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

import pandas as pd

from ovfit import columns
from ovfit.spec import Spec
from ovfit.tracking import lease
from ovfit.tracking.network import WEIGHTS
from ovfit.tracking.parents import Lack, Stored, stored
from ovfit.tracking.reader import Reader, artifact, latest_finished
from ovfit.tracking.selection import Selection, of_signatures
from ovfit.tracking.store import lock
from ovfit.tracking.writer import Writer

Rerun = Literal["off", "on", "missing"]
LAUNCHES = Selection(kind="launch")  # read after networks: whose launch is not there has none


class Ledger:
    """`wanted` are the signatures of a plan, `records` what it needs of a finished network to
    count; `rerun`: none counts, or (missing) none whose weights are gone."""

    def __init__(
        self,
        store: str,
        writer: Writer,
        wanted: Iterable[str],
        records: Sequence[str],
        *,
        rerun: Rerun,
    ) -> None:
        self.store, self.writer = store, writer
        self.wanted, self.records, self.rerun = list(wanted), set(records), rerun
        self.patience = writer.patience
        self.looks: set[str] = set()  # signatures of those that are only there to be probed
        self.reader: Reader | None = None  # one for all questions: a server is asked for news

    def networks(self) -> pd.DataFrame:
        """A row for each wanted network that is finished, in the plan's order, whoever trained it:
        the run's tags, params and final metrics.
        """
        return self.patience.of(lambda: finished(self.store, self.wanted, self.records))

    def reused(self) -> list[dict[str, str]]:
        """The finished networks among the wanted that other launches trained: run_id, name, and
        the run id of that launch."""
        runs = self._mine()
        finished = self._finished(runs)
        is_theirs = finished[columns.PARENT] != self.writer.launch_id
        theirs = finished[is_theirs & finished[columns.SIGNATURE].isin(self._done(runs))]
        names = (columns.RUN_ID, columns.NAME, columns.PARENT)
        triples = zip(*(theirs[name] for name in names), strict=True)
        return [{"run_id": run, "name": name, "launch": by} for run, name, by in triples]

    def done(self) -> set[str]:
        """Signatures that need not be trained. Ends what is RUNNING though its launch is gone."""
        with lock(self.store):
            runs = self._known()
            self.end_dead(runs)
            for run_id in lease.stale(runs):
                self.writer.forget_progress(run_id)
        return self._done(runs)

    def end_dead(self, runs: pd.DataFrame) -> None:
        """Ends those of the runs, as they were read, that are RUNNING though their launch is gone.

        One may have finished since, and its launch with it: they are asked for once more.
        """
        dead = lease.dead(runs)
        if not dead:
            return
        again = self._read(Selection(by=columns.RUN_ID, values=tuple(dead)))
        running = set(again.loc[again[columns.STATUS] == columns.RUNNING, columns.RUN_ID])
        for run_id in dead:
            if run_id in running:
                self.writer.end(run_id, columns.KILLED, "its launch was gone")

    def claim(self, specs: Sequence[Spec]) -> tuple[dict[str, str], set[str]]:
        """Leases those of `specs` that nobody else has finished or is training: their runs
        (signature -> run id) now exist and are RUNNING.

        The second result are the signatures that another live launch is training.
        """
        signatures = {spec.signature(): spec for spec in specs}
        with lock(self.store):
            runs = self._of(signatures)
            self.end_dead(runs)
            theirs = self._leased(runs)
            taken = self._done(runs) | theirs
            mine = self.writer.begin(
                {name: spec for name, spec in signatures.items() if name not in taken}
            )
        if mine and self.writer.is_shared:
            theirs |= self._look_again(mine)
        return mine, theirs & set(signatures)

    def _look_again(self, mine: dict[str, str]) -> set[str]:
        """Leaves in `mine` those of the runs that have just been made for which this launch was the
        first; returns the signatures of the others, whose runs are ended.

        The lock is one machine's alone: launches on two may have made the same ones.
        """
        lost = lease.first(self._of(mine), mine, self.writer.launch_id)
        for signature in lost:
            reason = "a launch on another machine had begun it"
            self.writer.end(mine.pop(signature), columns.KILLED, reason)
        self.writer.settle()
        return lost

    def others(self, waiting: set[str]) -> tuple[set[str], bool]:
        """Which of the networks left to other launches are still to come, and whether anybody is
        training one of them."""
        runs = self._known()
        to_come = waiting - set(self._finished(runs)[columns.SIGNATURE])
        return to_come, bool(to_come & self._leased(runs))

    def lacking(self, record: str) -> pd.DataFrame:
        """The latest finished run of each wanted signature that has its weights and the records
        this plan needs, but for that one.
        """
        runs = self._mine()
        rest = (self.records - {record}) | {"weights"}
        finished = latest_finished(runs[runs[columns.SIGNATURE].isin(self.wanted)], rest)
        return finished[~finished[columns.SIGNATURE].isin(self._finished(runs)[columns.SIGNATURE])]

    def probed(self, signatures: Iterable[str], record: str) -> dict[str, str]:
        """Where the artifacts of those networks lie that are finished and have that record, by
        signature.
        """
        runs = self._read(of_signatures(signatures))
        finished = latest_finished(runs, {record})
        return dict(zip(finished[columns.SIGNATURE], finished[columns.ARTIFACT_URI], strict=True))

    def parents(self, signatures: Iterable[str]) -> tuple[dict[str, Stored], dict[str, Lack]]:
        """As `parents.stored`, in this store."""
        wanted = set(signatures)
        return self.patience.of(lambda: stored(self.store, wanted))

    def _mine(self) -> pd.DataFrame:
        """The runs of the networks that are wanted or looked at."""
        return self._read(of_signatures(self._all))

    def _known(self) -> pd.DataFrame:
        """Every launch, every network that is being trained, and those of `_mine`."""
        training = Selection(kind="network", status=columns.RUNNING)
        return self._read(training, of_signatures(self._all), LAUNCHES)

    def _of(self, signatures: Iterable[str]) -> pd.DataFrame:
        """The runs of these networks alone, and the launches that may be training them: a claim
        costs the same in a store of ten thousand runs.
        """
        return self._read(of_signatures(signatures), replace(LAUNCHES, status=columns.RUNNING))

    def _read(self, *selected: Selection) -> pd.DataFrame:
        """The runs of each selection, as they are now."""
        parts = self.patience.of(lambda: self._now(selected))
        whole = pd.concat([part.astype(object) for part in parts], ignore_index=True)
        return whole.drop_duplicates(columns.RUN_ID, ignore_index=True)

    def _now(self, selected: Sequence[Selection]) -> list[pd.DataFrame]:
        self.reader = self.reader or Reader(self.store)
        self.reader.renew()
        return [self.reader.runs(each) for each in selected]

    def _finished(self, runs: pd.DataFrame) -> pd.DataFrame:
        """The latest finished run of each wanted signature that has the records this plan needs."""
        return latest_finished(runs[runs[columns.SIGNATURE].isin(self._all)], self.records)

    def _done(self, runs: pd.DataFrame) -> set[str]:
        if self.rerun == "on":
            return set()
        finished = self._finished(runs)
        if self.rerun == "missing" and "weights" in self.records:
            finished = finished[[self._has_weights(uri) for uri in finished[columns.ARTIFACT_URI]]]
        return set(finished[columns.SIGNATURE])

    def _has_weights(self, artifact_uri: str) -> bool:
        try:
            artifact(artifact_uri, WEIGHTS, self.store)
        except FileNotFoundError:
            return False
        return True

    def _leased(self, runs: pd.DataFrame) -> set[str]:
        live = lease.live_launches(runs) - {self.writer.launch_id}
        is_leased = (runs[columns.STATUS] == columns.RUNNING) & runs[columns.PARENT].isin(live)
        return set(runs.loc[is_leased, columns.SIGNATURE].dropna()) & self._all

    @property
    def _all(self) -> set[str]:
        return {*self.wanted, *self.looks}


def finished(store: str, wanted: Sequence[str], records: Iterable[str]) -> pd.DataFrame:
    """A row for each of the `wanted` signatures that is finished with these records, in that order:
    the run's tags, params and final metrics.
    """
    reader = Reader(store)
    latest = latest_finished(reader.runs(of_signatures(wanted)), set(records))
    place = {signature: number for number, signature in enumerate(wanted)}
    planned = latest.sort_values(
        columns.SIGNATURE, key=lambda column: column.map(place), ignore_index=True
    )
    return planned.merge(reader.values(list(planned[columns.RUN_ID])), on=columns.RUN_ID)
