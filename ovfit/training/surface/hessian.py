"""Products with the Hessian of the loss, for all networks of a stack at once.

Reverse over reverse (Pearlmutter 1994, Fast exact multiplication by the Hessian): the gradient's
own graph is kept, and a product is one backward pass through it. Kept, not built again for each
product: measured 1.5 to 2.6 times as fast (MLPs, CNN and ResNet on digits, one CPU thread). Several
vectors in one pass (`is_grads_batched`) measured no faster than one after the other, so they are
not.
"""

import torch
import torch.nn.functional as F
from torch import Tensor

from ovfit.training.engine.stack import Stack
from ovfit.training.engine.stack_data import StackData
from ovfit.training.surface.operator import own_coordinates

HELD = {"cpu": 2**30, "cuda": 2**32}  # bytes of graphs that are kept
# Bytes of a chunk's graph that a CPU works through fastest, unless that is fewer images than LEAST:
# 3 MiB was best or within the noise for 1 to 16 MLPs of 32 to 512 units; CNNs and ResNets want a
# hundred images or more, whatever their size.
CACHED = 3 * 2**20
LEAST = 128
MANY = 8192  # images at a time on a GPU, as in evaluation
TRIED = 32  # images, of the graph that is measured


class Hessian:
    """R Hessians (P, P) of the mean cross-entropy over the images `index` (N,) of the pool.

    In evaluation mode, with true labels, without weight decay. Between padded coordinates and
    others it is zero by definition. Chunks of images, since a graph holds their activations; what
    does not fit into `held` bytes of graphs is built again for each call of `products`. `chunk`:
    images at a time (default: measured). No finite differences: the kinks of ReLU are passed as
    autograd passes them.

    The loss's derivative by the logits is written out: of a well-fitted image the one by its own
    label's logit is minus the sum of the others, not 1 - p, whose digits float32 loses (at a mean
    loss of 2e-4 products by way of log_softmax were wrong by 3e-5, this way by 3e-7).
    """

    def __init__(
        self,
        stack: Stack,
        data: StackData,
        index: Tensor,
        *,
        held: int | None = None,
        chunk: int | None = None,
    ) -> None:
        assert not data.base.any()  # all networks see the images as they are
        self.stack, self.data, self.images = stack, data, len(index)
        self.own = own_coordinates(stack)
        self.dtype = stack.flat.dtype
        self._flat = stack.flat.detach().clone().requires_grad_()
        budget = HELD.get(data.device.type, HELD["cpu"]) if held is None else held
        self.image_bytes = self._image_bytes(index)  # of graph per image, all networks together
        size = chunk or self._chunk(budget)
        self.kept, self.rebuilt = self._kept(torch.split(index, size), budget)

    def products(self, vectors: Tensor) -> Tensor:
        """(..., R, P) for vectors (..., R, P); padded coordinates neither count nor appear.

        Several vectors in one call share the graphs that have to be built again.
        """
        each = vectors.reshape(-1, *self.own.shape) * self.own
        total = torch.zeros_like(each)
        for gradient in self.kept:
            self._add(gradient, each, total)
        for part in self.rebuilt:
            self._add(self._gradient(part), each, total)
        return (total * self.own).view_as(vectors)

    def _add(self, gradient: Tensor, vectors: Tensor, total: Tensor) -> None:
        for vector, product in zip(vectors, total, strict=True):
            product += torch.autograd.grad(gradient, self._flat, vector, retain_graph=True)[0]

    def _gradient(self, index: Tensor) -> Tensor:
        """(R, P) what those images add to the gradient of the mean loss, with its graph."""
        with torch.enable_grad():
            images = self.data.pool.batch(index)
            logits = self.stack.logits(self._flat, images, training=False, shared=True)
            slopes = _slopes(logits, self.data.labels[index]) / self.images
            return torch.autograd.grad(logits, self._flat, slopes, create_graph=True)[0]

    def _image_bytes(self, index: Tensor) -> float:
        few, more = (graph_bytes(self._gradient(index[: k * TRIED])) for k in (1, 2))
        return max(1.0, (more - few) / TRIED)

    def _chunk(self, budget: int) -> int:
        """Images at a time: few enough for the cache on a CPU."""
        cuda = self.data.device.type == "cuda"
        usual = MANY if cuda else max(LEAST, int(CACHED / self.image_bytes))
        return max(1, min(usual, int(budget / self.image_bytes)))

    def _kept(
        self, parts: tuple[Tensor, ...], budget: int
    ) -> tuple[list[Tensor], tuple[Tensor, ...]]:
        """Gradients with their graphs as long as these fit, and the images of the rest."""
        kept: list[Tensor] = []
        used = 0
        for place, part in enumerate(parts):
            gradient = self._gradient(part)
            used += graph_bytes(gradient)
            if used > budget:
                return kept, parts[place:]
            kept.append(gradient)
        return kept, ()


def _slopes(logits: Tensor, labels: Tensor) -> Tensor:
    """(R, B, k) derivative of each image's cross-entropy by its logits (R, B, k); labels (B,)."""
    assigned = F.one_hot(labels, logits.shape[-1]).to(logits.dtype)
    others = logits.softmax(-1) * (1 - assigned)
    return others - assigned * others.sum(-1, keepdim=True)


def graph_bytes(tensor: Tensor) -> int:
    """Bytes of all that the graph behind a tensor keeps alive, each storage once."""
    storages: dict[int, int] = {}
    waiting, seen = [tensor.grad_fn], set()
    while waiting:
        node = waiting.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        for name in dir(node):
            saved = getattr(node, name) if name.startswith("_saved_") else None
            for one in saved if isinstance(saved, tuple | list) else (saved,):
                if isinstance(one, Tensor):
                    storage = one.untyped_storage()
                    storages[storage.data_ptr()] = storage.nbytes()
        waiting += [earlier for earlier, _ in node.next_functions]
    return sum(storages.values())
