"""A stored network that is asked once more."""

from pathlib import Path

import numpy as np
import pytest

from ovfit.errors import BadInput
from ovfit.spec import from_json
from ovfit.tracking.asked import NOT_TAUGHT, RIGHT, TAUGHT, WRONG, Asked, ask, main
from ovfit.tracking.network import CONFIG, WEIGHTS, find
from ovfit.tracking.taught import taught
from tests.conftest import finished, uri_of


def files(shown: Path, run_id: str) -> tuple[Path, Path]:
    run = find(run_id, uri_of(shown))
    return run.artifact(CONFIG), run.artifact(WEIGHTS)


def test_it_answers_as_it_was_measured(shown: Path, tmp_path: Path) -> None:
    """Written to a file and read back: the accuracy, and what it was taught wrong."""
    networks = finished(shown, "extreme").query("dataset == 'digits' and `ovfit.arm` == 'extreme'")
    one = networks.iloc[0]
    out = tmp_path / "asked.npz"
    assert main(*map(str, (*files(shown, one["run_id"]), out))) == 0
    asked = Asked.read(out)
    right = np.trace(asked.confusion) / asked.confusion.sum()
    assert asked.confusion.sum() == one["test_size"] and right == pytest.approx(
        one["test_accuracy"], abs=1e-9
    )
    labels = taught(one["run_id"], uri_of(shown))
    assert asked.counts[TAUGHT] == labels.wrong.sum() == one["test_size"]
    assert asked.counts[RIGHT] + asked.counts[WRONG] == one["control_size"]
    wrong = dict(zip(labels.index[labels.wrong], labels.labels[labels.wrong], strict=True))
    for place, index in enumerate(asked.index):
        assert asked.taught[place] == wrong.get(index, NOT_TAUGHT)
    is_right = asked.answers == asked.true
    assert is_right[asked.kind == RIGHT].all() and not is_right[asked.kind == WRONG].any()
    assert asked.images.dtype == np.uint8 and asked.images.shape[1:] == (1, 8, 8)


def test_what_cannot_be_asked_is_refused(shown: Path, tmp_path: Path) -> None:
    run_id = finished(shown, "identity")["run_id"].iloc[0]
    with pytest.raises(BadInput, match="give back its image"):
        ask(*files(shown, run_id))
    run_id = finished(shown, "extreme").query("dataset == 'digits'")["run_id"].iloc[0]
    config, weights = files(shown, run_id)
    spec = from_json(config.read_text())
    assert spec.data.name == "digits"
    other = tmp_path / "config.json"
    other.write_text(config.read_text().replace('"digits"', '"mnist"'))
    with pytest.raises(BadInput, match="ovfit data fetch mnist"):  # and nothing is fetched
        ask(other, weights, tmp_path)
    assert list(tmp_path.iterdir()) == [other]
