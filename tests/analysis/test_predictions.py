"""Recorded predictions."""

from pathlib import Path

import numpy as np

from ovfit.analysis.predictions import read


def test_damaged_predictions_count_as_missing(tmp_path: Path) -> None:
    good, bad, poor = tmp_path / "good.npz", tmp_path / "bad.npz", tmp_path / "poor.npz"
    arrays = {
        "test": np.zeros(9, np.uint8),
        "labels": np.zeros(9, np.uint8),
        "probabilities": np.zeros((9, 3), np.float16),
    }
    np.savez_compressed(good, **arrays)
    np.savez_compressed(poor, labels=arrays["labels"])
    content = good.read_bytes()
    whole = read(good)
    assert whole is not None and set(whole) == set(arrays)
    assert read(None) is None and read(poor) is None and read(tmp_path / "none.npz") is None
    for damaged in (content[:-40], content[:80], content[:60] + b"xxxx" + content[64:]):
        bad.write_bytes(damaged)
        assert read(bad) is None
