"""What a network was trained as: its params, in groups, those that do nothing left out."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from ovfit.viewer.parts.filters import text

GROUPS = {
    "Images": "dataset train_size test_size val_size control_size split_seed normalisation crop"
    " pixels pixel_seed corruption copies noise every offset noise_seed corruption_rate augment",
    "Network": "arch width depth units padding init norm dropout n_parameters source dtype"
    " precision seed draw start start_run start_digest path path_first path_second path_matched",
    "Training": "optimizer lr momentum weight_decay decoupled schedule batch_size epochs stop_steps"
    " stop_hold stop_loss stop_accuracy stop_clean fit_size objective",
}
OFF = {"", "-", "none", "False", "0", "-1", "0.0", "true", "fixed"}  # nothing is done
ALWAYS = {"seed", "weight_decay", "momentum", "width", "depth"}


def settings(known: pd.DataFrame) -> None:
    """`known`: the network's params, as the reader gives them: one row."""
    if known.empty:
        return
    st.subheader("Configuration")
    row = {str(name): known[name].iloc[0] for name in known}
    for place, (heading, names) in zip(st.columns(len(GROUPS)), GROUPS.items(), strict=True):
        with place:
            st.markdown(f"**{heading}**")
            st.dataframe(_table(row, names.split()), hide_index=True)
    with st.expander("All params and last metrics"):
        every = [name for name in row if name != "run_id"]
        st.dataframe(_table(row, every, every=True), hide_index=True)


def _table(row: Mapping[str, Any], names: list[str], *, every: bool = False) -> pd.DataFrame:
    shown = {name: text(row[name]) for name in names if name in row and pd.notna(row[name])}
    if not every:
        shown = {name: value for name, value in shown.items() if name in ALWAYS or value not in OFF}
    return pd.DataFrame(
        {"name": [name.replace("_", " ") for name in shown], "value": list(shown.values())}
    )
