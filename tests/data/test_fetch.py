"""Fetching, without a network: what torchvision has unpacked before is used."""

from pathlib import Path

import numpy as np

from ovfit.data import npz
from ovfit.data.fetch import fetch
from tests.conftest import blobs


def test_fetch_converts_what_torchvision_has_unpacked(tmp_path: Path) -> None:
    """torchvision reads the idx files itself; nothing is downloaded where they lie already."""
    one = blobs(train=20, test=10, side=28)
    raw = tmp_path / "torchvision" / "MNIST" / "raw"
    raw.mkdir(parents=True)
    for prefix, pictures, labels in (
        ("train", one.train_images, one.train_labels),
        ("t10k", one.test_images, one.test_labels),
    ):
        header = b"\x00\x00\x08\x03" + b"".join(n.to_bytes(4, "big") for n in pictures.shape[:3])
        (raw / f"{prefix}-images-idx3-ubyte").write_bytes(header + pictures.tobytes())
        (raw / f"{prefix}-labels-idx1-ubyte").write_bytes(
            b"\x00\x00\x08\x01" + len(labels).to_bytes(4, "big") + labels.astype(np.uint8).tobytes()
        )
    found = npz.read(fetch("mnist", tmp_path))
    assert (found.train_images == one.train_images).all() and (
        found.test_labels == one.test_labels
    ).all()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mnist.npz", "torchvision"]
