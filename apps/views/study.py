"""A study's page: a launch, filters over its networks, its claims, its figures, its networks. One page for every study there is."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from ovfit import results, studies
from ovfit.launch import catalogue
from ovfit.report.chapters import card
from parts import chart, filters, store, verdicts
from views import overview

MOST = 12  # figures shown at once
KEPT_AT_MOST = 1000  # networks whose curves are kept in memory
ICONS = {"extreme": "swap_vert", "descent": "landscape", "interpolation": "trending_up", "tune": "tune"}
KEPT = ["run_id", "ovfit.arm", "dataset", "arch", "width", "depth", "seed", "lr", "weight_decay", "n_parameters", "train_size", "ovfit.outcome"]


def names() -> list[str]:
    return [*studies.names(), "tune"]


def title(study: str) -> str:
    return card(study).split("\n")[0].split(":")[0] or study


def icon(study: str) -> str:
    return f":material/{ICONS.get(study, 'science')}:"


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
    networks = store.of_launch(uri, now, launch)
    chosen = filters.choose(networks, study)
    selected = filters.matching(networks, chosen)
    st.caption(f"{len(selected)} of {len(networks)} finished networks, {selected['seed'].nunique() if 'seed' in selected else 0} seeds.")
    left = store.left(uri, launch)
    _claims(study, uri, now, launch, left, {("arm" if name == "ovfit.arm" else name): values for name, values in chosen.items()})
    _figures(study, uri, launch, left, chosen, selected, networks)
    _table(selected, study)
    _curves(study, uri, tuple(networks["run_id"]))  # read ahead: the next filter may need them


def _launch(study: str, launches: pd.DataFrame) -> dict[str, Any]:
    """The launch that is shown: the newest, or the one in the address."""
    rows = {row["run_id"]: row for row in catalogue.rows(launches)}

    def described(run_id: str) -> str:
        row = rows[run_id]
        return f"{row['command']}  ·  {row['started']:%Y-%m-%d %H:%M}  ·  {row['state']}  ·  {row['FINISHED']} trained  ·  {run_id[:8]}"

    first = next((run_id for run_id, row in rows.items() if row["FINISHED"] or row["state"] == "finished"), next(iter(rows)))
    known = st.query_params.get(f"{study}_launch")
    order = list(rows)
    place = order.index(known) if known in rows else order.index(first)
    run_id = st.selectbox("Launch", order, index=place, format_func=described, key=f"{study}_picked")
    st.query_params[f"{study}_launch"] = run_id
    launch = rows[run_id]
    if launch["state"] == "running":
        _live(run_id)
    elif launch["state"] != "finished":
        st.warning(f"This launch ended as {launch['state']}. What finished is kept: its command, repeated, goes on from there.")
        st.code(launch["command"], language="bash")
    return launch


@st.fragment(run_every=overview.EVERY)
def _live(run_id: str) -> None:
    """The launch's progress, refreshed by itself; the whole page where networks have finished, or it has ended."""
    uri = store.uri()
    launches = store.launches(uri, store.stamp(uri))
    launch = catalogue.rows(launches[launches["run_id"] == run_id])[0]
    known = st.session_state.setdefault(f"live-{run_id}", (launch["state"], launch["FINISHED"]))
    if (launch["state"], launch["FINISHED"]) != known:
        st.session_state[f"live-{run_id}"] = (launch["state"], launch["FINISHED"])
        st.rerun(scope="app")
    overview.progress(launch)


def _claims(study: str, uri: str, now: store.Stamp, launch: Mapping[str, Any], left: catalogue.Left, chosen: filters.Chosen) -> None:
    """The launch's own verdicts, of all its seeds, where the filters leave their setting in."""
    if left.claims is None:
        if study != "tune" and launch["state"] != "running":
            st.info("This launch has no claims in the store: they are made at its end. Its command, repeated, makes them and trains nothing twice.")
        return
    claims = collected(left, launch["run_id"], chosen)
    if not claims:
        return
    with st.expander(f"Claims ({len(claims)}): " + ", ".join(_counted(claims)), expanded=False):
        place = verdicts.table(claims, f"{study}_claims")
        if place is not None:
            claim = claims[place]
            st.text("\n".join(filter(None, (claim.get("margin"), claim.get("test"), claim.get("detail"), claim.get("note")))))
            st.code(claim.get("command") or "", language="bash")


