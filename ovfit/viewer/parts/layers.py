"""A network's layers on a page, by their names: sizes, norms, weights."""

from collections.abc import Mapping, Sequence
from math import prod

import numpy as np
import pandas as pd
import streamlit as st

from ovfit.errors import BadInput
from ovfit.networks.layers import in_metrics, named
from ovfit.networks.saved import masks, weights
from ovfit.spec import Spec
from ovfit.tracking.network import WEIGHTS, NetworkRun
from ovfit.viewer.charts import network as draw
from ovfit.viewer.parts import chart, networks, pictures
from ovfit.viewer.parts.store import Stamp

Tensors = Mapping[str, np.ndarray]  # by what the module calls them
FILTERS = 24  # pictures of a first layer
POSITIVE, NEGATIVE = np.array([213, 94, 0]), np.array([0, 114, 178])  # the palette's


def show(uri: str, run: NetworkRun, spec: Spec | None, now: Stamp) -> None:
    """A table of its layers, their curves, how their weights are spread, the first layer's."""
    st.subheader("Layers")
    try:
        file = _file(run)
    except BadInput as error:
        st.warning(str(error))
        return
    tensors, left = weights(file), masks(file)
    names = named({name: tensor.shape for name, tensor in tensors.items()})
    metrics = networks.metrics(uri, run.run_id, now)
    st.dataframe(_table(tensors, left, names, metrics), hide_index=True)
    lines = _lines(uri, run.run_id, names, metrics)
    if len(lines):
        drawn = draw.layers(lines, list(names.values()))
        chart.show(drawn.to_dict(validate=False), "network-layers")
    spread = {name: _kept(tensors, left, f"{key}.weight") for key, name in names.items()}
    if any(np.isfinite(tensor).any() for tensor in spread.values()):
        chart.show(draw.weights(spread).to_dict(validate=False), "network-weights")
    if spec is not None and names:
        first = next(iter(names))
        _first(tensors[f"{first}.weight"], spec.data.shape, names[first])


def _kept(tensors: Tensors, left: Tensors, name: str) -> np.ndarray:
    """A layer's weights, without those that pruning took."""
    whole = tensors[name]
    return whole[left[name]] if name in left else whole


def _file(run: NetworkRun) -> dict[str, np.ndarray]:
    from safetensors import SafetensorError
    from safetensors.numpy import load_file

    try:
        file: dict[str, np.ndarray] = load_file(run.artifact(WEIGHTS))
        return file
    except (SafetensorError, OSError) as error:
        raise BadInput(f"the weights cannot be read ({error}); train it again") from None


def _table(
    tensors: Tensors, left: Tensors, names: Mapping[str, str], metrics: Mapping[str, float]
) -> pd.DataFrame:
    rows = []
    for key, name in names.items():
        weights = tensors[f"{key}.weight"]
        mask = left.get(f"{key}.weight")
        bias = tensors.get(f"{key}.bias")
        rows.append(
            {
                "layer": name,
                "weights": " x ".join(map(str, weights.shape)),
                "parameters": prod(weights.shape) + (0 if bias is None else bias.size),
                **({} if mask is None else {"left by pruning": f"{mask.mean():.1%}"}),
                "norm": float(np.linalg.norm(weights)),
                "moved": _moved(metrics, key, name),
                "largest": float(np.abs(weights).max()),
                "in the file": f"{key}.weight",
            }
        )
    return pd.DataFrame(rows)


def _moved(metrics: Mapping[str, float], key: str, name: str) -> float | None:
    """Runs of before 2026-11-28 have the module's own name."""
    own = metrics.get(f"distance_from_init/{key}")
    return metrics.get(f"distance_from_init/{in_metrics(name)}", own)


def _lines(
    uri: str, run_id: str, names: Mapping[str, str], metrics: Mapping[str, float]
) -> pd.DataFrame:
    """The curves of each layer: measure, layer, step, value."""
    wanted = {
        f"{measure}/{label}": (measure, key)
        for measure in draw.WHOLE
        for key, name in names.items()
        for label in (key, in_metrics(name))
    }
    known = tuple(name for name in wanted if name in metrics)
    if not known:
        return pd.DataFrame()
    lines = draw.thin(networks.curves(uri, (run_id,), known))
    return lines.assign(
        measure=[wanted[name][0] for name in lines["metric"]],
        layer=[names[wanted[name][1]] for name in lines["metric"]],
    )


def _first(weights: np.ndarray, shape: Sequence[int], name: str) -> None:
    """The weights of a first layer (units, ...) on images (C, H, W), a picture for each unit."""
    channels, height, width = shape
    if weights.ndim == 2 and weights.shape[1] == channels * height * width:
        units = weights.reshape(len(weights), channels, height, width)
    elif weights.ndim == 4 and weights.shape[1] == channels:
        units = weights
    else:
        return
    if channels not in (1, 3) or not np.isfinite(units).all():
        return
    norms = np.linalg.norm(units.reshape(len(units), -1), axis=1)
    chosen = np.argsort(-norms)[:FILTERS]
    how = "orange where positive, blue where negative" if channels == 1 else "as colours"
    text = f"The {len(chosen)} of {len(units)} units of {name} with the largest weights, {how}."
    st.caption(f"What the first layer looks for. {text}")
    pictures.show(
        pictures.Shown(_coloured(units[unit]), (f"unit {unit}",), f"weights of unit {unit}")
        for unit in chosen.tolist()
    )


def _coloured(weights: np.ndarray) -> np.ndarray:
    """uint8 (3, H, W) of weights (1 or 3, H, W): 0 is white, or grey where they are colours."""
    scaled = weights / (np.abs(weights).max() or 1)
    if len(weights) == 3:
        return (127.5 * (1 + scaled)).round().astype(np.uint8)
    ends = np.where(scaled > 0, POSITIVE[:, None, None], NEGATIVE[:, None, None])
    mixed: np.ndarray = 255 + (ends - 255) * np.abs(scaled)
    return mixed.round().astype(np.uint8)
