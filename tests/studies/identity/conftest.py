"""The task on the digits, and networks trained on it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from ovfit.data.datasets import Dataset
from ovfit.data.source import Named
from ovfit.spec import Corruption, Spec, Stop
from ovfit.studies.identity.inputs import OneImage
from ovfit.studies.identity.probe import IdentityProbe
from ovfit.training.loop import Loop
from ovfit.training.recording.recording import Recording
from tests.support.training import Record, spec


@pytest.fixture(scope="module")
def seven() -> Dataset:
    return OneImage(base=Named("digits"), digit=7, index=0).load(Path("nowhere"))


def identity_spec(
    dataset: Dataset,
    *,
    arch: str,
    width: int,
    depth: int,
    lr: float,
    loss: float = 1e-6,
    steps: int = 2000,
    **changes: Any,
) -> Spec:
    """A network of the study; further fields as `tests.support.training.spec` takes them."""
    own = {
        "optimizer": "sgd",
        "batch_size": 1,
        "objective": "identity",
        "held": 0,
        "train_size": 1,
        "stop": Stop(epochs=steps // 20, loss=loss),
        "corruption": Corruption(kind="repeats", copies=20),
    }
    return spec(dataset, arch=arch, width=width, depth=depth, lr=lr, **{**own, **changes})


def probed(
    specs: Sequence[Spec], dataset: Dataset, target: float = 1e-6
) -> tuple[list[dict[str, np.ndarray]], Record]:
    """The probes of networks trained as one stack, and what their listener was told."""
    recording = Recording(steps="off", final_probe=IdentityProbe(target=target))
    loop, record = Loop(list(specs), dataset, recording, torch.device("cpu")), Record()
    loop.run(record)
    return [history.probes for history in loop.histories], record
