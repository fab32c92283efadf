"""The verdicts of the double-descent study: D1 to D6 for each sweep, DO for the oracle."""

from collections.abc import Callable, Iterator, Mapping, Sequence
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
from ovfit.studies.descent.case import Case
from ovfit.studies.descent.deciding import deciding, wanted
from ovfit.studies.descent.differences import (
    NO_LAST_FITTED,
    NO_SECOND_RISE,
    NO_THRESHOLD,
    level,
    parts,
)
from ovfit.studies.descent.measured import MeasuredSweep
from ovfit.studies.descent.noise import sharpens
from ovfit.studies.descent.options import Options
from ovfit.studies.descent.settings import claimed, is_whole, unmeasured
from ovfit.studies.descent.statements import LARGE, SEEDS, STATEMENTS
from ovfit.studies.descent.sweeps import over_epochs, sweeps
from ovfit.studies.rounds import further


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """One verdict per statement and planned sweep (dataset, architecture, noise level).

    Holm-corrected over all; what no run bears on is undecided, with the command.
    """
    options = evidence.options
    measured = [sweep for sweep in sweeps(evidence) if is_whole(options, sweep.networks)]
    if options.oracle:
        return corrected([_oracle(sweep, command) for sweep in measured], options.family)
    judged = [*_verdicts(measured, evidence, command), *_absent(options, measured, command)]
    judged += STATEMENTS.untested(judged, wanted(command))
    return _removable(corrected(sorted(judged, key=lambda claim: claim.id), options.family))


def _removable(judged: Sequence[Claim]) -> list[Claim]:
    """D5 is about a peak: where D1 does not stand after Holm's correction, it is undecided."""
    peaks = [claim.scope for claim in judged if claim.id == "D1" and claim.verdict == "holds"]
    return [
        replace(claim, verdict="undecided").noted("D1 does not stand after Holm's correction")
        if claim.id == "D5" and claim.verdict != "undecided" and claim.scope not in peaks
        else claim
        for claim in judged
    ]


def _absent(
    options: Options, measured: Sequence[MeasuredSweep], command: Command
) -> Iterator[Claim]:
    """The claims of planned sweeps of which no seed has a sound network at every place."""
    for asked in unmeasured(options, [sweep.scope for sweep in measured]):
        for name in claimed(options, asked):
            why = "no seed has a network at every place of the sweep that finished soundly"
            yield STATEMENTS.missing(name, asked, deciding(command), why)


def _verdicts(
    measured: Sequence[MeasuredSweep], evidence: Evidence[Options], command: Command
) -> Iterator[Claim]:
    """A claim for every statement about every sweep."""
    clean = {sweep.family: sweep for sweep in reversed(measured) if not sweep.scope["noise"]}
    for sweep in measured:
        case = Case(
            whole=sweep,
            first=sweep.only(sweep.planned[:SEEDS]),
            clean=clean.get(sweep.family),
            evidence=evidence,
            command=command,
        )
        for name in claimed(evidence.options, sweep.scope):
            claim = JUDGES[name](case)
            yield claim.noted(_left_out(sweep)) if sweep.left_out else claim


def _left_out(measured: MeasuredSweep) -> str:
    return (
        f"{measured.left_out} of {len(measured.planned)} seeds have a network that diverged or is "
        "missing"
    )


def _declines(case: Case) -> Claim:
    """D1"""
    at_end = heights(case.first.sweep)
    if at_end is None:
        return case.none("D1", case.first.sweep, NO_THRESHOLD)
    return case.judge("D1", parts("D1", case.first, at_end.rise, at_end.fall))


def _threshold(case: Case) -> Claim:
    """D2; a seed that reaches no threshold has it beyond the widest network."""
    whole, command = case.whole, case.with_more_seeds
    places, images, x = thresholds(whole.sweep), whole.fixed, whole.sweep.x
    never, why = int(np.isnan(places).sum()), ""
    if never and x[-1] <= images:
        why = (
            f"{never} of {len(places)} seeds reach no train error <= {LEVEL} up to {x[-1]:,} "
            "parameters"
        )
    elif (places == x[0]).any() and x[0] > images:
        why = (
            f"the narrowest network, {x[0]:,} parameters, has train error <= {LEVEL} already; "
            "add narrower ones"
        )
    if why:
        return STATEMENTS.missing("D2", whole.setting, command, why)
    ratios = whole.by_seed(np.where(np.isnan(places), x[-1], places) / images)
    return STATEMENTS.judge("D2", whole.setting, STATEMENTS.parts("D2", [ratios]), command)


def _largest(case: Case) -> Claim:
    """D3"""
    over_best = excess(case.first.sweep)
    if over_best is None:
        return case.none("D3", case.first.sweep, NO_THRESHOLD)
    return case.judge("D3", parts("D3", case.first, over_best))


def _level(case: Case) -> Claim:
    """D3.level, on each seed's mean over the large networks."""
    whole = case.whole
    large = whole.sweep.x >= LARGE
    if not large.any():
        return case.missing("D3.level", f"no network has {LARGE:,} parameters or more")
    errors = whole.sweep.test[:, large].mean(1)
    both_sides = level("D3.level", whole, errors)
    return STATEMENTS.judge("D3.level", whole.setting, both_sides, case.with_more_seeds)


def _early_stopping(case: Case) -> Claim:
    """D5, at D1's places."""
    at_end, early = heights(case.first.sweep), None
    if case.first.early is not None:
        early = heights(case.first.sweep, at_threshold, case.first.early)
    if at_end is None or early is None or _declines(case).verdict != "holds":
        return case.missing("D5", "no peak (D1) that could be removed")
    return case.judge("D5", parts("D5", case.first, early.rise, early.rise - at_end.rise))


def _over_epochs(case: Case) -> Claim:
    """D6.epochs, of the widest network."""
    first = case.first
    epochs = over_epochs(case.evidence, list(first.runs[:, -1]))
    rises = heights(epochs, at_second_rise) if epochs else None
    if rises is None:
        claim = case.none("D6.epochs", first.sweep, NO_SECOND_RISE)
    else:
        claim = case.judge("D6.epochs", parts("D6.epochs", first, rises.rise, rises.fall))
    return replace(claim, scope={**claim.scope, "n_parameters": int(first.sweep.x[-1])})


def _over_images(case: Case) -> Claim:
    """D6.samples: only the rise is claimed."""
    last = heights(case.first.sweep, at_last_fitted)
    if last is None:
        return case.none("D6.samples", case.first.sweep, NO_LAST_FITTED)
    return case.judge("D6.samples", parts("D6.samples", case.first, last.rise))


def _oracle(measured: MeasuredSweep, command: Command) -> Claim:
    """DO"""
    losses = measured.networks.pivot(index="seed", columns="n_parameters", values="test_loss")
    theory = int(np.flatnonzero(losses.columns == measured.fixed)[0])
    steps = np.abs(losses.reindex(measured.seeds).to_numpy().argmax(1) - theory)
    distance = STATEMENTS.parts("DO", [measured.by_seed(steps)])
    seeds = further(len(measured.planned))
    return STATEMENTS.judge("DO", measured.setting, distance, deciding(command, seeds=seeds))


JUDGES: Mapping[str, Callable[[Case], Claim]] = {
    "D1": _declines,
    "D2": _threshold,
    "D3": _largest,
    "D3.level": _level,
    "D4": lambda case: sharpens(case.whole, case.clean, case.command),
    "D5": _early_stopping,
    "D6.epochs": _over_epochs,
    "D6.samples": _over_images,
}
