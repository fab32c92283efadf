"""A claim in words: its verdict, its effect, where it was measured, what to run next."""

from collections.abc import Container, Mapping, Sequence

from ovfit.analysis.statistics import LEAST
from ovfit.report.row import Row
from ovfit.studies.command import Command

SIGNS = {"holds": "✔", "fails": "✘", "undecided": "?"}
PLACE = ("arch", "dataset")  # said first


def signed(verdict: str) -> str:
    """✔ holds"""
    return f"{SIGNS.get(verdict, '')} {verdict}"


def measured(claim: Row) -> str:
    """Effect and interval, as text: 0.98 [0.95, 1]."""
    effect, low, high = claim["effect"], claim["low"], claim["high"]
    if effect is None:
        return "–"
    if low is None or high is None or low == high:
        return f"{effect:.4g}"
    return f"{effect:.4g} [{low:.4g}, {high:.4g}]"


def shared(scopes: Sequence[Mapping[str, object]]) -> dict[str, object]:
    """What all scopes that say anything have in common, besides arch and dataset.

    It is said once, not in every row.
    """
    named = [scope for scope in scopes if scope]
    if len(named) < 2:
        return {}
    return {
        name: value
        for name, value in named[0].items()
        if name not in PLACE and all(scope.get(name) == value for scope in named)
    }


def scope_text(scope: Mapping[str, object], but: Container[str] = ()) -> str:
    """mlp on mnist, width 32, ...; without the names in `but`."""
    place = " on ".join(str(scope[name]) for name in PLACE if name in scope)
    parts = [place] if place else []
    for name, value in scope.items():
        if name in PLACE or name in but:
            continue
        text = f"{value:g}" if isinstance(value, float) else str(value)
        parts.append(f"{name.replace('_', ' ')} {text}")
    return ", ".join(parts)


def next_step(claim: Row) -> str:
    """The command that would decide an undecided claim; empty where there is none.

    The claim's own where it had too few networks; with four times the seeds, which is half the
    interval, where it had enough.
    """
    if claim["verdict"] != "undecided" or not claim["command"]:
        return ""
    if claim["n"] < LEAST:
        return claim["command"]
    try:
        command = Command.from_line(claim["command"])
    except ValueError:
        return ""
    given = command.given.get("replicas", "")
    seeds = int(given) if given.isdigit() else claim["n"]
    return command.with_(replicas=4 * seeds).line
