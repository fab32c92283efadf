"""Early birds: networks that end when their largest weights have become the same ones."""

import numpy as np
import torch

from ovfit.spec import Stop
from ovfit.training.engine.settling import EPOCHS, largest
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.support.training import Record, blobs, spec

CPU = torch.device("cpu")


def test_the_largest_weights_of_each_layer_of_each_network() -> None:
    """The narrower one of a stack by its own sizes."""
    loop = Loop([spec(blobs(), width=7), spec(blobs(), width=4)], blobs(), Recording(), CPU)
    stack = loop.trainer.stack
    masks = largest(stack, 0.3)
    for row, units in enumerate((7, 4)):
        for name, size in (("1.weight", 64 * units), ("3.weight", 3 * units)):
            mask = stack.weights(masks, row)[name].flatten().numpy()
            weights = np.abs(stack.weights(stack.flat, row)[name].flatten().numpy())
            assert mask.sum() == size - round(0.3 * size)
            assert weights[mask > 0].min() > weights[mask == 0].max()
        assert not any(stack.weights(masks, row)[name].any() for name in ("1.bias", "3.bias"))


def test_it_ends_at_the_first_epoch_that_is_like_those_before() -> None:
    """Against the masks of a network that is not stopped, epoch by epoch; resumed too."""
    share = 0.02
    stop = Stop(epochs=60, settled=share, pruned=0.5)
    bird, alone = spec(blobs(), stop=stop, lr=0.02), spec(blobs(), epochs=60, lr=0.02)
    record = Record()
    Loop([bird, spec(blobs(), stop=stop, lr=0.0005)], blobs(), Recording(), CPU).run(record)
    outcome, epoch = record.outcomes[bird.signature()]

    masks = []
    watched, each = Record(), Loop([alone], blobs(), Recording(), CPU)
    for step in range(1, 61):
        watched.stop_at, watched.stopped = 3 * step, False
        each.run(watched)
        masks.append(largest(each.trainer.stack, 0.5)[0].numpy())
    size = 64 * 7 + 21
    apart = [
        max(np.abs(masks[end] - masks[before]).sum() / size for before in range(end - 4, end))
        for end in range(EPOCHS - 1, 60)
    ]
    first = next(place for place, most in enumerate(apart) if most <= share) + EPOCHS
    assert (outcome, epoch) == ("converged", first) and EPOCHS < first < 60

    cut, rest = Record(stop_at=3 * (first - 2)), Record()
    loop = Loop([bird], blobs(), Recording(), CPU)
    loop.run(cut)
    after = Loop([bird], blobs(), Recording(), CPU)
    after.load(
        loop.state(),
    )
    after.run(rest)
    assert rest.outcomes[bird.signature()] == (outcome, epoch)
