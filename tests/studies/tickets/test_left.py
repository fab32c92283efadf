"""What is left of a network: weights on a path from a pixel that varies, images that are fitted."""

from itertools import pairwise

import numpy as np
import torch

from ovfit.networks import build
from ovfit.networks.saved import weights
from ovfit.spec import Corruption, Prune
from ovfit.studies.tickets.left import left, live, varying
from ovfit.studies.tickets.probe import TicketProbe
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.support.training import Record, blobs, spec

CPU = torch.device("cpu")


def no_beat(share: float) -> None:
    """Nobody waits."""


def pruned(arch: str, share: float, **changes: object) -> Loop:
    rule = Prune(rule="random", share=share, output=share)
    return Loop([spec(blobs(), arch=arch, prune=rule, **changes)], blobs(), Recording(), CPU)


def test_live_weights_are_those_on_a_path() -> None:
    """Against reachability, layer by layer, forwards and backwards."""
    loop = pruned("mlp", 0.9, width=9, depth=3)
    stack = loop.trainer.stack
    masks = stack.kept(0)
    inputs = torch.ones(1, 1, 8, 8, dtype=torch.float64)
    inputs[0, 0, :, :4] = 0
    found = live(stack, masks, inputs)
    layers = [mask.numpy() for mask in masks.values()]
    reached = [inputs.flatten().numpy() > 0]
    for layer in layers:
        reached.append((layer & reached[-1]).any(1))
    needed = [np.ones(3, bool)]
    for layer in layers[::-1]:
        needed.append((layer & needed[-1][:, None]).any(0))
    ends = list(zip(pairwise(reached), pairwise(needed[::-1]), strict=True))
    expected = [
        layer & before & after[:, None]
        for layer, ((before, _), (_, after)) in zip(layers, ends, strict=True)
    ]
    assert sum(map(np.sum, layers)) > sum(map(np.sum, expected)) > 0
    for own, wanted in zip(found.values(), expected, strict=True):
        np.testing.assert_array_equal(own.numpy(), wanted)


def test_a_filter_without_an_output_is_dead() -> None:
    stack = pruned("resnet", 0.5, width=4, depth=8).trainer.stack
    masks = {
        name: torch.ones_like(stack.weights(stack.flat, 0)[name]).bool() for name in stack.layers
    }
    last = stack.layers[-1]
    masks[last][:, 0] = False
    inputs = torch.ones(1, 1, 8, 8, dtype=torch.float64)
    found = live(stack, masks, inputs)
    assert not found[last][:, 0].any() and found[last][:, 1:].all()
    assert all(found[name].any() for name in stack.layers)


def test_pixels_that_do_not_vary() -> None:
    dataset = blobs()
    dataset.train_images[:, 0, 0] = 7
    data = Loop([spec(dataset)], dataset, Recording(), CPU).trainer.data
    index = data.splits["train"].numpy()
    expected = dataset.train_images[index].std(0)[..., 0] > 0
    np.testing.assert_array_equal(varying(data)[0, 0].numpy() > 0, expected)
    assert not varying(data)[0, 0, 0, 0]


def test_the_probe_counts_weights_and_says_which_labels_are_fitted() -> None:
    wrong = Corruption(kind="every-kth", every=5, offset="seeded")
    networks = [
        spec(blobs(), width=9, corruption=wrong, prune=Prune(rule="random", share=0.5), seed=1),
        spec(blobs(), width=9, seed=1, arm="dense"),
    ]
    loop = Loop(networks, blobs(), Recording(final_probe=TicketProbe()), CPU)
    record = Record()
    data, trainer = loop.trainer.data, loop.trainer
    loop.run(record)
    network, saved = networks[0], record.weights[networks[0].signature()]
    arrays, of_dense = (history.probes for history in loop.histories)
    assert arrays["layers"].tolist() == ["1.weight", "3.weight"]
    assert arrays["size"].tolist() == [64 * 9, 27] and arrays["kept"].tolist() == [288, 27]
    assert int(arrays["pixels"].sum()) == arrays["live"][0] <= 288
    assert arrays["pixels"].shape == (1, 8, 8) and "wrong" not in of_dense
    assert of_dense["live"].tolist() == of_dense["size"].tolist()
    module = build(network.network, (1, 8, 8), 3)
    module.load_state_dict(weights(saved))
    with torch.no_grad():
        logits = module(trainer.data.pool.batch(data.fit_index[0]))
    labels = data.fit_labels[0]
    np.testing.assert_array_equal(arrays["fitted"], (logits.argmax(1) == labels).numpy())
    own = -logits.log_softmax(1)[torch.arange(len(labels)), labels]
    np.testing.assert_allclose(arrays["losses"], own.numpy(), rtol=1e-5, atol=1e-6)
    true = data.labels[data.fit_index[0]]
    np.testing.assert_array_equal(arrays["wrong"], (labels != true).numpy())
    assert arrays["wrong"].any()
    assert next(left(trainer.stack, data, trainer.rows, no_beat), None) is None  # all have left
