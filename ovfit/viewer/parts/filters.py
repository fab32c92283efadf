"""Filters over networks: one field for each thing that varies among them; what is chosen stands in the address."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

COLUMNS = {
    "dataset": "dataset",
    "arch": "arch",
    "ovfit.arm": "arm",
    "optimizer": "optimizer",
    "weight_decay": "weight decay",
    "lr": "lr",
    "width": "width",
    "noise": "noise",
    "batch_size": "batch size",
    "train_size": "train size",
    "epochs": "epochs",
    "seed": "seed",
}
Chosen = Mapping[str, list[str]]


def choose(networks: pd.DataFrame, prefix: str) -> dict[str, list[str]]:
    """The values chosen, as text, by column (arm for ovfit.arm); columns in which nothing is chosen are not in it."""
    varying = {
        name: values
        for name in COLUMNS
        if name in networks and len(values := texts(networks[name])) > 1
    }
    if not varying:
        return {}
    chosen = {}
    with st.expander("Filter", expanded=True, icon=":material/filter_alt:"):
        columns = st.columns(min(4, len(varying)))
        for place, (name, values) in enumerate(varying.items()):
            label = COLUMNS[name]
            with columns[place % len(columns)]:
                found = st.multiselect(
                    label,
                    values,
                    key=f"{prefix}_{label.replace(' ', '_')}",
                    bind="query-params",
                    placeholder=f"all {len(values)}",
                )
            if found:
                chosen[name] = found
    return chosen


def texts(column: pd.Series) -> list[str]:
    """The distinct values in their order, as text."""
    known = column.dropna()
    return [
        text(value)
        for value in sorted(known.unique(), key=lambda value: (isinstance(value, str), value))
    ]


def text(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def matching(networks: pd.DataFrame, chosen: Chosen) -> pd.DataFrame:
    """The networks that have a chosen value in every column where one is chosen."""
    for name, values in chosen.items():
        networks = networks[networks[name].map(text).isin(values)]
    return networks


def within(scope: Mapping[str, object], chosen: Chosen) -> bool:
    """Whether a figure's or a claim's scope has a chosen value in everything it names."""
    return all(
        any(text(side) in values for side in _sides(scope[name]))
        for name, values in chosen.items()
        if name in scope
    )


def _sides(value: object) -> list[object]:
    return list(value.split(" against ")) if isinstance(value, str) else [value]


def told_by(scope: Mapping[str, object], chosen: Chosen) -> bool:
    """Whether a scope names all that is chosen: its networks are then wholly in, or wholly out."""
    return all(name in scope for name in chosen)
