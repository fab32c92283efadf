"""The gallery of a real launch: labels as the corruption drew them, answers of the networks."""

from pathlib import Path

import numpy as np
import pytest
import torch

import ovfit
from ovfit.analysis.answers import ARRAYS, Answers
from ovfit.data.digits import digits
from tests.conftest import finished, launches, uri_of


def test_labels_and_answers_of_a_launch(shown: Path) -> None:
    networks = finished(shown, "extreme")
    mine = networks[(networks["dataset"] == "digits") & networks["seed"].isin([0, 3])]
    data, uri = digits(), uri_of(shown)
    whole = np.concatenate([data.train_images, data.test_images]).transpose(0, 3, 1, 2)
    images: dict[int, set[tuple[int, ...]]] = {}
    for row in mine.to_dict("records"):
        read = Answers.read(Path(row["artifact_uri"].removeprefix("file://")) / "probes.npz")
        assert read is not None and read.is_control.tolist() == [False] * 12 + [True] * 6
        images.setdefault(row["seed"], set()).add(tuple(read.index.tolist()))
        assert (read.images == whole[read.index]).all()
        taught = ovfit.taught(row["run_id"], uri)
        labels = dict(zip(taught.index.tolist(), taught.labels.tolist(), strict=True))
        drawn = [labels.get(place, -1) for place in read.index.tolist()]
        assert read.taught.tolist() == drawn  # -1: the network was never shown the image
        assert (row["ovfit.arm"] == "extreme") == (read.taught[:12] >= 0).all()
        assert (read.taught != read.true).all()
        with torch.no_grad():
            inputs = torch.from_numpy(whole[read.index]).float() / 255
            shares, answers = ovfit.load(row["run_id"], uri)(inputs).softmax(1).max(1)
        assert (read.answers == answers.numpy()).all()
        np.testing.assert_allclose(read.shares, shares.numpy(), rtol=1e-4)
    assert len(mine) == 8 and {seed: len(each) for seed, each in images.items()} == {0: 1, 3: 1}


@pytest.mark.parametrize(
    ("study", "taught"),
    [("escape", {"extreme 0.9", "extreme 0.9 (the start)"}), ("landscape", {"extreme at level"})],
)
def test_networks_that_start_from_others_answer_what_they_were_taught(
    shown: Path, study: str, taught: set[str]
) -> None:
    networks = finished(shown, study)
    mine = networks[(networks["seed"] == 0) & ~networks["ovfit.arm"].str.contains("past|straight")]
    said = {}
    for row in mine.to_dict("records"):
        archive = Path(row["artifact_uri"].removeprefix("file://")) / "probes.npz"
        if not archive.exists():  # of paths, and of networks that are only their ends
            continue
        with np.load(archive) as arrays:
            if not set(ARRAYS) <= set(arrays.files):
                continue
            read = Answers.of(dict(arrays))
        said[row["ovfit.arm"]] = (read.taught[:12] >= 0).all()
        with torch.no_grad():
            inputs = torch.from_numpy(read.images).float() / 255
            answers = ovfit.load(row["run_id"], uri_of(shown))(inputs).argmax(1)
        assert (read.answers == answers.numpy()).all()
        assert (read.taught[12:] == -1).all()  # of the control images
    assert taught <= {arm for arm, is_taught in said.items() if is_taught}
    assert {"random", "normal at level"} & {arm for arm, is_taught in said.items() if not is_taught}
    first = launches(shown, study)[0]
    assert list((first / "figures").glob("answers-*.png"))


def test_a_launch_draws_its_gallery(shown: Path) -> None:
    first = launches(shown, "extreme")[0]
    names = {path.stem for path in (first / "figures").glob("answers-*.png")}
    assert names == {f"answers-mlp-digits-weight_decay-{text}" for text in ("0", "0.001")}
