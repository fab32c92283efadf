"""Probes that were not taken when a network was trained: taken on its stored weights."""

import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from shutil import copyfile

from ovfit import columns
from ovfit.spec import NO_PRUNE, Spec, Stop
from ovfit.tracking.ledger import Ledger
from ovfit.tracking.reader import artifact
from ovfit.tracking.store import lock
from ovfit.tracking.writer import Writer

LOOK = "look"  # the study of a network that is only there to be probed
PROBES = "probes.npz"
Row = Mapping[str, str]  # of a ledger's frame


class Looks:
    """Of the `wanted` networks (by signature): which lack nothing but the probe called `probe`.

    Such a network is not trained again. Another starts at its final weights, trains for no epoch
    and is probed; its probes.npz then becomes the network's own.
    """

    def __init__(
        self, *, ledger: Ledger, writer: Writer, wanted: Mapping[str, Spec], probe: str | None
    ) -> None:
        self.ledger, self.writer, self.wanted, self.probe = ledger, writer, wanted, probe

    def needed(self) -> dict[str, Spec]:
        """By the signature of each such network what is to be trained in its place.

        Not of one whose look is finished already and came to nothing (its file was deleted).
        """
        if self.probe is None or self.ledger.rerun == "on":
            return {}
        lacking = self.ledger.lacking(self.probe)[columns.SIGNATURE]
        if lacking.empty:
            return {}
        there, _ = self.ledger.parents(lacking)
        looks = {name: looked_at(self.wanted[name]) for name in there}
        over = set(self.ledger.probed([look.signature() for look in looks.values()], self.probe))
        return {name: look for name, look in looks.items() if look.signature() not in over}

    def settle(self) -> dict[str, str]:
        """Gives the networks what has been found of them, by this launch or before it.

        Returns why, by signature, where something could not be saved.
        """
        if self.probe is None or self.ledger.rerun == "on":
            return {}
        if self.ledger.lacking(self.probe).empty:
            return {}
        with lock(self.ledger.store):  # another launch may be giving the same
            networks = self.ledger.lacking(self.probe).to_dict("records")
            looks = {
                str(row[columns.SIGNATURE]): looked_at(self.wanted[row[columns.SIGNATURE]])
                for row in networks
            }
            names = [look.signature() for look in looks.values()]
            probed = self.ledger.probed(names, self.probe)
            failed = {}
            for row in networks:
                signature = str(row[columns.SIGNATURE])
                place = probed.get(looks[signature].signature())
                reason = self._give({str(name): str(value) for name, value in row.items()}, place)
                if reason:
                    failed[signature] = reason
        return failed

    def _give(self, network: Row, look: str | None) -> str | None:
        """Gives a network the probes of its look, or those it had before another took their place.

        `look`: where the look's artifacts lie. Returns why, where that could not be saved.
        """
        own, store = network[columns.ARTIFACT_URI], self.ledger.store
        for where, name in ((own, f"{self.probe}.npz"), (look, PROBES)):
            with suppress(FileNotFoundError):
                if where is not None:
                    return self._replace(network, artifact(where, name, store))
        return None

    def _replace(self, network: Row, probes: Path) -> str | None:
        """Probes of another kind or setting that the network has stay under their own name."""
        run_id, records = network[columns.RUN_ID], network[columns.RECORDS].split(",")
        before = [record for record in records if record.startswith("probes")]
        for record in before:
            reason = self._keep(network, record)
            if reason:
                return reason
        reason = self._add(run_id, probes, PROBES)
        if reason is None:
            kept = [record for record in records if record not in before]
            tags = {columns.RECORDS: ",".join([*kept, str(self.probe)])}
            self.writer.set_tags(run_id, tags)
        return reason

    def _keep(self, network: Row, record: str) -> str | None:
        """Copies a network's probes to a name of their own, unless that was done, or they are
        gone.
        """
        own, name, store = network[columns.ARTIFACT_URI], f"{record}.npz", self.ledger.store
        with suppress(FileNotFoundError):
            artifact(own, name, store)
            return None
        with suppress(FileNotFoundError):
            return self._add(network[columns.RUN_ID], artifact(own, PROBES, store), name)
        return None

    def _add(self, run_id: str, file: Path, name: str) -> str | None:
        with tempfile.TemporaryDirectory(prefix="ovfit-") as folder:
            copyfile(file, Path(folder) / name)
            return self.writer.add_files(run_id, Path(folder))


def looked_at(spec: Spec) -> Spec:
    """The network that starts where that one ended, pruned as that was, and is not trained."""
    untrained = Stop(epochs=0)
    return replace(spec, study=LOOK, start=spec.signature(), stop=untrained, prune=NO_PRUNE)
