"""What launches left behind: a network from its run, and the notes of unfinished stacks."""

import contextlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ovfit.errors import BadInput
from ovfit.spec import from_json

if TYPE_CHECKING:
    from torch import nn


def load(run_id: str, tracking_uri: str | None = None) -> "nn.Module":
    """The trained network of a run, in evaluation mode, on the CPU. The store is the one a command in this folder would use.

    It takes images (B, C, H, W), normalised as the run's `normalisation` param says. Raises BadInput where there is no such network.
    """
    from safetensors.torch import load_file

    from ovfit.networks import build
    from ovfit.tracking.reader import Reader, artifact
    from ovfit.tracking.store import resolve

    uri = resolve(tracking_uri)
    runs = Reader(uri).runs()
    found = runs[(runs["run_id"] == run_id) & runs["ovfit.signature"].notna()]
    if found.empty:
        raise BadInput(
            f"{uri} has no network with run id {run_id}; `ovfit status` shows what is there"
        )
    where = found["artifact_uri"].iloc[0]
    try:
        spec = from_json(artifact(where, "config.json", uri).read_text())
        weights = load_file(artifact(where, "weights/final.safetensors", uri))
    except FileNotFoundError as error:
        raise BadInput(
            f"run {run_id} has no saved weights ({error}); train it again with --rerun on"
        ) from None
    module = build(spec.network, spec.data.shape, spec.data.classes).to(
        next(iter(weights.values())).dtype
    )
    module.load_state_dict(weights)
    return module.eval()


def manifests(folder: Path) -> list[tuple[Path, dict[str, Any]]]:
    """Every checkpoint of a folder with its note {signatures, records, epoch}, newest first. Other launches may be removing theirs meanwhile."""
    found = []
    for note in folder.glob("*.json"):
        with contextlib.suppress(OSError, ValueError):
            found.append(
                (note.stat().st_mtime, note.with_suffix(".pt"), json.loads(note.read_text()))
            )
    return [
        (path, note) for _, path, note in sorted(found, key=lambda row: -row[0]) if path.exists()
    ]


def remove(path: Path) -> None:
    """Deletes a checkpoint and its note."""
    path.unlink(missing_ok=True)
    path.with_suffix(".json").unlink(missing_ok=True)
