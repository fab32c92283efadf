"""`ovfit compare`: two launches, what differs in their commands, their claims, their networks."""

import json
from collections.abc import Container, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ovfit.cli.shared import Store

if TYPE_CHECKING:
    import pandas as pd

Launch = Mapping[str, Any]


def compare(
    first: Annotated[str, typer.Argument(metavar="LAUNCH", help="its run id, or its beginning")],
    second: Annotated[str, typer.Argument(metavar="LAUNCH", help="the other one")],
    tracking_uri: Store = None,
) -> None:
    """Two launches: options, verdicts, and the difference of their networks.

    \b
    ovfit status                     which launches there are
    ovfit compare 3f2a91c0 7b6487f1  the second less the first

    Networks are paired by their seeds at the settings that both launches have. Each difference
    has its mean and a 95 % interval that may be looked at after every seed. On the viewer's page
    Compare any networks may be set against each other.
    """
    from ovfit.analysis.differences import differences
    from ovfit.tracking.lookup import launch_named
    from ovfit.tracking.store import resolve

    store = resolve(tracking_uri)
    both = [launch_named(name, store) for name in (first, second)]
    _print_options(both, store)
    _print_claims(both, store)
    ours, theirs = (_networks(launch, store) for launch in both)
    _print_differences(differences(ours, theirs))


def _networks(launch: Launch, store: str) -> "pd.DataFrame":
    """The finished networks that a launch's claims are of; its own where it has none yet."""
    from ovfit.columns import FINISHED, PARENT, RUN_ID
    from ovfit.tracking.launches import covered
    from ovfit.tracking.reader import Reader
    from ovfit.tracking.selection import Selection

    whole, reader = covered(launch, store), Reader(store)
    by, values = (PARENT, [launch[RUN_ID]]) if whole is None else (RUN_ID, whole[RUN_ID])
    mine = Selection(kind="network", by=by, values=tuple(values), status=FINISHED)
    finished = reader.runs(mine)
    measured = reader.values(list(finished[RUN_ID]))
    merged: pd.DataFrame = finished.merge(measured, on=RUN_ID)
    return merged


def _print_options(both: list[Launch], store: str) -> None:
    from ovfit.cli.table import show
    from ovfit.columns import SHORT
    from ovfit.tracking.launches import options

    saved = [(options(launch, store) or {}).get("options", {}) for launch in both]
    names = [name for name in {**saved[0], **saved[1]} if saved[0].get(name) != saved[1].get(name)]
    rows = [["study", *(launch["study"] for launch in both)]]
    rows += [[name, *(each.get(name, "-") for each in saved)] for name in names]
    heads = [f"{launch['run_id'][:SHORT]} ({launch['state']})" for launch in both]
    show("What differs", ["option", *heads], rows)


def _print_claims(both: list[Launch], store: str) -> None:
    """Verdicts of the claims that both state, at scopes that agree in what both name and share."""
    from ovfit.analysis.scopes import scope_text
    from ovfit.cli.table import show
    from ovfit.tracking.launches import artifacts

    sides = [artifacts(launch, store).claims or [] for launch in both]
    values = [_values(side) for side in sides]
    compared = {name for name, own in values[0].items() if not own & values[1].get(name, own)}
    told = {_place(claim, compared): claim for claim in sides[1]}
    rows = [
        [claim["id"], scope_text(claim["scope"], compared), _said(claim), _said(other)]
        for claim in sides[0]
        if (other := told.get(_place(claim, compared))) is not None
    ]
    if rows:
        print()
        show("Claims of both", ["claim", "setting", "first", "second"], rows)


def _values(claims: Sequence[Mapping[str, Any]]) -> dict[str, set[str]]:
    """What the scopes of claims name, and every value of it."""
    values: dict[str, set[str]] = {}
    for claim in claims:
        for name, value in claim["scope"].items():
            values.setdefault(name, set()).add(str(value))
    return values


def _place(claim: Mapping[str, Any], compared: Container[str]) -> tuple[str, str]:
    """A claim and its setting, less what is compared."""
    scope = {name: str(value) for name, value in claim["scope"].items() if name not in compared}
    return claim["id"], json.dumps(scope, sort_keys=True)


def _said(claim: Mapping[str, Any]) -> str:
    effect = claim.get("effect")
    return (
        claim["verdict"] if effect is None else f"{claim['verdict']} ({effect:.4g}, n={claim['n']})"
    )


def _print_differences(table: "pd.DataFrame") -> None:
    from ovfit.cli.table import show

    print()
    if table.empty:
        print("no networks of one seed at a setting that both launches have: nothing is compared")
        return
    rows = [
        [f"{value:.4g}" if isinstance(value, float) else str(value) for value in row]
        for row in table.itertuples(index=False)
    ]
    show("Second less first, by seed", [str(name) for name in table], rows)
