"""The verdicts of the study of random labels: Z1 to Z3; Z4 and Z5 are the theory's."""

from collections.abc import Iterator

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.studies import settings
from ovfit.studies.command import Command
from ovfit.studies.here import NOBODY, Scope
from ovfit.studies.randomize import regularisers, tasks
from ovfit.studies.randomize.here import Here, wanting
from ovfit.studies.randomize.measures import families
from ovfit.studies.randomize.options import Options
from ovfit.studies.randomize.plan import planned_settings, planned_tasks
from ovfit.studies.randomize.statements import REGULARISERS, STATEMENTS, TASKS, THEORY
from ovfit.studies.randomize.theory import claims as theory


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """One verdict per planned configuration (and task), Holm-corrected over all.

    What no network bears on is undecided, with the command that would decide it.
    """
    if evidence.options.theory:
        return theory.claims(evidence, command)
    judged: list[Claim] = []
    scopes: list[Scope] = []
    for scope, group in families(evidence.networks):
        here = Here(evidence, scope, group, command)
        judged += [*tasks.claims(here), *regularisers.claims(here)]
        scopes.append(scope)
    for planned in settings.absent(list(planned_settings(evidence.options)), scopes):
        nobody = evidence.networks.iloc[:0]
        judged += _absent(Here(evidence, dict(planned), nobody, command))
    judged += STATEMENTS.untested(judged, _wanted(command))
    return corrected(sorted(judged, key=lambda claim: claim.id), evidence.options.family)


def _absent(here: Here) -> Iterator[Claim]:
    """The planned claims of a configuration of which nothing has finished."""
    for arm in planned_tasks(here.options):
        yield from tasks.absent(here, {**here.scope, "arm": arm})
    if here.options.sweep != "tasks":
        for name in REGULARISERS:
            yield here.missing(name, here.scope, NOBODY)


def _wanted(command: Command) -> dict[str, tuple[Command, str]]:
    """What every statement needs: id -> command, why."""
    swept = {sweep: _sweeping(command, sweep) for sweep in ("tasks", "regularisers")}
    theoretical = Command("randomize").with_(theory=True)
    return {
        **dict.fromkeys(TASKS, (swept["tasks"], "needs --sweep tasks")),
        **dict.fromkeys(REGULARISERS, (swept["regularisers"], "needs --sweep regularisers")),
        **dict.fromkeys(THEORY, (theoretical, "needs --theory on")),
    }


def _sweeping(command: Command, sweep: str) -> Command:
    bare = command.without("tasks", "rates", "regularisers", "weight_decay")
    return wanting(bare, sweep=sweep)
