"""A stack on disk: enough to go on from the very step, for all of its networks or for those still wanted."""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from ovfit.spec import Spec
from ovfit.training.engine.stack import corner
from ovfit.training.loop import Loop
from ovfit.training.recording.history import History


def path(folder: Path, specs: Sequence[Spec]) -> Path:
    """The one file of a stack of these networks: a stack of others never overwrites it."""
    return folder / (
        hashlib.sha256("".join(spec.signature() for spec in specs).encode()).hexdigest()[:32]
        + ".pt"
    )


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
        "histories": [tuple(vars(loop.histories[row]).values()) for row in rows],
        "shapes": loop.stack.shapes,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, lambda file: torch.save(state, file))
    note = json.dumps(
        {"signatures": signatures, "records": loop.recording.names, "epoch": loop.epoch}
    )
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
    if "shapes" not in state or not set(loop.recording.names) <= set(state["records"]):
        return False
    old, new = state["shapes"], loop.stack.shapes
    loop.epoch, loop.step, loop.updates, loop.optimizer.steps, loop.stop.samples = state["position"]
    loop.stack.flat = _padded(state["flat"][rows], old, new)
    loop.stack.buffers = {
        name: _corner(state["buffers"][name][rows], buffer.shape[1:])
        for name, buffer in loop.stack.buffers.items()
    }
    loop.optimizer.moments = [_padded(moment[rows], old, new) for moment in state["moments"]]
    loop.stop.held, loop.stop.loss, loop.stop.correct = (tensor[rows] for tensor in state["stop"])
    loop.histories[:] = [History(*state["histories"][place]) for place in wanted]
    return True


def _padded(flat: Tensor, old: Mapping[str, torch.Size], new: Mapping[str, torch.Size]) -> Tensor:
    """(R, P) of a stack whose layers were padded to the shapes `old`, padded to `new`: the widest network may have left since."""
    if old == new:
        return flat
    parts = zip(old.values(), flat.split([shape.numel() for shape in old.values()], 1), strict=True)
    fitted = [
        _corner(part.unflatten(1, before), after)
        for (before, part), after in zip(parts, new.values(), strict=True)
    ]
    return torch.cat([part.flatten(1) for part in fitted], 1)


def _corner(old: Tensor, shape: Sequence[int]) -> Tensor:
    """(R, *shape) with the leading corner of `old` (R, ...), zero beyond it."""
    if old.shape[1:] == torch.Size(shape):
        return old
    new = old.new_zeros(len(old), *shape)
    common = (
        slice(None),
        *corner([min(sizes) for sizes in zip(old.shape[1:], shape, strict=True)]),
    )
    new[common] = old[common]
    return new
