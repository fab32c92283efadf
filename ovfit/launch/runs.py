"""The runs that a launch owns: one for each network it trains, from its lease to its end."""

import shutil
from collections.abc import Sequence

from ovfit.columns import EPOCHS_RUN, FAILED, KILLED, OUTCOME, RECORDS, RESUMED_AT
from ovfit.launch.pool.messages import Finished, Measured, Started
from ovfit.spec import Spec
from ovfit.tracking.ledger import Ledger
from ovfit.tracking.parents import Lack, Stored, as_params
from ovfit.tracking.writer import Writer


class Runs:
    """What is in training now by run, and what became of the rest, by signature.

    `trained`: finished in the store, by this launch or before it; `elsewhere`: leased by another
    launch that is alive; `failed`: why. `records` are those that each of its runs will have.
    """

    def __init__(self, *, ledger: Ledger, writer: Writer, records: Sequence[str]) -> None:
        self.ledger, self.writer, self.records = ledger, writer, records
        self.ids: dict[str, str] = {}  # signature -> run id, of what is in training
        self.trained: set[str] = set()
        self.elsewhere: set[str] = set()
        self.failed: dict[str, str] = {}
        self.parents: dict[str, Stored] = {}  # finished networks that others are made from
        self.leased = 0  # in all

    def lease(self, specs: Sequence[Spec]) -> list[Spec]:
        """Those of `specs` that this launch may train: their runs now exist and are RUNNING."""
        mine, theirs = self.ledger.claim(specs)
        self.elsewhere |= theirs
        self.ids |= mine
        self.leased += len(mine)
        return [spec for spec in specs if spec.signature() in mine]

    def look_up_parents(self, specs: Sequence[Spec]) -> dict[str, str]:
        """Finds the networks that leased `specs` are made from, and says so in their runs.

        Returns for the specs that lack one why, by signature.
        """
        lacking: dict[str, Lack] = {}
        needed = {parent for spec in specs for parent in spec.parents} - set(self.parents)
        while needed:
            there, others = self.ledger.parents(needed)
            self.parents |= there
            lacking |= others
            older = {name for files in there.values() for name in files.spec.origins}
            needed = older - set(self.parents) - set(lacking)
        reasons = {}
        for spec in specs:
            failed = [
                f"what it is made from failed ({self.failed[parent]})"
                for parent in spec.parents
                if parent in self.failed
            ]
            gone = [lacking[parent].reason for parent in spec.parents if parent in lacking]
            if failed or gone:
                reasons[spec.signature()] = [*failed, *gone][0]
            elif spec.parents:
                params = as_params(spec, self.parents)
                self.writer.params(self.ids[spec.signature()], params)
        return reasons

    def ancestors(self, specs: Sequence[Spec]) -> dict[str, Stored]:
        """What `specs` are made from, and what that began with, as far as the store has it."""
        found: dict[str, Stored] = {}
        names = [parent for spec in specs for parent in spec.parents]
        while names:
            name = names.pop()
            if name in self.parents and name not in found:
                found[name] = self.parents[name]
                names += found[name].spec.origins
        return found

    def look_up(self) -> None:
        """Learns what the store has by now."""
        self.trained |= self.ledger.done()

    def unfinished(self, specs: Sequence[Spec]) -> list[Spec]:
        """Those of `specs` that are still in training."""
        return [spec for spec in specs if spec.signature() in self.ids]

    def started(self, message: Started) -> None:
        run_id = self.ids[message.signature]
        self.writer.params(run_id, message.facts)
        if message.epoch > 1:
            self.writer.set_tags(run_id, {RESUMED_AT: str(message.epoch)})

    def measured(self, message: Measured) -> None:
        run_id = self.ids.get(message.signature)
        if run_id is not None:
            self.writer.measure(run_id, message.at, message.measures)

    def finished(self, message: Finished) -> str | None:
        """Ends a run with its files; returns why, where something of it could not be saved."""
        run_id = self.ids.pop(message.signature)
        if message.problem:
            self.writer.lost.setdefault(run_id, message.problem)
        tags = {
            OUTCOME: message.outcome,
            RECORDS: ",".join(self.records),
            EPOCHS_RUN: str(message.epoch),
        }
        reason = self.writer.finish(run_id, tags, message.folder)
        shutil.rmtree(message.folder, ignore_errors=True)
        if reason:
            self.failed[message.signature] = reason
        else:
            self.trained.add(message.signature)
        return reason

    def fail(self, specs: Sequence[Spec], reason: str) -> str:
        """Ends the runs of networks that cannot be trained; returns the reason's last line."""
        last = reason.splitlines()[-1] if reason else "unknown"
        for spec in specs:
            self.failed[spec.signature()] = last
            self.writer.end(self.ids.pop(spec.signature()), FAILED, reason[-500:])
        return last

    def kill(self, specs: Sequence[Spec], reason: str) -> None:
        """Ends the runs of networks that will be trained again."""
        for spec in specs:
            self.writer.end(self.ids.pop(spec.signature()), KILLED, reason)

    def close(self, reason: str) -> None:
        """Ends whatever is still in training."""
        for run_id in self.ids.values():
            self.writer.end(run_id, KILLED, reason)
        self.ids.clear()
