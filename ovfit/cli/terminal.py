"""What a command prints at its end: tables on a terminal, tab-separated columns in a pipe."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ovfit.durations import spell

if TYPE_CHECKING:
    import pandas as pd

    from ovfit.analysis.claims import Claim


def show(title: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """A table on stdout."""
    texts = [[str(cell) for cell in row] for row in rows]
    if not sys.stdout.isatty():
        print("\t".join(columns))
        for row in texts:
            print("\t".join(row))
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(title=title, title_justify="left", title_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in texts:
        table.add_row(*row)
    Console().print(table)


def print_table(table: "pd.DataFrame") -> None:
    """A study's closing table; X, X_low and X_high become one cell."""
    if table.empty:
        print("no network finished")
        return
    from ovfit.analysis.summary import CONFIGURATION

    names = [str(name) for name in table if not str(name).endswith(("_low", "_high"))]
    settings = [
        name for name in (*CONFIGURATION, "n_parameters") if name not in ("dataset", "arch")
    ]
    columns = [
        name for name in names if name not in settings or table[name].nunique(dropna=False) > 1
    ]
    rows = [[_cell(row, name) for name in columns] for _, row in table.iterrows()]
    show("Mean over networks with 95 % t interval over seeds", columns, rows)


def print_rows(name: str, rows: "pd.DataFrame") -> None:
    """A study's own table, less the columns that are the same in every row."""
    columns = [
        str(column) for column in rows if rows[column].nunique(dropna=False) > 1 or len(rows) == 1
    ]
    print()
    show(
        name,
        columns,
        [
            [f"{value:.6g}" if isinstance(value, float) else value for value in row]
            for row in rows[columns].itertuples(index=False)
        ],
    )


def _cell(row: "pd.Series", name: str) -> str:
    value = row[name]
    if f"{name}_low" not in row:
        return f"{value:g}" if isinstance(value, float) else str(value)
    digits = ".4f" if name != "distance" else ".2f"
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    if value != value:
        return "-"
    return (
        f"{value:{digits}}"
        if low == high or low != low
        else f"{value:{digits}} [{low:{digits}}, {high:{digits}}]"
    )


def print_claims(claims: "Sequence[Claim]") -> None:
    """A row per claim: verdict, effect with interval, n, margin; for an undecided one the command that would decide it."""
    from ovfit.analysis.statistics import LEAST

    if not claims:
        return
    names = {name for claim in claims for name in claim.scope} - {"arch", "dataset"}
    varying = sorted(
        name
        for name in names
        if len({str(claim.scope[name]) for claim in claims if name in claim.scope}) > 1
    )
    rows = []
    for claim in claims:
        scope = " ".join(
            str(claim.scope[name]) for name in ("arch", "dataset") if name in claim.scope
        )
        scope += "".join(
            f" {name.replace('_', ' ')}={claim.scope[name]}"
            for name in varying
            if name in claim.scope
        )
        missing = claim.verdict == "undecided" and claim.n < LEAST
        measured = "-" if claim.effect is None else f"{claim.effect:.4g}"
        if claim.low is not None and claim.low != claim.high:
            measured += f" [{claim.low:.4g}, {claim.high:.4g}]"
        rows.append(
            [
                claim.id,
                claim.statement,
                scope,
                claim.verdict,
                measured,
                claim.n,
                f"to decide: {claim.command}"
                if missing
                else "; ".join(filter(None, (claim.margin, claim.note))),
            ]
        )
    print()
    show(
        "Claims (95 % intervals over networks, Holm-corrected)",
        ["claim", "statement", "scope", "verdict", "effect", "n", "margin"],
        rows,
    )


def print_plan(rows: Sequence[tuple[Any, ...]]) -> None:
    columns = [
        "dataset",
        "arch",
        "arms",
        "networks",
        "stacks",
        "per stack",
        "steps each, at most",
        "estimated time, at most",
    ]
    show(
        "Plan: nothing is trained, nothing is written",
        columns,
        [[*row[:-1], spell(row[-1])] for row in rows],
    )
    print(
        f"in all: {sum(row[3] for row in rows)} networks, at most {spell(sum(row[-1] for row in rows))}"
    )
