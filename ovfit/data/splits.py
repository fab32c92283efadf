"""Named, disjoint index sets over one pool of images: the released train images first, then the
test images.
"""

import numpy as np

from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput
from ovfit.seeds import numpy_generator
from ovfit.spec import Data

Splits = dict[str, np.ndarray]


def sizes(
    released: int, train_size: int | None, val_size: int | None, control_size: int | None
) -> tuple[int, int, int]:
    """(train, val, control) from what was asked: hold-outs default to min(5,000, released/10),
    train to all the rest.
    """
    default = min(5000, released // 10)
    val = default if val_size is None else val_size
    control = default if control_size is None else control_size
    rest = released - val - control
    if rest < 1:
        raise BadInput(
            f"--val-size {val} and --control-size {control} leave no training image of "
            f"{released}; make them smaller"
        )
    if train_size is not None and train_size > rest:
        raise BadInput(
            f"--train-size {train_size} is more than the {rest} images left of {released} after "
            f"{val} for validation and {control} for control"
        )
    return train_size or rest, val, control


def of(dataset: Dataset, data: Data) -> Splits:
    """The splits of a dataset, at the sizes of `data`."""
    return split(
        len(dataset.train_labels),
        len(dataset.test_labels),
        data.train_size,
        data.val_size,
        data.control_size,
        data.split_seed,
    )


def split(
    released: int, tested: int, train: int, val: int, control: int, split_seed: int
) -> Splits:
    """Pool indices (int64) of train, val, test and control.

    Control is drawn first: it stays the same whatever the other sizes are.
    """
    order = numpy_generator(split_seed, "split").permutation(released)
    held = control + val
    return {
        "train": np.sort(order[held : held + train]),
        "val": np.sort(order[control:held]),
        "test": np.arange(released, released + tested),
        "control": np.sort(order[:control]),
    }
