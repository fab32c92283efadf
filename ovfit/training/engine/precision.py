"""The dtype sums are taken in, and the one that the factors of a step's products are rounded to."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional
from torch.overrides import TorchFunctionMode

from ovfit.spec import Precision

PRODUCTS = {
    functional.linear,
    torch.conv1d,
    torch.conv2d,
    torch.conv3d,
    torch.conv_transpose1d,
    torch.conv_transpose2d,
    torch.conv_transpose3d,
    torch.matmul,
    torch.mm,
    torch.bmm,
    torch.addmm,
    torch.baddbmm,
    torch.einsum,
    Tensor.matmul,
    Tensor.mm,
    Tensor.bmm,
    Tensor.__matmul__,
    functional.scaled_dot_product_attention,
}
STATISTICS = {  # of what passes through: sums over many numbers
    functional.batch_norm,
    functional.instance_norm,
    functional.layer_norm,
    functional.group_norm,
    functional.softmax,
    functional.log_softmax,
    torch.softmax,
    torch.log_softmax,
    Tensor.softmax,
    Tensor.log_softmax,
}
ROUNDED = dict.fromkeys(PRODUCTS, torch.bfloat16) | dict.fromkeys(STATISTICS, torch.float32)


def accumulator(device: torch.device) -> torch.dtype:
    """float64 where the device has it (Apple's GPUs have not)."""
    return torch.float32 if device.type == "mps" else torch.float64


def wide(tensor: Tensor) -> Tensor:
    return tensor.to(accumulator(tensor.device))


class Rounding(TorchFunctionMode):
    """Within it the factors of products are bfloat16, and so is what comes out of them.

    What is in between stays as it is, statistics are taken in float32; a backward pass does what
    the forward pass did. bfloat16 has the range of float32, so that no loss has to be scaled
    (Kalamkar et al. 2019, arXiv 1905.12322). torch.autocast is the same, but leaves out the
    convolutions of a stack: vmap takes them apart before it has a look.
    """

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Iterable[type],
        args: tuple[Any, ...] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        named, dtype = kwargs or {}, ROUNDED.get(func)
        if dtype is None:
            return func(*args, **named)
        return func(
            *(_cast(value, dtype) for value in args),
            **{name: _cast(value, dtype) for name, value in named.items()},
        )


def _cast(value: Any, dtype: torch.dtype) -> Any:
    if isinstance(value, Tensor) and value.dtype in (torch.float32, torch.bfloat16):
        return value.to(dtype)
    return value


def products(precision: Precision) -> AbstractContextManager[object]:
    """What a forward pass of such a precision is called in; tf32 is switched on for a process."""
    return Rounding() if precision == "bf16" else nullcontext()
