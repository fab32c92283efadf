"""A stack on disk: enough to go on from the very step, for its networks or those still wanted.

The tensors of a state are those of a safetensors file; its numbers and names are JSON in the file's
metadata. Nothing in it is code.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path

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
    facts = {"format": FORMAT, "numbers": state.numbers, "names": state.names}
    metadata = {"ovfit": json.dumps(facts)}
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
        facts = json.loads((file.metadata() or {})["ovfit"])
        if facts["format"] != FORMAT:
            raise ValueError(f"{path} has the format {facts['format']}, not {FORMAT}")
        names = file.keys()
        tensors = {name: torch.from_numpy(file.get_tensor(name)) for name in names}
    return State(tensors, facts["numbers"], facts["names"])


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
