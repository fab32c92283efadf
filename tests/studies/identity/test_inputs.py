"""The one training image, and the test inputs."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from ovfit.data.datasets import Dataset
from ovfit.data.digits import digits
from ovfit.data.source import Named, as_source
from ovfit.errors import BadInput
from ovfit.studies.identity.inputs import KINDS, OneImage, task
from tests.support.training import blobs


def test_the_training_image_is_the_first_of_its_class(seven: Dataset) -> None:
    base = digits()
    assert len(seven.train_images) == 1
    assert (seven.train_images[0] == base.train_images[base.train_labels == 7][0]).all()
    assert seven.classes == len(KINDS)
    assert seven.name == "digits{7:0}"
    again = OneImage(base=Named("digits"), digit=7, index=0).load(Path("nowhere"))
    assert seven.digest == again.digest


def test_the_test_inputs_are_of_several_kinds(seven: Dataset) -> None:
    kinds = [KINDS[label] for label in seven.test_labels]
    assert Counter(kinds) == {
        "combination": 10,
        "digit": 20,
        "black": 1,
        "white": 1,
        "noise": 4,
        "stripes": 6,
        "checker": 3,
    }
    first = {kind: seven.test_images[kinds.index(kind), ..., 0] for kind in kinds}
    assert not first["black"].any()
    assert (first["white"] == 255).all()
    assert (first["stripes"] == np.repeat([[0], [255]] * 4, 8, 1)).all()
    assert (first["checker"] == np.indices((8, 8)).sum(0) % 2 * 255).all()
    test = {image.tobytes() for image in digits().test_images}
    shown = seven.test_images[np.array(kinds) == "digit"]
    assert {image.tobytes() for image in shown} <= test


def test_another_image_and_clothes() -> None:
    base = digits()
    other = task(base, 3, 1, blobs(test=16, classes=3))
    assert (other.test_labels == KINDS.index("fashion")).sum() == 10
    assert (other.train_images[0] == base.train_images[base.train_labels == 3][1]).all()


def test_the_task_is_of_this_study_alone() -> None:
    with pytest.raises(BadInput, match=r"no dataset called 'digits\{7:0\}'"):
        as_source("digits{7:0}").load(Path("nowhere"))
