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
from ovfit.data import datasets, images
from ovfit.data.digits import digits as load_digits
from ovfit.spec import from_json
from ovfit.studies import registry
from ovfit.tracking.client import ClientSource
from ovfit.tracking.reader import Reader
from tests.conftest import QUICK, Cli, Refused, everything

METRICS = {
    f"{split}_{measure}"
    for split in ("fit", "train", "val", "test", "control")
    for measure in ("loss", "accuracy")
}
ALWAYS = METRICS | {"weight_norm", "distance_from_init", "updates", "grad_norm"}
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
        assert {name for name in run.data.metrics if "/" not in name} == ALWAYS
        epochs = [
            metric.step for metric in client.get_metric_history(run.info.run_id, "test_accuracy")
        ]
        assert epochs == [0, 1, 2, 3]
        assert run.data.metrics["updates"] == 3 * -(-int(run.data.params["fit_size"]) // 128)
        assert (
            "step/distance_from_init" in run.data.metrics
            and "distance_from_init/1" in run.data.metrics
        )
        assert {item.path for item in client.list_artifacts(run.info.run_id)} == {
            "config.json",
            "histograms.npz",
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
        for name in ("process", "weights", "distance", "control")
        for end in ("html", "png", "json")
    }
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
    assert {"E1", "E2", "E3", "E4", "E5", "E9"} <= {claim["id"] for claim in claims}
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


def test_repeated_it_trains_nothing_and_rerun_trains_again(cli: Cli, home: Path) -> None:
    words = ("extreme", *(word for word in QUICK if word != "--quiet"), "--arms", "normal")
    assert cli(*words).returncode == 0
    again = cli(*words, "--replicas", 3)
    assert "2 of 3 networks are in the store already" in again.stderr
    assert cli(*words, "--replicas", 3, "--rerun").returncode == 0
    runs = Reader(f"sqlite:///{home}/mlflow.db").runs()
    counts = runs["ovfit.signature"].value_counts()
    assert sorted(counts) == [2, 2, 2] and set(runs["status"]) == {"FINISHED"}


BAD = {
    "dataset": (["--dataset", "mnits"], "did you mean mnist"),
    "arch": (["--arch", "mpl"], "did you mean mlp"),
    "arm": (["--arms", "normal,extrem"], "did you mean extreme"),
    "option": (["--replica", "3"], "--replicas"),
    "preset": (["--preset", "fast"], "choose from quick, paper"),
    "zero": (["--replicas", "0"], "must be 1 or more"),
    "negative": (["--lr", "-1"], "must be more than 0"),
    "nan": (["--weight-decay", "nan"], "must be"),
    "word": (["--epochs", "many"], "not a whole number"),
    "empty item": (["--weight-decay", "0,,1"], "empty item"),
    "missing file": (["--dataset", "none.npz"], "no such file"),
    "not here": (["--dataset", "cifar10"], "not in"),
    "train size": (["--train-size", "5000"], "more than the 1151"),
    "batch": (["--batch-size", "5000"], "make it smaller"),
    "momentum": (["--optimizer", "sgd", "--momentum", "1"], "must be less than 1"),
    "gpu": (["--gpus", "-1"], "must be 0 or more"),
    "depth": (["--arch", "resnet", "--depth", "19"], "6n"),
    "gpus": (["--gpus", "0,7"], "this machine has"),
    "gpus and cpu": (["--gpus", "0", "--device", "cpu"], "exclude each other"),
    "store folder": (["--tracking-uri", "sqlite:////nowhere/at/all/mlflow.db"], "does not exist"),
    "store file": (["--tracking-uri", "sqlite:///junk.db"], "--tracking-uri"),
    "store scheme": (["--tracking-uri", "ftp://x"], "--tracking-uri"),
    "steps": (["--step-every", "often"], "log, off"),
    "switch": (["--dry-run=maybe"], "on or off"),
}


@pytest.mark.parametrize(("words", "said"), BAD.values(), ids=BAD)
def test_bad_input_is_one_line_and_leaves_nothing(
    refused: Refused, home: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
) -> None:
    if torch.cuda.device_count() > 7 and "--gpus" in words:
        pytest.skip("this machine has them")
    (home / "junk.db").write_bytes(b"not a database, " * 100)
    monkeypatch.setenv("OVFIT_DATA", str(home / "data"))
    refused("extreme", [*map(str, QUICK), *words], said)


@pytest.mark.parametrize("name", ["arch", "option", "missing file", "store file", "gpus"])
def test_bad_input_of_a_process_of_its_own(cli: Cli, home: Path, name: str) -> None:
    if torch.cuda.device_count() > 7 and name == "gpus":
        pytest.skip("this machine has them")
    (home / "junk.db").write_bytes(b"not a database, " * 100)
    before = everything(home.parent)
    words, said = BAD[name]
    done = cli("extreme", *QUICK, *words)
    assert done.returncode == 2 and done.stdout == "", done.stderr
    assert (
        len(done.stderr.strip().splitlines()) == 1
        and said in done.stderr
        and "Traceback" not in done.stderr
    )
    assert everything(home.parent) == before


def test_a_run_that_is_not_in_the_store(cli: Cli, home: Path) -> None:
    """As `mlflow run` hands it over; that store has to be opened to be asked."""
    done = cli(
        "extreme", *QUICK, MLFLOW_RUN_ID="0" * 32, MLFLOW_TRACKING_URI=f"sqlite:///{home}/new.db"
    )
    assert done.returncode == 2 and done.stderr.count("\n") == 1 and "MLFLOW_RUN_ID" in done.stderr


def test_another_program_s_database_is_refused(cli: Cli, home: Path) -> None:
    import sqlite3

    with sqlite3.connect(home / "theirs.db") as database:
        database.execute("create table accounts (id int)")
    done = cli("extreme", *QUICK, "--tracking-uri", "sqlite:///theirs.db")
    assert done.returncode == 2 and "another program's database" in done.stderr


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


def test_own_dataset_file(cli: Cli, home: Path) -> None:
    from tests.conftest import blobs

    one = blobs(train=60, test=20)
    np.savez(home / "own.npz", **{key: getattr(one, key) for key in datasets.KEYS})
    done = cli("extreme", *QUICK, "--dataset", "own.npz", "--arms", "extreme", "--batch-size", 16)
    assert done.returncode == 0 and "own\tmlp" in done.stdout


def test_status_and_data(cli: Cli, store: Path, home: Path) -> None:
    empty = cli("status")
    assert (
        empty.returncode == 0
        and "none; start with `ovfit extreme`" in empty.stdout
        and not list(home.iterdir())
    )
    full = cli("status", "--tracking-uri", f"sqlite:///{store}/mlflow.db").stdout
    assert "finished\t6\t0\t0\t0" in full
    listed = cli("data", "--data-dir", home / "none").stdout
    assert (
        "digits\t1,437 + 360" in listed
        and "mnist\t-\t-\t-\t-\tnot here; `ovfit data fetch mnist`" in listed
        and not (home / "none").exists()
    )
    assert cli("data", "fetch", "minst").returncode == 2


def test_help_needs_no_heavy_library_and_shows_the_card() -> None:
    code = "import sys, ovfit.cli; print([name for name in ('torch', 'mlflow', 'pandas', 'streamlit', 'pydantic', 'numpy') if name in sys.modules])"
    assert (
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.strip()
        == "[]"
    )
    shown = subprocess.run(
        [sys.executable, "-m", "ovfit", "extreme", "--help"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert (
        "1906.06295" in shown
        and "--weight-decay" in shown
        and "quick: digits; paper: mnist" in " ".join(shown.split())
    )


def test_every_study_has_its_entry_in_mlproject() -> None:
    text = (Path(__file__).parents[1] / "MLproject").read_text()
    for name in registry.names():
        assert f'  {name}:\n    command: "python -m ovfit {name}"' in text, (
            f"add an entry point for {name} to MLproject"
        )
    for name in registry.OWN:
        card = registry.study(name).card.whole
        assert all(word in card for word in ("Paper", "Question", "Claims", "Command", "Expected"))


def test_imports_go_downwards() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports")],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
