"""A study's page: a launch, filters over its networks, its claims, its figures, its networks. One page for every study there is."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from ovfit.errors import BadInput
from ovfit.report.chapters import card
from ovfit.report.claims import stated
from ovfit.studies import registry
from ovfit.tracking import launches as catalogue
from ovfit.tracking.store import is_sql
from ovfit.viewer.parts import chart, drawing, filters, progress, store, verdicts
from ovfit.viewer.parts.markdown import plain

MOST = 12  # figures shown at once
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


def title(study: str) -> str:
    return card(study).split("\n")[0].split(":")[0] or study


def icon(study: str) -> str:
    known = registry.known(study)
    return f":material/{known.card.icon if known is not None else 'science'}:"


def page(study: str) -> None:
    st.title(title(study))
    text = card(study)
    st.caption(text.split("\n")[0])
    uri, now = store.opened()
    launches = store.launches(uri, now)
    launches = launches[launches["study"] == study]
    if launches.empty:
        st.info(f"This store has no launch of `ovfit {study}` yet. To make one:")
        st.code(f"ovfit {study}" + (" --arch mlp" if study == "tune" else ""), language="bash")
        return
    with st.expander("The study's card: paper, question, claims and their margins"):
        st.code(text, language=None)
    launch = _launch(study, launches)
    every = store.of_launch(uri, now, launch)
    networks = (
        every[every["arch"].notna() & every["seed"].notna()]
        if {"arch", "seed"} <= set(every)
        else every.iloc[:0]
    )
    chosen = filters.choose(networks, study) if drawing.draws(study) is not None else {}
    selected = filters.matching(networks, chosen)
    seeds = selected["seed"].nunique() if len(selected) else 0
    st.caption(
        f"{len(selected)} of {len(networks)} finished networks, {seeds} seeds."
        + _left_out(launch, len(every) - len(networks))
    )
    left = store.left(uri, launch)
    by_scope = {("arm" if name == "ovfit.arm" else name): values for name, values in chosen.items()}
    _claims(study, launch, left, by_scope)
    _figures(study, uri, launch, left, by_scope, selected, networks)
    _table(selected, study)
    if is_sql(uri):
        drawing.curves(
            study, uri, tuple(networks["run_id"])
        )  # read ahead: the next filter may need them


def _left_out(launch: Mapping[str, Any], half: int) -> str:
    """What the page does not count: half-written networks, and what an unfinished launch found in the store."""
    kept = (
        launch["kept"] if launch["state"] != "finished" and launch["kept"] == launch["kept"] else 0
    )
    text = (
        f" {kept:.0f} more were in the store before this launch began: they join when it ends."
        if kept
        else ""
    )
    return text + (f" {half} more are half written (without params) and left out." if half else "")


def _launch(study: str, launches: pd.DataFrame) -> dict[str, Any]:
    """The launch that is shown: the newest, or the one in the address."""
    rows = {row["run_id"]: row for row in catalogue.rows(launches)}

    def described(run_id: str) -> str:
        row = rows[run_id]
        return f"{row['command']}  ·  {row['started']:%Y-%m-%d %H:%M}  ·  {row['state']}  ·  {row['FINISHED']} trained  ·  {run_id[:8]}"

    first = next(
        (run_id for run_id, row in rows.items() if row["FINISHED"] or row["state"] == "finished"),
        next(iter(rows)),
    )
    known = st.query_params.get(f"{study}_launch")
    order = list(rows)
    place = order.index(known) if known in rows else order.index(first)
    run_id = st.selectbox(
        "Launch", order, index=place, format_func=described, key=f"{study}_picked"
    )
    st.query_params[f"{study}_launch"] = run_id
    launch = rows[run_id]
    if launch["state"] == "running":
        progress.live(run_id)
    elif launch["state"] != "finished":
        st.warning(
            f"This launch ended as {launch['state']}. What finished is kept: its command, repeated, goes on from there."
        )
        st.code(launch["command"], language="bash")
    return launch


def _claims(
    study: str, launch: Mapping[str, Any], left: catalogue.Artifacts, chosen: filters.Chosen
) -> None:
    """The launch's own verdicts, of all its seeds, where the filters leave their setting in."""
    if left.claims is None:
        if study != "tune" and launch["state"] != "running":
            st.info(
                "This launch has no claims in the store: they are made at its end. Its command, repeated, makes them and trains nothing twice."
            )
        return
    claims = [claim for claim in stated(launch, left) if filters.within(claim["scope"], chosen)]
    if not claims:
        return
    of = ", of all the launch's seeds and arms" if chosen else ""
    with st.expander(f"Claims ({len(claims)}{of}): " + ", ".join(_counted(claims)), expanded=False):
        place = verdicts.table(claims, f"{study}_claims")
        if place is not None:
            claim = claims[place]
            st.text(
                "\n".join(
                    filter(
                        None,
                        (
                            claim.get("margin"),
                            claim.get("test"),
                            claim.get("detail"),
                            claim.get("note"),
                        ),
                    )
                )
            )
            st.code(claim.get("command") or "", language="bash")


def _counted(claims: Sequence[Mapping[str, Any]]) -> list[str]:
    counts = pd.Series([claim["verdict"] for claim in claims]).value_counts()
    return [f"{count} {verdict}" for verdict, count in counts.items()]


def _figures(
    study: str,
    uri: str,
    launch: Mapping[str, Any],
    left: catalogue.Artifacts,
    chosen: filters.Chosen,
    selected: pd.DataFrame,
    networks: pd.DataFrame,
) -> None:
    """The launch's own figures where the filters take them or leave them; drawn anew where they cut through one, or none were saved."""
    fitting = [figure for figure in left.figures if filters.within(figure["scope"], chosen)]
    found: Iterator[tuple[str, dict[str, Any] | None]]
    if left.figures and all(filters.told_by(figure["scope"], chosen) for figure in fitting):
        found = ((figure["name"], store.chart(uri, launch, figure["name"])) for figure in fitting)
    elif selected.empty:
        st.info(
            "No network is left by these filters."
            if chosen
            else "No network of this launch has finished yet."
        )
        return
    else:
        found = drawing.drawn(uri, study, launch["command"], selected, networks)
    try:
        _shown(study, found)
    except BadInput as error:
        st.warning(plain(error))


def _shown(study: str, found: Iterator[tuple[str, dict[str, Any] | None]]) -> None:
    """The first MOST of them, and more when they are asked for."""
    most, shown = MOST * (1 + st.session_state.get(f"{study}_more", 0)), 0
    for name, spec in found:
        if shown == most:
            st.caption(f"The first {most} figures are shown: narrow the filters, or")
            st.button("show more", key=f"{study}_more_button", on_click=_more, args=(study,))
            return
        shown += 1
        chart.show(spec, name)
    if not shown:
        st.info("These networks make no figure: fewer settings or seeds than one needs.")


def _more(study: str) -> None:
    st.session_state[f"{study}_more"] = st.session_state.get(f"{study}_more", 0) + 1


def _table(selected: pd.DataFrame, study: str) -> None:
    with st.expander(f"The {len(selected)} networks, as a table"):
        metrics = [
            str(name)
            for name in selected
            if str(name).endswith(("_accuracy", "_loss")) or name == "distance_from_init"
        ]
        shown = selected[[name for name in (*KEPT, *metrics) if name in selected]]
        st.dataframe(shown, hide_index=True)
        st.download_button(
            "Networks as CSV",
            lambda: selected.to_csv(index=False),
            f"{study}-networks.csv",
            "text/csv",
            key=f"{study}_csv",
            on_click="ignore",
        )
