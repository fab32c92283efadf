"""A network's measures as means over the test inputs, and over all but one of them.

Test inputs are drawn (combinations, digits, clothes, noise), or patterns that are what they are.
How much a mean hangs on those that were drawn is told by leaving out each of them.
"""

from collections.abc import Mapping

import numpy as np
from scipy import stats

from ovfit.studies.identity.inputs import KINDS
from ovfit.studies.identity.statements import LAYER

DRAWN = tuple(map(KINDS.index, ("combination", "digit", "fashion", "noise")))
SCORES = ("identity", "constant", "edges")
RANKED = 6  # inputs of a kind: of fewer a rank correlation is easily 1
READ = {  # measure: whose layers, what is read out of them, of which layer (from 0)
    "held_trained": ("trained", "identity", LAYER - 1),
    "held_random": ("random", "identity", LAYER - 1),
    "rendered": ("trained", "constant", -1),
}
Arrays = Mapping[str, np.ndarray]


def drawn(arrays: Arrays) -> np.ndarray:
    """The places (D,) of the test inputs that were drawn, among the N + 1 images of a probe."""
    return np.flatnonzero(np.isin(arrays["kinds"], DRAWN))


def ranked(arrays: Arrays) -> list[np.ndarray]:
    """The places of the test inputs of each kind that has RANKED of them or more."""
    known = np.isfinite(arrays["nearness"]) & (arrays["kinds"] != KINDS.index("training"))
    of_kinds = [
        np.flatnonzero(known & (arrays["kinds"] == kind)) for kind in np.unique(arrays["kinds"])
    ]
    return [members for members in of_kinds if len(members) >= RANKED]


def means(arrays: Arrays) -> dict[str, np.ndarray]:
    """From a network's probe (`IdentityProbe.probe`) each measure, float64 (1 + D,).

    First over all test inputs that vary, then without each of those drawn: the scores `identity`,
    `constant`, `edges`; `noise`, the share of an output's energy that is neither input nor training
    image; `nearer` (see `_nearer`); of a network of LAYER layers or more that learned its image
    also the read-outs `held_trained`, `held_random`, `rendered`.
    """
    kinds, places = arrays["kinds"], drawn(arrays)
    tested = (kinds != KINDS.index("training")) & np.isfinite(arrays["identity"])
    kept = np.tile(tested, (1 + len(places), 1))
    kept[1 + np.arange(len(places)), places] = False
    by_input = {**{name: arrays[name] for name in SCORES}, "orthogonal": _orthogonal(arrays)}
    measured = {name: _mean(values, kept) for name, values in by_input.items()}
    measured["nearer"] = _nearer(arrays, places)
    for name, (weights, goal, layer) in READ.items():
        read = arrays.get(f"readout/{weights}/{goal}")
        if read is None or read.ndim < 2 or len(read) < LAYER:  # one number a layer: an old record
            continue
        values = np.full(len(kinds), np.nan)
        values[arrays["held"]] = read[layer]
        measured[name] = _mean(values, kept & np.isfinite(values))
    return measured


def _mean(values: np.ndarray, kept: np.ndarray) -> np.ndarray:
    """Means (K,) of values (N,) over the inputs that are kept (K, N); NaN of none."""
    counts = kept.sum(1)
    totals = np.where(kept, values, 0.0).sum(1)
    averages: np.ndarray = np.full(len(kept), np.nan)
    np.divide(totals, counts, out=averages, where=counts > 0)
    return averages


def _orthogonal(arrays: Arrays) -> np.ndarray:
    """(N,) the share of each output's energy orthogonal to its input and the training image.

    0 where there is no output.
    """
    outputs, inputs = (_flat(arrays[name]) for name in ("outputs", "images"))
    training = inputs[0] / np.linalg.norm(inputs[0])
    rest = inputs - (inputs @ training)[:, None] * training
    sizes = np.linalg.norm(rest, axis=1, keepdims=True)
    rest = np.divide(rest, sizes, out=np.zeros_like(rest), where=sizes > 1e-9)
    energy = (outputs**2).sum(1)
    explained = (outputs @ training) ** 2 + (outputs * rest).sum(1) ** 2
    shares = np.divide(energy - explained, energy, out=np.zeros_like(energy), where=energy > 0)
    within: np.ndarray = np.clip(shares, 0.0, 1.0)
    return within


def _nearer(arrays: Arrays, places: np.ndarray) -> np.ndarray:
    """(1 + D,) how much better a network gets as inputs come nearer, beyond the constant map.

    Of each kind of RANKED inputs or more, Spearman's correlation of nearness (the cosine of input
    and training image) with -MSE / |x|^2, less that of the map that answers every input with the
    training image; the mean over kinds. NaN where there is no such kind.
    """
    nearness, members_of = arrays["nearness"], ranked(arrays)
    inputs = _flat(arrays["images"]) / 255
    power = (inputs**2).mean(1)
    shares = []
    for errors in (arrays["mse_identity"], ((inputs - inputs[0]) ** 2).mean(1)):
        shares.append(np.divide(errors, power, out=np.full_like(power, np.nan), where=power > 0))
    total = np.zeros(1 + len(places))
    for members in members_of:
        of_kind = nearness[members]
        own, constant = (_correlations(of_kind, -share[members]) for share in shares)
        beyond = own - constant
        order = dict(zip(members.tolist(), beyond[1:], strict=True))
        left_out = [order.get(place, beyond[0]) for place in places.tolist()]
        total += np.array([beyond[0], *left_out])
    return total / len(members_of) if members_of else np.full(1 + len(places), np.nan)


def _correlations(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """(1 + M,) Spearman's correlation of a and b (M,), then without each of them; 0 where b or a
    does not vary.
    """
    places = np.arange(len(a))
    others = np.array([places[places != place] for place in places])
    whole = _spearman(a[None], b[None])
    return np.concatenate([whole, _spearman(a[others], b[others])])


def _spearman(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """(K,) of each row of a, b (K, M)."""
    ranks = [stats.rankdata(values, axis=1) for values in (a, b)]
    x, y = (values - values.mean(1, keepdims=True) for values in ranks)
    sizes = np.sqrt((x**2).sum(1) * (y**2).sum(1))
    correlations: np.ndarray = np.zeros_like(sizes)
    np.divide((x * y).sum(1), sizes, out=correlations, where=sizes > 0)
    return correlations


def _flat(images: np.ndarray) -> np.ndarray:
    flat: np.ndarray = images.reshape(len(images), -1).astype(np.float64)
    return flat
