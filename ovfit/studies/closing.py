"""What a command says at its end: the closing table, and what is kept besides it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

MEANS = "Mean over networks with 95 % interval that may be looked at after every seed"


@dataclass(frozen=True, kw_only=True)
class Closing:
    """`table` becomes summary.csv; X, X_low and X_high are one cell where it is printed.

    `columns`, `rows`: what is printed in its place, as text. `notes`: lines on stderr.
    `next_steps`: where to look next. `files`: further artifacts of the launch, name -> text. `tags`
    are put on the launch, `network_tags` on networks, by run id.
    """

    table: "pd.DataFrame"
    title: str = MEANS
    columns: Sequence[str] | None = None
    rows: Sequence[Sequence[Any]] = ()
    notes: Sequence[str] = ()
    next_steps: Sequence[str] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    network_tags: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
