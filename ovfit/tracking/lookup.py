"""A launch of a store by its run id, or by the beginning of it."""

import pandas as pd

from ovfit.columns import PARENT, RUN_ID, SHORT
from ovfit.errors import BadInput
from ovfit.tracking.launches import Launch, launches_in, rows
from ovfit.tracking.reader import read_runs
from ovfit.tracking.selection import Selection

LISTED = 3  # launches that a name which fits none is answered with


def launch_named(name: str, store: str) -> Launch:
    """The launch of a store, as a row of `launches`, whose run id is or begins with `name`.

    Raises BadInput where there is none, or more than one.
    """
    table = launches_in(store)
    matching = table[table[RUN_ID].str.startswith(name)] if name else table[:0]
    if len(matching) == 1:
        return rows(matching)[0]
    if len(matching):
        those = ", ".join(matching[RUN_ID].str[: len(name) + 4])
        raise BadInput(f"{len(matching)} launches begin with {name!r}: {those}; give more of it")
    if table.empty:
        raise BadInput(f"the store {store} has no launch; `ovfit extreme` makes one")
    raise BadInput(_unknown(table, name, store))


def _unknown(table: pd.DataFrame, name: str, store: str) -> str:
    if name:
        own = read_runs(store, Selection(kind="network", begins=name))
        if len(own):
            launch = str(own.iloc[0][PARENT])[:SHORT]
            return f"{name} is a network of the launch {launch}; give a launch"
    latest = [f"{row['run_id'][:SHORT]} ({row['study']})" for row in rows(table.head(LISTED))]
    return (
        f"the store {store} has no launch {name!r}; the latest are {', '.join(latest)}; "
        "`ovfit status` lists them"
    )
