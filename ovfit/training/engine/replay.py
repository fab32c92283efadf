"""A step of a stack recorded once and launched as one call: a small network's step is hundreds of
kernels, each of which takes longer to launch than to run.

A CUDA graph is of fixed shapes and addresses, and of whatever Python did while it was recorded. So
what a step reads besides its batch lies in tensors that keep their places; numbers that Python
counts are put there before each step.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
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
    "item",
    "tolist",
    "numpy",
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

    def warm(self, call: Callable[[], None]) -> None:
        """Makes a call that is not recorded yet."""
        ...

    def record(self, call: Callable[[], None]) -> Callable[[], None]:
        """What does again all that `call` does with the same tensors. It has done nothing yet."""
        ...


class Graphs:
    """CUDA graphs of one device, in one pool of memory: no two of them run at once."""

    def __init__(self, device: torch.device) -> None:
        self.device = device
        with torch.cuda.device(device):
            self.stream = torch.cuda.Stream(device)  # type: ignore[no-untyped-call]
            self.pool = torch.cuda.graph_pool_handle()

    def warm(self, call: Callable[[], None]) -> None:
        """On a stream beside the usual one, as graphs are recorded."""
        self.stream.wait_stream(torch.cuda.current_stream(self.device))
        with torch.cuda.stream(self.stream):
            call()
        torch.cuda.current_stream(self.device).wait_stream(self.stream)

    def record(self, call: Callable[[], None]) -> Callable[[], None]:
        """Not by `torch.cuda.graph`, which collects all garbage and gives back all free memory
        first: a stack is recorded anew whenever networks leave it.
        """
        graph = torch.cuda.CUDAGraph()
        torch.cuda.synchronize(self.device)
        with torch.cuda.stream(self.stream):
            graph.capture_begin(self.pool)
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
        is_masked = name == "__getitem__" and getattr(args[1], "dtype", None) == torch.bool
        if name in WAITING or is_masked:
            self.calls.append(name)
        return func(*args, **(kwargs or {}))


class Replay:
    """Calls a program, and from the fourth call with tensors of the same shapes on launches what
    was recorded of it.

    `recorder` None: it is only called, as where the program waits for the device.
    """

    def __init__(self, program: Program, recorder: Recorder | None) -> None:
        self.program, self.recorder = program, recorder
        self.calls: dict[Shapes, int] = {}
        self.recorded: dict[Shapes, Recorded] = {}

    def __call__(self, number: float, *tensors: Tensor) -> None:
        """`number`: all that the program reads from Python; it is recorded anew for another one."""
        shapes = tuple(tensor.shape for tensor in tensors)
        if self.recorder is None:
            self.program(*tensors)
        elif self.calls.get(shapes, 0) < WARM:
            self.calls[shapes] = self.calls.get(shapes, 0) + 1
            self._warm(self.recorder, tensors)
        else:
            known = self.recorded.get(shapes)
            if known is None or known.number != number:
                known = self.recorded[shapes] = self._record(self.recorder, number, tensors)
            for place, tensor in zip(known.places, tensors, strict=True):
                place.copy_(tensor)
            known.launch()

    def _warm(self, recorder: Recorder, tensors: Sequence[Tensor]) -> None:
        with Waits() as waits:
            recorder.warm(lambda: self.program(*tensors))
        if waits.calls:
            self.recorder = None

    def _record(self, recorder: Recorder, number: float, tensors: Sequence[Tensor]) -> Recorded:
        places = [tensor.clone() for tensor in tensors]
        return Recorded(number, places, recorder.record(lambda: self.program(*places)))


def recorder(device: torch.device) -> Recorder | None:
    """That of a device; None where it has none."""
    return Graphs(device) if device.type == "cuda" else None
