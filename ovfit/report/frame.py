"""The claims of a store as a tidy frame, for a notebook or a script."""

import pandas as pd

from ovfit.report.claims import findings
from ovfit.report.row import MEASURED
from ovfit.tracking.store import resolve

VERDICT = [*(name for name in MEASURED if name != "scope"), "rule"]
NUMBERS = ("effect", "low", "high", "images", "looks", "family")


def claims(study: str | None = None, tracking_uri: str | None = None) -> pd.DataFrame:
    """A row per claim of a study, or of all, and scope it was tested in: what `ovfit report` says.

    `tracking_uri`: the store (default: the one a command in this folder would use). Columns: id,
    study, verdict (holds, fails, undecided), effect, low, high (float64, the interval; NaN where
    nothing was measured), n (networks or seeds that count), test, margin, command (the one that
    measures it), name and unit of the effect, images (test images), looks (how often it was
    judged), family (claims of its launch; these three float64, NaN where a launch does not say),
    rule (`as registered`, or what is to be said of it), statement, launch (run id), then
    scope.dataset, scope.arch ... for every name that a scope has (NaN where a claim's has not). No
    rows where no launch has ended yet. Raises BadInput where the store cannot be read.
    """
    names = [*VERDICT, "statement", "launch"]
    rows = []
    for claim in findings(resolve(tracking_uri)).claims:
        if study in (None, claim["study"]):
            scope = {f"scope.{name}": value for name, value in claim["scope"].items()}
            named = {name: value for name, value in claim.items() if name in names}
            rows.append(named | scope)
    numbers = dict.fromkeys(NUMBERS, float)
    return pd.DataFrame(rows, columns=None if rows else names).astype(numbers)
