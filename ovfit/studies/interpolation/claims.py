"""The claims and figures of the pre-interpolation study."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim, Part, corrected, judge, missing
from ovfit.analysis.curves import carried, wide
from ovfit.analysis.evidence import DAMAGED, Evidence
from ovfit.analysis.statistics import LEAST
from ovfit.analysis.summary import CONFIGURATION, configurations, named
from ovfit.figures.theme import Figure
from ovfit.studies.again import again
from ovfit.studies.interpolation import CURVES
from ovfit.studies.interpolation.charts import heatmaps
from ovfit.studies.interpolation.charts.learning import learning
from ovfit.studies.interpolation.charts.outliers import outliers, worst
from ovfit.studies.interpolation.charts.rise import rise
from ovfit.studies.interpolation.rise import pseudo_values
from ovfit.studies.interpolation.samples import Samples
from ovfit.training.measuring.bins import WIDE

WORDS = {
    "P1": "small nets: validation loss rises and accuracy falls; large nets: both rise",
    "P2": "a higher minimum validation loss goes with a larger rise later",
    "P3.dataset": "the rise is larger for Fashion-MNIST than for MNIST",
    "P3.size": "the rise is larger for smaller training sets",
    "P3.width": "the rise is larger for wider nets",
    "P4": "most samples' loss falls; a small minority's rises",
    "P5": "weight tails grow at the same iterations",
    "P6": "the extreme samples are the same ones through training; most are never outliers",
    "PT": "the rise is not the scale of the logits alone",
}
SHARED = [
    "dataset",
    "train_size",
    "depth",
    "width",
    "optimizer",
    "weight_decay",
    "batch_size",
    "seed",
]  # a tuned rate may differ
GROUP = ["dataset", "train_size", "arch", "depth", "optimizer", "lr", "weight_decay", "batch_size"]


def claims(networks: pd.DataFrame, words: Mapping[str, str]) -> list[Claim]:
    """One verdict per configuration, Holm-corrected over all; what no run bears on is undecided."""
    if networks.empty:
        return []
    found = [*_sweeps(networks, words), *_pairs(networks, words), *_samples(networks, words)]
    wanted = {
        "P1": ("widths", 3),
        "P2": ("widths", 3),
        "P3.width": ("widths", 3),
        "P3.dataset": ("general", LEAST),
        "P3.size": ("general", LEAST),
    }
    for id, (sweep, replicas) in wanted.items():
        if id not in {claim.id for claim in found}:
            command = _command(
                words,
                sweep=sweep,
                replicas=replicas,
                **({} if sweep == "widths" else {"preset": "paper"}),
            )
            found.append(
                missing(id, "interpolation", WORDS[id], {}, command, f"needs the sweep {sweep}")
            )
    for id in ("P4", "P5", "P6", "PT"):
        if id not in {claim.id for claim in found}:
            found.append(
                missing(
                    id,
                    "interpolation",
                    WORDS[id],
                    {},
                    _command(words, samples="on"),
                    "needs per-sample records",
                )
            )
    return corrected(sorted(found, key=lambda claim: claim.id))


def _sweeps(networks: pd.DataFrame, words: Mapping[str, str]) -> Iterator[Claim]:
    """P1 and P2, for networks that differ in width and seed alone."""
    for scope, group in configurations(networks[networks["ovfit.outcome"] != "diverged"], GROUP):
        widths = sorted(group["width"].unique())
        if len(widths) < 6:
            continue
        third = len(widths) // 3
        small, large = (
            group[group["width"].isin(widths[:third])],
            group[group["width"].isin(widths[-third:])],
        )
        parts = [
            Part(
                f"accuracy change, widths <= {widths[third - 1]}",
                small["gain"].to_numpy(),
                "below",
                0.0,
                strict=True,
            ),
            Part(
                f"loss, final / least, widths <= {widths[third - 1]}",
                small["rise"].to_numpy(),
                "above",
                1.0,
                log=True,
                strict=True,
            ),
            Part(
                f"accuracy change, widths >= {widths[-third]}",
                large["gain"].to_numpy(),
                "above",
                0.0,
                strict=True,
            ),
            Part(
                f"loss, final / least, widths >= {widths[-third]}",
                large["rise"].to_numpy(),
                "above",
                1.0,
                log=True,
                strict=True,
            ),
        ]
        yield judge(
            "P1",
            "interpolation",
            WORDS["P1"],
            scope,
            parts,
            _command(words, sweep="widths", replicas=LEAST),
        )
        least, rose = (
            group["least_loss"].to_numpy(),
            (group["final_loss"] - group["least_loss"]).to_numpy(),
        )
        part = Part(
            "Spearman's correlation of least loss and rise (jackknife)",
            pseudo_values(least, rose),
            "above",
            0.0,
            strict=True,
        )
        yield judge(
            "P2",
            "interpolation",
            WORDS["P2"],
            scope,
            [part],
            _command(words, sweep="widths", replicas=LEAST),
        )


def _pairs(networks: pd.DataFrame, words: Mapping[str, str]) -> Iterator[Claim]:
    """P3: networks that share all but one thing, the two ends of each such family paired."""
    usable = networks[(networks["ovfit.outcome"] != "diverged") & networks["rise"].notna()]
    for id, column in (("P3.dataset", "dataset"), ("P3.size", "train_size"), ("P3.width", "width")):
        rest = [name for name in SHARED if name != column]
        ratios: dict[tuple[Any, ...], list[float]] = {}
        for key, family in _families(usable, rest, column):
            by_value = family.set_index(column)["rise"]
            names = dict(zip(rest, key if isinstance(key, tuple) else (key,), strict=True))
            for more, less in _ends(column, list(by_value.index)):
                scope = (names.get("dataset", f"{more} against {less}"), names["optimizer"])
                ratios.setdefault(scope, []).append(by_value[more] / by_value[less])
        for (dataset, optimizer), values in ratios.items():
            part = Part(
                f"rise, {column.replace('_', ' ')} expected to raise it / the other",
                np.array(values),
                "above",
                1.0,
                log=True,
                strict=True,
            )
            command = _command(
                words,
                **(
                    {"sweep": "widths"}
                    if column == "width"
                    else {"preset": "paper", "sweep": "general"}
                ),
                replicas=LEAST,
            )
            yield judge(
                id,
                "interpolation",
                WORDS[id],
                {"dataset": dataset, "arch": "mlp", "optimizer": optimizer},
                [part],
                command,
            )


def _families(
    networks: pd.DataFrame, shared: list[str], column: str
) -> Iterator[tuple[Any, pd.DataFrame]]:
    """Networks equal in `shared`; where one value of `column` was trained at several rates, in the rate too."""
    for key, family in networks.groupby(shared, sort=True):
        if not family[column].duplicated().any():
            yield key, family
        else:
            yield from (
                (key, one) for _, one in family.groupby("lr") if not one[column].duplicated().any()
            )


def _ends(column: str, values: list[Any]) -> list[tuple[Any, Any]]:
    """(the value the paper expects the larger rise of, the other) among the values of a family: Fashion-MNIST, the smallest set, the widest net."""
    if column == "dataset":
        return [
            pair if "fashion" in pair[0] else pair[::-1]
            for pair in combinations(values, 2)
            if ("fashion" in pair[0]) != ("fashion" in pair[1])
        ]
    if len(values) < 2:
        return []
    return [(min(values), max(values))] if column == "train_size" else [(max(values), min(values))]


def _samples(networks: pd.DataFrame, words: Mapping[str, str]) -> Iterator[Claim]:
    """P4 to P6 and PT, for networks with per-sample records."""
    if "share_rising" not in networks:
        return
    for scope, group in configurations(
        networks[networks["never"].notna() & (networks["ovfit.outcome"] != "diverged")]
    ):
        command = _command(words, replicas=LEAST)

        def part(
            name: str,
            column: str,
            side: Any,
            margin: float,
            log: bool = False,
            group: pd.DataFrame = group,
        ) -> Part:
            return Part(
                name,
                group[column].dropna().to_numpy(),
                side,
                margin,
                log,
                strict=margin in (0.0, 1.0),
            )

        tests = {
            "P4": [
                part("share of validation samples whose loss rose", "share_rising", "below", 0.25),
                part("loss, last / least", "rise_last", "above", 1.0, True),
            ],
            "P5": [
                part(".001-tail of |w|, last / least", "tail_growth", "above", 1.0, True),
                part(
                    "Spearman's correlation of steps of tail and of loss",
                    "tail_spearman",
                    "above",
                    0.0,
                ),
            ],
            "P6": [
                part(
                    "share of epochs the final outliers were outliers", "persistence", "above", 0.5
                ),
                part("share of samples never outliers", "never", "above", 0.5),
            ],
            "PT": [
                part(
                    "loss at the best temperature, last / least",
                    "rise_calibrated",
                    "above",
                    1.0,
                    True,
                )
            ],
        }
        for id, parts in tests.items():
            yield judge(id, "interpolation", WORDS[id], scope, parts, command)


def _command(words: Mapping[str, str], **changes: Any) -> str:
    varied = (
        "case",
        "width",
        "depth",
        "train_size",
        "optimizer",
        *(["dataset"] if changes.get("sweep") == "general" else []),
    )
    return again("interpolation", words, varied if "sweep" in changes else (), **changes)


def figures(evidence: Evidence) -> Iterator[Figure]:
    """Figures 1 to 8 of the paper as far as the networks bear them, and the worst images."""
    networks = evidence.networks
    if networks.empty:
        return
    for arm, group in networks.groupby("ovfit.arm", sort=False):
        sets = group.groupby(["dataset", "train_size"]).ngroups
        if group.groupby(CONFIGURATION).ngroups >= 4 and group["rise"].notna().any():
            by = "width" if sets == 1 else "training set"
            rows = group.assign(
                **{"training set": group["train_size"].astype(str) + " " + group["dataset"]}
            )
            chart = rise(
                rows[rows["rise"].notna()], f"{arm}, {', '.join(group['dataset'].unique())}", by
            )
            scope = {"dataset": group["dataset"].iloc[0]} if group["dataset"].nunique() == 1 else {}
            yield Figure(
                f"rise-{arm}",
                chart,
                {"arm": arm, **scope},
                ("P1", "P2", "P3.dataset", "P3.size", "P3.width"),
            )
            continue
        for suffix, _, scope, members in named(group):
            name = f"{arm}-{scope['dataset']}{suffix}"
            title = f"case {arm}, {scope['depth']}x{scope['width']} on {scope['train_size']:,} {scope['dataset']}, {scope['optimizer']} at {scope['lr']:g}"
            title += f", batch {scope['batch_size']}"
            mine = evidence.curves[evidence.curves["run_id"].isin(members["run_id"])]
            lines = carried(wide(mine), [m for m in CURVES if m in set(mine["metric"])])
            scope = {"arm": arm, **scope}
            yield Figure(
                f"learning-{name}",
                learning(lines, float(members["least_epoch"].mean()), title),
                scope,
                ("PT",),
            )
            recorded = members[members["run_id"].isin(evidence.samples.keys())]
            if len(recorded):
                one = recorded.sort_values("seed").iloc[0]
                with suppress(*DAMAGED):  # the rest is drawn
                    yield from single(
                        Samples.read(evidence.samples[one["run_id"]]),
                        name,
                        f"{title}, seed {one['seed']}",
                        scope,
                    )


def single(samples: Samples, name: str, title: str, scope: Mapping[str, Any]) -> list[Figure]:
    """The four figures of one network's samples."""
    low, high = WIDE.edges()
    arrays, final = samples.arrays, samples.val[-1]
    looked, place = int(arrays["looked"]), arrays["worst"]
    splits = {split: samples.losses(split) for split in ("train", "val", "test")}
    predictions, labels = (
        [str(value) for value in arrays[key][place]] for key in ("val_predictions", "val_labels")
    )
    return [
        Figure(f"losses-{name}", heatmaps.losses(splits, samples.updates, title), scope, ("P4",)),
        Figure(
            f"weights-{name}",
            heatmaps.weights(samples.layers("weights"), low, high, samples.updates, title),
            scope,
            ("P5",),
        ),
        Figure(
            f"outliers-{name}", outliers(arrays["outside"], looked, final, title), scope, ("P6",)
        ),
        Figure(
            f"worst-{name}",
            worst(
                arrays["worst_images"],
                labels,
                predictions,
                final[place],
                arrays["outside"][place],
                looked,
                title,
            ),
            scope,
        ),
    ]
