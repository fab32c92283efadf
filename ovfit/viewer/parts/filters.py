"""Filters over networks: one field for each thing that varies among them.

What is chosen stands in the address.
"""

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
    """The values chosen, as text, by column; columns in which nothing is chosen are not in it."""
    values_of = {name: texts(networks[name]) for name in COLUMNS if name in networks}
    varying = {name: values for name, values in values_of.items() if len(values) > 1}
    if not varying:
        return {}
    chosen = {}
    with st.expander("Filter", expanded=True, icon=":material/filter_alt:"):
        columns = st.columns(min(4, len(varying)))
        for place, (name, values) in enumerate(varying.items()):
            label = COLUMNS[name]
            with columns[place % len(columns)]:
                picked = st.multiselect(
                    label,
                    values,
                    key=f"{prefix}_{label.replace(' ', '_')}",
                    bind="query-params",
                    placeholder=f"all {len(values)}",
                )
            if picked:
                chosen[name] = picked
    return chosen


def texts(column: pd.Series) -> list[str]:
    """The distinct values in their order, as text."""
    known = column.dropna().unique()
    return [text(value) for value in sorted(known, key=lambda each: (isinstance(each, str), each))]


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
