"""A step of a stack recorded once and launched as one call: a small network's step is hundreds of
kernels, each of which takes longer to launch than to run.

A CUDA graph is of fixed shapes and addresses, and of whatever Python did while it was recorded. So
what a step reads besides its batch lies in tensors that keep their places; numbers that Python
counts are put there before each step.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from typing import Any, Protocol

import torch
from torch import Tensor
from torch.overrides import TorchFunctionMode

Program = Callable[..., None]  # of tensors; it leaves what it works out in tensors that stay
Shapes = tuple[torch.Size, ...]
WARM = 3  # calls of one shape before it is recorded: libraries choose and allocate meanwhile
# what makes the host wait for a device, or copies off it: it cannot be recorded
WAITING = {
    "argwhere",
    "bincount",
    "item",
    "tolist",
    "numpy",
    "one_hot",
    "repeat_interleave",
    "cpu",
    "nonzero",
    "unique",
    "masked_select",
    "equal",
    "__bool__",
    "__int__",
    "__float__",
    "__index__",
}


@dataclass(frozen=True, eq=False)
class Recorded:
    """What was recorded with a `number`: it reads its tensors at `places`."""

    number: float
    places: Sequence[Tensor]
    launch: Callable[[], None]


class Recorder(Protocol):
    """What records programs on a device."""

    def record(self, call: Callable[[], None]) -> Callable[[], None]:
        """What does again all that `call` does with the same tensors. It has done nothing yet."""
        ...


class Graphs:
    """CUDA graphs of one device, each with memory of its own."""

    def __init__(self, device: torch.device) -> None:
        self.device = device
        self.stream = torch.cuda.Stream(device)  # type: ignore[no-untyped-call]

    def record(self, call: Callable[[], None]) -> Callable[[], None]:
        """Not by `torch.cuda.graph`, which collects all garbage and gives back all free memory
        first: a stack is recorded anew whenever networks leave it.
        """
        graph = torch.cuda.CUDAGraph()
        torch.cuda.synchronize(self.device)
        if torch.cuda.memory_reserved(self.device) > torch.cuda.mem_get_info(self.device)[0]:
            torch.cuda.empty_cache()  # a graph cannot use what calls have left in the cache
        with torch.cuda.stream(self.stream):
            graph.capture_begin()
            try:
                call()
            except BaseException:  # of which CUDA only says that the recording is broken
                with suppress(RuntimeError):
                    graph.capture_end()
                raise
            graph.capture_end()
        return graph.replay


class Waits(TorchFunctionMode):
    """Counts the calls that wait for the device, by name."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[str] = []

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Iterable[type],
        args: tuple[Any, ...] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        name = getattr(func, "__name__", "")
        chosen = args[1] if name in ("__getitem__", "__setitem__") else ()
        indices = chosen if isinstance(chosen, tuple) else (chosen,)
        is_masked = any(getattr(each, "dtype", None) == torch.bool for each in indices)
        if name in WAITING or is_masked or (name == "where" and len(args) == 1):
            self.calls.append(name)
        return func(*args, **(kwargs or {}))


class Replay:
    """Of one program, which is given with every call (held, it would keep alive whom it is of): it
    is called, and from the fourth call of one kind on what was recorded of it is launched. A kind
    is the shapes of its tensors, and a number.

    `recorder` None: it is only called, as where the program waits for the device.
    """

    def __init__(self, recorder: Recorder | None) -> None:
        self.recorder = recorder
        self.calls: dict[Shapes, tuple[float, int]] = {}  # the last number, how often in a row
        self.recorded: dict[Shapes, Recorded] = {}

    def __call__(self, program: Program, number: float, *tensors: Tensor) -> None:
        """`number`: all that the program reads from Python."""
        shapes = tuple(tensor.shape for tensor in tensors)
        last, calls = self.calls.get(shapes, (number, 0))
        calls = calls + 1 if last == number else 1
        self.calls[shapes] = number, calls
        if self.recorder and calls > WARM:
            known = self.recorded.get(shapes)
            if known is None or known.number != number:
                self.recorded.pop(shapes, None)
                known = self._record(self.recorder, program, number, tensors)
            if known:
                self.recorded[shapes] = known
                for place, tensor in zip(known.places, tensors, strict=True):
                    place.copy_(tensor)
                known.launch()
                return
        with Waits() if self.recorder else nullcontext() as waits:
            program(*tensors)
        if waits and waits.calls:
            self.recorder = None

    def _record(
        self, recorder: Recorder, program: Program, number: float, tensors: Sequence[Tensor]
    ) -> Recorded | None:
        """None where it cannot be: it is called from now on, as where there is no memory for what
        was recorded beside what calls took.
        """
        places = [tensor.clone() for tensor in tensors]
        try:
            return Recorded(number, places, recorder.record(lambda: program(*places)))
        except RuntimeError:  # CUDA's, of whatever it does not record; a full memory's too
            self.recorder = None
            return None


def recorder(device: torch.device) -> Recorder | None:
    """That of a device; None where it has none."""
    return Graphs(device) if device.type == "cuda" else None
