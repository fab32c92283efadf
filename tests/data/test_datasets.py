"""What identifies a dataset."""

from dataclasses import replace

import numpy as np

from tests.conftest import blobs


def test_digests() -> None:
    plain = blobs()
    order = np.random.default_rng(0).permutation(len(plain.train_labels))
    shuffled = replace(
        plain, train_images=plain.train_images[order], train_labels=plain.train_labels[order]
    )
    assert shuffled.digest != plain.digest
    assert shuffled.content_digest() == plain.content_digest()
    changed = plain.train_images.copy()
    changed[-1, 0, 0, 0] ^= 1  # of the last image: a digest of the first ones would not see it
    other = replace(plain, train_images=changed)
    assert other.digest != plain.digest and other.content_digest() != plain.content_digest()
    labels = replace(plain, name="renamed", origin="", class_names=("a", "b", "c"))
    assert labels.digest == plain.digest
