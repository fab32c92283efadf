"""What the store says of the networks a launch wants: finished, leased by a launch that is alive, or free."""

from collections.abc import Iterable, Sequence

import pandas as pd

from ovfit.spec import Spec
from ovfit.tracking import lease
from ovfit.tracking.reader import Reader
from ovfit.tracking.store import lock
from ovfit.tracking.writer import FINISHED, KILLED, Writer


class Ledger:
    """`wanted` are the signatures of a plan, `records` what it needs of a finished network to count."""

    def __init__(
        self,
        store: str,
        writer: Writer,
        wanted: Iterable[str],
        records: Sequence[str],
        *,
        rerun: bool,
    ) -> None:
        self.store, self.writer = store, writer
        self.wanted, self.records, self.rerun = list(wanted), set(records), rerun

    def networks(self) -> pd.DataFrame:
        """One row for each wanted network that is finished, in the plan's order, whoever trained it: the run's tags, params and final metrics."""
        reader = Reader(self.store)
        runs = self._finished(reader.runs()).set_index("ovfit.signature", drop=False)
        runs = runs.loc[
            [signature for signature in self.wanted if signature in runs.index]
        ].reset_index(drop=True)
        return runs.merge(reader.networks(list(runs["run_id"])), on="run_id")

    def done(self) -> set[str]:
        """Signatures that need not be trained. Ends what is RUNNING though its launch is gone."""
        with lock(self.store):
            runs = self._runs()
        return self._done(runs)

    def claim(self, specs: Sequence[Spec]) -> tuple[dict[str, str], set[str]]:
        """Leases those of `specs` that nobody else has finished or is training: their runs (signature -> run id) now exist and are RUNNING.

        The second result are the signatures that another live launch is training.
        """
        with lock(self.store):
            runs = self._runs()
            theirs = self._leased(runs)
            taken = self._done(runs) | theirs
            mine = {
                spec.signature(): self.writer.start(spec)
                for spec in specs
                if spec.signature() not in taken
            }
        return mine, theirs & {spec.signature() for spec in specs}

    def others(self, waiting: set[str]) -> tuple[set[str], bool]:
        """Which of the networks left to other launches are still to come, and whether anybody is training one of them."""
        runs = Reader(self.store).runs()
        left = waiting - set(self._finished(runs)["ovfit.signature"])
        return left, bool(left & self._leased(runs))

    def _runs(self) -> pd.DataFrame:
        runs = Reader(self.store).runs()
        for run_id in lease.dead(runs):
            self.writer.end(run_id, KILLED, "its launch was gone")
        return runs

    def _finished(self, runs: pd.DataFrame) -> pd.DataFrame:
        """The latest finished run of each wanted signature that has the records this plan needs."""
        finished = runs[(runs["status"] == FINISHED) & runs["ovfit.signature"].isin(self.wanted)]
        enough = finished["ovfit.records"].map(
            lambda names: isinstance(names, str) and self.records <= set(names.split(","))
        )
        return (
            finished[enough.astype(bool)]
            .sort_values("start_time")
            .drop_duplicates("ovfit.signature", keep="last")
        )

    def _done(self, runs: pd.DataFrame) -> set[str]:
        return set() if self.rerun else set(self._finished(runs)["ovfit.signature"])

    def _leased(self, runs: pd.DataFrame) -> set[str]:
        live = lease.live_launches(runs) - {self.writer.launch_id}
        running = runs[(runs["status"] == "RUNNING") & runs["mlflow.parentRunId"].isin(live)]
        return set(running["ovfit.signature"].dropna()) & set(self.wanted)
