"""What is trained: subspaces of every dimension at every rate, and small networks directly."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.spec import Corruption, Spec, Subspace
from ovfit.studies import specs
from ovfit.studies.dimension.arms import DIRECT, Arm
from ovfit.studies.dimension.options import ARCHITECTURES, Labels, Options
from ovfit.studies.study import Planned
from ovfit.training.recording.recording import Recording

CORRUPTIONS: dict[Labels, Corruption] = {
    "true": Corruption(),
    "random": Corruption(kind="random-labels", rate=1.0),
    "shuffled": Corruption(kind="shuffled-labels"),
}


def check(options: Options) -> None:
    """Raises BadInput for options that make no sense together."""
    specs.check_train(options, ARCHITECTURES)
    if any(options.weight_decay):
        raise BadInput("--weight-decay would be on z, not on the weights; leave it out")
    if len(options.width) > 1:
        raise BadInput("--width: one width is confined to subspaces; --direct-widths are others")


def plan(options: Options, datasets: Mapping[str, Dataset]) -> Planned:
    """Every dimension x rate x seed of every configuration, and the directly trained networks."""
    recording = Recording(
        every=options.eval_every, steps=options.step_every, evaluate_steps=options.step_evaluate
    )
    by_signature = {spec.signature(): spec for spec in _specs(options, datasets)}
    return Planned(specs=list(by_signature.values()), recording=recording)


def _specs(options: Options, datasets: Mapping[str, Dataset]) -> Iterator[Spec]:
    width = options.width[0] if options.width else None
    optimizers = list(specs.optimizers(replace(options, lr=options.lr[:1])))
    for name, arch, optimizer in product(options.dataset, options.arch, optimizers):
        dataset = datasets[name]
        usual = Spec(
            study="dimension",
            arm="",
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
            yield from _of_seed(options, replace(usual, seed=seed), dataset)


def _of_seed(options: Options, usual: Spec, dataset: Dataset) -> Iterator[Spec]:
    """The networks of one configuration and seed."""
    yield from _confined(options, usual, "true", options.dims)
    yield from _direct(options, usual, dataset)
    if options.others:
        few = replace(options, train_size=options.label_size, epochs=options.label_epochs)
        usual = replace(usual, data=specs.data(few, dataset), stop=specs.stop(few))
        for labels in ("true", *options.others):
            yield from _confined(options, usual, labels, options.label_dims)


def _confined(options: Options, usual: Spec, labels: Labels, dims: Sequence[int]) -> Iterator[Spec]:
    for dimension, rate in product(sorted(set(dims)), options.lr):
        yield replace(
            usual,
            arm=Arm(labels, dimension).name,
            optimizer=replace(usual.optimizer, lr=rate),
            corruption=CORRUPTIONS[labels],
            subspace=Subspace(kind=options.basis, dimension=dimension),
        )


def _direct(options: Options, usual: Spec, dataset: Dataset) -> Iterator[Spec]:
    widths = dict.fromkeys([*options.direct_widths, usual.network.width])
    for width, rate in product(widths, options.direct_lr):
        network = specs.network(options, usual.network.arch, width, dataset.shape)
        optimizer = replace(usual.optimizer, lr=rate)
        arm = Arm(DIRECT, width).name
        yield replace(usual, arm=arm, network=network, optimizer=optimizer)


def _check(options: Options, usual: Spec) -> None:
    """Raises BadInput where a subspace would be larger than the space."""
    from ovfit.networks.shapes import n_parameters

    weights = n_parameters(usual.network, usual.data.shape, usual.data.classes)
    most = max((*options.dims, *(options.label_dims if options.others else ())))
    if most > weights:
        flag = "--dims" if most in options.dims else "--label-dims"
        raise BadInput(
            f"{flag} {most}: {usual.network.arch} of width {usual.network.width} has {weights:,} "
            "weights; give at most as many dimensions"
        )
