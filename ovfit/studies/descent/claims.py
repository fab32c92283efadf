"""The verdicts of the double-descent study: D1 to D6 for each sweep, DO for the oracle."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.peaks import (
    LEVEL,
    at_last_fitted,
    at_second_rise,
    at_threshold,
    excess,
    heights,
    thresholds,
)
from ovfit.studies.command import Command
from ovfit.studies.descent.deciding import deciding, wanted
from ovfit.studies.descent.differences import (
    NO_LAST_FITTED,
    NO_SECOND_RISE,
    NO_THRESHOLD,
    parts,
    peak,
    why_no_height,
)
from ovfit.studies.descent.measured import MeasuredSweep
from ovfit.studies.descent.noise import against_no_noise
from ovfit.studies.descent.options import Options
from ovfit.studies.descent.statements import LARGE, STATEMENTS
from ovfit.studies.descent.sweeps import over_epochs, sweeps


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """One verdict per statement and sweep (dataset, architecture, noise level).

    Holm-corrected over all; what no run bears on is undecided, with the command.
    """
    measured = sweeps(evidence)
    if evidence.options.oracle:
        return corrected([_oracle(sweep, command) for sweep in measured])
    judged: list[Claim] = []
    for sweep in measured:
        note = _left_out(sweep.dropped)
        judged += [replace(claim, note=note) for claim in _verdicts(sweep, evidence, command)]
    judged += against_no_noise([sweep for sweep in measured if sweep.is_over_widths], command)
    judged += STATEMENTS.untested(judged, wanted(command))
    return corrected(sorted(judged, key=lambda claim: claim.id))


def _left_out(seeds: int) -> str:
    if not seeds:
        return ""
    return f"{seeds} seed{'s' * (seeds > 1)} left out: a network diverged or is missing"


def _verdicts(
    measured: MeasuredSweep, evidence: Evidence[Options], command: Command
) -> Iterator[Claim]:
    if not measured.is_over_widths:
        yield _over_images(measured, deciding(command))
        return
    if len(measured.sweep.x) > 1:
        yield from _over_widths(measured, command)
    yield _over_epochs(measured, evidence, deciding(command))


def _over_widths(measured: MeasuredSweep, command: Command) -> Iterator[Claim]:
    """D1 to D3 and D5."""
    here, as_it_was = deciding(command), deciding(command, needs_validation=False)
    declines = _declines(measured, here)
    yield declines
    yield _threshold(measured, as_it_was)
    yield _largest(measured, here)
    if measured.is_source and (measured.sweep.x >= LARGE).any():
        yield _level(measured, as_it_was)
    yield _early_stopping(measured, declines, here)


def _declines(measured: MeasuredSweep, command: Command) -> Claim:
    """D1"""
    at_end = heights(measured.sweep)
    if at_end is None:
        why = why_no_height(measured.sweep, NO_THRESHOLD)
        return STATEMENTS.missing("D1", measured.setting, command, why)
    return STATEMENTS.judge("D1", measured.setting, peak("D1", at_end), command)


def _threshold(measured: MeasuredSweep, command: Command) -> Claim:
    """D2; a seed that reaches no threshold has it beyond the widest network."""
    places, images, x = thresholds(measured.sweep), measured.fixed, measured.sweep.x
    scope = measured.setting
    never = int(np.isnan(places).sum())
    if never and x[-1] <= images:
        why = (
            f"{never} of {len(places)} seeds reach no train error <= {LEVEL} up to {x[-1]:,} "
            "parameters"
        )
        return STATEMENTS.missing("D2", scope, command, why)
    if (places == x[0]).any() and x[0] > images:
        why = (
            f"the narrowest network, {x[0]:,} parameters, has train error <= {LEVEL} already; "
            "add narrower ones"
        )
        return STATEMENTS.missing("D2", scope, command, why)
    ratios = np.where(np.isnan(places), x[-1], places) / images
    return STATEMENTS.judge("D2", scope, STATEMENTS.parts("D2", [ratios]), command)


def _largest(measured: MeasuredSweep, command: Command) -> Claim:
    """D3"""
    over_best = excess(measured.sweep)
    if over_best is None:
        why = why_no_height(measured.sweep, NO_THRESHOLD)
        return STATEMENTS.missing("D3", measured.setting, command, why)
    return STATEMENTS.judge("D3", measured.setting, parts("D3", over_best), command)


def _level(measured: MeasuredSweep, command: Command) -> Claim:
    """D3.level, on each seed's mean over the large networks."""
    errors = measured.sweep.test[:, measured.sweep.x >= LARGE].mean(1)
    both_sides = parts("D3.level", errors, errors)
    return STATEMENTS.judge("D3.level", measured.setting, both_sides, command)


def _early_stopping(measured: MeasuredSweep, declines: Claim, command: Command) -> Claim:
    """D5, at D1's places."""
    at_end = heights(measured.sweep)
    early = None
    if measured.early is not None:
        early = heights(measured.sweep, at_threshold, measured.early)
    if at_end is None or early is None or declines.verdict != "holds":
        why = "no peak (D1) that could be removed"
        return STATEMENTS.missing("D5", measured.setting, command, why)
    removed = parts("D5", early.rise, early.rise - at_end.rise)
    return STATEMENTS.judge("D5", measured.setting, removed, command)


def _over_epochs(measured: MeasuredSweep, evidence: Evidence[Options], command: Command) -> Claim:
    """D6.epochs, of the widest network."""
    scope = {**measured.setting, "n_parameters": int(measured.sweep.x[-1])}
    epochs = over_epochs(evidence, list(measured.runs[:, -1]))
    rises = heights(epochs, at_second_rise) if epochs else None
    if rises is None:
        why = why_no_height(measured.sweep, NO_SECOND_RISE)
        return STATEMENTS.missing("D6.epochs", scope, command, why)
    return STATEMENTS.judge("D6.epochs", scope, peak("D6.epochs", rises), command)


def _over_images(measured: MeasuredSweep, command: Command) -> Claim:
    """D6.samples: only the rise is claimed."""
    last = heights(measured.sweep, at_last_fitted)
    if last is None:
        why = why_no_height(measured.sweep, NO_LAST_FITTED)
        return STATEMENTS.missing("D6.samples", measured.setting, command, why)
    rise = parts("D6.samples", last.rise)
    return STATEMENTS.judge("D6.samples", measured.setting, rise, command)


def _oracle(measured: MeasuredSweep, command: Command) -> Claim:
    """DO"""
    losses = measured.networks.pivot(index="seed", columns="n_parameters", values="test_loss")
    theory = int(np.flatnonzero(losses.columns == measured.fixed)[0])
    steps = np.abs(losses.to_numpy().argmax(1) - theory)
    distance = STATEMENTS.parts("DO", [steps])
    return STATEMENTS.judge("DO", measured.setting, distance, deciding(command))
