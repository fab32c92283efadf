"""A study's page: a launch, filters over its networks, its claims, its figures, its networks."""

from collections.abc import Sequence
from math import isnan

import pandas as pd
import streamlit as st

from ovfit.errors import BadInput
from ovfit.report import catalogue
from ovfit.report.phrases import BIASED, families, next_step
from ovfit.report.row import Row
from ovfit.tracking.launches import Launch, rows
from ovfit.tracking.store import is_sql
from ovfit.viewer.parts import answer, drawing, figures, filters, links, picker, store, verdicts
from ovfit.viewer.parts import networks as covered
from ovfit.viewer.parts.markdown import plain

KEPT = [
    "run_id",
    "ovfit.arm",
    "dataset",
    "arch",
    "width",
    "depth",
    "seed",
    "lr",
    "weight_decay",
    "n_parameters",
    "train_size",
    "ovfit.outcome",
]


def page(name: str) -> None:
    """One page for every study there is."""
    study = catalogue.entry(name)
    st.title(study.heading)
    uri, now = store.opened()
    launches = store.launches(uri, now)
    launches = launches[launches["study"] == name]
    if study.study is None and len(launches):
        study = catalogue.entry(name, rows(launches)[0], uri)
    _question(study)
    if launches.empty:
        st.info(f"This store has no launch of `ovfit {name}` yet. To make one:")
        st.code(f"ovfit {name}", language=None)
        return
    with st.expander("The study's card: paper, question, claims and their margins"):
        st.code(study.card, language=None)
    launch = picker.launch(name, launches)
    every = covered.of_launch(uri, now, launch)
    networks = _whole(every)
    chosen = filters.choose(networks, name) if study.has_figures else {}
    selected = filters.matching(networks, chosen)
    st.caption(_counted(selected, networks) + _left_out(launch, len(every) - len(networks)))
    saved = store.artifacts(uri, launch)
    by_scope = {_scope_name(column): values for column, values in chosen.items()}
    if saved.claims is None:
        _no_claims(study, launch)
    else:
        _claims(name, store.findings(uri, now).stated[launch["run_id"]], by_scope)
    try:
        figures.show(study, uri, launch, saved, by_scope, selected)
    except BadInput as error:
        st.warning(plain(error))
    _table(selected, name, uri)
    if is_sql(uri):  # read ahead: the next filter may need them
        drawing.curves(study, uri, launch, list(networks["run_id"]))


def _question(study: catalogue.Entry) -> None:
    """What it asks and what is known of it, for somebody who has not read the papers."""
    if study.question:
        st.markdown(f"**{plain(study.question)}**")
    st.caption(plain(study.title))


def _whole(networks: pd.DataFrame) -> pd.DataFrame:
    """Without the networks whose params were not written."""
    if not {"arch", "seed"} <= set(networks):
        return networks.iloc[:0]
    return networks[networks["arch"].notna() & networks["seed"].notna()]


def _scope_name(column: str) -> str:
    """A column of networks as scopes of figures and claims call it."""
    return "arm" if column == "ovfit.arm" else column


def _counted(selected: pd.DataFrame, networks: pd.DataFrame) -> str:
    seeds = selected["seed"].nunique() if len(selected) else 0
    return f"{len(selected)} of {len(networks)} finished networks, {seeds} seeds."


def _left_out(launch: Launch, half: int) -> str:
    """What the page does not count: `half` written networks, and what the store had before."""
    text = ""
    if launch["state"] != "finished" and launch["kept"] and not isnan(launch["kept"]):
        text += (
            f" {launch['kept']:.0f} more were in the store before this launch began: they join"
            " when it ends."
        )
    if half:
        text += f" {half} more are half written (without params) and left out."
    return text


def _no_claims(study: catalogue.Entry, launch: Launch) -> None:
    if study.has_claims and launch["state"] != "running":
        st.info(
            "This launch has no claims in the store: they are made at its end. Its command,"
            " repeated, makes them and trains nothing twice."
        )


def _claims(name: str, stated: Sequence[Row], chosen: filters.Chosen) -> None:
    """The launch's own verdicts, of all its seeds, where the filters leave their setting in."""
    claims = [claim for claim in stated if filters.within(claim["scope"], chosen)]
    if not claims:
        return
    of = ", of all the launch's seeds and arms" if chosen else ""
    st.subheader(f"The answer: {answer.counted(claims)}")
    texts = [f"{len(claims)} verdicts{of}", families(claims), answer.common(claims)]
    st.caption(plain(". ".join([*filter(None, texts), BIASED])))
    answer.show(claims)
    verdicts.plot(claims, None, f"{name}-claims")
    _open_commands(claims)


def _open_commands(claims: Sequence[Row]) -> None:
    """What would decide the undecided ones."""
    steps = dict.fromkeys(filter(None, map(next_step, claims)))
    if steps:
        st.caption("What would decide the undecided ones:")
        st.code("\n".join(steps), language=None)


def _table(selected: pd.DataFrame, name: str, uri: str) -> None:
    with st.expander(f"The {len(selected)} networks, as a table"):
        metrics = [column for column in map(str, selected) if _is_measure(column)]
        shown = selected[[column for column in (*KEPT, *metrics) if column in selected]]
        addresses = links.every_network(shown["run_id"], uri)
        shown = shown.assign(open=addresses)[["open", *shown]]
        st.dataframe(shown, hide_index=True, column_config={"open": links.column()})
        st.download_button(
            "Networks as CSV",
            lambda: selected.to_csv(index=False),
            f"{name}-networks.csv",
            "text/csv",
            key=f"{name}_csv",
            on_click="ignore",
        )


def _is_measure(column: str) -> bool:
    return column.endswith(("_accuracy", "_loss")) or column == "distance_from_init"
