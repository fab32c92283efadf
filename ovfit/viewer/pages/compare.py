"""Compare: networks picked from a table, their curves overlaid, what differs, links into MLflow."""

import pandas as pd
import streamlit as st

from ovfit.analysis.differences import differences, parted
from ovfit.tracking import ui
from ovfit.viewer.charts.compare import overlaid
from ovfit.viewer.parts import chart, filters, links, store
from ovfit.viewer.parts.networks import curves, finished, values

MOST = 12  # networks whose curves can be told apart
FIRST = ["fit_loss", "test_accuracy", "distance_from_init"]
SHOWN = [
    "ovfit.study",
    "ovfit.arm",
    "dataset",
    "arch",
    "width",
    "seed",
    "train_accuracy",
    "test_accuracy",
    "test_loss",
    "ovfit.outcome",
    "run_id",
]
NAMED = {
    name: st.column_config.Column(name.removeprefix("ovfit.").replace("_", " ")) for name in SHOWN
}
OWN = ["name", "artifact_uri", "start_time", "end_time", "experiment_id"]  # never alike


def page() -> None:
    st.title("Compare")
    uri, now = store.opened()
    networks = finished(uri, now, tuple({**dict.fromkeys(SHOWN), **filters.COLUMNS}))
    if networks.empty:
        st.info("No network has finished yet.")
        return
    networks = networks.sort_values(["ovfit.study", "start_time"]).set_index("run_id", drop=False)
    chosen = _chosen(networks)
    if not chosen:
        st.info("Select networks in the table: their curves are drawn here, one over the other.")
        return
    if len(chosen) > MOST:
        st.warning(f"{len(chosen)} networks are selected; the first {MOST} are drawn.")
    whole = networks.loc[chosen].join(_rest(uri, now, chosen, networks))
    picked = whole.head(MOST)
    labels = _labels(picked)
    metrics = _metrics(picked)
    if metrics:
        lines = curves(uri, tuple(picked["run_id"]), tuple(metrics))
        pages = {run_id: links.network(run_id, uri) for run_id in labels}
        run_ids = lines["run_id"]
        lines = lines.assign(network=run_ids.map(labels), page=run_ids.map(pages))
        chart.show(overlaid(lines, list(labels.values())).to_dict(), "compare")
    st.subheader("What differs")
    st.dataframe(differing(picked, labels))
    _differences(whole)
    st.subheader("Their pages, and their runs in the MLflow UI")
    base = links.mlflow_ui(uri)
    addresses = [ui.run(row.experiment_id, row.run_id, base) for row in picked.itertuples()]
    st.dataframe(
        pd.DataFrame(
            {
                "network": list(labels.values()),
                "its page": links.every_network(picked["run_id"], uri),
                "MLflow UI": addresses,
            }
        ),
        hide_index=True,
        column_config={
            "its page": st.column_config.LinkColumn(display_text="open"),
            "MLflow UI": st.column_config.LinkColumn(),
        },
    )


def _rest(uri: str, now: store.Stamp, chosen: list[str], known: pd.DataFrame) -> pd.DataFrame:
    """What the table has not of the chosen networks: their other params and metrics."""
    measured = values(uri, tuple(chosen), now).set_index("run_id")
    return measured[[name for name in measured if name not in known]]


def _differences(chosen: pd.DataFrame) -> None:
    """Between the two values of what parts the networks in two, by seed, with its interval."""
    sides = parted(chosen)
    if not sides:
        return
    st.subheader("The difference, by seed")
    name = st.selectbox("between", list(sides), key="compare_between", bind="query-params")
    first, second = sides[name]
    table = differences(chosen[chosen[name] == first], chosen[chosen[name] == second])
    st.caption(
        f"{filters.text(second)} less {filters.text(first)}: the mean over the seeds that both "
        "have, with its 95 % interval that may be looked at after every seed (from three on)."
    )
    if table.empty:
        st.info("No seed of the one has a network of the other that differs in nothing else.")
        return
    st.dataframe(table, hide_index=True)


def _chosen(networks: pd.DataFrame) -> list[str]:
    """The run ids in the address; the table's selection changes those it shows, a filter none."""
    study = st.multiselect(
        "study",
        filters.texts(networks["ovfit.study"]),
        key="compare_study",
        bind="query-params",
        placeholder="all",
    )
    shown = networks[networks["ovfit.study"].isin(study)] if study else networks
    shown = filters.matching(shown, filters.choose(shown, "compare"))
    linked = [
        run_id for run_id in st.query_params.get("runs", "").split(",") if run_id in networks.index
    ]
    rows = [place for place, run_id in enumerate(shown["run_id"]) if run_id in linked]
    addresses = links.every_network(shown["run_id"], store.uri())
    event = st.dataframe(
        shown[[name for name in SHOWN if name in shown]].assign(open=addresses),
        hide_index=True,
        column_order=["open", *SHOWN],
        column_config={"open": links.column(), **NAMED},
        on_select="rerun",
        selection_mode="multi-row",
        selection_default={"selection": {"rows": rows, "columns": [], "cells": []}},
        # Streamlit keeps places: other rows are another table
        key=f"compare_table_{hash(tuple(shown['run_id']))}",
        height=320,
    )
    selected = [shown["run_id"].iloc[place] for place in event["selection"]["rows"]]
    chosen = [run_id for run_id in linked if run_id in selected or run_id not in shown.index]
    chosen += [run_id for run_id in selected if run_id not in chosen]
    if chosen:
        st.query_params["runs"] = ",".join(chosen)
    elif "runs" in st.query_params:
        del st.query_params["runs"]
    return chosen


def _metrics(picked: pd.DataFrame) -> list[str]:
    """Of those the picked networks have, the ones to draw."""
    known = sorted(name for name in map(str, picked) if _is_metric(name))
    known = [name for name in known if picked[name].notna().any()]
    return st.multiselect(
        "metrics",
        known,
        default=[name for name in FIRST if name in known],
        key="compare_metrics",
        bind="query-params",
    )


def _is_metric(name: str) -> bool:
    is_measure = name.endswith(("_accuracy", "_loss", "_norm"))
    return is_measure or name in ("distance_from_init", "updates")


def _labels(picked: pd.DataFrame) -> dict[str, str]:
    """What tells the picked networks apart, as a name for each run id."""
    names = [
        name for name in filters.COLUMNS if name in picked and picked[name].map(str).nunique() > 1
    ]
    labels = {}
    for _, row in picked.iterrows():
        texts = [_said(name, row[name]) for name in names]
        labels[str(row["run_id"])] = " ".join([*texts, f"({row['run_id'][:6]})"])
    return labels


def _said(name: str, value: object) -> str:
    """A value with what it is of, where it does not say so itself."""
    return value if isinstance(value, str) else f"{filters.COLUMNS[name]} {filters.text(value)}"


def differing(picked: pd.DataFrame, labels: dict[str, str]) -> pd.DataFrame:
    """A row per param, tag or final metric in which the networks differ, a column per network."""
    table = picked.drop(columns=OWN, errors="ignore").astype(object)
    table.index = pd.Index([labels[run_id] for run_id in picked["run_id"]])
    differ = [name for name in table if table[name].map(str).nunique() > 1]
    return table[differ].map(lambda value: "–" if pd.isna(value) else filters.text(value)).T
