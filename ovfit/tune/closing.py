"""What a search says at its end: each configuration's curve, and the choice, kept in the store."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.columns import TUNED
from ovfit.data.datasets import Dataset
from ovfit.studies.closing import Closing
from ovfit.studies.tuned import describe
from ovfit.tracking.store import resolve
from ovfit.tune.curve import curves
from ovfit.tune.options import Options
from ovfit.tune.plan import cell, configurations
from ovfit.tune.searches import Configured, opened
from ovfit.tune.space import Dimension, parse_space
from ovfit.tune.storage import place

TITLE = "Validation error, mean over replicas with 95 % interval"
IMAGES = "val images"
UNFINISHED = "the search is not complete: repeat the command to go on"
Row = dict[str, Any]


def closing(evidence: Evidence[Options], datasets: Mapping[str, Dataset]) -> Closing:
    """The completed cells; the choice where every search is complete."""
    options = evidence.options
    searches = opened(options, configurations(options, datasets))
    complete = all(configured.search.complete for configured in searches)
    chosen = [_choice(configured) for configured in searches] if complete else []
    table = _table(curves(evidence.networks, options), searches)
    space = parse_space(options.search)
    store = resolve(options.tracking_uri)
    storage = place(options.storage, store)
    return Closing(
        table=table,
        title=TITLE,
        columns=[
            "configuration",
            *(dimension.name for dimension in space),
            "error",
            "n",
            IMAGES,
            "",
        ],
        rows=[_shown(row, space) for row in table.to_dict("records")],
        notes=list(_edges(chosen, options)) if complete else [UNFINISHED],
        next_steps=[
            f"The search: `optuna-dashboard {storage}` (pip install optuna-dashboard)",
            "Use the rates: --lr tuned, in any study on this store",
        ],
        files={"tuned.json": json.dumps(chosen, indent=2)} if complete else {},
        tags={f"{TUNED}{choice['key']}": f"{choice['lr']:.10g}" for choice in chosen},
        network_tags=_trial_tags(searches),
    )


def _table(cells: pd.DataFrame, searches: Sequence[Configured]) -> pd.DataFrame:
    """The cells whose trial is complete, with its number."""
    if cells.empty:
        return cells
    numbers = {
        (configured.description, *configured.search.parameters(trial).values()): trial.number
        for configured in searches
        for trial in configured.search.done()
    }
    names = ["configuration", *(dimension.name for dimension in searches[0].search.space)]
    keys = cells[names].itertuples(index=False, name=None)
    trials = pd.Series([numbers.get(key) for key in keys], cells.index, dtype="Int64")
    numbered = cells.assign(trial=trials)
    done = numbered[numbered["trial"].notna()].astype({"trial": int})
    columns = [name for name in done if name != "best"]
    return done[[*columns, "best"]].reset_index(drop=True)


def _choice(configured: Configured) -> Row:
    """The best cell.

    The rate is recorded for the configuration with all its chosen parameters, not for one that was
    never trained.
    """
    search = configured.search
    best = search.best()
    values = search.parameters(best)
    tuned = cell(configured.spec, values, configured.spec.seed)
    return {
        "configuration": describe(tuned),
        **values,
        "error": best.value,
        "edge": search.edge(),
        "key": tuned.tuning_key(),
        "study": search.study.study_name,
    }


def _edges(chosen: Sequence[Row], options: Options) -> Iterator[str]:
    """What to do where a best rate is at the edge of those tried."""
    beyond = "give a wider --search" if options.extend else "--extend on adds rates beyond it"
    for choice in chosen:
        if choice["edge"]:
            place = f"the best rate {choice['lr']:g} is at the {choice['edge']} edge of those tried"
            yield f"{choice['configuration']}: {place}; {beyond}"


def _trial_tags(searches: Sequence[Configured]) -> dict[str, dict[str, str]]:
    """Which trial of which Optuna study every network is of, by run id."""
    tags = {}
    for configured in searches:
        name = configured.search.study.study_name
        for trial in configured.search.done():
            for run_id in trial.user_attrs["mlflow_runs"]:
                tags[run_id] = {"ovfit.trial": str(trial.number), "ovfit.optuna_study": name}
    return tags


def _shown(row: Mapping[Any, Any], space: Sequence[Dimension]) -> list[str]:
    values = [f"{row[dimension.name]:g}" for dimension in space]
    chosen = "<- chosen" if row["best"] else ""
    images = "-" if pd.isna(row["val_images"]) else f"{row['val_images']:.0f}"
    return [row["configuration"], *values, _error(row), str(row["n"]), images, chosen]


def _error(row: Mapping[Any, Any]) -> str:
    text = f"{row['error']:.4f}"
    if math.isnan(row["low"]) or row["low"] == row["high"]:
        return text
    return f"{text} [{row['low']:.4f}, {row['high']:.4f}]"
