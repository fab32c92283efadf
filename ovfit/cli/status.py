"""What is here: datasets, devices, and the launches of a store."""

from pathlib import Path

from ovfit.cli.terminal import show
from ovfit.errors import BadInput, suggest


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
            rows.append(
                [
                    name,
                    "-",
                    "-",
                    "-",
                    "-",
                    f"not here; `ovfit data fetch {name if name in CLASSES else 'cifar10'}`",
                ]
            )
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
    show(
        f"Datasets in {folder}",
        ["dataset", "train + test", "images", "digest", "content", "from"],
        rows,
    )


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
    print(
        f"{name}: {len(found.train_labels):,} train and {len(found.test_labels):,} test images in {folder / f'{name}.npz'}, {found.digest[:12]}, verified"
    )


def print_status(uri: str | None) -> None:
    """The store's launches, newest first, with how many networks finished, run, failed; then devices and unfinished stacks."""
    from ovfit.folders import cache_dir
    from ovfit.tracking.launches import STATES, launches
    from ovfit.tracking.network import manifests
    from ovfit.tracking.reader import read_runs
    from ovfit.tracking.store import resolve, sqlite_path

    uri = resolve(uri)
    print(
        f"store     {uri}"
        + (
            ""
            if not uri.startswith("sqlite") or sqlite_path(uri).exists()
            else " (not there yet; `ovfit extreme` makes it)"
        )
    )
    print(f"devices   {_devices()}")
    unfinished = manifests(cache_dir() / "checkpoints")
    if unfinished:
        count = sum(len(note["signatures"]) for _, note in unfinished)
        print(
            f"stopped   {count} networks in {len(unfinished)} checkpoints; repeating their command goes on from there"
        )
    found = launches(read_runs(uri))
    if found.empty:
        print("launches  none; start with `ovfit extreme`")
        return
    words = {"dead": "dead; its command goes on"}
    rows = [
        [
            launch["run_id"][:8],
            launch["study"],
            launch["started"].strftime("%Y-%m-%d %H:%M"),
            words.get(launch["state"], launch["state"]),
            *(launch[state] for state in STATES),
            launch["command"],
        ]
        for _, launch in found.head(20).iterrows()
    ]
    show(
        "Launches",
        [
            "run",
            "study",
            "started (UTC)",
            "state",
            "finished",
            "running",
            "failed",
            "killed",
            "command",
        ],
        rows,
    )


def _devices() -> str:
    import os

    import torch

    if torch.cuda.is_available():
        return ", ".join(
            f"{i}: {torch.cuda.get_device_name(i)}" for i in range(torch.cuda.device_count())
        )
    return (
        "mps" if torch.backends.mps.is_available() else f"no GPU; CPU with {os.cpu_count()} cores"
    )
