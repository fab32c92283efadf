"""Networks that begin at the final weights of others."""

from dataclasses import replace
from pathlib import Path as File

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch.nn.functional import cross_entropy

from ovfit.data import splits
from ovfit.networks import build
from ovfit.spec import Corruption, Path, Spec, Stop
from ovfit.tracking.taught import labels_of
from ovfit.training.engine.parents import Parent, Parents
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.support.training import Record, blobs, spec

CPU = torch.device("cpu")


def trained(specs: list[Spec], folder: File, parents: Parents | None = None) -> Record:
    """Trains a stack; the files of its networks go to `folder`."""
    record = Record()
    Loop(specs, blobs(), Recording(), CPU, parents).run(record)
    for signature, weights in record.weights.items():
        whole = {name: tensor.contiguous() for name, tensor in weights.items()}
        save_file(whole, folder / f"{signature}.safetensors")
    return record


def as_parents(specs: list[Spec], folder: File) -> Parents:
    return {
        each.signature(): Parent(each, folder / f"{each.signature()}.safetensors") for each in specs
    }


def last(record: Record, network: Spec) -> dict[str, float]:
    """The measures of its last evaluation."""
    epochs = [values for _, values in record.metrics[network.signature()] if "fit_loss" in values]
    return epochs[-1]


def wrong(**changes: object) -> Spec:
    return spec(blobs(), corruption=Corruption(kind="wrong-copies", copies=2), **changes)


@pytest.mark.parametrize("arch", ["mlp", "preresnet"])
def test_one_that_is_not_trained_is_its_parent(arch: str, tmp_path: File) -> None:
    parent = wrong(arch=arch, width=4, depth=1 if arch == "mlp" else 18, epochs=2)
    before = trained([parent], tmp_path)
    child = replace(parent, arm="same", start=parent.signature(), stop=Stop(epochs=0), seed=5)
    after = trained([child], tmp_path, as_parents([parent], tmp_path))

    assert after.outcomes[child.signature()] == ("budget", 0)
    weights = before.weights[parent.signature()]
    assert all(
        torch.equal(tensor, weights[name])
        for name, tensor in after.weights[child.signature()].items()
    )
    here, there = last(after, child), last(before, parent)
    for name in ("train_accuracy", "test_accuracy", "control_loss", "train_loss"):
        assert here[name] == there[name]
    assert here["distance_from_start"] == 0
    assert here["distance_from_init"] > 0  # from the weights of its own seed, which is another


def test_full_batch_descent_from_there_is_gradient_descent(tmp_path: File) -> None:
    """Against a plain module and autograd, from the parent's weights; in chunks too."""
    dataset = blobs(train=1500)  # more images than go through at once
    parent = spec(dataset, epochs=1)
    record = Record()
    Loop([parent], dataset, Recording(), CPU).run(record)
    weights = record.weights[parent.signature()]
    save_file(weights, tmp_path / f"{parent.signature()}.safetensors")
    child = spec(
        dataset,
        optimizer="sgd",
        lr=0.3,
        epochs=3,
        batch_size=parent.data.train_size,
        start=parent.signature(),
    )
    Loop([child], dataset, Recording(), CPU, as_parents([parent], tmp_path)).run(record)

    module = build(child.network, dataset.shape, dataset.classes)
    module.load_state_dict(weights)
    index = splits.of(dataset, child.data)["train"]
    images = torch.from_numpy(dataset.images[index]).permute(0, 3, 1, 2) / 255
    labels = torch.from_numpy(dataset.labels[index])
    optimizer = torch.optim.SGD(module.parameters(), lr=0.3)
    for _ in range(3):
        optimizer.zero_grad()
        cross_entropy(module(images), labels).backward()
        optimizer.step()
    for name, tensor in record.weights[child.signature()].items():
        torch.testing.assert_close(tensor, module.state_dict()[name], rtol=1e-5, atol=1e-6)


