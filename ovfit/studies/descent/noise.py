"""D4: whether label noise sharpens the peak."""

import numpy as np

from ovfit.analysis.claims import Claim
from ovfit.analysis.peaks import heights
from ovfit.studies.command import Command
from ovfit.studies.descent.deciding import deciding
from ovfit.studies.descent.differences import NO_THRESHOLD, parts, why_no_height
from ovfit.studies.descent.measured import MeasuredSweep
from ovfit.studies.descent.statements import PLACES, SEEDS, STATEMENTS


def sharpens(noisy: MeasuredSweep, clean: MeasuredSweep | None, command: Command) -> Claim:
    """On the seeds that both have among the first ones, each sweep at its own places."""
    scope, widths = noisy.setting, len(noisy.sweep.x)
    own = ("width",) if widths < PLACES else ()  # the preset has more widths
    here = deciding(command, without=own, noise=f"0,{noisy.scope['noise']:g}")
    if clean is None:
        return STATEMENTS.missing("D4", scope, here, "the sweep without noise has no whole seed")
    shared = np.intersect1d(noisy.seeds, clean.seeds).tolist()
    planned = [seed for seed in noisy.planned[:SEEDS] if seed in shared]
    alike = np.array_equal(noisy.sweep.x, clean.sweep.x)
    if len(planned) < SEEDS or widths < PLACES or not alike:
        why = f"needs the first {SEEDS} seeds at {PLACES} widths, has {len(planned)} at {widths}"
        return STATEMENTS.missing("D4", scope, here, why)
    with_noise, without = noisy.only(planned), clean.only(planned)
    high, low = heights(with_noise.sweep), heights(without.sweep)
    if high is None or low is None:
        lacking = with_noise if high is None else without
        why = why_no_height(lacking.sweep, NO_THRESHOLD)
        return STATEMENTS.missing("D4", scope, here, why)
    higher = parts("D4", with_noise, high.rise - low.rise)
    return STATEMENTS.judge("D4", scope, higher, here)
