"""Which device each worker trains on, and how many processors there are for them."""

import os
from collections.abc import Sequence

from ovfit.errors import BadInput
from ovfit.launch.pool.messages import Hardware
from ovfit.spec import Precision


def cores() -> int:
    """Processors this process may use: fewer than the machine has where it is pinned."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def choose(device: str | None, gpus: Sequence[int], workers: int, hardware: Hardware) -> list[str]:
    """One entry per worker. Raises BadInput where a device is asked for that is not there."""
    count = len(hardware.cuda)
    if gpus:
        _check_numbers(gpus, count)
        return [f"cuda:{number}" for number in gpus]
    if device == "cuda" or (device is None and count):
        if not count:
            raise _missing("cuda", "GPU that torch can use")
        return [f"cuda:{number}" for number in range(count)]
    if device == "mps":
        if not hardware.mps:
            raise _missing("mps", "Apple GPU that torch can use")
        return ["mps"]
    return ["cpu"] * workers


def check(precision: Precision, device: str, hardware: Hardware) -> None:
    """Raises BadInput where a device has no such products."""
    kind = device.partition(":")[0]
    known: dict[str, tuple[Precision, ...]] = {"cpu": ("bf16",)}
    if hardware.rounds:
        known["cuda"] = ("tf32", "bf16")
    if precision != "float32" and precision not in known.get(kind, ()):
        others = " or ".join(("float32", *known.get(kind, ())))
        raise BadInput(
            f"--precision {precision}: {named(device, hardware)} has no such products; say {others}"
        )


def named(device: str, hardware: Hardware) -> str:
    """A device as a person knows it: cpu, mps, or the name of a GPU."""
    kind, _, number = device.partition(":")
    return hardware.cuda[int(number)] if kind == "cuda" else kind


def _check_numbers(gpus: Sequence[int], count: int) -> None:
    if max(gpus) < count:
        return
    plural = "" if count == 1 else "s"
    rest = f", numbered 0 to {count - 1}" if count else "; leave it out to use the CPU"
    numbers = ",".join(map(str, gpus))
    raise BadInput(f"--gpus {numbers}: this machine has {count} GPU{plural}{rest}")


def _missing(device: str, kind: str) -> BadInput:
    return BadInput(f"--device {device}: this machine has no {kind}; leave it out to use the CPU")