def test_what_is_memorised_is_what_the_parent_was_taught(tmp_path: File) -> None:
    parent = wrong(epochs=30)
    trained([parent], tmp_path)
    child = spec(blobs(), epochs=2, start=parent.signature(), arm="child")
    grandchild = spec(blobs(), epochs=1, start=child.signature(), arm="grandchild")
    twin = spec(blobs(), epochs=2, seed=3)
    parents = as_parents([parent], tmp_path)
    record = trained([child, twin], tmp_path, parents)
    parents = parents | as_parents([child], tmp_path)
    later = trained([grandchild], tmp_path, parents)

    taught = labels_of(parent, blobs())
    for each, seen in ((child, record), (grandchild, later)):
        module = build(each.network, blobs().shape, blobs().classes)
        module.load_state_dict(seen.weights[each.signature()])
        images = torch.from_numpy(blobs().images[taught.index[taught.wrong]])
        answers = module(images.permute(0, 3, 1, 2) / 255).argmax(1).numpy()
        share = np.mean(answers == taught.labels[taught.wrong])
        assert last(seen, each)["memorised_accuracy"] == pytest.approx(share, abs=1e-12)
    assert "memorised_accuracy" not in last(record, twin)  # nobody taught it anything wrong


def test_an_interrupted_one_goes_on_where_it_was(tmp_path: File) -> None:
    parent, twin = wrong(epochs=2), spec(blobs(), epochs=4, seed=1)
    trained([parent], tmp_path)
    child = spec(blobs(), epochs=4, start=parent.signature(), arm="child")
    parents = as_parents([parent], tmp_path)
    whole = trained([child, twin], tmp_path, parents)

    broken = Record(stop_at=5)
    loop = Loop([child, twin], blobs(), Recording(), CPU, parents)
    loop.run(broken)
    again = Loop([twin, child], blobs(), Recording(), CPU, parents)
    again.load(loop.state())
    rest = Record()
    again.run(rest)
    for each in (child, twin):
        for name, tensor in rest.weights[each.signature()].items():
            torch.testing.assert_close(tensor, whole.weights[each.signature()][name])
    distance = "distance_from_start"
    assert last(rest, child)[distance] == pytest.approx(last(whole, child)[distance], rel=1e-5)


def test_one_whose_parent_was_trained_again_starts_anew(tmp_path: File) -> None:
    parent = spec(blobs(), epochs=1)
    trained([parent], tmp_path)
    child = spec(blobs(), epochs=4, start=parent.signature(), arm="child")
    before, after = (
        {parent.signature(): replace(each, digest=digest)}
        for digest in ("a", "b")
        for each in as_parents([parent], tmp_path).values()
    )
    broken = Loop([child], blobs(), Recording(), CPU, before)
    broken.run(Record(stop_at=5))
    Loop([child], blobs(), Recording(), CPU, before).load(broken.state())
    with pytest.raises(ValueError, match="trained again"):
        Loop([child], blobs(), Recording(), CPU, after).load(broken.state())


def test_what_is_made_from_a_diverged_network_has_diverged(tmp_path: File) -> None:
    parent = spec(blobs(), optimizer="sgd", lr=1e30, epochs=3)
    ended = trained([parent], tmp_path)
    assert ended.outcomes[parent.signature()][0] == "diverged"
    child = replace(parent, start=parent.signature(), stop=Stop(epochs=0))
    record = trained([child], tmp_path, as_parents([parent], tmp_path))
    assert record.outcomes[child.signature()] == ("diverged", 0)


def test_draw_is_the_seed_of_the_initial_weights_alone() -> None:
    first, second = spec(blobs(), seed=1), spec(blobs(), seed=1, draw=2)
    loops = [Loop([each], blobs(), Recording(), CPU) for each in (first, second)]
    other = Loop([spec(blobs(), seed=2)], blobs(), Recording(), CPU)
    assert torch.equal(loops[1].trainer.stack.flat, other.trainer.stack.flat)
    assert not torch.equal(loops[0].trainer.stack.flat, loops[1].trainer.stack.flat)
    assert torch.equal(loops[0].trainer.order(1)[0], loops[1].trainer.order(1)[0])


