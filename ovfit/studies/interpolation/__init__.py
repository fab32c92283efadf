"""Pre-interpolation loss: validation loss rises while accuracy rises too. Which samples do it, and which weights?

Paper     A.E.W. Venter, M.W. Theunissen, M.H. Davel: Pre-interpolation loss behaviour in neural networks, 2021
Question  Is a rising validation loss overfitting everywhere, or a few samples with extreme losses?
How       Cases A to D and fig1 are the paper's five networks, --sweep widths its figure 2 (19 widths, to 100 % train accuracy), --sweep general its
          figure 3. ReLU MLPs, no regulariser, inputs x/255, PyTorch's initialisation, SGD without momentum; validation is all of the training images
          that are not trained on. A case's set is a twelfth (A, B, C, fig1) or eleven twelfths (D) of the training images: 5,000 and 55,000 of 60,000,
          120 and 1,317 of the digits. The loss of every sample is recorded at log-spaced iterations (two bytes each, samples.npz), outliers are counted
          in every epoch looked at. "Interpolation" is the first epoch at 100 % train accuracy, the one of highest train accuracy where there is none;
          "least loss" the least validation loss up to there.
Claims    (margins fixed before the first run; the network is the unit)
  P1  sweep: small nets' validation loss rises and accuracy falls, large nets' both rise, from the epoch of least loss to interpolation
      (ratio > 1; accuracy < 0 for the narrowest third of the widths, > 0 for the widest third)
  P2  sweep: a higher least loss goes with a larger rise later: Spearman's correlation of least loss and rise in nats > 0
  P3  the rise (loss at interpolation / least loss) is larger for Fashion-MNIST (P3.dataset), for smaller training sets (P3.size), for wider
      nets (P3.width): ratio of the rises of two networks that share all else (but a tuned rate) > 1
  P4  most samples' loss falls, a small minority's rises: the loss at the last epoch is above the least one, and less than .25 of the
      validation samples' losses are
  P5  weight tails grow at the same iterations: .001-tail of |w|, last epoch / epoch of least loss > 1, and Spearman's correlation of the steps of
      its logarithm with those of the 99 % quantile of the validation losses > 0
  P6  the extreme samples are the same through training and most are never outliers: final outliers were outliers in >= .5 of the epochs, and
      >= .5 of the samples in none
  PT  (ours) the rise is not the scale of the logits alone: loss at the best temperature, last epoch / epoch of least loss > 1
Command   ovfit interpolation                              cases A and B on digits, 5 seeds: about a minute on 2 cores
          ovfit interpolation --preset paper               A, B, C, D, fig1 on MNIST and Fashion-MNIST (docs/interpolation.md has the time)
          ovfit interpolation --preset paper --sweep widths       95 networks; --sweep general: figure 3's grid, for a GPU
Expected  docs/interpolation.md has what was measured.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Any, Literal

from ovfit.studies.options import Run, Sample, Train, option
from ovfit.studies.study import Card, Planned, Study

if TYPE_CHECKING:
    import pandas as pd

    from ovfit.analysis.claims import Claim
    from ovfit.analysis.evidence import Evidence
    from ovfit.data.datasets import Dataset
    from ovfit.data.source import Source
    from ovfit.figures.theme import Figure

Case = Literal["A", "B", "C", "D", "fig1"]
ALL = {
    "case": ("A", "B", "C", "D", "fig1"),
    "arch": ("mlp",),
    "dataset": ("mnist", "fashion_mnist"),
}
WIDTHS = (
    7,
    10,
    13,
    18,
    25,
    34,
    46,
    63,
    86,
    118,
    162,
    222,
    304,
    416,
    569,
    779,
    1067,
    1461,
    2000,
)  # 19, log-spaced


@dataclass(frozen=True)
class Net:
    """A network of the paper: `part` twelfths of the training images."""

    dataset: str
    part: int
    depth: int
    width: int
    optimizer: Literal["adam", "sgd"]
    batch_size: int


CASES = {
    "A": Net("mnist", 1, 3, 100, "adam", 64),
    "B": Net("mnist", 1, 3, 100, "sgd", 64),
    "C": Net("fashion_mnist", 1, 3, 100, "sgd", 64),
    "D": Net("fashion_mnist", 11, 3, 100, "adam", 16),
    "fig1": Net("fashion_mnist", 1, 1, 1000, "sgd", 64),
}
SWEEPS = {
    "widths": [
        Net("mnist", 1, 1, width, optimizer, 64)
        for optimizer, width in product(("adam", "sgd"), WIDTHS)
    ],  # type: ignore[arg-type]
    "general": [
        Net(*values)  # type: ignore[arg-type]
        for values in product(
            ("mnist", "fashion_mnist"),
            (1, 11),
            (1, 3, 10),
            (100, 1000),
            ("adam", "sgd"),
            (16, 64, 256),
        )
    ],
}
REPLICAS = {
    ("widths", "adam"): 3,
    ("widths", "sgd"): 2,
    ("general", "adam"): 1,
    ("general", "sgd"): 1,
}  # the paper's; cases: what a verdict needs
CASE_REPLICAS = 5
SHARED = {
    "arch": ("mlp",),
    "optimizer": (),
    "lr": (),
    "batch_size": None,
    "replicas": None,
    "steps": 0,
    "hold": None,
    "weight_decay": (0.0,),
    "init": "pytorch",
    "epochs": None,
}
PRESETS: dict[str, dict[str, Any]] = {
    "quick": {**SHARED, "dataset": ("digits",), "case": ("A", "B")},
    "paper": {**SHARED, "dataset": (), "case": ALL["case"]},
}
CURVES = [
    f"{split}_{measure}" for split in ("train", "val", "test") for measure in ("accuracy", "loss")
] + ["val_loss_calibrated"]
MEASURED = {
    "train": "train_accuracy",
    "least val loss": "least_loss",
    "final/least": "rise",
    "accuracy gain": "gain",
    "losses rising": "share_rising",
    "worst 1 % hold": "held_1",
    "never outliers": "never",
    "persistence": "persistence",
    "Jaccard, seeds": "jaccard_seeds",
}


@dataclass(frozen=True)
class Options(Sample, Train, Run):
    case: tuple[Case, ...] = option(
        "the paper's networks A, B, C, D, fig1; several by comma, or all", ()
    )
    sweep: Literal["off", "widths", "general"] = option(
        "in place of cases: widths (figure 2) or general (figure 3)", "off"
    )
    samples: bool | None = option(
        "record every sample's loss, about 4 MB per network of MNIST (default: on for cases, off for sweeps)"
    )


def nets(options: Options) -> "Iterator[tuple[str, Net]]":
    """(arm, network) for every case or member of the sweep, with what was asked for explicitly in place of the paper's."""
    from dataclasses import replace

    chosen = (
        SWEEPS[options.sweep] if options.sweep != "off" else [CASES[case] for case in options.case]
    )
    arms = [options.sweep] * len(chosen) if options.sweep != "off" else list(options.case)
    found = []
    for arm, net in zip(arms, chosen, strict=True):
        for dataset, width, optimizer in product(
            options.dataset or (net.dataset,),
            options.width or (net.width,),
            options.optimizer or (net.optimizer,),
        ):
            depth, batch = options.depth or net.depth, options.batch_size or net.batch_size
            found.append(
                (
                    arm,
                    replace(
                        net,
                        dataset=dataset,
                        width=width,
                        optimizer=optimizer,
                        depth=depth,
                        batch_size=batch,
                    ),
                )
            )
    return iter(dict.fromkeys(found))


