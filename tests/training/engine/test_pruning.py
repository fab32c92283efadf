"""Networks with weights that are 0 for good."""

from dataclasses import replace
from functools import partial
from pathlib import Path as File

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor
from torch.nn.functional import cross_entropy

from ovfit.networks import build
from ovfit.networks.initialisation import initialised
from ovfit.networks.saved import masks, weights
from ovfit.spec import Prune, Spec, Stop
from ovfit.training.engine.parents import Parent, Parents
from ovfit.training.engine.pruning import kept
from ovfit.training.engine.stack_data import StackData
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.support.training import Record, blobs, spec

CPU = torch.device("cpu")
OPTIMISERS = {
    "adam": {"weight_decay": 1e-2},
    "adamw": {"weight_decay": 1e-2, "decoupled": True},
    "sgd": {"momentum": 0.9, "weight_decay": 1e-2, "lr": 0.05},
}
SHAPES = {
    "a.weight": torch.Size((30, 20)),
    "b.weight": torch.Size((10, 30)),
    "c.weight": torch.Size((4, 10)),
}


def trained(specs: list[Spec], parents: Parents | None = None) -> dict[str, dict[str, Tensor]]:
    record = Record()
    Loop(specs, blobs(), Recording(), CPU, parents).run(record)
    return record.weights


def as_parent(network: Spec, tensors: dict[str, Tensor], folder: File) -> Parents:
    path = folder / f"{network.signature()}.safetensors"
    save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, path)
    return {network.signature(): Parent(network, path)}


def drawn(seed: int = 0) -> dict[str, Tensor]:
    generator = torch.Generator().manual_seed(seed)
    return {name: torch.randn(shape, generator=generator) for name, shape in SHAPES.items()}


