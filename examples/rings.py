"""A dataset of one's own: a ring of one of three sizes in noise, as a file that every study takes.

python examples/rings.py rings.npz
ovfit extreme --dataset rings.npz
"""

import sys

import numpy as np

SIDE, CLASSES = 12, 3


def rings(count: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Images uint8 (count, SIDE, SIDE) and labels int64 (count,)."""
    rng = np.random.default_rng(seed)
    labels = np.arange(count) % CLASSES
    down, across = np.indices((SIDE, SIDE)) - (SIDE - 1) / 2
    radius = np.hypot(down, across)
    drawn = np.abs(radius - (2 + 1.5 * labels[:, None, None])) < 0.8
    noisy = 150 * drawn + rng.integers(0, 100, drawn.shape)
    return noisy.astype(np.uint8), labels


def main(path: str) -> None:
    train, test = rings(600, seed=0), rings(150, seed=1)
    np.savez(
        path,
        train_images=train[0],
        train_labels=train[1],
        test_images=test[0],
        test_labels=test[1],
    )
    print(f"{path}: {len(train[1])} train and {len(test[1])} test images")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "rings.npz")
