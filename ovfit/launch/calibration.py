"""How many networks to a stack: measured on the device, the best rate wins, remembered in the cache folder."""

import hashlib
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter

import psutil
import torch

from ovfit.data.datasets import Dataset
from ovfit.spec import Network, Spec
from ovfit.training.trainer import Trainer

SECONDS = 0.25  # measured for each size
BLOCK = 3  # calls timed together
ENOUGH = 1.05  # a size must be this much faster than the best before it


@dataclass(frozen=True)
class Calibration:
    """The stack size that was fastest among those up to `limit`, and what a network costs in it: seconds per step and per evaluation."""

    size: int
    step_seconds: float
    evaluation_seconds: float
    limit: int


def calibrate(
    specs: Sequence[Spec], dataset: Dataset, device: torch.device, fixed: int | None = None
) -> Calibration:
    """Tries 1, 2, 4 ... networks of a group (or `fixed` alone), until two sizes in a row bring nothing or memory runs short."""
    limit = fixed or len(specs)
    best = None
    sizes = (
        [min(fixed, len(specs))]
        if fixed
        else sorted({min(2**i, limit) for i in range(limit.bit_length() + 1)})
    )
    worse = 0
    for size in sizes:
        if best and psutil.Process().memory_info().rss > psutil.virtual_memory().available:
            break  # twice as many might not fit, and Linux kills a process rather than telling it
        try:
            found = _measure(specs[:size], dataset, device, limit)
        except (RuntimeError, MemoryError) as error:
            if best is None or not is_out_of_memory(error):
                raise
            break
        if best is None or found.step_seconds * ENOUGH < best.step_seconds:
            best, worse = found, 0
        else:
            worse += 1
        if worse == 2:
            break
    assert best is not None
    return best


def _measure(
    specs: Sequence[Spec], dataset: Dataset, device: torch.device, limit: int
) -> Calibration:
    trainer = Trainer(specs, dataset, device)
    index, labels = trainer.order(1)
    batch = slice(0, specs[0].batch_size)

    def step() -> None:
        trainer.step(index[:, batch], labels[:, batch])

    def evaluate() -> None:
        trainer.measure()

    return Calibration(
        len(specs),
        _time(step, device, SECONDS) / len(specs),
        _time(evaluate, device, 0.0) / len(specs),
        limit,
    )


def _time(call: Callable[[], None], device: torch.device, seconds: float) -> float:
    """Seconds of one call: the best of several blocks of calls over `seconds`, after calls that warm up (other programs only ever add time)."""
    for _ in range(2 if seconds else 1):
        call()
    best, end = float("inf"), perf_counter() + seconds
    while best == float("inf") or perf_counter() < end:
        _wait(device)
        start = perf_counter()
        for _ in range(BLOCK):
            call()
        _wait(device)
        best = min(best, (perf_counter() - start) / BLOCK)
        if not seconds:
            break
    return best


def _wait(device: torch.device) -> None:
    if device.type == "cuda":
        torch.cuda.synchronize(device)


def is_out_of_memory(error: BaseException) -> bool:
    """CUDA's own error, the CPU allocator's, or Python's."""
    text = str(error)
    return (
        isinstance(error, MemoryError | torch.OutOfMemoryError)
        or "allocate memory" in text
        or "bad_alloc" in text
    )


def cached(
    folder: Path, specs: Sequence[Spec], dataset: Dataset, device: torch.device, fixed: int | None
) -> Calibration:
    """`calibrate`, remembered by device, library version, threads and stack key. A stack of one needs no measuring of sizes."""
    name = torch.cuda.get_device_name(device) if device.type == "cuda" else device.type
    widest = Network.envelope([spec.network for spec in specs])
    key = "/".join(
        map(
            str,
            (
                name,
                torch.__version__,
                torch.get_num_threads(),
                os.cpu_count(),
                specs[0].stack_key(),
                widest.width,
                *widest.units,
                fixed,
            ),
        )
    )
    path = folder / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.json"
    try:
        known = Calibration(**json.loads(path.read_text()))
        if known.limit >= len(specs) or known.size < known.limit:
            return known
    except (OSError, ValueError, TypeError):
        pass
    found = calibrate(specs, dataset, device, fixed)
    folder.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(f".{os.getpid()}")
    partial.write_text(json.dumps(asdict(found)))
    partial.replace(path)
    return found
