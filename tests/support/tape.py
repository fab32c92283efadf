"""What a CUDA graph does, on a CPU: operations recorded with their tensors, and done again."""

from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_flatten


class Tape(TorchDispatchMode):
    """Every operation within it, its tensors where they lay. Once more: the same operations on the
    same tensors, whatever Python would have done differently meanwhile.

    While a graph is recorded nothing is computed; here all that changed is put back afterwards.
    """

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[tuple[Callable[..., Any], Any, Any, list[Tensor]]] = []
        self.before: dict[int, tuple[Tensor, Tensor]] = {}

    def __torch_dispatch__(
        self,
        func: Any,
        types: Any,
        args: tuple[Any, ...] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        named = kwargs or {}
        self._keep(func, args, named)
        out = func(*args, **named)
        outputs = [each for each in tree_flatten(out)[0] if isinstance(each, Tensor)]
        self.calls.append((func, args, named, outputs))
        return out

    def _keep(self, func: Any, args: tuple[Any, ...], named: Mapping[str, Any]) -> None:
        """What the tensors that are overwritten held."""
        for place, argument in enumerate(func._schema.arguments):
            is_written = argument.alias_info is not None and argument.alias_info.is_write
            if not is_written and not argument.name.startswith("running_"):  # batch norm, untold
                continue
            given = args[place] if place < len(args) else named.get(argument.name)
            for tensor in tree_flatten(given)[0]:
                if isinstance(tensor, Tensor):
                    self.before.setdefault(id(tensor), (tensor, tensor.detach().clone()))

    def put_back(self) -> None:
        for tensor, values in reversed(self.before.values()):
            tensor.detach().copy_(values)

    @torch.no_grad()
    def launch(self) -> None:
        for func, args, named, outputs in self.calls:
            again = tree_flatten(func(*args, **named))[0]
            tensors = [each for each in again if isinstance(each, Tensor)]
            for tensor, fresh in zip(outputs, tensors, strict=True):
                if tensor.data_ptr() != fresh.data_ptr():  # not a view of what was there
                    tensor.copy_(fresh)


class Tapes:
    """A recorder on the CPU."""

    def __init__(self) -> None:
        self.recorded = self.launched = 0

    def record(self, call: Callable[[], None]) -> Callable[[], None]:
        tape = Tape()
        with tape:
            call()
        tape.put_back()
        self.recorded += 1

        def launch() -> None:
            self.launched += 1
            tape.launch()

        return launch
