"""The verdicts of the pre-interpolation study: P1 to P6 and PT."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.parts import Part
from ovfit.analysis.statistics import LEAST
from ovfit.analysis.summary import configurations
from ovfit.columns import DIVERGED, OUTCOME
from ovfit.studies.command import Command
from ovfit.studies.interpolation.families import rise_ratios
from ovfit.studies.interpolation.options import Options
from ovfit.studies.interpolation.spearman import pseudo_values
from ovfit.studies.interpolation.statements import STATEMENTS

LEAST_WIDTHS = 6  # of a sweep: fewer have no thirds
GROUP = ("dataset", "train_size", "arch", "depth", "optimizer", "lr", "weight_decay", "batch_size")
VARIED = {"P3.dataset": "dataset", "P3.size": "train_size", "P3.width": "width"}
OF_SAMPLES = {  # the columns that a claim's margins are about
    "P4": ("share_rising", "rise_last"),
    "P5": ("tail_growth", "tail_spearman"),
    "P6": ("persistence", "never"),
    "PT": ("rise_calibrated",),
}


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """One verdict per statement and configuration, Holm-corrected over all.

    What no run bears on is undecided.
    """
    networks = evidence.networks
    if networks.empty:
        return []
    judged = [
        *_sweeps(networks, command),
        *_pairs(networks, command),
        *_samples(networks, command),
    ]
    widths = (_swept(command, sweep="widths", replicas=3), "needs the sweep widths")
    every = _swept(command, sweep="general", replicas=LEAST, preset="paper")
    general = (every, "needs the sweep general")
    samples = (command.with_(samples="on"), "needs per-sample records")
    wanted = dict.fromkeys(("P1", "P2", "P3.width"), widths)
    wanted |= dict.fromkeys(("P3.dataset", "P3.size"), general)
    wanted |= dict.fromkeys(OF_SAMPLES, samples)
    judged += STATEMENTS.untested(judged, wanted)
    return corrected(sorted(judged, key=lambda claim: claim.id))


def _sweeps(networks: pd.DataFrame, command: Command) -> Iterator[Claim]:
    """P1 and P2, for networks that differ in width and seed alone."""
    again = _swept(command, sweep="widths", replicas=LEAST)
    for scope, group in configurations(networks[_usable(networks)], GROUP):
        widths = sorted(group["width"].unique())
        if len(widths) < LEAST_WIDTHS:
            continue
        yield STATEMENTS.judge("P1", scope, _thirds(group, widths), again)
        least, rose = group["least_loss"], group["final_loss"] - group["least_loss"]
        correlation = pseudo_values(least.to_numpy(), rose.to_numpy())
        yield STATEMENTS.judge("P2", scope, STATEMENTS.parts("P2", [correlation]), again)


def _thirds(group: pd.DataFrame, widths: list[int]) -> list[Part]:
    """Of P1: accuracy change and rise of the narrowest third of the widths, and of the widest."""
    third = len(widths) // 3
    narrow, wide = widths[:third], widths[-third:]
    measured = [
        (group[group["width"].isin(narrow)], f"widths <= {narrow[-1]}"),
        (group[group["width"].isin(wide)], f"widths >= {wide[0]}"),
    ]
    parts = []
    margins = iter(STATEMENTS["P1"].margins)
    for nets, which in measured:
        gain, rise = nets["gain"].to_numpy(), nets["rise"].to_numpy()
        parts.append(next(margins).part(gain, name=f"accuracy change, {which}"))
        parts.append(next(margins).part(rise, name=f"loss, final / least, {which}"))
    return parts


def _pairs(networks: pd.DataFrame, command: Command) -> Iterator[Claim]:
    """P3: networks that share all but one thing, the two ends of each such family paired."""
    widths = _swept(command, sweep="widths", replicas=LEAST)
    general = _swept(command, preset="paper", sweep="general", replicas=LEAST)
    usable = networks[_usable(networks) & networks["rise"].notna()]
    for name, column in VARIED.items():
        again = widths if column == "width" else general
        for (dataset, optimizer), ratios in rise_ratios(usable, column).items():
            scope = {"dataset": dataset, "arch": "mlp", "optimizer": optimizer}
            parts = STATEMENTS.parts(name, [np.array(ratios)])
            yield STATEMENTS.judge(name, scope, parts, again)


def _samples(networks: pd.DataFrame, command: Command) -> Iterator[Claim]:
    """P4 to P6 and PT, for networks with per-sample records."""
    if "share_rising" not in networks:
        return
    again = command.with_(replicas=LEAST)
    recorded = networks[networks["never"].notna() & _usable(networks)]
    for scope, group in configurations(recorded):
        for name, columns in OF_SAMPLES.items():
            values = [group[column].dropna().to_numpy() for column in columns]
            yield STATEMENTS.judge(name, scope, STATEMENTS.parts(name, values), again)


def _usable(networks: pd.DataFrame) -> "pd.Series[bool]":
    return networks[OUTCOME] != DIVERGED


def _swept(command: Command, **changes: object) -> Command:
    """The launch's command with a sweep, less the options that it varies."""
    varied = ["case", "width", "depth", "train_size", "optimizer"]
    if changes["sweep"] == "general":
        varied.append("dataset")
    return command.without(*varied).with_(**changes)
