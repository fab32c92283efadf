"""What is here: datasets, devices, and the launches of a store."""

from pathlib import Path
from typing import Any

from ovfit.errors import BadInput, suggest
from ovfit.tables import show


def print_datasets(folder: Path | None) -> None:
    """A row per dataset: sizes, digest, whether its content is what the name says, and where it is."""
    from ovfit.data import datasets
    from ovfit.data.fetch import CLASSES

    folder = datasets.data_dir(folder)
    rows = []
    for name in datasets.NAMES:
        path = folder / f"{name}.npz"
        source = folder / "cifar10.npz" if name == "cifar10-4" and not path.exists() else path
        if name != "digits" and not source.exists():
            rows.append([name, "-", "-", "-", "-", f"not here; `ovfit data fetch {name if name in CLASSES else 'cifar10'}`"])
            continue
        try:
            found = datasets.load(name, folder)
        except BadInput as error:
            rows.append([name, "-", "-", "-", "-", str(error)])
            continue
        sizes = f"{len(found.train_labels):,} + {len(found.test_labels):,}"
        channels, height, width = found.shape
        origin = "ships inside scikit-learn" if name == "digits" else str(source)
        megabytes = (found.train_images.nbytes + found.test_images.nbytes) / 1e6
        rows.append(
            [
                name,
                sizes,
                f"{height}x{width}x{channels}, {found.classes} classes, {megabytes:.1f} MB",
                found.digest[:12],
                "verified" if name in datasets.CONTENT else "derived",
                origin,
            ]
        )
    show(f"Datasets in {folder}", ["dataset", "train + test", "images", "digest", "content", "from"], rows)


def fetch_dataset(name: str, folder: Path | None) -> None:
    """Fetches if it is not there, then loads it, which verifies it."""
    from ovfit.data import datasets
    from ovfit.data.fetch import fetch

    if name not in datasets.NAMES:
        raise BadInput(f"no dataset called {name!r}{suggest(name, datasets.NAMES)}")
    folder = datasets.data_dir(folder)
    if name == "digits" or not (folder / f"{name}.npz").exists():
        fetch(name, folder)
    found = datasets.load(name, folder)
    print(f"{name}: {len(found.train_labels):,} train and {len(found.test_labels):,} test images in {folder / f'{name}.npz'}, {found.digest[:12]}, verified")


def print_status(uri: str | None) -> None:
    """The store's launches, newest first, with how many networks finished, run, failed; then devices and unfinished stacks."""
    import pandas as pd

    from ovfit.launch.cache import cache_dir
    from ovfit.launch.lease import live_launches
    from ovfit.launch.saved import manifests
    from ovfit.tracking.store import resolve, sqlite_path

    uri = resolve(uri)
    print(f"store     {uri}" + ("" if not uri.startswith("sqlite") or sqlite_path(uri).exists() else " (not there yet; `ovfit extreme` makes it)"))
    print(f"devices   {_devices()}")
    left = manifests(cache_dir() / "checkpoints")
    if left:
        print(f"stopped   {sum(len(note['signatures']) for _, note in left)} networks in {len(left)} checkpoints; repeating their command goes on from there")
    runs = _runs(uri)
    if runs.empty:
        print("launches  none; start with `ovfit extreme`")
        return
    live = live_launches(runs)
    networks = runs[runs["ovfit.signature"].notna()]
    rows = []
    for _, launch in runs[runs["ovfit.signature"].isna()].sort_values("start_time", ascending=False).head(20).iterrows():
        states = networks[networks["mlflow.parentRunId"] == launch["run_id"]]["status"].value_counts()
        state = "running" if launch["run_id"] in live else "dead; its command goes on" if launch["status"] == "RUNNING" else launch["status"].lower()
        started = pd.to_datetime(launch["start_time"], unit="ms").strftime("%Y-%m-%d %H:%M")
        rows.append(
            [
                launch["run_id"][:8],
                launch["ovfit.study"],
                started,
                state,
                *(int(states.get(name, 0)) for name in ("FINISHED", "RUNNING", "FAILED", "KILLED")),
                launch["name"],
            ]
        )
    show("Launches", ["run", "study", "started (UTC)", "state", "finished", "running", "failed", "killed", "command"], rows)


def _runs(uri: str) -> Any:
    from ovfit.tracking.reader import Reader

    try:
        return Reader(uri).runs()
    except Exception as error:  # any driver's own error: SQLAlchemy's, MLflow's, the network's
        raise BadInput(f"the store {uri} cannot be read ({str(error).splitlines()[0][:150]}); give another with --tracking-uri") from None


def _devices() -> str:
    import os

    import torch

    if torch.cuda.is_available():
        return ", ".join(f"{i}: {torch.cuda.get_device_name(i)}" for i in range(torch.cuda.device_count()))
    return "mps" if torch.backends.mps.is_available() else f"no GPU; CPU with {os.cpu_count()} cores"
