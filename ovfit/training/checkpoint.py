"""A stack on disk: enough to go on from the very step, for its networks or those still wanted.

The tensors of a state are those of a safetensors file; its numbers and names are JSON in the file's
metadata, and so is a checksum of all of it: a weight with one bit changed is a weight too. Nothing
in it is code.
"""

import hashlib
import json
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

from ovfit.folders import partial
from ovfit.spec import Spec
from ovfit.training.engine.state import State
from ovfit.training.loop import Loop
from ovfit.training.manifest import FORMAT, SUFFIX, Manifest, manifest_path


def path(folder: Path, specs: Sequence[Spec]) -> Path:
    """The one file of a stack of these networks: a stack of others never overwrites it."""
    signatures = "".join(spec.signature() for spec in specs)
    return folder / (hashlib.sha256(signatures.encode()).hexdigest()[:32] + SUFFIX)


def save(path: Path, state: State) -> None:
    """Writes a loop's state to PATH (.safetensors) and, beside it, its manifest.

    Each appears whole or not at all. Raises OSError.
    """
    arrays = {name: tensor.cpu().contiguous().numpy() for name, tensor in state.tensors.items()}
    facts = json.dumps({"format": FORMAT, "numbers": state.numbers, "names": state.names})
    metadata = {"ovfit": facts, "checksum": _checksum(facts, arrays)}
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, lambda own: save_file(arrays, own, metadata))
    manifest = Manifest(state.names["signatures"], state.names["records"], state.numbers["epoch"])
    _write(manifest_path(path), lambda own: own.write_text(manifest.text()))


def _write(path: Path, fill: Callable[[Path], object]) -> None:
    own = partial(path)
    try:
        fill(own)
        own.replace(path)
    except SafetensorError as error:  # how the library reports a full disk
        raise OSError(None, str(error)) from error
    finally:
        own.unlink(missing_ok=True)


def read(path: Path) -> State:
    """The state in a checkpoint's file.

    Raises OSError where there is none; ValueError, KeyError or SafetensorError where it is damaged
    or of another format.
    """
    with safe_open(path, framework="np") as file:
        metadata = file.metadata() or {}
        facts = json.loads(metadata["ovfit"])
        if facts["format"] != FORMAT:
            raise ValueError(f"{path} has the format {facts['format']}, not {FORMAT}")
        arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (no mapping)
    if _checksum(metadata["ovfit"], arrays) != metadata["checksum"]:
        raise ValueError(f"{path} is not what was written")
    tensors = {name: torch.from_numpy(array) for name, array in arrays.items()}
    return State(tensors, facts["numbers"], facts["names"])


def _checksum(facts: str, arrays: Mapping[str, np.ndarray]) -> str:
    """Of all that a checkpoint holds, names, types and shapes too: 8 hex digits."""
    checksum = zlib.crc32(facts.encode())
    for name in sorted(arrays):
        array = arrays[name]
        checksum = zlib.crc32(f"{name} {array.dtype} {array.shape}".encode(), checksum)
        checksum = zlib.crc32(array.data if array.size else b"", checksum)
    return f"{checksum:08x}"


def restore(path: Path, loop: Loop) -> bool:
    """Puts a fresh loop where the checkpoint stood, for the loop's own networks.

    False where it does not hold all of them. A damaged file counts as none: the stack then starts
    from epoch 0.
    """
    try:
        loop.load(read(path))
    except (OSError, ValueError, TypeError, LookupError, SafetensorError):
        return False
    return True
