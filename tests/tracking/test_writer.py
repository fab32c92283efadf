"""The writer, on a real store: what it writes, when, and what it does where it cannot."""

import json
from pathlib import Path

import pytest
from mlflow import MlflowClient

from ovfit import columns
from ovfit.errors import BadInput
from ovfit.tracking import lease, ui
from ovfit.tracking.reader import Reader, artifact
from ovfit.tracking.store import connect
from ovfit.tracking.writer import BATCH, Writer
from tests.conftest import blobs, spec
from tests.tracking.conftest import launched

NETWORK = spec(blobs())


@pytest.fixture
def client(store: str) -> MlflowClient:
    return connect(store)


def values(store: str, run_id: str) -> dict[str, object]:
    return dict(Reader(store).values([run_id]).iloc[0])


def test_a_launch_says_what_it_is_and_who_runs_it(store: str, writer: Writer) -> None:
    (launch,) = Reader(store).launches().to_dict("records")
    assert launch[columns.RUN_ID] == writer.launch_id
    assert launch[columns.STATUS] == columns.RUNNING
    assert launch[columns.NAME] == "extreme --replicas 2"
    assert launch[columns.COMMAND] == "ovfit extreme --replicas 2"
    assert launch[columns.STUDY] == "extreme" and launch[columns.VERSION]
    assert lease.alive(launch)


def test_launches_of_a_study_share_an_experiment_beside_the_store(
    store: str, writer: Writer, client: MlflowClient, home: Path
) -> None:
    other = launched(store, lease.tags())
    assert other.experiment_id == writer.experiment_id and other.launch_id != writer.launch_id
    experiment = client.get_experiment(writer.experiment_id)
    assert experiment.name == "extreme"
    assert experiment.artifact_location == str(home / "mlruns" / "extreme")


def test_an_experiment_opens_as_training_and_says_what_it_is(
    store: str, client: MlflowClient
) -> None:
    place = launched(store, lease.tags(), name="extreme mlp", about="A question").experiment_id
    tags = client.get_experiment(place).tags
    assert tags["mlflow.experimentKind"] == "custom_model_development"
    assert tags[ui.NOTE] == "A question"
    view = json.loads(json.loads(tags[ui.VIEW + ui.NETWORKS])["state"])
    first = ["tags.`ovfit.arm`", "params.`dataset`", "params.`arch`", "metrics.`test_accuracy`"]
    assert view["selectedColumns"][:4] == first and view["columnOrder"][1:5] == first
    client.set_experiment_tag(place, ui.NOTE, "Mine")
    again = launched(store, lease.tags(), about="Another")
    assert client.get_experiment(place).tags[ui.NOTE] == "Mine"  # what a person wrote stays
    names = [client.get_run(run.info.run_id).info.run_name for run in client.search_runs([place])]
    assert sorted(names) == ["extreme --replicas 2", "extreme mlp"] and not again.lost


def test_launches_are_compared_by_what_they_measured(
    store: str, writer: Writer, client: MlflowClient
) -> None:
    writer.trains_on([blobs()])
    writer.summarise({"claims_holds": 2, "test_accuracy/a+b": 0.5})
    other = launched(store, lease.tags())
    other.summarise({"claims_holds": 1, "test_accuracy/c": 0.25})
    run = client.get_run(writer.launch_id)
    assert run.data.metrics == {"claims_holds": 2, "test_accuracy/a b": 0.5}
    tags = client.get_experiment(writer.experiment_id).tags
    shown = json.loads(json.loads(tags[ui.VIEW + ui.LAUNCHES])["state"])["selectedColumns"]
    named = ("claims_holds", "test_accuracy/a b", "test_accuracy/c")
    assert shown == [f"metrics.`{name}`" for name in named] and not {**writer.lost, **other.lost}
    (used,) = run.inputs.dataset_inputs
    assert used.dataset.name == "blobs" and '"test": ' in used.dataset.profile


def test_how_far_it_is_is_forgotten_at_the_end(
    store: str, writer: Writer, client: MlflowClient
) -> None:
    writer.beat({columns.PROGRESS: "3/10 networks"})
    assert client.get_run(writer.launch_id).data.tags[columns.PROGRESS] == "3/10 networks"
    writer.end(writer.launch_id, columns.KILLED)
    assert columns.PROGRESS not in client.get_run(writer.launch_id).data.tags and not writer.lost


def test_a_deleted_experiment_is_refused_with_the_way_back(
    store: str, writer: Writer, client: MlflowClient
) -> None:
    client.delete_experiment(writer.experiment_id)
    with pytest.raises(BadInput, match=f"experiments restore -x {writer.experiment_id}"):
        launched(store, lease.tags())


def test_a_network_has_its_identity_params_and_dataset(
    store: str, writer: Writer, client: MlflowClient
) -> None:
    run_id = writer.start(NETWORK)
    (network,) = Reader(store).networks().to_dict("records")
    assert network[columns.RUN_ID] == run_id and network[columns.STATUS] == columns.RUNNING
    assert network[columns.PARENT] == writer.launch_id
    assert network[columns.SIGNATURE] == NETWORK.signature()
    assert network[columns.ARM] == "normal" and network[columns.NAME] == "normal mlp blobs seed 0"
    writer.params(run_id, {"n_parameters": 12})
    writer.flush()
    row = values(store, run_id)
    assert (row["width"], row["lr"], row["arch"]) == (7, 0.01, "mlp")
    assert row["n_parameters"] == 12
    (used,) = client.get_run(run_id).inputs.dataset_inputs
    assert used.dataset.source == f"sha256:{NETWORK.data.digest}"
    assert [tag.value for tag in used.tags] == ["training"]


