"""The verdicts of the study of dimensions: S1 to S4."""

from collections.abc import Iterator

import numpy as np

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.summary import configurations
from ovfit.columns import DATASET, WIDTH
from ovfit.studies.command import Command
from ovfit.studies.dimension.arms import DIRECT
from ovfit.studies.dimension.here import Here
from ovfit.studies.dimension.options import CONFIGURATION, SEEDS, Options
from ovfit.studies.dimension.statements import GOOD, STATEMENTS
from ovfit.studies.here import NOBODY
from ovfit.studies.rounds import at_least

SOURCE = {"S1": ("lenet5", (16,), 5), "S3": ("mlp", (200,), 2)}  # arch, width, depth; on MNIST


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """A verdict per statement and setting, Holm-corrected over all; what no setting is about is
    not tested.
    """
    wanted, judged = at_least(command, SEEDS), []
    for scope, group in configurations(evidence.networks, CONFIGURATION):
        judged += list(_of(Here(evidence, scope, group, wanted)))
    bare = command.without("arch", "dims", "width", "depth", "dataset", "preset")
    absent = {name: (STATEMENTS.command(name), "is of other networks") for name in SOURCE}
    absent["S2"] = bare, NOBODY
    absent["S4"] = bare.without("labels"), "needs --labels true,random"
    judged += STATEMENTS.untested(judged, absent)
    return corrected(sorted(judged, key=lambda claim: claim.id), evidence.options.family)


def _of(here: Here) -> Iterator[Claim]:
    """What one setting says of each statement it is about."""
    is_few = len(here.of("true")) and not len(here.of(DIRECT))  # the images of the random labels
    if not is_few:
        sizes = here.read("true", "val_accuracy").reaching()
        for name, (arch, widths, depth) in SOURCE.items():
            confined = {int(width) for width in here.of("true")[WIDTH]}
            is_it = here.scope["arch"] == arch and here.scope["depth"] == depth
            if here.scope[DATASET] == "mnist" and is_it and confined == set(widths):
                yield _judged(here, name, [sizes, sizes])
        yield _judged(here, "S2", [sizes / here.fewest()])
    if len(here.of("random")):
        yield _labels(here)


def _labels(here: Here) -> Claim:
    """S4. Random labels that no dimension fits need more than all of them, at least the largest."""
    random, true = (here.read(kind, "fit_accuracy") for kind in ("random", "true"))
    enough, most = random.reaching(), random.trained.max()
    beyond = np.isnan(enough) & ~np.isnan(random.accuracy).any(1)
    claim = _judged(here, "S4", [np.where(beyond, most, enough) / true.reaching()])
    if not beyond.any() or not claim.n:
        return claim
    count = f"{int(beyond.sum())} of {len(beyond)} seeds"
    return claim.noted(f"in {count} no dimension fits random labels: counted as {most:,.0f}")


def _judged(here: Here, name: str, values: list[np.ndarray]) -> Claim:
    if np.isnan(values[0]).all():
        why = f"no dimension reached {GOOD:g}" if len(here.networks) else NOBODY
        return STATEMENTS.missing(name, here.scope, here.command, why)
    parts = STATEMENTS.parts(name, values)
    return STATEMENTS.judge(name, here.scope, parts, here.command).noted(here.pilot)
