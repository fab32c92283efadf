"""Which checkpoints a folder has, from their manifests alone."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from ovfit.training.manifest import KEPT, Manifest, checkpoints, manifest_path, sweep


def put(folder: Path, name: str, manifest: Manifest, *, age: float = 0) -> Path:
    path = folder / f"{name}.safetensors"
    path.write_bytes(b"tensors")
    manifest_path(path).write_text(manifest.text())
    aged(path, age)
    aged(manifest_path(path), age)
    return path


def aged(path: Path, seconds: float) -> Path:
    then = time.time() - seconds
    os.utime(path, (then, then))
    return path


def test_the_newest_first_and_only_what_is_whole(tmp_path: Path) -> None:
    old = put(tmp_path, "old", Manifest(["a"], ["weights"], 3), age=60)
    new = put(tmp_path, "new", Manifest(["b", "c"], [], 1))
    put(tmp_path, "alone", Manifest(["d"], [], 1)).unlink()
    manifest_path(put(tmp_path, "damaged", Manifest(["e"], [], 1))).write_text("{")
    manifest_path(put(tmp_path, "list", Manifest(["e"], [], 1))).write_text("[1]")
    put(tmp_path, "other", Manifest(["f"], [], 1, format=99))
    found = checkpoints(tmp_path)
    assert [known.path for known in found] == [new, old]
    assert found[0].manifest == Manifest(["b", "c"], [], 1) and found[1].manifest.epoch == 3
    found[0].remove()
    assert [known.path for known in checkpoints(tmp_path)] == [old]
    assert not new.exists() and not manifest_path(new).exists()


def test_pickles_of_earlier_versions_are_ignored_and_go_after_a_week(tmp_path: Path) -> None:
    mine = put(tmp_path, "mine", Manifest(["a"], [], 1), age=2 * KEPT)
    note = {"signatures": ["a"], "records": [], "epoch": 1}
    for name, age in (("recent", 0), ("stale", KEPT + 60)):
        aged(_written(tmp_path / f"{name}.pt", "pickle"), age)
        aged(_written(tmp_path / f"{name}.json", json.dumps(note)), age)
    aged(_written(tmp_path / ".half.safetensors.77", "part"), KEPT + 60)
    known = checkpoints(tmp_path)
    assert [one.path for one in known] == [mine]
    sweep(tmp_path, known)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"mine.safetensors", "mine.json", "recent.pt", "recent.json"}


def _written(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert checkpoints(tmp_path / "none") == []
    sweep(tmp_path / "none", [])


def test_reading_manifests_imports_no_torch() -> None:
    code = "import sys, ovfit.training.manifest; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
