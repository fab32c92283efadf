"""What is trained: dense networks, tickets level by level, and what they are compared with."""

from collections.abc import Generator, Iterator, Mapping
from dataclasses import replace
from itertools import product

from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.spec import Corruption, Prune, Spec, Stop
from ovfit.studies import specs
from ovfit.studies.study import Planned
from ovfit.studies.tickets.options import ARCHITECTURES, EVERY, Options
from ovfit.studies.tickets.probe import TicketProbe
from ovfit.studies.tickets.sides import DENSE, EXTRUDED, REWOUND, SETTLED, TICKET, Arm
from ovfit.training.recording.recording import Recording

SETTLING = 0.1  # by which masks of an early bird may differ (You et al. 2020, section 3.2)
OTHER = 1_000_000  # added to a seed: that of a reinitialised ticket's weights


def check(options: Options) -> None:
    """Raises BadInput for options that make no sense together."""
    specs.check_train(options, ARCHITECTURES)


def plan(options: Options, datasets: Mapping[str, Dataset]) -> Planned:
    """Every level of every configuration, seed and side asked for."""
    recording = Recording(
        every=options.eval_every,
        steps=options.step_every,
        evaluate_steps=options.step_evaluate,
        predictions=True,  # for the error that the choice of test images makes
        final_probe=TicketProbe(),
    )
    return Planned(specs=list(_specs(options, datasets)), recording=recording)


def _specs(options: Options, datasets: Mapping[str, Dataset]) -> Iterator[Spec]:
    asked = product(options.dataset, options.arch, options.width or (None,))
    for (name, arch, width), optimizer in product(asked, list(specs.optimizers(options))):
        dataset = datasets[name]
        usual = Spec(
            study="tickets",
            arm=DENSE,
            data=specs.data(options, dataset),
            network=specs.network(options, arch, width, dataset.shape),
            optimizer=optimizer,
            stop=specs.stop(options),
            batch_size=options.batch_size,
            seed=options.seed,
            dtype=options.dtype,
            precision=options.precision,
        )
        _check(options, usual)
        for seed in specs.seeds(options):
            dense = replace(usual, seed=seed)
            yield from _clean(options, dense)
            if "mislabelled" in options.labels:
                yield from _mislabelled(options, dense)


def _clean(options: Options, dense: Spec) -> Iterator[Spec]:
    """Of one seed: the dense network, its tickets, and what they are compared with."""
    start = yield from _started(options, dense)
    parent = dense
    yield dense
    for level in range(1, options.levels + 1):
        density, outer = options.density(level), options.output_density(level)
        rule = _rule(options, parent)
        parent = replace(dense, arm=Arm(TICKET, density).name, start=start, prune=rule)
        yield parent
        if "reinitialised" in options.controls:
            arm = Arm("reinitialised", density).name
            yield replace(dense, arm=arm, draw=dense.seed + OTHER, prune=rule)
        if "shuffled" in options.controls:
            yield replace(
                parent, arm=Arm("shuffled", density).name, prune=replace(rule, rule="shuffled")
            )
        drawn = Prune(rule="random", share=1 - density, output=1 - outer)
        if "random" in options.controls:
            yield replace(dense, arm=Arm("random", density).name, prune=drawn)
        if "dual" in options.controls:
            growth = 1 / dense.most_steps
            whole = replace(
                dense, arm=Arm(EXTRUDED, density).name, prune=replace(drawn, growth=growth)
            )
            yield whole
            yield replace(
                dense, arm=Arm("dual", density).name, start=whole.signature(), prune=drawn
            )
        if "early-bird" in options.controls:
            yield from _early_bird(options, dense, density, outer)


def _early_bird(options: Options, dense: Spec, density: float, outer: float) -> Iterator[Spec]:
    """A dense network that ends as soon as its mask at this density is settled, and what pruning
    leaves of it, which goes on from its weights.
    """
    stop = replace(dense.stop, settled=SETTLING, pruned=1 - density)
    bird = replace(dense, arm=Arm(SETTLED, density).name, stop=stop)
    yield bird
    rule = replace(_rule(options, bird), share=1 - density, output=1 - outer)
    name = Arm("early-bird", density).name
    yield replace(dense, arm=name, start=bird.signature(), prune=rule)


def _mislabelled(options: Options, clean: Spec) -> Iterator[Spec]:
    """Of one seed: the dense network and its tickets, which learn some wrong labels."""
    corruption = Corruption(kind="every-kth", every=EVERY, offset="seeded")
    dense = replace(clean, arm=Arm(DENSE, 1, True).name, corruption=corruption)
    start = yield from _started(options, dense)
    parent = dense
    yield dense
    for level in range(1, options.levels + 1):
        arm = Arm(TICKET, options.density(level), True).name
        parent = replace(dense, arm=arm, start=start, prune=_rule(options, parent))
        yield parent


def _started(options: Options, dense: Spec) -> Generator[Spec, None, str]:
    """The network whose weights tickets go back to; returns its signature, "" for step 0."""
    if not options.rewind:
        return ""
    is_mislabelled = Arm.of(dense.arm).is_mislabelled
    epochs = -(-options.rewind // dense.steps_per_epoch)
    rewound = replace(
        dense,
        arm=Arm(REWOUND, 1, is_mislabelled).name,
        stop=Stop(epochs=epochs, steps=options.rewind),
    )
    yield rewound
    return rewound.signature()


def _rule(options: Options, parent: Spec) -> Prune:
    """What the next level keeps of the one before."""
    return Prune(
        rule="magnitude",
        parent=parent.signature(),
        share=options.share,
        output=options.output_share,
        scope=options.scope,
    )


def _check(options: Options, dense: Spec) -> None:
    """Raises BadInput where a ticket would keep nothing of a layer, or goes back too far."""
    if options.rewind and options.rewind >= dense.most_steps:
        raise BadInput(
            f"--rewind {options.rewind}: training has {dense.most_steps} steps at most; give fewer"
        )
    if "mislabelled" in options.labels and dense.data.train_size // dense.data.classes < EVERY:
        raise BadInput(
            f"one image in {EVERY} of each class is to be mislabelled, and a class has about "
            f"{dense.data.train_size // dense.data.classes} training images; use more, or "
            "--labels clean"
        )
    output, *others = _sizes(dense)
    left = [output * options.output_density(options.levels)]
    left += [size * options.density(options.levels) for size in others]
    if min(left) < 1:
        raise BadInput(
            f"--levels {options.levels}: by --share {options.share:g} and --output-share "
            f"{options.output_share:g} less than one weight is left of a layer; give fewer"
        )


def _sizes(dense: Spec) -> list[int]:
    """Weights of each layer, the output's first."""
    from ovfit.networks.shapes import layer_shapes

    shapes = layer_shapes(dense.network, dense.data.shape, dense.data.classes)
    return [shape.numel() for shape in reversed(shapes.values())]
