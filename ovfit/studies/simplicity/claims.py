"""The verdicts of the study of simple functions: B1 and B2."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.replicas import by_seed
from ovfit.columns import ARM
from ovfit.studies.command import Command
from ovfit.studies.rounds import at_least
from ovfit.studies.settings import Scope
from ovfit.studies.simplicity.options import (
    BOTH,
    COMMON,
    PRESETS,
    RANDOM,
    SEEDS,
    SEEN,
    STRATUM,
    Options,
)
from ovfit.studies.simplicity.plan import random_settings, trained_settings
from ovfit.studies.simplicity.statements import STATEMENTS

PAPER = "paper"
NOBODY = "nothing was counted"
LARGER = ("networks", "pool", "runs")


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """B1 at each variance of the biases, B2 at each and by each recipe; Holm-corrected over all.

    What the counts do not suffice for is undecided, with the command that would decide it.
    """
    options = evidence.options
    judged = [_falls(evidence, scope, command) for scope in random_settings(options)]
    if options.targeted:
        judged += [_follows(evidence, scope, command) for scope in trained_settings(options)]
    without = command.without("targets").with_(preset=PAPER)
    judged += STATEMENTS.untested(judged, {"B2": (without, "--targets 0 asks for none")})
    return corrected(judged, options.family)


def _falls(evidence: Evidence[Options], scope: Scope, command: Command) -> Claim:
    """B1 at one variance of the biases."""
    options, wanted = evidence.options, at_least(command, SEEDS)
    rows = _of(evidence.networks, {**scope, ARM: RANDOM})
    values = by_seed(rows, "correlation", options.seeds)
    lacking = _lacking(rows, values, options.seeds)
    if lacking:
        why = f"{lacking} have no {STRATUM} functions of one stratum that were seen {SEEN} times"
        why = NOBODY if rows.empty else why
        return STATEMENTS.missing("B1", scope, _larger(command, options), why)
    claim = STATEMENTS.judge("B1", scope, STATEMENTS.parts("B1", [values]), wanted)
    count = rows["functions"]
    told = f"blocks of {options.networks:,} networks, {_span(count)} functions seen {SEEN} times"
    return claim.noted(told, f"across strata {rows['across_strata'].mean():.3g}")


def _follows(evidence: Evidence[Options], scope: Scope, command: Command) -> Claim:
    """B2 by one recipe at one variance of the biases."""
    options, wanted = evidence.options, at_least(command, SEEDS)
    rows = _of(evidence.networks, scope)
    values = by_seed(rows, "correlation", options.targeted)
    lacking = _lacking(rows, values, options.targeted, "target")
    if lacking:
        why = (
            f"{lacking} have no {COMMON} functions that SGD and the posterior both hit {BOTH} times"
        )
        return STATEMENTS.missing("B2", scope, _larger(command, options), why)
    claim = STATEMENTS.judge("B2", scope, STATEMENTS.parts("B2", [values]), wanted)
    chance = rows[["shuffled", "shuffled_most"]]
    return claim.noted(
        f"{_span(rows['functions'])} functions a target",
        f"functions shuffled: {chance['shuffled'].mean():.2g} on average, below "
        f"{chance['shuffled_most'].max():.2g} in 95 %",
        f"before the correction {rows['observed'].mean():.3g}",
    )


def _larger(command: Command, options: Options) -> Command:
    """With the paper's numbers of networks and runs; with more where these did not suffice."""
    now = {name: getattr(options, name) for name in LARGER}
    if all(number >= PRESETS[PAPER][name] for name, number in now.items()):
        return command.with_(**{name: 4 * number for name, number in now.items()})
    return command.without(*LARGER).with_(preset=PAPER)


def _of(networks: pd.DataFrame, scope: Scope) -> pd.DataFrame:
    """The rows of a setting; none where nothing was counted."""
    if networks.empty:
        return networks
    agrees = [networks[name] == value for name, value in scope.items()]
    return networks[np.logical_and.reduce(agrees)]


def _lacking(
    rows: pd.DataFrame, values: np.ndarray, seeds: Sequence[int], what: str = "block"
) -> str:
    """How many have no value, e.g. "3 of 5 blocks"; empty where all have one."""
    count = int(np.isnan(values).sum())
    return f"{count} of {len(seeds)} {what}s" if count or rows.empty else ""


def _span(counts: "pd.Series[int]") -> str:
    """E.g. "1,602 to 1,700"."""
    least, most = int(counts.min()), int(counts.max())
    return f"{least:,}" if least == most else f"{least:,} to {most:,}"