def sources(options: Options) -> "list[Source]":
    """The datasets that have to be loaded."""
    from ovfit.data.source import as_source

    return [as_source(name) for name in dict.fromkeys(net.dataset for _, net in nets(options))]


def rates(options: Options) -> tuple[Any, ...]:
    """Figure 3 is about networks at tuned rates; the others take what they are given."""
    return options.lr or (("tuned",) if options.sweep == "general" else ())


def check(options: Options) -> None:
    from ovfit.errors import BadInput
    from ovfit.studies.specs import check_train

    check_train(options, ("mlp",), outside=False)
    if options.val_size == 0:
        raise BadInput("--val-size 0: this study is about the validation loss; leave it out")


def plan(options: Options, datasets: "Mapping[str, Dataset]") -> Planned:
    """Every network x seed of the cases or the sweep."""
    from dataclasses import replace

    from ovfit.errors import BadInput
    from ovfit.spec import Spec, Stop
    from ovfit.studies import specs as _specs
    from ovfit.training.recording.recording import Recording

    sweep = options.sweep != "off"
    epochs = (
        options.epochs
        or {"widths": 3000, "general": 150, "off": 150 if options.preset == "paper" else 1000}[
            options.sweep
        ]
    )
    hold = options.hold if options.hold is not None else int(options.sweep == "widths")
    specs = []
    for arm, net in nets(options):
        dataset = datasets[net.dataset]
        released = len(dataset.train_labels)
        size = options.train_size or round(released * net.part / 12)
        held = options.control_size or 0
        val = options.val_size if options.val_size is not None else max(0, released - size - held)
        if val < 1:
            raise BadInput(
                f"no image is left for validation of the {released} of {net.dataset}; make --train-size or --control-size smaller"
            )
        data = _specs.data(
            replace(options, train_size=size, val_size=val, control_size=held), dataset
        )
        mine = replace(options, optimizer=(net.optimizer,), depth=net.depth)
        replicas = options.replicas or REPLICAS.get((options.sweep, net.optimizer), CASE_REPLICAS)
        stop = Stop(epochs, options.steps, hold, options.loss_target)
        network = _specs.network(mine, "mlp", net.width, dataset.shape)
        for optimizer, seed in product(
            _specs.optimizers(mine), range(options.seed, options.seed + replicas)
        ):
            specs.append(
                Spec(
                    "interpolation",
                    arm,
                    data,
                    network,
                    optimizer,
                    stop,
                    net.batch_size,
                    seed,
                    dtype=options.dtype,
                )
            )
    samples = not sweep if options.samples is None else options.samples
    return Planned(
        specs=specs,
        recording=Recording(
            options.eval_every or (None if sweep else 1),
            options.step_every,
            options.step_evaluate,
            samples=samples,
        ),
    )


