"""A stack on disk: enough to go on from the very step, for all of its networks or for those still wanted."""

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from ovfit.spec import Spec
from ovfit.training.loop import Loop


def path(folder: Path, specs: Sequence[Spec]) -> Path:
    """The one file of a stack of these networks: a stack of others never overwrites it."""
    return folder / (hashlib.sha256("".join(spec.signature() for spec in specs).encode()).hexdigest()[:32] + ".pt")


def save(path: Path, loop: Loop) -> None:
    """Writes PATH and, beside it, PATH.json with the signatures it holds (read without torch); each appears whole or not at all."""
    rows = loop.rows.tolist()
    signatures = [loop.specs[row].signature() for row in rows]
    state = {
        "signatures": signatures,
        "records": loop.recording.names,
        "position": (loop.epoch, loop.step, loop.updates, loop.optimizer.steps, loop.stop.samples),
        "flat": loop.stack.flat.detach(),
        "buffers": loop.stack.buffers,
        "moments": loop.optimizer.moments,
        "stop": (loop.stop.held, loop.stop.loss, loop.stop.correct),
        "histories": [loop.histories[row] for row in rows],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, lambda file: torch.save(state, file))
    note = json.dumps({"signatures": signatures, "records": loop.recording.names, "epoch": loop.epoch})
    _write(path.with_suffix(".json"), lambda file: file.write(note.encode()))


def _write(path: Path, fill: Any) -> None:
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with partial.open("wb") as file:
            fill(file)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def restore(path: Path, loop: Loop) -> bool:
    """Puts a fresh loop where the checkpoint stood, for the loop's own networks; False where it does not hold all of them.

    A damaged file counts as none: the stack then starts from epoch 0.
    """
    try:
        state = torch.load(path, map_location=loop.device, weights_only=False)
        where = {signature: place for place, signature in enumerate(state["signatures"])}
        wanted = [where[spec.signature()] for spec in loop.specs]
    except Exception:  # a damaged pickle can raise anything
        return False
    rows = torch.tensor(wanted, device=loop.device)
    if state["flat"].shape[1] != loop.stack.flat.shape[1] or not set(loop.recording.names) <= set(state["records"]):
        return False  # padded to another width: the surviving networks share a smaller stack
    loop.epoch, loop.step, loop.updates, loop.optimizer.steps, loop.stop.samples = state["position"]
    loop.stack.flat = state["flat"][rows]
    loop.stack.buffers = {name: buffer[rows] for name, buffer in state["buffers"].items()}
    loop.optimizer.moments = [moment[rows] for moment in state["moments"]]
    loop.stop.held, loop.stop.loss, loop.stop.correct = (tensor[rows] for tensor in state["stop"])
    loop.histories[:] = [state["histories"][place] for place in wanted]
    return True
