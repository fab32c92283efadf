"""The command line as a person meets it: a real process, a real store."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from mlflow import MlflowClient

import ovfit
from ovfit.data import images
from ovfit.data.digits import digits as load_digits
from ovfit.spec import from_json
from ovfit.tracking.client import ClientSource
from ovfit.tracking.reader import Reader
from tests.conftest import QUICK, Cli, Inside, everything, launches

METRICS = {
    f"{split}_{measure}"
    for split in ("fit", "train", "val", "test", "control")
    for measure in ("loss", "accuracy")
}


ALWAYS = METRICS | {"weight_norm", "distance_from_init", "updates", "grad_norm", "seconds"}


PARAMS = [
    "dataset",
    "arch",
    "width",
    "depth",
    "optimizer",
    "lr",
    "momentum",
    "batch_size",
    "weight_decay",
    "epochs",
    "train_size",
    "seed",
    "n_parameters",
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One small finished launch that several tests read."""
    folder = tmp_path_factory.mktemp("store")
    env = {**os.environ, "OVFIT_CACHE": str(folder / "cache")}
    env.pop("MLFLOW_TRACKING_URI", None)
    words = [sys.executable, "-m", "ovfit", "extreme", *map(str, QUICK[:-1]), "on", "--arms", "all"]
    done = subprocess.run(
        words, cwd=folder, env=env, capture_output=True, text=True, timeout=240, check=False
    )
    assert done.returncode == 0, done.stderr
    (folder / "stdout").write_text(done.stdout)
    return folder


def client_of(store: Path) -> MlflowClient:
    return MlflowClient(f"sqlite:///{store}/mlflow.db")


