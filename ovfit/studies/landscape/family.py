"""The networks of one configuration: ends of paths, states that bracket the level, paths."""

from collections.abc import Iterator
from dataclasses import replace

from ovfit.spec import Corruption, Data, Network, Optimizer, Path, Spec, Stop
from ovfit.studies import specs
from ovfit.studies.landscape.options import (
    AT_LEVEL,
    BENT,
    DECAY,
    DROPOUT,
    ENDS,
    EXTREMES,
    MATCHED,
    NEAR,
    NORMALS,
    PARTNER,
    PAST,
    PAST_LEVEL,
    RATE,
    SLOW,
    START,
    STRAIGHT,
    Options,
)

CAN_DROP = ("mlp",)  # of the study's architectures, those with dropout layers
CAN_MATCH = ("mlp", "cnn", "resnet")


def family(
    options: Options, data: Data, network: Network, optimizer: Optimizer, copies: int
) -> Iterator[Spec]:
    """Parents stand before what is made from them."""
    base = Spec(
        study="landscape",
        arm="normal",
        data=data,
        network=network,
        optimizer=optimizer,
        stop=Stop(epochs=options.epochs, clean=START * options.level),
        batch_size=options.batch_size,
        seed=options.seed,
        dtype=options.dtype,
        precision=options.precision,
    )
    seeds = list(specs.seeds(options))
    arms = {arm: [_end(base, arm, copies, seed) for seed in seeds] for arm in options.arms}
    for ends in arms.values():
        for end in ends:
            yield from (end, *bracket(end, options.level))
    if "normal" not in arms:
        return
    partners = [replace(end, seed=end.seed + PARTNER) for end in arms["normal"]]
    yield from partners
    pairs = list(zip(arms["normal"], partners, strict=True))
    for first, second in pairs:
        yield from _paths(NORMALS, first, second, options.bend_epochs)
    if "extreme" in arms:
        for first, second in zip(arms["normal"], arms["extreme"], strict=True):
            yield path(ENDS + STRAIGHT, first, second)
        # no seed twice, so that the pairs are independent
        for first, second in zip(arms["extreme"][::2], arms["extreme"][1::2], strict=False):
            yield from _paths(EXTREMES, first, second, options.bend_epochs)
    for knob in options.knobs:
        if knob == "none" or (knob == "dropout" and network.arch not in CAN_DROP):
            continue
        for pair in pairs:
            ends = [_turned(end, knob) for end in pair]
            yield from ends
            yield path(knob + BENT, *ends, epochs=options.bend_epochs)


def _end(base: Spec, arm: specs.Arm, copies: int, seed: int) -> Spec:
    return replace(base, arm=arm, seed=seed, corruption=specs.corruption(arm, copies))


def bracket(end: Spec, level: float) -> tuple[Spec, Spec]:
    """Two states of a network that go on from it at a twentieth of its rate, until its clean loss
    is just above the level and just below it.
    """
    slow = replace(end.optimizer, lr=SLOW * end.optimizer.lr)
    near = replace(
        end,
        arm=end.arm + AT_LEVEL,
        optimizer=slow,
        start=end.signature(),
        stop=replace(end.stop, clean=NEAR * level),
    )
    past = replace(
        near,
        arm=end.arm + PAST_LEVEL,
        start=near.signature(),
        stop=replace(end.stop, clean=PAST * level),
    )
    return near, past


def _paths(between: str, first: Spec, second: Spec, epochs: int) -> Iterator[Spec]:
    """The straight line, that to the matched network, the bent one."""
    yield path(between + STRAIGHT, first, second)
    if first.network.arch in CAN_MATCH:
        yield path(between + MATCHED, first, second, matched=True)
    yield path(between + BENT, first, second, epochs=epochs)


def path(arm: str, first: Spec, second: Spec, *, epochs: int = 0, matched: bool = False) -> Spec:
    """A path between two networks, straight unless its bend is trained, on clean data."""
    return replace(
        first,
        arm=arm,
        corruption=Corruption(),
        stop=Stop(epochs=epochs),
        start="",
        draw=-1,
        path=Path(
            kind="bezier" if epochs else "linear",
            first=first.signature(),
            second=second.signature(),
            matched=matched,
        ),
    )


def _turned(end: Spec, knob: str) -> Spec:
    """A normal network trained with one knob turned."""
    if knob == "decay":
        return replace(end, arm=knob, optimizer=replace(end.optimizer, weight_decay=DECAY))
    if knob == "rate":
        rate = RATE * end.optimizer.lr
        return replace(end, arm=knob, optimizer=replace(end.optimizer, lr=rate))
    return replace(end, arm=knob, network=replace(end.network, dropout=DROPOUT))
