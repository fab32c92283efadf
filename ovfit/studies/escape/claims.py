"""The verdicts of the study of escapes: E6, E7 and its parts."""

from collections.abc import Iterator

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.studies import settings as asked
from ovfit.studies.command import Command
from ovfit.studies.escape import leaving
from ovfit.studies.escape.descent import stays
from ovfit.studies.escape.here import Here, settings, wanting
from ovfit.studies.escape.options import Options
from ovfit.studies.escape.plan import planned_settings
from ovfit.studies.escape.recipes import PLAIN_SGD
from ovfit.studies.escape.starts import starts
from ovfit.studies.escape.statements import DEEP, STATEMENTS
from ovfit.studies.here import Scope


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """A verdict per statement, planned setting and start, Holm-corrected over all."""
    judged: list[Claim] = []
    scopes: list[Scope] = []
    for scope, group in settings(evidence.networks):
        judged += _of(Here(evidence, scope, group, command))
        scopes.append(scope)
    for planned in asked.absent(list(planned_settings(evidence.options)), scopes):
        judged += _of(Here(evidence, dict(planned), evidence.networks.iloc[:0], command))
    judged += STATEMENTS.untested(judged, _wanted(command))
    return corrected(sorted(judged, key=lambda claim: claim.id), evidence.options.family)


def _of(here: Here) -> Iterator[Claim]:
    """All that was planned of one setting, whatever finished."""
    options = here.options
    points = list(starts(options.starts, options.depths))
    extremes = [start for start in points if start.kind == "extreme"]
    for start in extremes:
        yield stays(here, start)
        for name in ("E7", *leaving.BY):
            yield leaving.reaches(here, name, start)
    if any(start.loss == DEEP for start in extremes):
        for batch in leaving.NOISY:
            yield leaving.noise(here, batch)
    if extremes:
        planned = [name for name in PLAIN_SGD if name in options.recipes]
        for recipe in planned or [leaving.SGD]:
            yield leaving.depth(here, extremes, recipe)
    for start in points:
        if start.kind != "extreme":
            for regularised in leaving.regularisers(options.label_recipes):
                yield leaving.removes(here, start, regularised)


def _wanted(command: Command) -> dict[str, tuple[Command, str]]:
    """What every statement needs: id -> command, why."""
    bare = command.without("starts", "depths", "label_recipes")
    plain = wanting(bare), "needs --starts extreme, with --depths 1e-3 among them"
    labels = wanting(bare), "needs --starts random-labels, and --label-recipes of E7.random"
    return {name: labels if name == "E7.random" else plain for name in STATEMENTS}
