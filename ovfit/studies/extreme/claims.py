"""The verdicts of the extreme-overfitting study: E1 to E5 and E9."""

from collections.abc import Mapping

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.pairs import curves
from ovfit.studies.command import Command
from ovfit.studies.extreme.critical import critical
from ovfit.studies.extreme.judging import Judging
from ovfit.studies.extreme.options import Options
from ovfit.studies.extreme.points import point, strengths
from ovfit.studies.extreme.race import faster
from ovfit.studies.extreme.settings import Setting, races, settings
from ovfit.studies.extreme.statements import STATEMENTS
from ovfit.studies.extreme.twins import farther, gradients
from ovfit.studies.extreme.wanting import Wanting

# what statements need that are about an optimiser and a decay which a launch may not have
ELSEWHERE: Mapping[str, tuple[Mapping[str, object], str]] = {
    "E1": ({"optimizer": "adam", "weight_decay": 0}, "no Adam network without weight decay"),
    "E2": ({"weight_decay": "0,1e-5,1e-4,1e-3"}, "no network with weight decay"),
    "E9": ({"optimizer": "adam,sgd", "weight_decay": 0}, "no network trained by SGD"),
}


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """One verdict per statement and planned setting, whatever finished; Holm-corrected over all."""
    options = evidence.options
    planned = settings(evidence.networks, options)
    compared = races(planned, options)
    stated = [name for setting in planned for name in setting.claims]
    elsewhere = {name: needed for name, needed in ELSEWHERE.items() if name not in stated}
    family = max(len(stated) + len(compared) + len(elsewhere), options.family)
    by_run = curves(evidence.curves) if len(evidence.curves) else {}
    judging = Judging(options, by_run, Wanting(command, options, family))
    judged = [_claim(name, judging, setting) for setting in planned for name in setting.claims]
    judged += [faster(judging, race) for race in compared]
    judged += [
        STATEMENTS.missing(name, {}, judging.wanting.with_(**changes), why)
        for name, (changes, why) in elsewhere.items()
    ]
    return strengths(corrected(sorted(judged, key=lambda claim: claim.id), options.family))


def _claim(name: str, judging: Judging, setting: Setting) -> Claim:
    needed = _needed(name) - set(judging.options.arms)
    if needed:
        command = judging.wanting.with_(**({"arms": "all"} if "clean-copies" in needed else {}))
        why = f"no {' and no '.join(sorted(needed))} arm"
        return STATEMENTS.missing(name, setting.scope, command, why)
    if setting.networks.empty:
        command = judging.wanting.with_()
        return STATEMENTS.missing(name, setting.scope, command, "no network of it finished")
    if name == "E4":
        return critical(judging, setting)
    if name == "E4.twin":
        return gradients(judging, setting)
    if name.startswith("E5"):
        return farther(name, judging, setting)
    return point(name, judging, setting)


def _needed(name: str) -> set[str]:
    """The arms that a statement is about."""
    if name == "E5.copies":
        return {"extreme", "clean-copies"}
    return {"extreme", "normal"} if name == "E4.twin" or name.startswith("E5") else {"extreme"}
