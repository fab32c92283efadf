"""The verdicts of the landscape study: E8, C1 to C5 for each configuration."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

import numpy as np
import pandas as pd

from ovfit.analysis.claims import Claim, corrected
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.replicas import deciding
from ovfit.analysis.sequential import geometric_interval
from ovfit.analysis.summary import configurations
from ovfit.columns import ARM, SEED
from ovfit.studies import specs
from ovfit.studies.command import Command
from ovfit.studies.landscape.family import CAN_DROP
from ovfit.studies.landscape.options import (
    ALL,
    BENT,
    CONFIGURATION,
    ENDS,
    NORMALS,
    STRAIGHT,
    Options,
)
from ovfit.studies.landscape.pairs import of_arm, ratio, whole
from ovfit.studies.landscape.statements import PILOT, STATEMENTS
from ovfit.studies.rounds import at_least
from ovfit.studies.settings import Scope, absent, settings_of

CURVED = {"E8.top": "lambda1", "E8.trace": "trace", "E8.radius": "radius"}
BARRIERS = {"C1": NORMALS + STRAIGHT, "C2": NORMALS + BENT, "C3": ENDS + STRAIGHT}
UNEQUAL = "the networks' clean losses were not asked to be equal (--unequal)"
Values = Callable[[pd.DataFrame], np.ndarray]


def claims(evidence: Evidence[Options], command: Command) -> list[Claim]:
    """One verdict per statement and planned configuration, Holm-corrected over all."""
    options = evidence.options
    present = list(configurations(evidence.networks, CONFIGURATION))
    planned = [_scope(scope) for scope in settings_of(options.dataset, options)]
    scopes = [] if options.of or options.study else absent(planned, [scope for scope, _ in present])
    groups = [*present, *((dict(scope), evidence.networks.iloc[:0]) for scope in scopes)]
    trained = command.without("of", "study", "unequal")  # which networks of a store cannot decide
    family = max(len(STATEMENTS) * max(1, len(groups)), options.family)
    wanted = at_least(trained, deciding(family))
    judged = [claim for scope, group in groups for claim in _group(scope, group, options, wanted)]
    return corrected(sorted(judged, key=lambda claim: claim.id), options.family)


def _scope(scope: Scope) -> Scope:
    return {name: value for name, value in scope.items() if name in CONFIGURATION}


def _group(
    scope: Scope, networks: pd.DataFrame, options: Options, command: Command
) -> Iterator[Claim]:
    seeds = _seeds(networks, options)
    for name, (values, why) in _quantities(options, seeds, str(scope.get("arch"))).items():
        known = values(networks) if len(networks) else np.full(1, np.nan)
        if np.isnan(known).all():
            claim = STATEMENTS.missing(name, scope, command, why)
        else:
            parts = STATEMENTS.parts(name, [known])
            claim = STATEMENTS.judge(name, scope, parts, command).noted(
                _control(name, networks, options), UNEQUAL if options.unequal else ""
            )
        yield claim.noted(PILOT) if scope.get("dataset") == "digits" else claim


def _seeds(networks: pd.DataFrame, options: Options) -> list[int]:
    """The planned ones; those there are, where networks of a store are looked at."""
    if options.of or options.study:
        return sorted({int(seed) for seed in networks[SEED]})
    return list(specs.seeds(options))


def _quantities(
    options: Options, seeds: Sequence[int], arch: str
) -> Mapping[str, tuple[Values, str]]:
    """Each statement's value per seed, and what is missing where there is none."""
    level = options.level
    unequal = f"no pair whose states bracket a clean loss of {level:g} within 2 %"
    found: dict[str, tuple[Values, str]] = {
        name: (partial(_compared, column=column, level=level, seeds=seeds), unequal)
        for name, column in CURVED.items()
    }
    for name, arm in BARRIERS.items():
        column = "barrier_train_error"
        found[name] = (partial(of_arm, arm=arm, column=column, seeds=seeds), f"no path {arm}")
    for knob in ALL["knobs"]:
        why = f"no path of networks with that knob (--knobs {knob})"
        if knob == "dropout" and arch not in CAN_DROP:
            why = f"{arch} has no dropout"
        found[f"C4.{knob}"] = (partial(_widened, knob=knob, seeds=seeds), why)
    bent = NORMALS + BENT
    found["C5"] = (partial(of_arm, arm=bent, column="far_ratio", seeds=seeds), f"no path {bent}")
    return found


def _widened(networks: pd.DataFrame, knob: str, seeds: Sequence[int]) -> np.ndarray:
    """(N,) the radius of the path with a knob turned over that of the baseline."""
    turned, baseline = (of_arm(networks, arm + BENT, "tunnel", seeds) for arm in (knob, NORMALS))
    wider: np.ndarray = turned / baseline
    return wider


def _compared(
    networks: pd.DataFrame, column: str, level: float, seeds: Sequence[int]
) -> np.ndarray:
    """(N,) extreme over normal; a radius only where both have every training image right."""
    values = ratio(networks, column, level, seeds)
    if column != "radius":
        return values
    both = whole(networks, "normal", seeds) & whole(networks, "extreme", seeds)
    return np.where(both, values, np.nan)


def _control(name: str, networks: pd.DataFrame, options: Options) -> str:
    """The same ratio of the clean copies, and along plain directions: reported, not judged."""
    if name not in CURVED:
        return ""
    seeds, notes = list(specs.seeds(options)), []
    if networks[ARM].str.startswith("clean-copies").any():
        values = ratio(networks, CURVED[name], options.level, seeds, over="clean-copies")
        notes.append(f"clean-copies / normal {_geometric(values)}")
    if name == "E8.radius":
        plain = ratio(networks, "plain_radius", options.level, seeds)
        notes.append(f"along plain directions {_geometric(plain)}")
    return "; ".join(notes)


def _geometric(values: np.ndarray) -> str:
    found = geometric_interval(values)
    return f"{found.mean:.3g} [{found.low:.3g}, {found.high:.3g}], n = {found.n}"
