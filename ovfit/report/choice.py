"""Which launch speaks for a claim: of several that measured it, the one with most networks."""

import json
from collections.abc import Sequence

from ovfit.report.row import Row

Key = tuple[str, str, str]


def chosen(claims: Sequence[Row]) -> list[Row]:
    """As `speaking`, sorted; where rows of one scope differ in settings, these are added to the
    scope.
    """
    rows = speaking(claims)
    tested = [row for row in rows if row["n"]]
    return sorted([*_told_apart(tested), *(row for row in rows if not row["n"])], key=_key)


def speaking(claims: Sequence[Row]) -> list[Row]:
    """One row per study, id, scope and settings, as its launch made it.

    The one of most networks, then the newest (they come newest first), whatever its verdict. A
    claim that a launch could not test is left out where another launch tested it for that scope.
    """
    best: dict[tuple[Key, str], Row] = {}
    for row in claims:
        settings = row["settings"] if row["n"] else {}
        key = (_key(row), json.dumps(settings, sort_keys=True))
        if key not in best or row["n"] > best[key]["n"]:
            best[key] = row
    tested = [row for row in best.values() if row["n"]]
    untested = [row for row in best.values() if not row["n"]]
    open_ = [row for row in untested if not any(_answers(other, row) for other in tested)]
    return [*tested, *_once(open_)]


def _key(row: Row) -> Key:
    return row["study"], row["id"], json.dumps(row["scope"], sort_keys=True)


def _told_apart(claims: Sequence[Row]) -> list[Row]:
    """With the settings in which claims of one scope differ as part of their scopes."""
    alike: dict[Key, list[Row]] = {}
    for row in claims:
        alike.setdefault(_key(row), []).append(row)
    apart = []
    for group in alike.values():
        names = _differing([row["settings"] for row in group])
        for row in group:
            settings = {name: row["settings"].get(name, "-") for name in names}
            apart.append(Row(**{**row, "scope": {**row["scope"], **settings}}))
    return apart


def _differing(settings: Sequence[dict[str, str]]) -> list[str]:
    """The names whose values are not the same everywhere."""
    names = {name for each in settings for name in each}
    return sorted(name for name in names if len({each.get(name) for each in settings}) > 1)


def _answers(tested: Row, row: Row) -> bool:
    """Whether a tested claim answers an untested one: that claim, within the scope it names."""
    same = tested["study"] == row["study"] and tested["id"] == row["id"]
    return same and row["scope"].items() <= tested["scope"].items()


def _once(claims: Sequence[Row]) -> list[Row]:
    """Without those that say less than another: no scope, where that claim is there with one."""
    scoped = {(row["study"], row["id"]) for row in claims if row["scope"]}
    return [row for row in claims if row["scope"] or (row["study"], row["id"]) not in scoped]
