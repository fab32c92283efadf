"""The checkpoints of a folder, and what each one holds, read without torch.

A checkpoint is a cache: two files, NAME.safetensors with the state of a stack and NAME.json, its
manifest. Checkpoints of another format, such as the pickles (NAME.pt) of earlier versions, are
never opened: a stack that only they hold starts again, and they go after a week.
"""

import contextlib
import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

FORMAT = 3  # raised when an older version could not read what is written
SUFFIX = ".safetensors"
KEPT = 7 * 24 * 3600  # seconds that files of other formats stay: their version may still be in use


@dataclass(frozen=True)
class Manifest:
    """`signatures`: of the networks of the stack. `records`: what is recorded of them."""

    signatures: list[str]
    records: list[str]
    epoch: int
    format: int = FORMAT

    def text(self) -> str:
        return json.dumps(asdict(self))


@dataclass(frozen=True)
class Checkpoint:
    """A checkpoint's file and its manifest."""

    path: Path
    manifest: Manifest

    def remove(self) -> None:
        """Deletes both files."""
        self.path.unlink(missing_ok=True)
        manifest_path(self.path).unlink(missing_ok=True)


def manifest_path(path: Path) -> Path:
    """Of a checkpoint's file."""
    return path.with_suffix(".json")


def checkpoints(folder: Path) -> list[Checkpoint]:
    """Those of this format, newest first. Other launches may be removing theirs meanwhile."""
    dated = []
    for note in folder.glob("*.json"):
        with contextlib.suppress(OSError, ValueError, TypeError):
            manifest = Manifest(**json.loads(note.read_text()))
            path = note.with_suffix(SUFFIX)
            if manifest.format == FORMAT and path.exists():
                dated.append((note.stat().st_mtime, Checkpoint(path, manifest)))
    return [checkpoint for _, checkpoint in sorted(dated, key=lambda entry: -entry[0])]


def sweep(folder: Path, known: Sequence[Checkpoint]) -> None:
    """Removes what nobody will read again: files of other formats that were left for a week.

    Also the partial files of processes that were killed while they wrote. `known` are kept.
    """
    files = [checkpoint.path for checkpoint in known]
    kept = {*files, *map(manifest_path, files)}
    for path in folder.glob("*"):
        with contextlib.suppress(OSError):
            if path not in kept and path.stat().st_mtime < time.time() - KEPT:
                path.unlink()
