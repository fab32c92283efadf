"""How one network of a sweep is trained, apart from its images and its seed."""

from dataclasses import dataclass

from ovfit.networks import check
from ovfit.spec import Corruption, Data, Network, Optimizer, Spec, Stop
from ovfit.studies import specs
from ovfit.studies.descent.options import Options
from ovfit.studies.descent.published import NETWORKS, Published, epochs_of

Member = tuple[Network, int]  # of a width sweep: a network and its epochs
OTHER_LAYERS = 3  # of lenet5, besides its hidden fully connected ones


@dataclass(frozen=True, kw_only=True)
class Procedure:
    """A training procedure (Nakkiran et al. 2019, section 3).

    `noise`: the share of labels that are wrong. `full`: images of the largest set.
    """

    network: Network
    epochs: int
    optimizer: Optimizer
    noise: float
    full: int

    def specs(self, options: Options, data: Data) -> list[Spec]:
        """A spec per seed. A set smaller than the full one gets as many updates as that one."""
        epochs, steps = self.epochs, options.steps
        if data.train_size < self.full:
            whole = self.epochs * _batches(self.full, options)
            steps = min(steps or whole, whole)
            epochs = -(-steps // _batches(data.train_size, options))
        stop = Stop(epochs=epochs, steps=steps, hold=options.hold, loss=options.loss_target)
        return [
            Spec(
                study="descent",
                arm=f"noise {self.noise:g}",
                data=data,
                network=self.network,
                optimizer=self.optimizer,
                stop=stop,
                batch_size=options.batch_size,
                seed=seed,
                corruption=label_noise(self.noise, options.noise_seed),
                dtype=options.dtype,
                precision=options.precision,
            )
            for seed in specs.seeds(options)
        ]


def _batches(images: int, options: Options) -> int:
    return -(-images // options.batch_size)


def label_noise(rate: float, noise_seed: int | None = None) -> Corruption:
    """No noise is no corruption: one network, whatever it is compared with.

    `noise_seed`: that of the labels, where networks of several seeds share them.
    """
    if not rate:
        return Corruption()
    drawn_by = -1 if noise_seed is None else noise_seed
    return Corruption(kind="label-noise", rate=rate, noise_seed=drawn_by)


def width_sweeps(options: Options, shape: tuple[int, int, int]) -> list[list[Member]]:
    """The members of each width sweep on images (C, H, W), the narrowest first.

    One sweep per architecture. Epochs are the source's own where the options give none.
    Raises BadInput for a network that cannot take such images.
    """
    if options.names_networks:
        return [_published(options, shape)]
    epochs = options.epochs or 100
    widths: list[int | None] = [*sorted(options.width)] or [None]
    return [
        [(specs.network(options, arch, width, shape), epochs) for width in widths]
        for arch in options.arch
    ]


def _published(options: Options, shape: tuple[int, int, int]) -> list[Member]:
    """The source's networks; where two are the same on such images, the first."""
    members: dict[Network, int] = {}
    for parameters in sorted(map(int, options.networks)):
        network = _lenet(NETWORKS[parameters], options, min(shape[1:]))
        check(network, shape)
        members.setdefault(network, options.epochs or epochs_of(parameters))
    return list(members.items())


def _lenet(published: Published, options: Options, side: int) -> Network:
    return Network(
        arch="lenet5",
        width=published.filters,
        depth=OTHER_LAYERS + len(published.units),
        init=options.init,
        units=published.units,
        crop=published.crop if published.crop < side else 0,
    )
