"""What a study makes of a set of finished networks, for its launch and for whoever looks at a part of them later."""

import shlex
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from ovfit.errors import BadInput

if TYPE_CHECKING:
    import pandas as pd

    from ovfit.analysis.evidence import Evidence


def evidence(
    study: Any,
    options: Any,
    networks: "pd.DataFrame",
    store: str,
    curves: "pd.DataFrame | None" = None,
) -> "Evidence":
    """The records of those networks (rows of the reader's runs and networks, merged), with the study's own measures as further columns.

    `curves`: where the study's CURVES have been read already.
    """
    from ovfit.tracking.evidence import gather

    names = getattr(study, "CURVES", [])
    return measured(study, gather(store, networks, names, options, curves))


def measured(study: Any, found: "Evidence") -> "Evidence":
    """The same with the study's own measures."""
    if not hasattr(study, "measures") or found.networks.empty:
        return found
    return replace(
        found, networks=found.networks.merge(study.measures(found), on="run_id", how="left")
    )


def options(study: Any, command: str) -> Any:
    """The options a launch's command line meant. Raises BadInput where this version does not know it."""
    from ovfit.cli.options import parse

    try:
        words = shlex.split(command)[2:]
        return parse(
            study,
            dict(
                zip(
                    (word.removeprefix("--").replace("-", "_") for word in words[::2]),
                    words[1::2],
                    strict=True,
                )
            ),
        )
    except (BadInput, KeyError, ValueError) as error:
        raise BadInput(
            f"the launch's command is not one of this version ({str(error)[:150]}): {command}"
        ) from None


def settings(study: Any, command: str) -> dict[str, str]:
    """What a launch's claims depend on besides their scope, as text: its options, without how it was run, and without how many seeds and arms."""
    from ovfit.studies.options import Run

    found = options(study, command)
    skipped = {"replicas", "seed", "arms", *(f.name for f in fields(Run))}
    return {f.name: str(getattr(found, f.name)) for f in fields(found) if f.name not in skipped}
