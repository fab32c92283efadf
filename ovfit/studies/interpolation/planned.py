"""Every network that a command asks for, with what was measured of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from ovfit.analysis.summary import Scope, plain
from ovfit.columns import BATCH_SIZE, DATASET, DEPTH, LR, OPTIMIZER, TRAIN_SIZE, WEIGHT_DECAY
from ovfit.data.source import as_source
from ovfit.studies import specs
from ovfit.studies.interpolation.cases import Net, nets, replicas
from ovfit.studies.interpolation.options import Options
from ovfit.studies.interpolation.plan import PARTS, rates
from ovfit.studies.rounds import further

KEY = [DATASET, TRAIN_SIZE, "arch", DEPTH, "width", OPTIMIZER, LR, WEIGHT_DECAY, BATCH_SIZE, "seed"]
UNKNOWN = -1  # a size that no network at hand says


def planned(options: Options, networks: pd.DataFrame) -> pd.DataFrame:
    """A row per network of the plan: KEY, and the columns of the one that finished (else NaN).

    A size or tuned rate that neither the options nor a network say is UNKNOWN or NaN.
    """
    sizes = _train_sizes(options, networks)
    rows = [row for _, net in nets(options) for row in _rows(options, net, sizes)]
    table = pd.DataFrame(rows).drop_duplicates(KEY)
    if "tuned" in rates(options):
        table[LR] = _tuned(table, networks)
    return table.merge(networks.drop_duplicates(KEY), on=KEY, how="left")


def _rows(
    options: Options, net: Net, sizes: Mapping[tuple[str, int], int]
) -> Iterator[dict[str, Any]]:
    name = as_source(net.dataset).dataset_name
    for optimizer in specs.optimizers(replace(options, optimizer=(net.optimizer,))):
        for seed in range(options.seed, options.seed + replicas(options, net)):
            yield {
                DATASET: name,
                TRAIN_SIZE: options.train_size or sizes.get((name, net.part), UNKNOWN),
                "arch": "mlp",
                DEPTH: net.depth,
                "width": net.width,
                OPTIMIZER: optimizer.name,
                LR: optimizer.lr,
                WEIGHT_DECAY: optimizer.weight_decay,
                BATCH_SIZE: net.batch_size,
                "seed": seed,
            }


def _train_sizes(options: Options, networks: pd.DataFrame) -> dict[tuple[str, int], int]:
    """By dataset and part of its training images, as far as the networks say."""
    sizes: dict[tuple[str, int], int] = {}
    for dataset, group in networks.groupby(DATASET):
        parts = sorted({net.part for _, net in nets(options)})
        if options.val_size is None:  # validation has all the others
            images = int((group[TRAIN_SIZE] + group["val_size"] + group["control_size"]).max())
            known = [round(images * part / PARTS) for part in parts]
        else:
            known = sorted(int(size) for size in group[TRAIN_SIZE].unique())
        sizes |= {(str(dataset), part): size for part, size in zip(parts, known, strict=False)}
    return sizes


def _tuned(table: pd.DataFrame, networks: pd.DataFrame) -> "pd.Series[float]":
    """The rate of each row, from any seed of the same network."""
    same = [name for name in KEY if name not in (LR, "seed")]
    known = networks.drop_duplicates(same)[[*same, LR]]
    return table.drop(columns=LR).merge(known, on=same, how="left")[LR].set_axis(table.index)


def settings(table: pd.DataFrame, names: Sequence[str]) -> Iterator[tuple[Scope, pd.DataFrame]]:
    """The planned settings: what shares the columns `names`, with what is known of these."""
    for values, group in table.groupby(list(names), sort=True, dropna=False):
        scope = dict(zip(names, values, strict=True))
        yield {name: plain(value) for name, value in scope.items() if _is_known(value)}, group


def _is_known(value: Any) -> bool:
    return not pd.isna(value) and value != UNKNOWN


def seeds(table: pd.DataFrame) -> list[int]:
    """The planned ones, in their order."""
    return sorted(int(seed) for seed in table["seed"].unique())


def more(table: pd.DataFrame) -> int:
    """How many seeds to ask for where those that were planned do not decide."""
    return further(len(seeds(table)))