def collected(left: catalogue.Left, run_id: str, chosen: filters.Chosen) -> list[dict[str, Any]]:
    from ovfit.report.claims import stated

    return [claim for claim in stated([run_id], {run_id: left}) if filters.within(claim["scope"], chosen)]


def _counted(claims: Sequence[Mapping[str, Any]]) -> list[str]:
    counts = pd.Series([claim["verdict"] for claim in claims]).value_counts()
    return [f"{count} {verdict}" for verdict, count in counts.items()]


def _figures(
    study: str, uri: str, launch: Mapping[str, Any], left: catalogue.Left, chosen: filters.Chosen, selected: pd.DataFrame, networks: pd.DataFrame
) -> None:
    """The launch's own figures where the filters take them or leave them; drawn anew where they cut through one, or none were saved."""
    by_scope = {("arm" if name == "ovfit.arm" and study == "interpolation" else name): values for name, values in chosen.items()}
    fitting = [figure for figure in left.figures if filters.within(figure["scope"], by_scope)]
    found: Iterator[tuple[str, dict[str, Any] | None]]
    if left.figures and all(filters.told_by(figure["scope"], by_scope) for figure in fitting):
        found = ((figure["name"], store.chart(uri, launch, figure["name"])) for figure in fitting)
    elif selected.empty:
        st.info("No network is left by these filters." if chosen else "No network of this launch has finished yet.")
        return
    else:
        found = drawn(uri, study, launch["command"], tuple(selected["run_id"]), tuple(networks["run_id"]))
    most, shown = MOST * (1 + st.session_state.get(f"{study}_more", 0)), 0
    for name, spec in found:
        if shown == most:
            st.caption(f"The first {most} figures are shown: narrow the filters, or")
            st.button("show more", key=f"{study}_more_button", on_click=_more, args=(study,))
            return
        shown += 1
        if spec is None:
            st.warning(f"The figure {name} is no longer in the store. The launch's command draws it again and trains nothing.")
        else:
            chart.show(spec, name)
    if not shown:
        st.info("These networks make no figure: fewer settings or seeds than one needs.")


def _more(study: str) -> None:
    st.session_state[f"{study}_more"] = st.session_state.get(f"{study}_more", 0) + 1


@st.cache_resource(max_entries=16, show_spinner=False)
def _kept(uri: str, study: str, command: str, run_ids: tuple[str, ...]) -> list[tuple[str, dict[str, Any]]]:
    """Filled by who draws them all."""
    return []


def _curves(study: str, uri: str, run_ids: tuple[str, ...]) -> pd.DataFrame | None:
    """The study's curves of a launch's networks; None where they are too many to be kept."""
    module = studies.study(study) if study in studies.names() else None
    return store.curves(uri, run_ids, tuple(getattr(module, "CURVES", ()))) if module and len(run_ids) <= KEPT_AT_MOST else None


def drawn(uri: str, study: str, command: str, run_ids: tuple[str, ...], launch: tuple[str, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The study's figures of those networks alone, (name, specification), each as soon as it is made; `launch`: all networks of the launch."""
    if study not in studies.names() or not hasattr(studies.study(study), "figures"):
        return
    kept, made = _kept(uri, study, command, run_ids), []
    if kept:
        yield from kept
        return
    module = studies.study(study)
    networks = store.networks(uri, store.stamp(uri))
    networks = networks[networks["run_id"].isin(run_ids)].reset_index(drop=True)
    curves = _curves(study, uri, launch)
    mine = None if curves is None else curves[curves["run_id"].isin(run_ids)]
    evidence = results.evidence(module, results.options(module, command), networks, uri, mine)
    for figure in module.figures(evidence):
        made.append((figure.name, figure.chart.to_dict(validate=False)))
        yield made[-1]
    kept[:] = made


def _table(selected: pd.DataFrame, study: str) -> None:
    with st.expander(f"The {len(selected)} networks, as a table"):
        metrics = [str(name) for name in selected if str(name).endswith(("_accuracy", "_loss")) or name == "distance_from_init"]
        shown = selected[[name for name in (*KEPT, *metrics) if name in selected]]
        st.dataframe(shown, hide_index=True)
        st.download_button("Networks as CSV", lambda: selected.to_csv(index=False), f"{study}-networks.csv", "text/csv", key=f"{study}_csv", on_click="ignore")