@pytest.mark.parametrize("name", list(OPTIMISERS))
def test_what_is_pruned_stays_0_and_the_rest_is_trained_as_torch_does(
    name: str, tmp_path: File
) -> None:
    """Sixty steps, beside one that is not pruned, against torch.optim and a mask after each."""
    optimizer = name.removesuffix("w")
    plain = spec(blobs(), optimizer=optimizer, epochs=20, dtype="float64", **OPTIMISERS[name])
    dense = trained([plain])[plain.signature()]
    rule = Prune(rule="magnitude", parent=plain.signature(), share=0.6, output=0.3)
    ticket = replace(plain, arm="ticket", prune=rule)
    parents = as_parent(plain, dense, tmp_path)
    saved = trained([plain, ticket], parents)[ticket.signature()]
    mask = masks(saved)
    assert {name: int((~m).sum()) for name, m in mask.items()} == {
        name: round(share * dense[name].numel())
        for name, share in (("1.weight", 0.6), ("3.weight", 0.3))
    }
    assert all((saved[name][~m] == 0).all() for name, m in mask.items())

    module = initialised(plain.network, (1, 8, 8), 3, plain.seed, torch.float64)
    given = {"lr": plain.optimizer.lr, "weight_decay": plain.optimizer.weight_decay}
    make = {"adam": torch.optim.Adam, "adamw": torch.optim.AdamW, "sgd": torch.optim.SGD}[name]
    by = make(module.parameters(), **given, **({"momentum": 0.9} if name == "sgd" else {}))
    own = dict(module.named_parameters())
    data = StackData([plain], blobs(), CPU)
    for epoch in range(1, 21):
        index, labels = data.order(torch.tensor([0]), epoch)
        for batch in torch.split(torch.arange(index.shape[1]), plain.batch_size):
            with torch.no_grad():
                for layer, m in mask.items():
                    own[layer].mul_(m)
            by.zero_grad()
            images = data.pool.batch(index[:, batch])[0]
            cross_entropy(module(images), labels[0, batch]).backward()
            for layer, m in mask.items():
                own[layer].grad.mul_(m)  # type: ignore[union-attr]
            by.step()
    for layer, tensor in own.items():
        torch.testing.assert_close(saved[layer], tensor.detach(), rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("name", list(OPTIMISERS))
def test_a_network_without_some_of_its_units_is_the_smaller_network(
    name: str, tmp_path: File
) -> None:
    """Its live weights are those that the narrower network has after sixty steps.

    By SGD to the bit; Adam's kernel rounds the last weights of a tensor, under 16, another way.
    """
    optimizer = name.removesuffix("w")
    dtype, error = ("float32", 0.0) if optimizer == "sgd" else ("float64", 1e-12)
    wide = spec(blobs(), optimizer=optimizer, epochs=20, dtype=dtype, **OPTIMISERS[name])
    narrow = replace(wide, network=replace(wide.network, width=4))
    kind = getattr(torch, dtype)
    small = initialised(narrow.network, (1, 8, 8), 3, 0, kind)
    whole = initialised(wide.network, (1, 8, 8), 3, 0, kind).state_dict()
    mask = {"1.weight": torch.zeros(7, 64, dtype=torch.bool)}
    mask |= {"3.weight": torch.zeros(3, 7, dtype=torch.bool)}
    mask["1.weight"][:4] = mask["3.weight"][:, :4] = True
    for name, tensor in small.state_dict().items():  # the same weights, in a corner
        corner = tuple(slice(size) for size in tensor.shape)
        whole[name][corner] = tensor
    file = whole | {f"mask/{name}": m for name, m in mask.items()}
    start = replace(wide, arm="start")
    parents = as_parent(start, file, tmp_path)
    child = replace(wide, start=start.signature())
    begun = replace(narrow, arm="start")
    parents |= as_parent(begun, small.state_dict(), tmp_path)
    smaller = replace(narrow, start=begun.signature())
    ends = trained([child, smaller], parents)
    large, little = ends[child.signature()], ends[smaller.signature()]
    close = partial(torch.testing.assert_close, rtol=error, atol=error)
    close(large["1.weight"][:4], little["1.weight"])
    close(large["3.weight"][:, :4], little["3.weight"])
    assert not large["1.weight"][4:].any() and not large["3.weight"][:, 4:].any()
    assert all(torch.equal(m, mask[name]) for name, m in masks(large).items())


def test_level_by_level_what_is_lost_stays_lost() -> None:
    parent = drawn()
    first = kept(Prune(rule="magnitude", parent="p", share=0.2, output=0.1), SHAPES, parent, 0)
    parent = drawn(1) | {f"mask/{name}": mask for name, mask in first.items()}
    second = kept(Prune(rule="magnitude", parent="p", share=0.2, output=0.1), SHAPES, parent, 0)
    for name, mask in second.items():
        share = 0.1 if name == "c.weight" else 0.2
        left = int(first[name].sum())
        assert not (mask & ~first[name]).any()
        assert int(mask.sum()) == left - round(share * left)
        gone = parent[name][first[name] & ~mask].abs()
        assert gone.max() < parent[name][mask].abs().min()


def test_globally_the_smallest_of_all_layers_but_the_output_go() -> None:
    parent = drawn()
    parent["b.weight"] = parent["b.weight"].abs() + 10
    rule = Prune(rule="magnitude", parent="p", share=0.5, output=0.1, scope="global")
    mask = kept(rule, SHAPES, parent, 0)
    assert mask["b.weight"].all() and int((~mask["a.weight"]).sum()) == 450
    assert int((~mask["c.weight"]).sum()) == 4


def test_shuffled_and_random_masks_have_their_counts_and_other_places() -> None:
    parent = drawn()
    rule = Prune(rule="magnitude", parent="p", share=0.7, output=0.4, scope="global")
    found = kept(rule, SHAPES, parent, 0)
    for seed in (0, 1):
        other = kept(replace(rule, rule="shuffled"), SHAPES, parent, seed)
        assert {n: int(m.sum()) for n, m in other.items()} == {
            n: int(m.sum()) for n, m in found.items()
        }
        overlap = (other["a.weight"] & found["a.weight"]).float().sum() / found["a.weight"].sum()
        density = found["a.weight"].float().mean()
        assert abs(overlap - density) < 0.1  # as chance has it
    few, many = (
        kept(Prune(rule="random", share=share, output=share), SHAPES, {}, 3) for share in (0.8, 0.4)
    )
    assert not any((few[name] & ~many[name]).any() for name in SHAPES)
    assert {n: int(m.sum()) for n, m in few.items()} == {
        "a.weight": 120,
        "b.weight": 60,
        "c.weight": 8,
    }
    again = kept(Prune(rule="random", share=0.8, output=0.8), SHAPES, {}, 4)
    assert not torch.equal(again["a.weight"], few["a.weight"])


def test_nothing_left_of_a_layer_is_refused() -> None:
    with pytest.raises(ValueError, match=r"c\.weight"):
        kept(Prune(rule="random", share=0.5, output=0.99), SHAPES, {}, 0)


def test_information_is_extruded_from_what_is_to_go(tmp_path: File) -> None:
    """The weights outside the mask go to 0 while the network learns; one starts from what is left,
    pruned, and stays so when another starts from it.
    """
    rule = Prune(rule="random", share=0.8, output=0.5, growth=0.02)
    plain = spec(blobs(), epochs=60, lr=0.01)
    extruded, pulled = replace(plain, prune=rule), replace(plain, prune=replace(rule, growth=1e-9))
    ends = trained([extruded, pulled])
    whole, like = ends[extruded.signature()], ends[pulled.signature()]
    assert not masks(whole)
    left = kept(rule, {n: whole[n].shape for n in ("1.weight", "3.weight")}, {}, plain.seed)
    outside = ~left["1.weight"]
    size = whole["1.weight"][outside].abs().mean()
    assert size < 0.2 * like["1.weight"][outside].abs().mean()
    assert size < 0.1 * whole["1.weight"][left["1.weight"]].abs().mean()

    child = replace(
        plain, start=extruded.signature(), prune=replace(rule, growth=0), stop=Stop(epochs=1)
    )
    parents = as_parent(extruded, whole, tmp_path)
    dual = trained([child], parents)[child.signature()]
    assert torch.equal(masks(dual)["1.weight"], left["1.weight"])
    heir = replace(plain, start=child.signature(), stop=Stop(epochs=2))
    last = trained([heir], as_parent(child, dual, tmp_path))[heir.signature()]
    assert torch.equal(masks(last)["3.weight"], left["3.weight"])
    assert not last["1.weight"][outside].any()


def test_interrupted_within_a_level_and_resumed(tmp_path: File) -> None:
    """To the bit, the mask from the parent again."""
    plain = spec(blobs(), epochs=4)
    dense = trained([plain])[plain.signature()]
    rule = Prune(rule="magnitude", parent=plain.signature(), share=0.6, output=0.3)
    ticket = replace(plain, arm="ticket", prune=rule)
    parents = as_parent(plain, dense, tmp_path)
    through = trained([ticket], parents)[ticket.signature()]
    cut, rest = Record(stop_at=7), Record()
    first = Loop([ticket], blobs(), Recording(), CPU, parents)
    first.run(cut)
    second = Loop([ticket], blobs(), Recording(), CPU, parents)
    second.load(first.state())
    second.run(rest)
    saved = rest.weights[ticket.signature()]
    assert set(saved) == set(through)
    assert all(torch.equal(saved[name], tensor) for name, tensor in through.items())


def test_what_is_saved_is_a_network_and_its_masks() -> None:
    pruned = spec(blobs(), prune=Prune(rule="random", share=0.5, output=0.5))
    saved = trained([pruned])[pruned.signature()]
    build(pruned.network, (1, 8, 8), 3).load_state_dict(weights(saved))
    assert masks(saved)["1.weight"].dtype == torch.bool
    assert set(masks(saved)) == {"1.weight", "3.weight"}
    assert np.isclose(masks(saved)["1.weight"].float().mean(), 0.5)
