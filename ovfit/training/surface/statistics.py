"""Batch-norm statistics of networks whose weights were moved, from the images themselves."""

import torch
from torch import Tensor
from torch.nn.modules.batchnorm import _BatchNorm

from ovfit.networks.dropout import nothing_dropped
from ovfit.training.engine.stack import Buffers, Stack
from ovfit.training.engine.stack_data import StackData

CHUNK = 1024  # images of a batch: its variance is that of nearly the whole set


@torch.no_grad()
def re_estimated(stack: Stack, data: StackData, index: Tensor, chunk: int = CHUNK) -> Buffers:
    """Buffers (R, ...) of the stack's networks: means over batches of the images `index` (N,).

    The mean of the batches' means and (unbiased) variances, as torch.optim.swa_utils.update_bn
    takes it over the same batches: batch k counts 1 / (k + 1). Its momentum None, which means that,
    asks each batch norm how many batches it has seen, and no number can be read inside vmap; so
    the template's momentum is set, the same for all. Dropout drops nothing meanwhile.
    """
    moved = stack.at(stack.flat, {name: tensor.clone() for name, tensor in stack.buffers.items()})
    for name, tensor in moved.buffers.items():
        tensor.fill_(1 if name.endswith("running_var") else 0)
    norms = [layer for layer in stack.template.modules() if isinstance(layer, _BatchNorm)]
    momenta = [layer.momentum for layer in norms]
    try:
        for place, part in enumerate(torch.split(index, chunk)):
            for layer in norms:
                layer.momentum = 1 / (place + 1)
            moved.logits(
                moved.flat,
                data.pool.batch(part),
                training=True,
                shared=True,
                masks=nothing_dropped(moved.template, len(moved), len(part), moved.flat),
            )
    finally:
        for layer, momentum in zip(norms, momenta, strict=True):
            layer.momentum = momentum
    return moved.buffers
