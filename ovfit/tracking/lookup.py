"""A launch of a store by its run id, or by the beginning of it."""

import pandas as pd

from ovfit.columns import PARENT, RUN_ID
from ovfit.errors import BadInput
from ovfit.tracking.launches import Launch, launches, rows
from ovfit.tracking.reader import networks_of

LISTED = 3  # launches that a name which fits none is answered with
SHORT = 8  # letters of a run id that a person is shown


def launch_named(runs: pd.DataFrame, name: str, store: str) -> Launch:
    """The launch, as a row of `launches(runs)`, whose run id is or begins with `name`.

    `runs`: the reader's. Raises BadInput where there is none, or more than one.
    """
    table = launches(runs)
    matching = table[table[RUN_ID].str.startswith(name)] if name else table[:0]
    if len(matching) == 1:
        return rows(matching)[0]
    if len(matching):
        those = ", ".join(matching[RUN_ID].str[: len(name) + 4])
        raise BadInput(f"{len(matching)} launches begin with {name!r}: {those}; give more of it")
    if table.empty:
        raise BadInput(f"the store {store} has no launch; `ovfit extreme` makes one")
    raise BadInput(_unknown(runs, table, name, store))


def _unknown(runs: pd.DataFrame, table: pd.DataFrame, name: str, store: str) -> str:
    networks = networks_of(runs)
    own = networks[networks[RUN_ID].str.startswith(name)] if name else networks[:0]
    if len(own):
        launch = str(own.iloc[0][PARENT])[:SHORT]
        return f"{name} is a network of the launch {launch}; give a launch"
    latest = [f"{row['run_id'][:SHORT]} ({row['study']})" for row in rows(table.head(LISTED))]
    return (
        f"the store {store} has no launch {name!r}; the latest are {', '.join(latest)}; "
        "`ovfit status` lists them"
    )
