"""A study's figures of some of a launch's networks, drawn on the page: where a filter cuts through a saved figure, or none was saved."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import streamlit as st

from ovfit.studies import registry, results
from ovfit.studies.command import Command
from ovfit.studies.parsing import options_of
from ovfit.studies.study import Study
from ovfit.viewer.parts import store

KEPT_AT_MOST = 1000  # networks whose curves are kept in memory
Named = tuple[str, dict[str, Any]]  # a figure's name and its specification


@dataclass
class Drawn:
    """Figures drawn so far, in their order, and whether these are all."""

    made: list[Named] = field(default_factory=list)
    whole: bool = False


@st.cache_resource(max_entries=16, show_spinner=False)
def _kept(uri: str, study: str, command: str, run_ids: tuple[str, ...]) -> Drawn:
    return Drawn()


def draws(study: str) -> Study[Any] | None:
    """The study, where this installation has it and it draws figures of its networks."""
    known = registry.known(study)
    return known if known is not None and known.figures is not None else None


def curves(study: str, uri: str, run_ids: tuple[str, ...]) -> pd.DataFrame | None:
    """The study's curves of a launch's networks; None where they are too many to be kept."""
    known = draws(study)
    if known is None or len(run_ids) > KEPT_AT_MOST:
        return None
    return store.curves(uri, run_ids, known.curves)


def drawn(
    uri: str, study: str, command: str, selected: pd.DataFrame, networks: pd.DataFrame
) -> Iterator[Named]:
    """The figures of `selected` among the launch's `networks`, each as soon as it is made. Raises BadInput for a command this version does not know."""
    known = draws(study)
    if known is None or known.figures is None:
        return
    kept = _kept(uri, study, command, tuple(selected["run_id"]))
    done = list(kept.made)
    yield from done
    if kept.whole:
        return
    every = curves(study, uri, tuple(networks["run_id"]))
    mine = None if every is None else every[every["run_id"].isin(selected["run_id"])]
    options = options_of(known, Command.from_line(command))
    evidence = results.evidence(known, options, selected.reset_index(drop=True), uri, mine)
    for place, figure in enumerate(known.figures(evidence)):
        if place >= len(done):
            done.append((figure.name, figure.chart.to_dict(validate=False)))
            kept.made = list(done)
            yield done[-1]
    kept.whole = True
