"""The finished networks of a store that others are made from: where their weights lie."""

import hashlib
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd

from ovfit import columns
from ovfit.errors import BadInput
from ovfit.spec import Spec, from_json
from ovfit.tracking.network import CONFIG, WEIGHTS
from ovfit.tracking.reader import Reader, artifact, latest_finished
from ovfit.tracking.selection import of_signatures
from ovfit.tracking.store import exists

Row = Mapping[Hashable, object]  # of a reader's frame


@dataclass(frozen=True)
class Stored:
    """A finished network's files."""

    run_id: str
    config: Path
    weights: Path

    @cached_property
    def digest(self) -> str:
        """The sha256 of its weights."""
        return hashlib.sha256(self.weights.read_bytes()).hexdigest()

    @cached_property
    def spec(self) -> Spec:
        """What it was trained as."""
        return from_json(self.config.read_text())


@dataclass(frozen=True)
class Lack:
    """Why there is no such network, with what to do; `deleted`: there was one, with its weights."""

    reason: str
    deleted: bool = False


def stored(store: str, signatures: Iterable[str]) -> tuple[dict[str, Stored], dict[str, Lack]]:
    """By signature: the latest finished network of each that has its weights, and for the others
    why there is none, with what to do.
    """
    reader, wanted = Reader(store), list(signatures)
    latest = latest_finished(reader.runs(of_signatures(wanted)), ["weights"])
    rows = {row[columns.SIGNATURE]: row for row in latest.to_dict("records")}
    there: dict[str, Stored] = {}
    lacking: dict[str, Lack] = {}
    for signature in wanted:
        if signature not in rows:
            lacking[signature] = Lack(
                f"the store {store} has no finished network {signature} with its weights; train it"
            )
            continue
        row = rows[signature]
        try:
            there[signature] = _files(row, store)
        except FileNotFoundError as error:
            reason = (
                f"the network of run {row[columns.RUN_ID]} has no weights any more ({error}); "
                f"train it again with `{_command(row, reader.launches())} --rerun missing`"
            )
            lacking[signature] = Lack(reason, deleted=True)
    return there, lacking


def check(store: str, specs: Iterable[Spec], *, rerun: bool) -> None:
    """Raises BadInput where the `specs` are made from networks that are neither finished in the
    store, with their weights, nor among the specs; or from such of another architecture.

    `rerun`: those among the specs are trained again, so that it does not matter what is stored.
    """
    planned = {spec.signature(): spec for spec in specs}
    pairs = [(parent, spec) for spec in planned.values() for parent in spec.parents]
    wanted = {parent for parent, _ in pairs}
    if not pairs:
        return
    there, lacking = stored(store, wanted) if exists(store) else ({}, _new(store, wanted))
    for parent, lack in lacking.items():
        if parent not in planned or (lack.deleted and not rerun):
            raise BadInput(lack.reason)
    for parent, child in pairs:
        _check_shape(planned[parent] if parent in planned else there[parent].spec, child)


def _new(store: str, wanted: Iterable[str]) -> dict[str, Lack]:
    """What a store lacks that is not there yet."""
    return {name: Lack(f"the store {store} is new: it has no network {name}") for name in wanted}


def _check_shape(parent: Spec, child: Spec) -> None:
    def shape(spec: Spec) -> object:
        network = spec.network
        made = (network.arch, network.source, network.width, network.depth, network.units)
        return (*made, network.padding, network.norm, spec.data.shape, spec.data.classes)

    if shape(parent) != shape(child):
        raise BadInput(
            f"a {child.network.arch} cannot be made from the weights of a {parent.network.arch} "
            f"({parent.signature()[:8]}) of other sizes or images; choose networks of one shape"
        )


def _files(row: Row, store: str) -> Stored:
    where = str(row[columns.ARTIFACT_URI])
    config, weights = artifact(where, CONFIG, store), artifact(where, WEIGHTS, store)
    return Stored(str(row[columns.RUN_ID]), config, weights)


def _command(row: Row, launches: pd.DataFrame) -> str:
    own = launches[launches[columns.RUN_ID] == row[columns.PARENT]]
    return str(own.iloc[0][columns.COMMAND]) if len(own) else "ovfit ..."


def as_params(spec: Spec, parents: Mapping[str, Stored]) -> dict[str, str]:
    """Which run and which file a network was made from: params of its run."""
    if not spec.parents:
        return {}
    files = [parents[signature] for signature in spec.parents]
    return {
        columns.START_RUN: "+".join(file.run_id for file in files),
        columns.START_DIGEST: "+".join(file.digest for file in files),
    }
