"""What a study makes of a set of finished networks, for its launch and for whoever looks later."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic

from ovfit.studies.command import Command
from ovfit.studies.study import O, Study

if TYPE_CHECKING:
    import pandas as pd

    from ovfit.analysis.claims import Claim
    from ovfit.analysis.evidence import Evidence
    from ovfit.data.datasets import Dataset
    from ovfit.figures.theme import Figure
    from ovfit.studies.closing import Closing
    from ovfit.studies.session import Session


@dataclass(frozen=True, kw_only=True)
class Result(Generic[O]):
    """What a command shows, as Python objects.

    `networks`: a row per network, whoever trained it (params, tags, final metrics, the study's own
    measures). `curves`: run_id, metric, step, value. `table`: the closing table. `failed`: why, by
    signature (empty where all went well).
    """

    command: Command
    evidence: "Evidence[O]"
    closing: "Closing"
    claims: "Sequence[Claim]"
    tables: "Mapping[str, pd.DataFrame]"
    store: str
    launch: str  # run id
    experiment: str = ""  # id of the launch's experiment
    figures: "Sequence[Figure]" = ()
    is_repeat: bool = False  # `launch` had said it all before
    failed: Mapping[str, str] = field(default_factory=dict)

    @property
    def networks(self) -> "pd.DataFrame":
        return self.evidence.networks

    @property
    def curves(self) -> "pd.DataFrame":
        return self.evidence.curves

    @property
    def table(self) -> "pd.DataFrame":
        return self.closing.table

    def files(self) -> dict[str, str]:
        """Its claims and tables as a launch keeps them, by the name of the file."""
        claims = [claim.row() for claim in self.claims]
        return {
            "summary.csv": self.table.to_csv(index=False),
            "claims.json": json.dumps(claims, indent=2),
            **{f"{name}.csv": rows.to_csv(index=False) for name, rows in self.tables.items()},
            **self.closing.files,
        }


def concluded(
    opened: "Session[O]", networks: "pd.DataFrame", launch: str, experiment: str
) -> Result[O]:
    """What a study makes of the finished networks of a session, as the result of a launch.

    `launch`: its run id, `experiment`: the id of its experiment.
    """
    study, options = opened.study, opened.options
    computed = study.compute(options, opened.datasets) if study.compute is not None else None
    if computed is not None:
        gathered = measured(study, computed)
    else:
        gathered = evidence(study, options, networks, opened.settings.store)
    return Result(
        command=opened.command,
        evidence=gathered,
        closing=summary(study, gathered, opened.datasets),
        claims=study.claims(gathered, opened.command) if study.claims is not None else [],
        tables=study.tables(gathered) if study.tables is not None else {},
        store=opened.settings.store,
        launch=launch,
        experiment=experiment,
    )


def evidence(
    study: Study[O],
    options: O,
    networks: "pd.DataFrame",
    store: str,
    curves: "pd.DataFrame | None" = None,
) -> "Evidence[O]":
    """The records of those networks, with the study's own measures as further columns.

    `networks`: rows of the reader's runs and networks, merged. `curves`: where the metrics in
    the study's `curves` have been read already.
    """
    from ovfit.tracking.evidence import gather

    gathered = gather(store, networks, study.curves, options, curves)
    return measured(study, gathered)


def measured(study: Study[Any], gathered: "Evidence[O]") -> "Evidence[O]":
    """Evidence with the study's own measures."""
    if study.measures is None or gathered.networks.empty:
        return gathered
    own = study.measures(gathered)
    return replace(gathered, networks=gathered.networks.merge(own, on="run_id", how="left"))


def figures(study: Study[O], gathered: "Evidence[O]") -> "Iterator[Figure]":
    """The study's charts, each as soon as it is drawn; with the number of test images."""
    from ovfit.analysis.shares import images_text

    if study.figures is None:
        return
    for figure in study.figures(gathered):
        yield replace(figure, images=images_text(gathered.networks, figure.scope))


def summary(
    study: Study[O], gathered: "Evidence[O]", datasets: "Mapping[str, Dataset]"
) -> "Closing":
    """The closing table: the study's own, or the means of what it measures."""
    from ovfit.analysis.summary import CONFIGURATION, MEASURED, table
    from ovfit.studies.closing import Closing

    if study.closing is not None:
        return study.closing(gathered, datasets)
    measured, names = study.measured or MEASURED, study.configuration or CONFIGURATION
    return Closing(table=table(gathered.networks, measured, names))
