"""Probes of networks that a store has: what is looked at, and what becomes of it."""

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd
import pytest

from ovfit import columns
from ovfit.launch.looks import LOOK, Looks, looked_at
from ovfit.spec import Spec, to_json
from ovfit.tracking.ledger import Ledger
from ovfit.tracking.reader import Reader
from ovfit.tracking.writer import Writer
from tests.conftest import blobs, spec
from tests.tracking.conftest import elsewhere, launched

NEW, OLD = "probes-new", "probes-old"
NETWORK = spec(blobs())


def finished(writer: Writer, network: Spec, records: str, probe: int | None) -> str:
    """The run of a network with its weights and, where it was probed, one number."""
    run_id = writer.start(network)
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "config.json").write_text(to_json(network))
        (folder / "weights").mkdir()
        (folder / "weights" / "final.safetensors").write_bytes(b"weights")
        if probe is not None:
            np.savez(folder / "probes.npz", found=probe)
        tags = {columns.OUTCOME: columns.BUDGET, columns.RECORDS: records}
        assert writer.finish(run_id, tags, folder) is None
    return run_id


def looks(uri: str, writer: Writer, probe: str = NEW) -> Looks:
    wanted = {NETWORK.signature(): NETWORK}
    ledger = Ledger(uri, writer, wanted, ["weights", probe], rerun="off")
    return Looks(ledger=ledger, writer=writer, wanted=wanted, probe=probe)


def row(uri: str, run_id: str) -> pd.Series:
    return Reader(uri).runs().set_index(columns.RUN_ID).loc[run_id]


def files(uri: str, run_id: str) -> dict[str, int]:
    """The number in each file of probes."""
    folder = Path(row(uri, run_id)[columns.ARTIFACT_URI].removeprefix("file://"))
    return {path.name: int(np.load(path)["found"]) for path in folder.glob("probes*.npz")}


def test_a_network_that_lacks_the_probe_is_looked_at(
    store: str,
    writer: Writer,
) -> None:
    run_id = finished(writer, NETWORK, f"weights,{OLD}", 1)
    mine = looks(store, writer)
    assert mine.settle() == {}
    (look,) = mine.needed().values()
    assert (look.study, look.start, look.stop.epochs) == (LOOK, NETWORK.signature(), 0)
    assert looks(store, writer, OLD).needed() == {}

    finished(writer, look, f"weights,{NEW}", 2)
    assert mine.settle() == {}
    assert row(store, run_id)[columns.RECORDS] == f"weights,{NEW}"
    assert files(store, run_id) == {"probes.npz": 2, f"{OLD}.npz": 1}
    assert mine.needed() == {} and mine.ledger.done() == {NETWORK.signature()}

    again = looks(store, writer, OLD)  # whoever wants the first again has it at once
    assert again.settle() == {} and again.needed() == {}
    assert files(store, run_id) == {"probes.npz": 1, f"{OLD}.npz": 1, f"{NEW}.npz": 2}


def test_a_kill_between_file_and_tag_loses_nothing(
    store: str,
    writer: Writer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run_id = finished(writer, NETWORK, f"weights,{OLD}", 1)
    finished(writer, looked_at(NETWORK), f"weights,{NEW}", 2)
    killed = looks(store, launched(store, elsewhere()))

    def kill(run_id: str, tags: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(killed.writer, "set_tags", kill)
    with pytest.raises(KeyboardInterrupt):
        killed.settle()
    assert row(store, run_id)[columns.RECORDS] == f"weights,{OLD}"
    assert looks(store, writer).settle() == {}
    assert row(store, run_id)[columns.RECORDS] == f"weights,{NEW}"
    assert files(store, run_id) == {"probes.npz": 2, f"{OLD}.npz": 1}


def test_what_cannot_be_saved_is_said_and_not_tagged(
    store: str,
    writer: Writer,
) -> None:
    run_id = finished(writer, NETWORK, "weights", None)
    finished(writer, looked_at(NETWORK), f"weights,{NEW}", 2)
    folder = Path(row(store, run_id)[columns.ARTIFACT_URI].removeprefix("file://"))
    (folder / "probes.npz").symlink_to("/nowhere/at/all")  # no file can be written there
    failed = looks(store, writer).settle()
    assert set(failed) == {NETWORK.signature()}
    assert row(store, run_id)[columns.RECORDS] == "weights"


def test_deleted_files_of_probes_do_no_harm(
    store: str,
    writer: Writer,
) -> None:
    """A network whose look came to nothing is trained again."""
    run_id = finished(writer, NETWORK, f"weights,{OLD}", None)
    finished(writer, looked_at(NETWORK), f"weights,{NEW}", None)
    mine = looks(store, writer)
    assert mine.settle() == {} and mine.needed() == {}
    assert row(store, run_id)[columns.RECORDS] == f"weights,{OLD}"
    assert mine.ledger.done() == set()
