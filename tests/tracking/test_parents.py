"""The networks of a store that others are made from."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from ovfit import columns
from ovfit.errors import BadInput
from ovfit.spec import Spec, to_json
from ovfit.tracking import parents
from ovfit.tracking.writer import Writer
from tests.conftest import blobs, spec

PARENT = spec(blobs())
CHILD = replace(PARENT, start=PARENT.signature(), seed=1)


def finish(writer: Writer, network: Spec, weights: bytes | None) -> str:
    run_id = writer.start(network)
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "config.json").write_text(to_json(network))
        records = "steps"
        if weights is not None:
            (folder / "weights").mkdir()
            (folder / "weights" / "final.safetensors").write_bytes(weights)
            records = "weights,steps"
        tags: Mapping[str, str] = {columns.OUTCOME: "budget", columns.RECORDS: records}
        assert writer.finish(run_id, tags, folder) is None
    return run_id


def test_the_latest_that_has_its_weights(store: str, writer: Writer) -> None:
    finish(writer, PARENT, b"first")
    second = finish(writer, PARENT, b"second")
    finish(writer, PARENT, None)
    there, lacking = parents.stored(store, [PARENT.signature(), "nobody"])
    files = there[PARENT.signature()]
    assert files.run_id == second and files.spec == PARENT
    assert files.digest == sha256(b"second").hexdigest()
    assert list(lacking) == ["nobody"] and "no finished network nobody" in lacking["nobody"].reason
    assert parents.as_params(CHILD, there) == {
        "start_run": second,
        "start_digest": sha256(b"second").hexdigest(),
    }
    assert parents.as_params(PARENT, there) == {}


def test_what_nothing_can_be_made_from_is_refused(store: str, writer: Writer) -> None:
    parents.check(store, [PARENT], rerun=False)
    parents.check(store, [CHILD, PARENT], rerun=False)  # it will be trained first
    with pytest.raises(BadInput, match="no finished network"):
        parents.check(store, [CHILD], rerun=False)
    wider = replace(CHILD, network=replace(CHILD.network, width=9))
    with pytest.raises(BadInput, match="other sizes"):
        parents.check(store, [PARENT, wider, CHILD], rerun=False)
    run_id = finish(writer, PARENT, b"weights")
    parents.check(store, [CHILD], rerun=False)
    with pytest.raises(BadInput, match="other sizes"):
        parents.check(store, [wider], rerun=False)
    weights = parents.stored(store, [PARENT.signature()])[0][PARENT.signature()].weights
    weights.unlink()
    for specs in ([CHILD], [PARENT, CHILD]):
        with pytest.raises(BadInput, match=f"{run_id} has no weights any more .*--rerun missing"):
            parents.check(store, specs, rerun=False)
    parents.check(store, [PARENT, CHILD], rerun=True)
