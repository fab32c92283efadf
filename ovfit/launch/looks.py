"""Probes that were not taken when a network was trained: taken on its stored weights."""

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from shutil import copyfile

from ovfit import columns
from ovfit.spec import Spec, Stop
from ovfit.tracking.ledger import Ledger
from ovfit.tracking.reader import artifact
from ovfit.tracking.writer import Writer

LOOK = "look"  # the study of a network that is only there to be probed
PROBES = "probes.npz"


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
        """By the signature of each such network what is to be trained in its place."""
        if self.probe is None or self.ledger.rerun:
            return {}
        lacking = self.ledger.lacking(self.probe)[columns.SIGNATURE]
        there, _ = self.ledger.parents(lacking) if len(lacking) else ({}, {})
        return {name: looked_at(self.wanted[name]) for name in there}

    def settle(self) -> None:
        """Gives the networks what has been found of them, by this launch or before it."""
        if self.probe is None or self.ledger.rerun:
            return
        lacking = self.ledger.lacking(self.probe)
        if lacking.empty:
            return
        looks = {
            looked_at(self.wanted[name]).signature(): name for name in lacking[columns.SIGNATURE]
        }
        for look, where in self.ledger.probed(looks, self.probe).items():
            network = lacking[lacking[columns.SIGNATURE] == looks[look]].iloc[0]
            self._give(network.to_dict(), artifact(where, PROBES, self.ledger.store))

    def _give(self, network: Mapping[str, str], probes: Path) -> None:
        """Probes of another kind or setting that the network has stay under their own name."""
        run_id, records = str(network[columns.RUN_ID]), str(network[columns.RECORDS]).split(",")
        before = [record for record in records if record.startswith("probes")]
        with tempfile.TemporaryDirectory(prefix="ovfit-") as name:
            for record in before:
                old = artifact(str(network[columns.ARTIFACT_URI]), PROBES, self.ledger.store)
                copyfile(old, Path(name) / f"{record}.npz")
            copyfile(probes, Path(name) / PROBES)
            self.writer.add_files(run_id, Path(name))
        kept = [record for record in records if record not in before]
        self.writer.set_tags(run_id, {columns.RECORDS: ",".join([*kept, str(self.probe)])})


def looked_at(spec: Spec) -> Spec:
    """The network that starts where that one ended, and is not trained."""
    return replace(spec, study=LOOK, start=spec.signature(), stop=Stop(epochs=0))
