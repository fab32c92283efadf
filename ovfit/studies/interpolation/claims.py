"""The verdicts of the pre-interpolation study: P1 to P6 and PT."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.parts import Part
from ovfit.analysis.replicas import by_seed
from ovfit.analysis.statistics import LEAST
from ovfit.analysis.summary import CONFIGURATION, Scope
from ovfit.columns import RUN_ID
from ovfit.studies.command import Command
from ovfit.studies.interpolation import families
from ovfit.studies.interpolation.luck import LOGGED, image_errors
from ovfit.studies.interpolation.options import Options
from ovfit.studies.interpolation.plan import has_samples
from ovfit.studies.interpolation.planned import more, planned, seeds, settings
from ovfit.studies.interpolation.statements import STATEMENTS
from ovfit.studies.interpolation.sweep import (
    correlations,
    left_out,
    stated,
    thirds,
    validation_images,
)

LEAST_WIDTHS = 6  # of a sweep: fewer have no thirds
GROUP = ("dataset", "train_size", "arch", "depth", "optimizer", "lr", "weight_decay", "batch_size")
VARIED = {"P3.dataset": "dataset", "P3.size": "train_size", "P3.width": "width"}
OF_SAMPLES = {  # the columns that a claim's margins are about
    "P4": ("placed_share", "placed_last"),
    "P5": ("placed_tail", "tail_spearman"),
    "P6": ("persistence", "never"),
    "PT": ("placed_calibrated",),
}
OVER_IMAGES = ("P4", "P6", "PT")  # their quantities are means over validation samples


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """One verdict per statement and planned setting, Holm-corrected over all.

    What no run bears on is undecided.
    """
    if evidence.networks.empty:
        return []
    table = planned(evidence.options, evidence.networks)
    judged = [
        *_sweeps(table, command),
        *_pairs(table, command),
        *_samples(table, evidence, command),
    ]
    widths = (_swept(command, sweep="widths", replicas=LEAST), "needs the sweep widths")
    every = _swept(command, sweep="general", replicas=LEAST, preset="paper")
    general = (every, "needs the sweep general")
    samples = (command.with_(samples="on"), "needs per-sample records")
    wanted = dict.fromkeys(("P1", "P2", "P3.width"), widths)
    wanted |= dict.fromkeys(("P3.dataset", "P3.size"), general)
    wanted |= dict.fromkeys(OF_SAMPLES, samples)
    judged += STATEMENTS.untested(judged, wanted)
    return corrected(sorted(judged, key=lambda claim: claim.id), evidence.options.family)


def _sweeps(table: pd.DataFrame, command: Command) -> Iterator[Claim]:
    """P1 and P2, for networks that differ in width and seed alone."""
    for scope, group in settings(table, GROUP):
        if group["width"].nunique() < LEAST_WIDTHS:
            continue
        again = command.with_(replicas=more(group))
        parts, notes = thirds(group, seeds(group))
        claim = STATEMENTS.judge("P1", scope, parts, again)
        yield claim.noted(*notes, left_out(group))
        in_nats, as_ratio = (
            correlations(group, seeds(group), rise) for rise in ("placed_nats", "placed_rise")
        )
        (margin,) = STATEMENTS["P2"].margins
        part = margin.part(in_nats, images=validation_images(group))
        claim = STATEMENTS.judge("P2", scope, [part], again)
        yield claim.noted(stated("correlation with the ratio", as_ratio), left_out(group))


def _pairs(table: pd.DataFrame, command: Command) -> Iterator[Claim]:
    """P3: networks that share all but one thing, the two ends of each such family compared."""
    for name, column in VARIED.items():
        (margin,) = STATEMENTS[name].margins
        for (dataset, optimizer), pairs in families.compared(table, column).items():
            scope = {"dataset": dataset, "arch": "mlp", "optimizer": optimizer}
            times, nats = (families.by_seed(pairs, measure) for measure in ("times", "nats"))
            images = None if pairs["images"].isna().all() else int(pairs["images"].min())
            part = margin.part(np.exp(times), images=images)
            again = command.with_(replicas=more(pairs))
            claim = STATEMENTS.judge(name, scope, [part], again)
            absent = int(pairs["times"].isna().sum())
            lacking = f"{absent} of {len(pairs)} pairs lack a network" if absent else ""
            yield claim.noted(stated("difference in nats", nats, "nats"), lacking)


def _samples(table: pd.DataFrame, evidence: Evidence[Options], command: Command) -> Iterator[Claim]:
    """P4 to P6 and PT, for networks with per-sample records."""
    for scope, group in settings(table, CONFIGURATION):
        if "never" in group and group["never"].notna().any():
            yield from _of_setting(scope, group, evidence, command)
        elif has_samples(evidence.options):
            why = "no network with per-sample records has finished"
            again = command.with_(replicas=more(group))
            yield from (STATEMENTS.missing(name, scope, again, why) for name in OF_SAMPLES)


def _of_setting(
    scope: Scope, group: pd.DataFrame, evidence: Evidence[Options], command: Command
) -> Iterator[Claim]:
    recorded = [(evidence.samples.get(run_id), epoch) for run_id, epoch in _epochs(group)]
    errors = image_errors((path, epoch) for path, epoch in recorded if path is not None)
    absent = group["placed_epoch"].notna() & group["placed_calibrated"].isna()
    for name in OF_SAMPLES:
        if name == "PT" and absent.any():
            why = (
                f"{int(absent.sum())} of {len(group)} networks have no loss at the best "
                "temperature at exactly the epoch of least loss"
            )
            yield STATEMENTS.missing(name, scope, command.with_(rerun=True), why)
            continue
        parts = _parts(name, group, errors)
        yield STATEMENTS.judge(name, scope, parts, command.with_(replicas=more(group)))


def _epochs(group: pd.DataFrame) -> Iterator[tuple[str, float]]:
    """Of every network that finished: run id, and the epoch of least loss that others chose."""
    there = group[group[RUN_ID].notna()]
    yield from zip(there[RUN_ID].astype(str), there["placed_epoch"], strict=True)


def _parts(name: str, group: pd.DataFrame, errors: dict[str, float]) -> list[Part]:
    images = validation_images(group) if name in OVER_IMAGES else None
    parts = []
    for margin, column in zip(STATEMENTS[name].margins, OF_SAMPLES[name], strict=True):
        values, error = by_seed(group, column, seeds(group)), errors.get(column)
        if error is not None and column == LOGGED:
            error *= float(np.nanmean(values))
        parts.append(margin.part(values, images=images, image_error=error))
    return parts


def _swept(command: Command, **changes: object) -> Command:
    """The launch's command with a sweep, less the options that it varies."""
    varied = ["case", "width", "depth", "train_size", "optimizer"]
    if changes["sweep"] == "general":
        varied.append("dataset")
    return command.without(*varied).with_(**changes)
