"""A record of every sample's loss whose course is known."""

import numpy as np

from ovfit.studies.interpolation.outliers import outliers
from ovfit.studies.interpolation.samples import Samples
from ovfit.training.recording.losses import encode

LAYERS = "1357"


def recorded(n: int = 60_000, k: int = 60, seed: int = 0) -> Samples:
    """A network with n validation samples: most losses fall, those of a thirtieth rise."""
    rng = np.random.default_rng(seed)
    bad = np.arange(n) % 30 == 0
    updates = np.unique(np.geomspace(1, 1e5, 2 * k).round().astype(int))[-k:]
    course = np.linspace(0, 1, k)[:, None] ** 2
    losses = np.exp(rng.normal(size=n) * 0.3 + np.where(bad, 3.0, -12.0) * course)
    epochs = np.where(np.arange(k) < 5, -1, np.arange(k) - 4)
    tail = (np.exp(course[:, 0]) * 0.1).astype(np.float32)
    arrays = {
        "updates": updates,
        "epochs": epochs,
        "looked": np.asarray((epochs > 0).sum(), np.int32),
        "outside": outliers(losses[epochs > 0]).sum(0).astype(np.int32),
        "loss/val": encode(losses),
        "loss/train": encode(losses[:, :5000]),
        "loss/test": encode(losses[:, :10000]),
        "val_predictions": np.zeros(n, np.int16),
        "val_labels": np.ones(n, np.int16),
        "worst": np.argsort(-losses[-1])[:24].astype(np.int32),
        "worst_images": rng.integers(0, 256, (24, 1, 28, 28)).astype(np.uint8),
    }
    for layer in LAYERS:
        arrays[f"weights/{layer}"] = rng.integers(0, 3000, (k, 243)).astype(np.int32)
        arrays[f"tail/{layer}"] = tail
    return Samples(arrays)
