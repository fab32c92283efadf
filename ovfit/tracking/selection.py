"""Which runs of a store are asked for: what a page or a launch does not need is not read."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from ovfit import columns

Kind = Literal["launch", "network"]


@dataclass(frozen=True, kw_only=True)
class Selection:
    """The runs that meet all that is said here; where nothing is, every run of ovfit.

    `by`: RUN_ID, PARENT or SIGNATURE, which is one of `values`; `begins`: so does the run id;
    `newest`: so many of what is left, those that were begun last, the newest first.
    """

    kind: Kind | None = None
    by: str = ""
    values: tuple[str, ...] = ()
    begins: str = ""
    status: str = ""
    newest: int | None = None

    def __post_init__(self) -> None:
        if self.by not in ("", columns.RUN_ID, columns.PARENT, columns.SIGNATURE):
            raise ValueError(f"runs are not selected by {self.by}")

    def of(self, runs: pd.DataFrame) -> pd.DataFrame:
        """The rows of a reader's frame of all runs that are selected."""
        chosen = runs
        if self.kind == "launch":
            chosen = launches_of(chosen)
        if self.kind == "network":
            chosen = networks_of(chosen)
        if self.by:
            chosen = chosen[chosen[self.by].isin(self.values)]
        if self.begins:
            chosen = chosen[chosen[columns.RUN_ID].str.startswith(self.begins)]
        if self.status:
            chosen = chosen[chosen[columns.STATUS] == self.status]
        if self.newest is not None:
            chosen = chosen.sort_values(columns.START_TIME, ascending=False).head(self.newest)
        return chosen


EVERY = Selection()


def of_signatures(signatures: Iterable[str]) -> Selection:
    """The networks that have one of these."""
    return Selection(kind="network", by=columns.SIGNATURE, values=tuple(signatures))


EXPECTED_TAGS = (
    columns.STUDY,
    columns.ARM,
    columns.SIGNATURE,
    columns.OUTCOME,
    columns.RECORDS,
    columns.PARENT,
)


def with_tags(runs: pd.DataFrame) -> pd.DataFrame:
    """With a column for each of EXPECTED_TAGS, which a store need not have."""
    return runs.assign(**{tag: None for tag in EXPECTED_TAGS if tag not in runs})


def launches_of(runs: pd.DataFrame) -> pd.DataFrame:
    """The launches among the rows of a reader's `runs`: a launch has no signature."""
    return runs[runs[columns.SIGNATURE].isna()]


def networks_of(runs: pd.DataFrame) -> pd.DataFrame:
    """The networks among the rows of a reader's `runs`."""
    return runs[runs[columns.SIGNATURE].notna()]