def test_metrics_wait_until_they_are_flushed_and_go_in_batches(store: str, writer: Writer) -> None:
    run_id = writer.start(NETWORK)
    epochs = range(BATCH + 10)
    for epoch in epochs:
        writer.measure(run_id, epoch, {"fit_loss": 1 / (epoch + 1), "updates": 2.0 * epoch})
    assert Reader(store).curves([run_id], ["fit_loss"]).empty
    writer.flush()
    curve = Reader(store).curves([run_id], ["fit_loss"])
    assert list(curve["step"]) == list(epochs)
    assert values(store, run_id)["updates"] == 2.0 * epochs[-1]


def test_metrics_are_flushed_once_the_last_time_is_long_ago(store: str, writer: Writer) -> None:
    run_id = writer.start(NETWORK)
    writer.flushed -= 100
    writer.measure(run_id, 0, {"fit_loss": 1.0})
    assert len(Reader(store).curves([run_id], ["fit_loss"])) == 1


def test_a_finished_run_has_its_files_tags_and_metrics(
    store: str, writer: Writer, tmp_path: Path
) -> None:
    run_id = writer.start(NETWORK)
    writer.measure(run_id, 3, {"test_loss": 0.5})
    (tmp_path / "files" / "weights").mkdir(parents=True)
    (tmp_path / "files" / "weights" / "final.txt").write_text("w")
    tags = {columns.OUTCOME: columns.CONVERGED}
    assert writer.finish(run_id, tags, tmp_path / "files") is None
    (network,) = Reader(store).networks().to_dict("records")
    assert network[columns.STATUS] == columns.FINISHED and network[columns.END_TIME] > 0
    assert network[columns.OUTCOME] == columns.CONVERGED
    saved = artifact(network[columns.ARTIFACT_URI], "weights/final.txt", store)
    assert saved.read_text() == "w" and values(store, run_id)["test_loss"] == 0.5


def test_a_run_that_cannot_be_saved_fails_and_the_others_do_not(
    store: str, writer: Writer, home: Path, tmp_path: Path
) -> None:
    bad, good = writer.start(NETWORK), writer.start(spec(blobs(), seed=1))
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "config.json").write_text("{}")
    folder = home / "mlruns" / "extreme" / bad
    folder.parent.mkdir(parents=True)
    folder.write_text("a file where the run's folder should be")
    reason = writer.finish(bad, {}, tmp_path / "files")
    assert reason is not None and "Error" in reason
    assert writer.finish(good, {}, tmp_path / "files") is None
    runs = Reader(store).networks().set_index(columns.RUN_ID)
    assert runs.loc[bad, columns.STATUS] == columns.FAILED
    assert runs.loc[bad, columns.REASON] == reason
    assert runs.loc[good, columns.STATUS] == columns.FINISHED


def test_a_run_that_did_not_finish_keeps_what_was_measured(store: str, writer: Writer) -> None:
    run_id = writer.start(NETWORK)
    writer.measure(run_id, 1, {"fit_loss": 2.0})
    writer.end(run_id, columns.KILLED, "x" * 2000)
    (network,) = Reader(store).networks().to_dict("records")
    assert network[columns.STATUS] == columns.KILLED and len(network[columns.REASON]) == 500
    row = values(store, run_id)
    assert (row["fit_loss"], row["width"]) == (2.0, 7)  # and says what it was


def test_files_of_the_launch(store: str, writer: Writer, tmp_path: Path) -> None:
    assert writer.save_json("options.json", {"study": "extreme", "given": {"lr": "0.1"}}) is None
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "summary.csv").write_text("a,b")
    assert writer.attach(tmp_path / "files") is None
    place = Reader(store).launches()[columns.ARTIFACT_URI].iloc[0]
    options = json.loads(artifact(place, "options.json", store).read_text())
    assert options == {"study": "extreme", "given": {"lr": "0.1"}}
    assert artifact(place, "summary.csv", store).read_text() == "a,b"


def test_the_run_that_mlflow_made_is_adopted(
    store: str, client: MlflowClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    experiment = client.create_experiment("of MLflow's choice")
    made = client.create_run(experiment)
    client.log_param(made.info.run_id, "replicas", "2")
    monkeypatch.setenv("MLFLOW_RUN_ID", made.info.run_id)
    writer = launched(store, lease.tags())
    assert writer.launch_id == made.info.run_id and writer.experiment_id == experiment
    writer.launch_params({"replicas": "two", "seed": 3})
    row = values(store, writer.launch_id)
    assert (row["replicas"], row["seed"]) == (2, 3) and not writer.lost
    (launch,) = Reader(store).launches().to_dict("records")
    assert launch[columns.COMMAND] == "ovfit extreme --replicas 2" and lease.alive(launch)
    assert launched(store, lease.tags()).launch_id != writer.launch_id  # the variable is gone


def test_where_nobody_chose_an_experiment_a_launch_is_in_its_study_s(
    store: str, client: MlflowClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = client.create_run("0")
    monkeypatch.setenv("MLFLOW_RUN_ID", made.info.run_id)
    writer = launched(store, lease.tags(), name="extreme mlp")
    (launch,) = Reader(store).launches().to_dict("records")
    assert launch[columns.RUN_ID] == writer.launch_id != made.info.run_id
    assert client.get_experiment(launch[columns.EXPERIMENT_ID]).name == "extreme"
    run = client.get_run(made.info.run_id)
    assert run.info.run_name == launch[columns.NAME] == "extreme mlp"
    assert writer.launch_id in run.data.tags[ui.NOTE]


def test_a_run_of_another_store_is_refused(store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOW_RUN_ID", "0" * 32)
    with pytest.raises(BadInput, match=r"MLFLOW_RUN_ID is 0000.*unset it"):
        launched(store, lease.tags())
