"""The claims that a command prints at its end: in words, and as a forest plot."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ovfit.cli.table import show

if TYPE_CHECKING:
    from ovfit.analysis.forest import Panel
    from ovfit.cli.forest import Letters

CLAIMS = "Claims (95 % intervals that may be looked at after every seed)"
WORDS = ("claim", "verdict", "what was measured [95 % interval], what is claimed")
NUMBERS = ("effect", "low", "high", "unit", "n", "images", "looks")
CLAIM = ("claim", "statement", "scope", "verdict", "measured", *NUMBERS, "margin", "note", "next")
PARTS = ("effect", "low", "high", "unit", "scale", "n", "images", "side", "margin")
PART = ("claim", "scope", "quantity", *PARTS, "verdict", "plot")
STYLES = {"holds": "green", "fails": "red", "undecided": "yellow"}
MOST = 60  # rows of a plot on a terminal
LABEL = 28  # letters of a row's name there
Claims = Sequence[Mapping[str, Any]]  # rows of claims.json


def print_claims(claims: Claims) -> None:
    """Each with its verdict, what was measured and claimed, on how much, and what is to be said.

    Then their forest plot, and over how many claims they are corrected.
    """
    from ovfit.analysis.words import corrected_over

    if not claims:
        return
    print()
    if sys.stdout.isatty():
        show(CLAIMS, WORDS, [_in_words(claim, claims) for claim in claims])
        _plot(claims)
    else:
        show(CLAIMS, CLAIM, [_in_columns(claim, claims) for claim in claims])
        print()
        show("", PART, list(_parts(claims)))
    over = corrected_over(claims)
    if over:
        print(f"\n{over}")


def _in_words(claim: Mapping[str, Any], claims: Claims) -> list[str]:
    from ovfit.analysis.words import counted, measured

    place = ": ".join(filter(None, (_scope(claim, claims), counted(claim))))
    lines = [claim["statement"], place, *measured(claim), claim["note"], _next(claim)]
    return [claim["id"], claim["verdict"], "\n".join(filter(None, lines))]


def _in_columns(claim: Mapping[str, Any], claims: Claims) -> list[str]:
    from ovfit.analysis.words import measured

    return [
        claim["id"],
        claim["statement"],
        _scope(claim, claims),
        claim["verdict"],
        "; ".join(measured(claim)),
        *(_text(claim[name]) for name in NUMBERS),
        claim["margin"],
        claim["note"],
        _next(claim),
    ]


def _scope(claim: Mapping[str, Any], claims: Claims) -> str:
    from ovfit.analysis.scopes import constant, scope_text

    return scope_text(claim["scope"], constant([each["scope"] for each in claims]))


def _next(claim: Mapping[str, Any]) -> str:
    """What would decide a claim that has too few networks."""
    from ovfit.analysis.statistics import LEAST

    is_open = claim["verdict"] == "undecided" and claim["n"] < LEAST
    return f"to decide: {claim['command']}" if is_open else ""


def _text(value: object) -> str:
    if value is None:
        return ""
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def _parts(claims: Claims) -> Iterator[list[str]]:
    """A row per quantity and setting, with its bar of the plot."""
    from ovfit.analysis.forest import panels
    from ovfit.cli.forest import PLAIN, drawn

    for panel in panels(claims):
        for bar in panel.bars:
            part = {name: _text(bar.part[name]) for name in PARTS}
            verdict, plot = bar.verdict, drawn(bar, panel, PLAIN)
            yield [bar.claim, bar.where, panel.name, *part.values(), verdict, plot]


def _plot(claims: Claims) -> None:
    """The forest plot on a terminal."""
    from rich.console import Console

    from ovfit.analysis.forest import count, first, panels
    from ovfit.cli.forest import ON_TERMINAL, legend

    every = panels(claims)
    if not every:
        return
    shown = first(every, MOST)
    console = Console()
    console.print()
    for panel in shown:
        _panel(console, panel, ON_TERMINAL)
    console.print(legend(shown, ON_TERMINAL))
    left = count(every) - count(shown)
    if left:
        console.print(f"{left} further rows: `ovfit view` draws them")


def _panel(console: Any, panel: "Panel", letters: "Letters") -> None:
    from rich.table import Table
    from rich.text import Text

    from ovfit.cli.forest import WIDTH, axis, drawn

    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=LABEL, overflow="fold")
    grid.add_column(width=WIDTH, no_wrap=True)
    grid.add_column(overflow="fold")
    for bar in panel.bars:
        plot = Text(drawn(bar, panel, letters), style=STYLES[bar.verdict])
        grid.add_row(Text(bar.label), plot, Text(bar.size))
    grid.add_row("", Text(axis(panel), style="dim"), "")
    console.print(Text(panel.heading, style="bold"))
    console.print(grid)
