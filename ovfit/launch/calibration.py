"""How many networks to a stack, and on how many threads: measured on the device, the best rate
wins.

What was measured is remembered in the cache folder.
"""

import hashlib
import json
import math
import os
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from time import perf_counter

import psutil
import torch

from ovfit.data.datasets import Dataset
from ovfit.folders import partial
from ovfit.launch.plan import Calibration
from ovfit.launch.stack_key import stack_key
from ovfit.launch.threads import others, used
from ovfit.spec import NO_PATH, Corruption, Network, Spec
from ovfit.training.engine.replay import WARM
from ovfit.training.trainer import Trainer

SECONDS = 0.1  # measured for each size
BLOCK = 3  # calls timed together
LONG = 0.5  # seconds: so long a call is not repeated
ENOUGH = 1.05  # a size must be this much faster than the best before it
WORSE = 2  # sizes in a row that bring nothing end the search
# Several threads must be this much faster than one: they wait for each other at every operation,
# and what they gain is less where another program comes in between (decision 038).
GAIN = 1.25
SHARED = 0.5  # cores that other programs use, beside which threads are not judged for good


def calibrate(
    specs: Sequence[Spec], dataset: Dataset, device: torch.device, fixed: int | None = None
) -> Calibration:
    """Tries 1, 2, 4 ... networks of a group (or `fixed` alone), as far as it pays and fits; on a
    CPU on one thread, and then, one network and as many as were best, on all that torch has.

    Raises what a network alone raises: RuntimeError or MemoryError where it does not fit.
    """
    threads = torch.get_num_threads()
    if device.type != "cpu" or threads == 1:
        return _sized(specs, dataset, device, fixed)
    try:
        torch.set_num_threads(1)
        alone = _sized(specs, dataset, device, fixed)
    finally:
        torch.set_num_threads(threads)
    together = [
        _measured(specs[:size], dataset, device, alone.limit)
        for size in sorted({alone.size} if fixed else {1, alone.size})
    ]
    best = min(together, key=lambda each: each.step_seconds)
    if best.step_seconds * GAIN > alone.step_seconds:
        return alone
    return replace(best, threads=threads)


def _sized(
    specs: Sequence[Spec], dataset: Dataset, device: torch.device, fixed: int | None
) -> Calibration:
    """The best size."""
    limit = fixed or len(specs)
    best, worse = None, 0
    for size in [min(fixed, len(specs))] if fixed else sizes(limit):
        if best and _memory_runs_short():
            break
        try:
            calibration = _measured(specs[:size], dataset, device, limit)
        except (RuntimeError, MemoryError) as error:
            if best is None or not is_out_of_memory(error):
                raise
            break
        if best is None or calibration.step_seconds * ENOUGH < best.step_seconds:
            best, worse = calibration, 0
        else:
            worse += 1
        if worse == WORSE:
            break
    assert best is not None
    return best


def sizes(limit: int) -> list[int]:
    """1, 2, 4 ... and `limit` itself."""
    powers = [2**power for power in range(limit.bit_length())]
    return sorted({*powers, limit})


def _memory_runs_short() -> bool:
    """Whether twice as many might not fit: Linux kills a process rather than telling it."""
    used: int = psutil.Process().memory_info().rss
    free: int = psutil.virtual_memory().available
    return used > free


def _measured(
    specs: Sequence[Spec], dataset: Dataset, device: torch.device, limit: int
) -> Calibration:
    """So many networks; of one alone the better of the two layouts of its images."""
    trainer = _begun(specs, dataset, device)
    plain = Calibration(
        size=len(specs),
        step_seconds=_step_seconds(trainer, device),
        evaluation_seconds=_time(trainer.measure, device, 0.0) / len(specs),
        limit=limit,
    )
    has_convolutions = any(len(shape) == 4 for shape in trainer.stack.shapes.values())
    if len(specs) > 1 or not has_convolutions:
        return plain
    del trainer  # a network that fits alone may not fit twice
    seconds = _step_seconds(_begun(specs, dataset, device, channels_last=True), device)
    if seconds * ENOUGH >= plain.step_seconds:
        return plain
    return replace(plain, step_seconds=seconds, channels_last=True)


