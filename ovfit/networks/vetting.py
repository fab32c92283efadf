"""Whether a network from outside can be trained in a stack; if not, the reason in one line."""

import warnings
from collections.abc import Iterator
from copy import deepcopy

import torch
from torch import Tensor, nn
from torch.func import functional_call, stack_module_state, vmap
from torch.nn.modules.dropout import _DropoutNd
from torch.nn.parameter import UninitializedTensorMixin  # type: ignore[attr-defined]  # untold

from ovfit.errors import BadInput
from ovfit.networks.architecture import Shape
from ovfit.networks.dropout import MASK, nothing_dropped
from ovfit.networks.initialisation import initialised
from ovfit.spec import Network

IMAGES = 3
DROPOUT = (
    "draws random numbers in its forward pass, which a stack cannot keep apart; "
    "for dropout use ovfit.networks.dropout.Dropout(units, rate)"
)
REASONS = {  # what torch.func.vmap says -> what a network does
    "randomness": DROPOUT,
    "data-dependent control flow": "branches on the values of a tensor; use torch.where",
    ".item()": "calls .item() on a tensor, of which a stack has many; leave it a tensor",
    "there exists a Tensor `other`": "writes many networks' values into one tensor, in place",
}


def vet(network: Network, shape: Shape, classes: int) -> int:
    """The fewest images a training step of a network can have: 2 where batch norm needs them.

    Raises BadInput with the reason where networks of its kind cannot be trained together.
    """
    with warnings.catch_warnings(), torch.random.fork_rng(devices=[]):
        warnings.simplefilter("ignore")  # torch's, on what is slow under vmap
        first, second = (initialised(network, shape, classes, seed) for seed in (0, 1))
        for reason in _reasons(first, second, initialised(network, shape, classes, 0)):
            raise BadInput(f"{network.arch} {reason}")
        images = torch.rand(IMAGES, *shape)
        for reason in _reasons_of_calls(first, second, images, classes):
            raise BadInput(f"{network.arch} {reason}")
        return _least_batch(first, images)


def _reasons(module: nn.Module, other: nn.Module, again: nn.Module) -> Iterator[str]:
    """What is wrong with its tensors and layers. `other` is of another seed, `again` of its own."""
    parameters = dict(module.named_parameters())
    if not parameters:
        yield "has no parameters to train"
    for name, parameter in parameters.items():
        if isinstance(parameter, UninitializedTensorMixin):
            yield f"has a lazy layer ({name}); give its sizes, which `shape` says"
        if not parameter.is_floating_point():
            yield f"has a parameter of {parameter.dtype} ({name}); parameters are floats"
        if not parameter.requires_grad:
            yield f"has a frozen parameter ({name}); register it as a buffer"
    if len(list(module.named_parameters(remove_duplicate=False))) > len(parameters):
        yield "uses one parameter in two places, which a stack's one tensor has no room for"
    kept = set(module.state_dict()) - set(parameters)
    for name, _ in module.named_buffers():
        if name not in kept and name.rpartition(".")[2] != MASK:
            yield f"has a buffer that is not saved ({name}); leave out persistent=False"
    for place, layer in module.named_modules():
        yield from (f"{reason} ({place})" for reason in _reasons_of_layer(layer))
    if [value.shape for value in other.parameters()] != [p.shape for p in module.parameters()]:
        yield "has weights of other shapes for another seed; a stack needs them alike"
    if not all(map(torch.equal, module.parameters(), again.parameters())):
        yield (
            "draws its first weights from elsewhere than torch's generator: they must follow "
            "from the seed"
        )


def _reasons_of_layer(layer: nn.Module) -> Iterator[str]:
    if isinstance(layer, _DropoutNd) and layer.p > 0:
        yield DROPOUT
    for name, value in vars(layer).items():
        if isinstance(value, Tensor):
            yield f"keeps a tensor in an attribute; say self.register_buffer({name!r}, ...)"


def _reasons_of_calls(
    first: nn.Module, second: nn.Module, images: Tensor, classes: int
) -> Iterator[str]:
    """What is wrong with its outputs, alone and in a stack of two, in evaluation and training."""
    given = images.clone()
    alone = []
    for module in (first, second):
        try:
            output = deepcopy(module).eval()(images)
        except Exception as error:
            yield f"fails on images {tuple(images.shape)} ({_line(error)})"
            return
        if not isinstance(output, Tensor) or output.shape != (len(images), classes):
            what = tuple(output.shape) if isinstance(output, Tensor) else type(output).__name__
            wanted = (len(images), classes)
            yield f"gives {what} for {len(images)} images; a classifier gives {wanted}"
            return
        alone.append(output)
    if not torch.equal(images, given):
        yield "changes its images in place; they are everybody's: work on a copy"
        return
    try:
        together = _stacked([first, second], images, training=False)
        trained = _stacked([first, second], images, training=True)
    except Exception as error:
        yield _translated(error)
        return
    if not torch.allclose(together, torch.stack(alone), rtol=1e-3, atol=1e-4):
        yield "gives other outputs in a stack than alone; it may reshape over the whole batch"
    if not trained.requires_grad:
        yield "lets no gradient reach its weights"


def _stacked(modules: list[nn.Module], images: Tensor, *, training: bool) -> Tensor:
    """(R, B, k) of R networks on their own copies of images by one call, as a stack makes it."""
    weights, buffers = stack_module_state(deepcopy(modules))
    template = deepcopy(modules[0]).to("meta").train(training)
    buffers |= nothing_dropped(modules[0], len(modules), len(images), images)

    def call(weights: dict[str, Tensor], buffers: dict[str, Tensor], images: Tensor) -> Tensor:
        logits: Tensor = functional_call(template, (weights, buffers), (images,))
        return logits

    return vmap(call)(weights, buffers, torch.stack([images] * len(modules)))


def _translated(error: Exception) -> str:
    for part, reason in REASONS.items():
        if part in str(error):
            return reason
    return f"cannot be trained in a stack ({_line(error)})"


def _least_batch(module: nn.Module, images: Tensor) -> int:
    try:
        _stacked([module], images[:1], training=True)
    except ValueError:  # batch norm's "Expected more than 1 value per channel when training"
        return 2
    return 1


def _line(error: Exception) -> str:
    lines = str(error).strip().splitlines() or [""]
    return f"{type(error).__name__}: {lines[0][:160]}"