def test_a_path_begins_as_the_straight_line_and_its_bend_learns(tmp_path: File) -> None:
    ends = [spec(blobs(), seed=seed, epochs=2) for seed in (0, 1)]
    trained(ends, tmp_path)
    path = Path(kind="bezier", first=ends[0].signature(), second=ends[1].signature())
    network = spec(blobs(), optimizer="sgd", lr=0.5, epochs=1, seed=7, path=path)
    parents = as_parents(ends, tmp_path)
    loop = Loop([network], blobs(), Recording(), CPU, parents)
    stack = loop.trainer.stack
    assert stack.bend is not None
    ours = [Loop([end], blobs(), Recording(), CPU).trainer.stack for end in ends]
    for place, end in enumerate(ends):
        ours[place].put(0, parents[end.signature()].tensors)
    first, second = (each.flat for each in ours)
    for t in (0.0, 0.25, 0.5, 1.0):
        expected = (1 - t) * first + t * second
        torch.testing.assert_close(stack.bend.at(stack.flat, t), expected)

    index, labels = loop.trainer.order(1)
    before = stack.flat.clone()
    point = stack.bend.at(before, loop.trainer.draws.places(torch.tensor(0))).requires_grad_()
    images = loop.trainer.data.pool.batch(index[:, :16])
    logits = stack.logits(point, images, training=True)
    (gradient,) = torch.autograd.grad(cross_entropy(logits[0], labels[0, :16]), point)
    loop.trainer.step(index[:, :16], labels[:, :16])
    moved = (before - loop.trainer.stack.flat) / 0.5
    t = (point.detach() - first)[0].dot((second - first)[0]) / (second - first).norm() ** 2
    torch.testing.assert_close(moved, 2 * t * (1 - t) * gradient, rtol=1e-4, atol=1e-6)


def test_the_clean_loss_ends_it_within_an_epoch() -> None:
    """Between the looks where it got there, whatever it shares its stack with."""
    dataset = blobs(train=700)
    alone = spec(
        dataset,
        batch_size=16,
        lr=3e-4,
        stop=Stop(epochs=60, clean=0.4),
        corruption=Corruption(kind="wrong-copies", copies=1),
    )
    mate = replace(alone, seed=1, start="")
    ends = []
    for specs in ([alone], [mate, alone]):
        record = Record()
        Loop(specs, dataset, Recording(), CPU).run(record)
        outcome, _ = record.outcomes[alone.signature()]
        measures = last(record, alone)
        assert outcome == "converged" and measures["train_loss"] <= 0.4
        assert measures["updates"] % alone.steps_per_epoch  # it was not at an epoch's end
        ends.append(measures["updates"])
    assert ends[0] == ends[1]
    assert measures["train_loss"] > 0.9 * 0.4


def test_a_missing_parent_and_one_of_other_layers_are_refused(tmp_path: File) -> None:
    parent = spec(blobs(), width=5, epochs=1)
    trained([parent], tmp_path)
    child = spec(blobs(), start=parent.signature())
    with pytest.raises(KeyError):
        Loop([child], blobs(), Recording(), CPU)
    with pytest.raises(ValueError, match="not"):
        Loop([child], blobs(), Recording(), CPU, as_parents([parent], tmp_path))


def test_one_that_begins_near_its_clean_loss_is_looked_at_in_its_first_epoch(
    tmp_path: File,
) -> None:
    parent = spec(blobs(), epochs=3)
    record = trained([parent], tmp_path)
    begun = last(record, parent)["train_loss"]
    child = replace(
        parent, arm="on", start=parent.signature(), stop=Stop(epochs=9, clean=0.97 * begun)
    )
    after = trained([child], tmp_path, as_parents([parent], tmp_path))
    ended = [values for _, values in after.metrics[child.signature()] if "updates" in values][-1]
    assert after.outcomes[child.signature()][0] == "converged"
    assert 0 < ended["updates"] < child.steps_per_epoch
    assert ended["train_loss"] <= 0.97 * begun
