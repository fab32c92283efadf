"""What a command prints at its end: tables on a terminal, tab-separated columns in a pipe."""

import math
import sys
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ovfit.cli.table import show
from ovfit.cli.verdicts import print_claims
from ovfit.columns import SHORT
from ovfit.durations import spell
from ovfit.tracking import ui

if TYPE_CHECKING:
    import pandas as pd

    from ovfit.studies.closing import Closing
    from ovfit.studies.price import Price
    from ovfit.studies.results import Result

ALWAYS = ("figures", "summary.csv", "networks.csv", "claims.json")  # artifacts of a launch
LIMITS = ("steps each, at most", "estimated time, at most")
PLAN = ("dataset", "arch", "arms", "networks", "stacks", "per stack", *LIMITS)


def print_result(result: "Result[Any]") -> None:
    """The closing tables and claims on stdout, and where to look next; notes on stderr."""
    print_closing(result.closing)
    for name, rows in result.tables.items():
        print_rows(name, rows)
    print_claims([claim.row() for claim in result.claims])
    if result.is_repeat:
        print(
            f"ovfit: nothing has changed since the launch {result.launch[:SHORT]}, which stands "
            "for this one; --relaunch on makes another, with figures of its own",
            file=sys.stderr,
        )
    for note in result.closing.notes:
        print(f"ovfit: {note}", file=sys.stderr)
    made = ", ".join([*ALWAYS, *(f"{name}.csv" for name in result.tables)])
    base = ui.base(result.store)
    page = ui.run(result.experiment, result.launch, base)
    start = f"`mlflow ui --backend-store-uri {result.store}`, then " if base == ui.BASE else ""
    print(f"\nLook next: {start}this launch at {page}: {made}")
    for step in result.closing.next_steps:
        print(step)
    if not result.closing.next_steps:
        print(
            "One network in Python: `ovfit.load(RUN_ID)`; this launch again trains nothing twice; "
            f"`{' '.join(result.command.argv[: 3 if result.command.file else 2])} --help` "
            "lists the options"
        )


def print_failures(result: "Result[Any]") -> None:
    """What failed, and how often, on stderr."""
    for reason, count in Counter(result.failed.values()).items():
        print(f"ovfit: {count} x {reason}; repeat the command to try again", file=sys.stderr)


def print_closing(closing: "Closing") -> None:
    """The closing table; X, X_low and X_high become one cell."""
    table = closing.table
    if table.empty:
        print("no network finished")
        return
    if closing.columns is not None:
        show(closing.title, closing.columns, closing.rows)
        return
    from ovfit.analysis.summary import CONFIGURATION

    names = [str(name) for name in table if not str(name).endswith(("_low", "_high"))]
    settings = {*CONFIGURATION, "n_parameters"} - {"dataset", "arch"}
    varying = {name for name in names if table[name].nunique(dropna=False) > 1}
    columns = [name for name in names if name not in settings or name in varying]
    rows = [[_cell(row, name) for name in columns] for _, row in table.iterrows()]
    show(closing.title, columns, rows)


def print_rows(name: str, rows: "pd.DataFrame") -> None:
    """A study's own table, less the columns that are the same in every row."""
    varying = [str(c) for c in rows if rows[c].nunique(dropna=False) > 1 or len(rows) == 1]
    cells = [
        [f"{value:.6g}" if isinstance(value, float) else value for value in row]
        for row in rows[varying].itertuples(index=False)
    ]
    print()
    show(name, varying, cells)


def _cell(row: "pd.Series[Any]", name: str) -> str:
    value = row[name]
    if f"{name}_low" not in row:
        return f"{value:g}" if isinstance(value, float) else str(value)
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    if math.isnan(value):
        return "-"
    digits = ".4f" if name != "distance" else ".2f"
    if low == high or math.isnan(low):
        return f"{value:{digits}}"
    return f"{value:{digits}} [{low:{digits}}, {high:{digits}}]"


def print_prices(rows: "Sequence[Price]") -> None:
    """What a command would train, and for how long."""
    texts = [[*row[:-1], spell(row.seconds)] for row in rows]
    show("Plan: nothing is trained, nothing is written", PLAN, texts)
    networks, seconds = sum(row.networks for row in rows), sum(row.seconds for row in rows)
    print(f"in all: {networks} networks, at most {spell(seconds)}")
