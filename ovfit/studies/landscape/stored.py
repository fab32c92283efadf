"""Networks that a store has: which ones --of and --study mean, and the specs that look at them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ovfit import columns
from ovfit.data import registry
from ovfit.data.datasets import Dataset
from ovfit.data.source import as_source
from ovfit.errors import BadInput, suggest
from ovfit.spec import Spec, Stop
from ovfit.studies import specs
from ovfit.studies.landscape.family import CAN_MATCH, path
from ovfit.studies.landscape.options import CHAIN, LOOK, MATCHED, STRAIGHT, Options
from ovfit.tracking.network import WEIGHTS, NetworkRun, find
from ovfit.tracking.reader import Reader, latest_finished, read_runs
from ovfit.tracking.selection import networks_of
from ovfit.tracking.store import resolve

EQUAL = 1.02  # between the clean losses of two networks that can be compared


@dataclass(frozen=True)
class Network:
    """A finished network: its run, what it was trained as, and its clean loss."""

    run_id: str
    spec: Spec
    loss: float


def datasets(options: Options) -> list[str]:
    """What the networks were trained on, as it is asked for on the command line.

    Raises BadInput as `networks` does, and for a file that has to be named by --dataset.
    """
    given = {as_source(name).dataset_name: name for name in options.dataset}
    names = dict.fromkeys(network.spec.data.name for network in networks(options))
    for name in names:
        if name not in given and name not in registry.names():
            raise BadInput(f"the networks were trained on {name}; say --dataset FILE.npz, its file")
    return [given.get(name, name) for name in names]


def networks(options: Options) -> list[Network]:
    """Those that --of or --study mean. Raises BadInput where there are none, or no weights."""
    runs = [find(run_id, options.tracking_uri) for run_id in options.of]
    if options.study:
        runs = _of_study(options, options.study)
    made = []
    for run, loss in zip(runs, _losses([run.run_id for run in runs], options), strict=True):
        run.artifact(WEIGHTS)
        made.append(Network(run.run_id, run.spec, loss))
    for network in made:
        if network.spec.objective != "classify" or network.spec.data.pixels != "true":
            raise BadInput(
                f"run {network.run_id} has no labels to get wrong or sees edited images; "
                "choose networks that classify images as they are"
            )
        if network.spec.path.kind != "none":
            raise BadInput(f"run {network.run_id} is a path, no network; choose others")
    return made


def _of_study(options: Options, study: str) -> list[NetworkRun]:
    """The finished networks of a study in the arms and of the seeds asked for, one of each kind."""
    store = resolve(options.tracking_uri)
    rows = networks_of(read_runs(store))
    known = sorted(set(rows[columns.STUDY].dropna()))
    if known and study not in known:
        raise BadInput(f"--study {study!r}: {store} has no network of it{suggest(study, known)}")
    wanted = (rows[columns.STUDY] == study) & rows[columns.ARM].isin(options.arms)
    rows = latest_finished(rows[wanted])
    runs = [
        NetworkRun(str(run_id), str(where), store)
        for run_id, where in zip(rows[columns.RUN_ID], rows[columns.ARTIFACT_URI], strict=True)
    ]
    seeds = specs.seeds(options)
    runs = [run for run in runs if run.spec.seed in seeds]
    if not runs:
        arms = " or ".join(options.arms)
        raise BadInput(f"{store} has no finished {arms} network of {study}; train some first")
    return runs


def _losses(run_ids: Sequence[str], options: Options) -> list[float]:
    wanted = [columns.SEED, columns.TRAIN_LOSS]  # the reader's rows are those that have params
    values = Reader(resolve(options.tracking_uri)).values(run_ids, wanted)
    if columns.TRAIN_LOSS not in values:
        return [float("nan")] * len(run_ids)
    return [float(loss) for loss in values[columns.TRAIN_LOSS]]


def looks(options: Options, loaded: Mapping[str, Dataset]) -> list[Spec]:
    """Each network again, from where it ended, trained for no epoch; and the paths between pairs.

    Raises BadInput for pairs of other architectures, and where no pair has an equal clean loss,
    unless that is wanted.
    """
    chosen = networks(options)
    digests = {dataset.digest for dataset in loaded.values()}
    for network in chosen:
        if network.spec.data.digest not in digests:
            name = network.spec.data.name
            raise BadInput(
                f"run {network.run_id} was trained on other images than those called {name} here; "
                "give their file by --dataset"
            )
    pairs = _pairs(chosen, options)
    _check_equal(pairs, options)
    seen = [_seen(network.spec) for network in chosen]
    lines = [line for first, second in pairs for line in _lines(first.spec, second.spec)]
    return list({spec.signature(): spec for spec in [*seen, *lines]}.values())


def _pairs(chosen: Sequence[Network], options: Options) -> list[tuple[Network, Network]]:
    """Of --of: the first with each other; of a study: the arms of one seed and configuration."""
    if options.of:
        for other in chosen[1:]:
            _check_shape(chosen[0], other)
        return [(chosen[0], other) for other in chosen[1:]]
    arms: list[str] = list(options.arms)
    ordered = sorted(chosen, key=lambda network: arms.index(network.spec.arm))
    return [
        (first, second)
        for first, second in combinations(ordered, 2)
        if first.spec.arm != second.spec.arm and _twins(first.spec, second.spec)
    ]


def _twins(first: Spec, second: Spec) -> bool:
    """Whether they differ in their arm and its corruption alone."""
    return replace(second, arm=first.arm, corruption=first.corruption) == first


def _check_shape(first: Network, second: Network) -> None:
    a, b = first.spec, second.spec
    if a.network != b.network or a.data.shape != b.data.shape or a.data.digest != b.data.digest:
        raise BadInput(
            f"run {first.run_id} is a {_shape(a)}, run {second.run_id} a {_shape(b)}: there is no "
            "path between them; choose networks of one architecture, size and dataset"
        )


def _shape(spec: Spec) -> str:
    network = spec.network
    parts = [f"{network.arch} of width {network.width} and depth {network.depth}"]
    parts += [f"dropout {network.dropout:g}"] if network.dropout else []
    parts += [f"batch norm {network.norm}"] if network.norm != "own" else []
    return f"{', '.join(parts)} on {spec.data.name}"


def _check_equal(pairs: Iterable[tuple[Network, Network]], options: Options) -> None:
    """Raises BadInput where there are pairs, and none has an equal clean loss."""
    apart = {pair: _apart(*pair) for pair in pairs}
    if options.unequal or not apart or min(apart.values()) <= EQUAL:
        return
    (first, second), factor = min(apart.items(), key=lambda item: item[1])
    raise BadInput(
        f"no pair has equal clean loss (within {EQUAL - 1:.0%}): the nearest are {first.loss:.3g} "
        f"and {second.loss:.3g} nats, {factor:.3g} times apart, and curvature grows with the loss; "
        "--unequal on looks at them all the same"
    )


def _apart(first: Network, second: Network) -> float:
    """The larger clean loss over the smaller."""
    low, high = sorted((first.loss, second.loss))
    return high / low if low > 0 else float("inf")


def _seen(spec: Spec) -> Spec:
    return replace(
        spec,
        study="landscape",
        arm=spec.arm + LOOK,
        start=spec.signature(),
        stop=Stop(epochs=0),
    )


def _lines(first: Spec, second: Spec) -> Iterable[Spec]:
    """Straight paths to another network as it is, and with its hidden units put in order."""
    between = f"{first.arm}{CHAIN}{second.arm}"
    yield replace(path(between + STRAIGHT, first, second), study="landscape")
    if first.network.arch in CAN_MATCH and not first.network.source:
        line = path(between + MATCHED, first, second, matched=True)
        yield replace(line, study="landscape")