def _begun(
    specs: Sequence[Spec], dataset: Dataset, device: torch.device, *, channels_last: bool = False
) -> Trainer:
    orphans = [_orphan(spec) for spec in specs]
    return Trainer(orphans, dataset, device, channels_last=channels_last)


def _step_seconds(trainer: Trainer, device: torch.device) -> float:
    """Of one network."""
    index, labels = trainer.order(1)
    batch = slice(0, trainer.specs[0].batch_size)

    def step() -> None:
        trainer.step(index[:, batch], labels[:, batch])

    for _ in range(WARM + 1 if trainer.update.recorder else 0):  # the last of them is recorded
        step()
    return _time(step, device, SECONDS) / len(trainer.specs)


def _orphan(spec: Spec) -> Spec:
    """It without its parents, which are not at hand: where its weights lie, and which of them are
    masked, does not change what a step costs.
    """
    prune = replace(spec.prune, rule="random", parent="") if spec.prune.parent else spec.prune
    return replace(spec, start="", path=NO_PATH, prune=prune)


def _time(call: Callable[[], object], device: torch.device, seconds: float) -> float:
    """Seconds of one call: the best of several blocks of calls, one block at least.

    Calls that warm up go before. The best, because other programs only ever add time. Where one
    call takes LONG, it is the only one: of so long a time warming up is a small part.
    """
    for _ in range(2 if seconds else 1):
        first = _timed(call, device, 1)
        if first > LONG:
            return first
    best, end = float("inf"), perf_counter() + seconds
    while True:
        best = min(best, _timed(call, device, BLOCK))
        if perf_counter() >= end:
            return best


def _timed(call: Callable[[], object], device: torch.device, times: int) -> float:
    """Seconds of one of so many calls in a row."""
    _wait(device)
    start = perf_counter()
    for _ in range(times):
        call()
    _wait(device)
    return (perf_counter() - start) / times


def _wait(device: torch.device) -> None:
    if device.type == "cuda":
        torch.cuda.synchronize(device)


def is_out_of_memory(error: BaseException) -> bool:
    """CUDA's own error, the CPU allocator's, or Python's."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    text = str(error)
    return "allocate memory" in text or "bad_alloc" in text


def cached(
    folder: Path, specs: Sequence[Spec], dataset: Dataset, device: torch.device, fixed: int | None
) -> Calibration:
    """`calibrate`, remembered by device, library version, threads, stack key and widest network.

    A damaged file counts as none. One that stopped at its limit does not answer for more networks.
    Whether threads pay is not remembered where other programs were at work meanwhile.
    """
    path = folder / f"{_key(specs, device, fixed)}.json"
    known, wanted = _read(path), fixed or len(specs)
    if known and (known.limit >= wanted or known.size < known.limit):
        return known
    before = used()
    calibration = calibrate(specs, dataset, device, fixed)
    if torch.get_num_threads() == 1 or others(before, used()) < SHARED:
        folder.mkdir(parents=True, exist_ok=True)
        own = partial(path)
        own.write_text(json.dumps(asdict(calibration)))
        own.replace(path)
    return calibration


def _read(path: Path) -> Calibration | None:
    try:
        known = Calibration(**json.loads(path.read_text()))
        counts = (known.size, known.limit, known.threads)
        seconds = (known.step_seconds, known.evaluation_seconds)
        is_whole = all(isinstance(count, int) and count > 0 for count in counts)
        return known if is_whole and all(0 <= each < math.inf for each in seconds) else None
    except (OSError, ValueError, TypeError):
        return None


def _key(specs: Sequence[Spec], device: torch.device, fixed: int | None) -> str:
    """32 hex digits of what the best size depends on.

    A training set's labels and size are left out: of the arms of a study one is measured.
    """
    any_labels = replace(specs[0], corruption=Corruption())
    widest = Network.envelope([spec.network for spec in specs])
    parts = [
        torch.cuda.get_device_name(device) if device.type == "cuda" else device.type,
        torch.__version__,
        torch.get_num_threads(),
        os.cpu_count(),
        stack_key(any_labels),
        widest.width,
        *widest.units,
        fixed,
        "one thread or all, two layouts",
    ]
    text = "/".join(map(str, parts))
    return hashlib.sha256(text.encode()).hexdigest()[:32]
