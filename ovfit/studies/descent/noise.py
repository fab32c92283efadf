"""D4: whether label noise sharpens the peak."""

from collections.abc import Iterator, Sequence

import numpy as np

from ovfit.analysis.claims import Claim
from ovfit.analysis.peaks import Sweep, heights
from ovfit.studies.command import Command
from ovfit.studies.descent.deciding import deciding
from ovfit.studies.descent.differences import NO_THRESHOLD, parts, why_no_height
from ovfit.studies.descent.measured import MeasuredSweep
from ovfit.studies.descent.statements import PLACES, SEEDS, STATEMENTS


def against_no_noise(measured: Sequence[MeasuredSweep], command: Command) -> Iterator[Claim]:
    """A verdict for each width sweep with noise that has one without beside it."""
    clean = {
        sweep.family: sweep
        for sweep in reversed(measured)
        if not sweep.scope["noise"] and len(sweep.sweep.x) > 1
    }
    for sweep in measured:
        if sweep.scope["noise"] and sweep.family in clean:
            yield _sharpens(sweep, clean[sweep.family], command)


def _sharpens(noisy: MeasuredSweep, clean: MeasuredSweep, command: Command) -> Claim:
    """On the seeds both have, each at its own places."""
    shared = np.intersect1d(noisy.seeds, clean.seeds)
    seeds, widths = len(shared), len(noisy.sweep.x)
    own = ("width",) if widths < PLACES else ()  # the preset has more widths
    here = deciding(command, without=own, noise=f"0,{noisy.scope['noise']:g}")
    scope = noisy.setting
    with_noise, without = _only(noisy, shared), _only(clean, shared)
    if seeds < SEEDS or widths < PLACES or with_noise.test.shape != without.test.shape:
        why = f"needs {SEEDS} seeds at {PLACES} widths, has {seeds} at {widths}"
        return STATEMENTS.missing("D4", scope, here, why)
    high, low = heights(with_noise), heights(without)
    if high is None or low is None:
        why = why_no_height(with_noise if high is None else without, NO_THRESHOLD)
        return STATEMENTS.missing("D4", scope, here, why)
    return STATEMENTS.judge("D4", scope, parts("D4", high.rise - low.rise), here)


def _only(measured: MeasuredSweep, seeds: np.ndarray) -> Sweep:
    chosen, sweep = np.isin(measured.seeds, seeds), measured.sweep
    return Sweep(
        x=sweep.x, train=sweep.train[chosen], val=sweep.val[chosen], test=sweep.test[chosen]
    )
