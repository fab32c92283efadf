"""Networks from their runs: found by a prefix, with their weights and what they were taught."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import torch

import ovfit
from ovfit.data import images
from ovfit.data.datasets import Dataset
from ovfit.data.digits import digits
from ovfit.errors import BadInput
from ovfit.tracking import network
from ovfit.tracking.taught import labels_of
from ovfit.tracking.writer import Writer
from tests.conftest import blobs, spec, uri_of
from tests.tracking.conftest import finish


@pytest.fixture(scope="module")
def trained(before: Path) -> pd.DataFrame:
    return ovfit.networks(tracking_uri=uri_of(before))


def save(dataset: Dataset, path: Path) -> None:
    names = ("train_images", "train_labels", "test_images", "test_labels")
    np.savez(path, **{name: getattr(dataset, name) for name in names})


def test_a_prefix_is_enough_where_no_other_network_has_it(
    before: Path, trained: pd.DataFrame
) -> None:
    run_ids = sorted(trained["run_id"])
    uri = uri_of(before)
    assert network.find(run_ids[0], uri).run_id == run_ids[0]
    assert network.find(run_ids[0][:12], uri).run_id == run_ids[0]
    with pytest.raises(BadInput, match=f"networks have a run id .* with '': {run_ids[0]}, .*more"):
        network.find("", uri)
    with pytest.raises(BadInput, match="no network with run id zzz; `ovfit status`"):
        network.find("zzz", uri)
    launch = trained["launch"].iloc[0]
    with pytest.raises(BadInput, match="no network with run id"):
        network.find(launch, uri)


def test_the_prefix_that_two_networks_share_lists_them(store: str, writer: Writer) -> None:
    run_ids: dict[str, list[str]] = {}
    while not any(len(same) == 2 for same in run_ids.values()):  # at most 17
        run_id = writer.start(spec(blobs()))
        run_ids.setdefault(run_id[0], []).append(run_id)
    prefix, same = next(pair for pair in run_ids.items() if len(pair[1]) == 2)
    with pytest.raises(BadInput) as refused:
        network.find(prefix, store)
    assert f"2 networks have a run id that begins with '{prefix}': {', '.join(sorted(same))}; " in (
        str(refused.value)
    )


@pytest.mark.parametrize(
    ("study", "arm"),
    [("extreme", "extreme"), ("extreme", "normal"), ("descent", ""), ("mislabel", "")],
)
def test_a_network_says_what_it_was_taught(
    before: Path, trained: pd.DataFrame, study: str, arm: str
) -> None:
    """Its accuracy on the labels that are drawn again is the one that was measured in training."""
    chosen = trained[(trained["study"] == study) & trained["arm"].str.contains(arm)]
    row = chosen.sort_values("noise").iloc[-1]
    uri = uri_of(before)
    taught, module = ovfit.taught(row["run_id"], uri), ovfit.load(row["run_id"], uri)
    data = network.find(row["run_id"], uri).spec.data
    train = np.unique(taught.index[taught.index < 1437])
    pool = images.pool(digits(), data, train, torch.device("cpu"), torch.float32)
    with torch.no_grad():
        predicted = module(pool.batch(torch.from_numpy(taught.index))).argmax(1).numpy()
    right = np.average(predicted == taught.labels, weights=taught.count)
    assert right == pytest.approx(row["fit_accuracy"], abs=1e-6)
    assert taught.count.sum() == row["fit_size"]
    wrong = np.average(taught.wrong, weights=taught.count)
    assert wrong == pytest.approx(row["corruption_rate"], abs=1e-9)


def test_labels_are_of_the_images_they_point_at() -> None:
    dataset = blobs()
    plain = labels_of(spec(dataset, train_size=20), dataset)
    every = np.concatenate([dataset.train_labels, dataset.test_labels])
    assert len(plain.index) == 20 and not plain.wrong.any() and (plain.count == 1).all()
    assert (plain.labels == every[plain.index]).all() and plain.labels.dtype == np.int64


def test_the_dataset_of_a_file_is_found_here_or_is_told(
    store: str, writer: Writer, home: Path, tmp_path: Path
) -> None:
    run_id = finish(writer, spec(blobs()))
    with pytest.raises(BadInput, match="no dataset called 'blobs'"):
        ovfit.taught(run_id, store)
    save(blobs(), tmp_path / "other.npz")
    told = ovfit.taught(run_id, store, dataset=str(tmp_path / "other.npz"))
    (tmp_path / "data").mkdir()
    save(blobs(), tmp_path / "data" / "blobs.npz")
    found = ovfit.taught(run_id, store, data_dir=tmp_path / "data")
    assert (found.labels == told.labels).all() and len(found.labels) == 40
    save(blobs(seed=1), home / "blobs.npz")
    with pytest.raises(BadInput, match="other images than the network was trained on"):
        ovfit.taught(run_id, store)


def test_the_identity_task_has_no_labels(before: Path, trained: pd.DataFrame) -> None:
    run_id = trained.loc[trained["study"] == "identity", "run_id"].iloc[0]
    with pytest.raises(BadInput, match="no label"):
        ovfit.taught(run_id, uri_of(before))


def test_a_network_without_weights_says_how_to_get_them(store: str, writer: Writer) -> None:
    run_id = finish(writer, spec(blobs()))
    with pytest.raises(BadInput, match=r"has no saved weights .*--rerun missing"):
        ovfit.load(run_id, store)