def measures(evidence: "Evidence") -> "pd.DataFrame":
    """Per network: what rose between least loss and interpolation, and what its single samples say."""
    import pandas as pd

    from ovfit.analysis.pairs import curves
    from ovfit.analysis.summary import configurations
    from ovfit.studies.interpolation.rise import rises
    from ovfit.studies.interpolation.samples import Samples, across_seeds, outliers, summary

    found = rises(curves(evidence.curves)) if len(evidence.curves) else rises({})
    least, rows, beyond = found.set_index("run_id")["least_epoch"], [], {}
    for run_id, path in evidence.samples.items():
        with suppress(OSError):  # a damaged file leaves its network without these numbers
            if run_id in least:
                samples = Samples.read(path)
                rows.append({"run_id": run_id, **summary(samples, least[run_id])})
                beyond[run_id] = outliers(samples.val[-1])
    if not rows:
        return found
    alike = [
        [str(run_id) for run_id in group["run_id"]]
        for _, group in configurations(evidence.networks)
    ]
    return found.merge(
        pd.DataFrame(rows).assign(
            jaccard_seeds=lambda table: table["run_id"].map(across_seeds(alike, beyond))
        ),
        on="run_id",
        how="left",
    )


def claims(evidence: "Evidence", words: Mapping[str, str]) -> "list[Claim]":
    """P1 to P6 and PT."""
    from ovfit.studies.interpolation.claims import claims

    return claims(evidence.networks, words)


def figures(evidence: "Evidence") -> "Iterator[Figure]":
    """Learning curves and single samples of each case; for networks of several widths or settings what rose."""
    from ovfit.studies.interpolation.claims import figures

    return figures(evidence)


STUDY = Study(
    name="interpolation",
    card=Card(__doc__ or "", icon="trending_up"),
    options=Options,
    presets=PRESETS,
    everything=ALL,
    curves=tuple(CURVES),
    measured=MEASURED,
    check=check,
    sources=sources,
    rates=rates,
    plan=plan,
    measures=measures,
    claims=lambda evidence, command, claims=claims: claims(evidence, command.given),
    figures=figures,
)
