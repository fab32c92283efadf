"""Launches are deleted, and what others rest on is not."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ovfit import columns
from ovfit.columns import FINISHED
from ovfit.folders import cache_dir
from ovfit.spec import Spec
from ovfit.tracking import lease
from ovfit.tracking.reader import Reader
from ovfit.tracking.writer import Writer
from ovfit.training.manifest import Manifest
from tests.conftest import Inside, Refused, blobs, spec
from tests.tracking.conftest import finish, launched

ALONE, USED, PARENT, GRANDPARENT = (spec(blobs(), seed=seed) for seed in range(4))
CHILD = replace(PARENT, start=PARENT.signature(), seed=9)


def ended(writer: Writer, *covered: str) -> str:
    """Ends a launch, with its claims and the networks they are of."""
    writer.save_json("options.json", {"statements": {}})
    writer.save_json("claims.json", [])
    table = "\n".join(["run_id,seed", *(f"{run_id},0" for run_id in covered)])
    writer.client.log_text(writer.launch_id, table, "networks.csv")
    writer.end(writer.launch_id, FINISHED)
    return writer.launch_id


def made(writer: Writer, network: Spec, *parents: str) -> str:
    run_id = finish(writer, network)
    if parents:
        writer.params(run_id, {columns.START_RUN: "+".join(parents)})
    return run_id


def files(launch: str, home: Path) -> set[str]:
    return {path.name for path in (home / "mlruns/extreme" / launch / "artifacts").glob("*")}


def test_what_others_rest_on_is_kept(
    store: str, writer: Writer, home: Path, inside: Inside, refused: Refused
) -> None:
    """A launch's claims are of one of its networks, another was made from one, that from one."""
    alone, used, grandparent = (finish(writer, each) for each in (ALONE, USED, GRANDPARENT))
    parent = made(writer, PARENT, grandparent)
    other = launched(store, lease.tags())
    child = made(other, CHILD, parent)
    refused("delete", [writer.launch_id[:8]], "is running on this store")
    first = ended(writer, alone, used, parent, grandparent)
    second = ended(other, used, child)
    checkpoint = cache_dir() / "checkpoints" / "one.json"
    checkpoint.parent.mkdir(parents=True)
    checkpoint.write_text(Manifest([ALONE.signature()], ["weights"], 3).text())
    checkpoint.with_suffix(".safetensors").write_bytes(b"state")

    dry = inside("delete", first[:8], "--dry-run")
    assert dry.returncode == 0 and dry.stdout.count("kept 1 network that") == 3
    assert set(Reader(store).networks()["run_id"]) == {alone, used, parent, grandparent, child}

    done = inside("delete", first[:8])
    assert done.returncode == 0 and "freed 0.0 MB" in done.stdout
    assert set(Reader(store).networks()["run_id"]) == {used, parent, grandparent, child}
    assert not (home / "mlruns/extreme" / alone).exists() and not checkpoint.exists()
    assert files(first, home) == {"options.json"}  # who trained the rest, by which rules
    assert files(used, home) == {"config.json"}

    assert inside("delete", second[:8], first[:8]).returncode == 0
    assert Reader(store).runs().empty and not list((home / "mlruns/extreme").iterdir())


def test_what_was_reused_when_a_launch_was_killed_is_kept(
    store: str, writer: Writer, inside: Inside
) -> None:
    """It has no claims yet, but a list of what it found."""
    used = finish(writer, USED)
    first = ended(writer, used)
    other = launched(store, {})
    other.save_json("reused.json", [{"run_id": used, "name": "a", "launch": first}])
    other.end(other.launch_id, columns.KILLED)
    assert inside("delete", first[:8]).returncode == 0
    assert list(Reader(store).networks()["run_id"]) == [used]
    saved = Path(Reader(store).networks()["artifact_uri"].iloc[0].removeprefix("file://"))
    assert json.loads((saved / "config.json").read_text())


@pytest.mark.parametrize("name", ["zzz", ""])
def test_a_launch_that_is_not_there(
    name: str, store: str, writer: Writer, refused: Refused
) -> None:
    run_id = finish(writer, ALONE)
    refused("delete", [name], f"has no launch {name!r}; the latest are {writer.launch_id[:8]}")
    refused("delete", [run_id], f"is a network of the launch {writer.launch_id[:8]}")