def test_the_store_is_as_the_contract_says(store: Path) -> None:
    client = client_of(store)
    runs = client.search_runs([client.get_experiment_by_name("extreme").experiment_id])
    launches = [run for run in runs if "mlflow.parentRunId" not in run.data.tags]
    networks = [run for run in runs if "mlflow.parentRunId" in run.data.tags]
    assert len(launches) == 1 and len(networks) == 6
    assert {run.info.status for run in runs} == {"FINISHED"}
    assert launches[0].data.params["replicas"] == "2"
    for run in networks:
        assert run.data.tags["mlflow.parentRunId"] == launches[0].info.run_id
        assert (
            run.data.tags["ovfit.study"] == "extreme"
            and run.data.tags["ovfit.outcome"] == "budget"
            and len(run.data.tags["ovfit.signature"]) == 32
        )
        assert set(PARAMS) <= set(run.data.params)
        assert int(run.data.params["n_parameters"]) == 64 * 16 + 16 + 16 * 10 + 10
        taught = {"memorised_accuracy"} if run.data.tags["ovfit.arm"] == "extreme" else set()
        assert {name for name in run.data.metrics if "/" not in name} == ALWAYS | taught
        epochs = [
            metric.step for metric in client.get_metric_history(run.info.run_id, "test_accuracy")
        ]
        assert epochs == [0, 1, 2, 3]
        assert run.data.metrics["updates"] == 3 * -(-int(run.data.params["fit_size"]) // 128)
        assert (
            "step/distance_from_init" in run.data.metrics
            and "distance_from_init/hidden" in run.data.metrics
        )
        assert {item.path for item in client.list_artifacts(run.info.run_id)} == {
            "config.json",
            "histograms.npz",
            "probes.npz",
            "weights",
        }
        assert run.inputs.dataset_inputs[0].dataset.digest == load_digits().digest[:36]
    rates = {
        run.data.tags["ovfit.arm"]: float(run.data.params["corruption_rate"]) for run in networks
    }
    assert rates == {"normal": 0.0, "clean-copies": 0.0, "extreme": pytest.approx(1440 / 2591)}
    files = {item.path for item in client.list_artifacts(launches[0].info.run_id)}
    assert {"summary.csv", "claims.json", "figures"} <= files
    figures = {item.path for item in client.list_artifacts(launches[0].info.run_id, "figures")}
    files = {
        f"{name}-mlp-digits.{end}"
        for name in ("process", "weights", "distance", "control", "critical", "answers")
        for end in ("html", "png", "json")
    }
    files |= {f"claims.{end}" for end in ("html", "png", "json")}
    assert figures == {f"figures/{name}" for name in (*files, "index.json")}


def test_twins_start_from_the_same_weights_and_figures_open_offline(store: Path) -> None:
    networks = Reader(f"sqlite:///{store}/mlflow.db").runs().query("`ovfit.signature`.notna()")
    wide = Reader(f"sqlite:///{store}/mlflow.db").curves(list(networks["run_id"]), ["weight_norm"])
    start = wide[wide["step"] == 0].merge(networks[["run_id", "name"]], on="run_id")
    assert start.assign(seed=start["name"].str[-1]).groupby("seed")["value"].nunique().tolist() == [
        1,
        1,
    ]
    html = next(store.glob("mlruns/extreme/*/artifacts/figures/process-*.html")).read_text()
    assert not re.search(r"<(script|link)[^>]+(src|href)=", html) and len(html) > 500_000
    assert (
        next(store.glob("mlruns/extreme/*/artifacts/figures/process-*.png")).read_bytes()[:4]
        == b"\x89PNG"
    )


def test_stdout_is_clean_when_piped(store: Path) -> None:
    lines = (store / "stdout").read_text().splitlines()
    assert lines[0].split("\t")[:4] == ["dataset", "arch", "arm", "train"]
    assert [line.split("\t")[2] for line in lines[1:4]] == ["normal", "extreme", "clean-copies"]
    assert any(
        line.startswith("E1\t") and "\tundecided\t" in line for line in lines
    )  # 2 networks decide nothing


def test_claims_json_has_the_contract_s_fields(store: Path) -> None:
    claims = json.loads(next(store.glob("mlruns/extreme/*/artifacts/claims.json")).read_text())
    assert {"E1", "E2", "E3", "E4", "E4.twin", "E5", "E9"} <= {claim["id"] for claim in claims}
    for claim in claims:
        assert {
            "id",
            "study",
            "scope",
            "verdict",
            "effect",
            "low",
            "high",
            "n",
            "test",
            "margin",
            "command",
            "name",
            "unit",
            "images",
            "looks",
            "family",
        } <= set(claim)
        assert claim["verdict"] == "undecided" and claim["command"].startswith("ovfit extreme")


def test_load_gives_back_the_network(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its accuracy on the whole test split, computed here, is the logged one."""
    uri = f"sqlite:///{store}/mlflow.db"
    monkeypatch.setenv("MLFLOW_TRACKING_URI", uri)
    runs = Reader(uri).runs()
    run = Reader(uri).values(list(runs[runs["ovfit.arm"] == "normal"]["run_id"])).iloc[0]
    network = ovfit.load(run["run_id"])
    from ovfit.data.splits import split

    digits = load_digits()
    train = split(1437, 360, int(run["train_size"]), 143, 143, 0)["train"]
    where = Path(
        runs.set_index("run_id").loc[run["run_id"], "artifact_uri"].removeprefix("file://")
    )
    pool = images.pool(
        digits,
        from_json((where / "config.json").read_text()).data,
        train,
        torch.device("cpu"),
        torch.float32,
    )
    with torch.no_grad():
        right = (
            network(pool.batch(torch.arange(1437, 1797))).argmax(1).numpy() == digits.test_labels
        )
    assert right.mean() == pytest.approx(run["test_accuracy"], abs=1e-9)
    with pytest.raises(ovfit.errors.BadInput, match="no network with run id"):
        ovfit.load("0" * 32)


def test_sql_and_client_readers_agree(store: Path) -> None:
    uri = f"sqlite:///{store}/mlflow.db"
    sql, other = Reader(uri), Reader(uri)
    other.source = ClientSource(uri)
    one, two = (reader.runs().sort_values("run_id", ignore_index=True) for reader in (sql, other))
    assert set(one) == set(two)
    assert (one.fillna("") == two[list(one)].fillna("")).all().all()
    ids = list(one[one["ovfit.signature"].notna()]["run_id"])
    a, b = sql.values(ids), other.values(ids)
    assert set(a) == set(b) and len(a) == 6
    np.testing.assert_allclose(a["test_loss"], b["test_loss"])
    pd_a, pd_b = (reader.curves(ids, ["fit_loss", "updates"]) for reader in (sql, other))
    assert len(pd_a) == 6 * 2 * 4 and (pd_a == pd_b).all().all()


def test_repeated_it_trains_nothing_and_rerun_trains_again(inside: Inside, home: Path) -> None:
    """And makes no second launch where nothing has changed, unless it is asked for."""
    words = ("extreme", *(word for word in QUICK if word != "--quiet"), "--arms", "normal")
    assert inside(*words).returncode == 0
    more = inside(*words, "--replicas", 3)
    assert "2 of 3 networks are in the store already" in more.stderr
    (first, _) = launches(home, "extreme")
    (reused,) = home.glob("mlruns/extreme/*/artifacts/reused.json")
    assert {row["launch"] for row in json.loads(reused.read_text())} == {first.parent.name}
    again = inside(*words, "--replicas", 3, "--workers", 2)
    assert again.stdout.replace(" --workers 2", "") == more.stdout
    assert f"nothing has changed since the launch {reused.parts[-3][:8]}" in again.stderr
    assert len(launches(home, "extreme")) == 2
    assert inside(*words, "--replicas", 3, "--rerun").returncode == 0
    runs = Reader(f"sqlite:///{home}/mlflow.db").runs()
    counts = runs["ovfit.signature"].value_counts()
    assert sorted(counts) == [2, 2, 2] and set(runs["status"]) == {"FINISHED"}


def test_another_precision_is_another_network(inside: Inside, home: Path) -> None:
    """Trained beside the first one, begun at the same weights, and said in its params."""
    tiny = ("--width", 16, "--replicas", 1, "--epochs", 2, "--hold", 0, "--weight-decay", 0)
    for precision in ("float32", "bf16"):
        inside("extreme", *tiny, "--arms", "normal", "--figures", "off", "--precision", precision)
    client = client_of(home)
    experiment = client.get_experiment_by_name("extreme")
    assert experiment
    found = {
        run.data.params["precision"]: run.data.metrics
        for run in client.search_runs([experiment.experiment_id])
        if "mlflow.parentRunId" in run.data.tags
    }
    one, other = found["float32"], found["bf16"]
    assert one["weight_norm"] == pytest.approx(other["weight_norm"], rel=1e-2)
    assert one["train_loss"] != other["train_loss"]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (["--arch", "mpl"], "did you mean mlp"),
        (["--tracking-uri", "sqlite:///junk.db"], "--tracking-uri"),
    ],
    ids=["before anything heavy is imported", "once a store is opened"],
)
def test_bad_input_of_a_process_of_its_own(
    cli: Cli, home: Path, given: list[str], reason: str
) -> None:
    """All others are refused in the process of the tests: tests/cli/test_refused.py."""
    (home / "junk.db").write_bytes(b"not a database, " * 100)
    before = everything(home.parent)
    done = cli("extreme", *QUICK, *given)
    assert done.returncode == 2 and done.stdout == "", done.stderr
    assert (
        len(done.stderr.strip().splitlines()) == 1
        and reason in done.stderr
        and "Traceback" not in done.stderr
    )
    assert everything(home.parent) == before


def test_a_run_that_is_not_in_the_store(cli: Cli, home: Path) -> None:
    """As `mlflow run` hands it over; that store has to be opened to be asked."""
    done = cli(
        "extreme", *QUICK, MLFLOW_RUN_ID="0" * 32, MLFLOW_TRACKING_URI=f"sqlite:///{home}/new.db"
    )
    assert done.returncode == 2 and done.stderr.count("\n") == 1 and "MLFLOW_RUN_ID" in done.stderr


def test_dry_run_prints_the_plan_and_writes_no_store(cli: Cli, home: Path) -> None:
    done = cli("extreme", *QUICK, "--arch", "mlp,cnn", "--dry-run")
    assert done.returncode == 0
    rows = [line.split("\t") for line in done.stdout.splitlines()[1:-1]]
    assert [(row[1], row[2], row[3]) for row in rows] == [
        ("mlp", "normal", "2"),
        ("mlp", "extreme", "2"),
        ("cnn", "normal", "2"),
        ("cnn", "extreme", "2"),
    ]
    assert "in all: 8 networks" in done.stdout and not list(home.iterdir())
