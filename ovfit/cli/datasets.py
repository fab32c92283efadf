"""What is here: datasets and devices."""

from pathlib import Path

from ovfit.cli.table import show
from ovfit.errors import BadInput


def print_datasets(given: Path | None) -> None:
    """A row per dataset: sizes, digest, whether its content is what the name says, and its place.

    Those of installed packages are named, not loaded: that might download them.
    """
    from ovfit.data.registry import BUILT_IN, names
    from ovfit.folders import data_dir

    folder = data_dir(given)
    rows = [
        _dataset_row(name, folder)
        if name in BUILT_IN
        else [name, *["-"] * 4, f"an installed package; `ovfit data fetch {name}` loads it"]
        for name in names()
    ]
    columns = ["dataset", "train + test", "images", "digest", "content", "from"]
    show(f"Datasets in {folder}", columns, rows)


def _dataset_row(name: str, folder: Path) -> list[str]:
    from ovfit.data.fetch import CLASSES
    from ovfit.data.registry import BUILT_IN, load

    recipe, path = BUILT_IN[name], folder / f"{name}.npz"
    if recipe.made_from and not path.exists():
        path = folder / f"{recipe.made_from}.npz"
    if name != "digits" and not path.exists():
        fetched = name if name in CLASSES else recipe.made_from
        return [name, *["-"] * 4, f"not here; `ovfit data fetch {fetched}`"]
    try:
        dataset = load(name, folder)
    except BadInput as error:
        return [name, *["-"] * 4, str(error)]
    channels, height, width = dataset.shape
    megabytes = (dataset.train_images.nbytes + dataset.test_images.nbytes) / 1e6
    return [
        name,
        f"{len(dataset.train_labels):,} + {len(dataset.test_labels):,}",
        f"{height}x{width}x{channels}, {dataset.classes} classes, {megabytes:.1f} MB",
        dataset.digest[:12],
        "verified",
        "ships inside scikit-learn" if name == "digits" else str(path),
    ]


def fetch_dataset(name: str, given: Path | None) -> None:
    """Fetches if it is not there, then loads it, which verifies it."""
    from ovfit.data.fetch import fetch
    from ovfit.data.registry import BUILT_IN, find, load
    from ovfit.folders import data_dir

    folder = data_dir(given)
    path = folder / f"{name}.npz"
    recipe = find(name)
    if name in BUILT_IN and (name == "digits" or not path.exists()):
        fetch(name, folder)
    dataset = load(name, folder)
    sizes = f"{len(dataset.train_labels):,} train and {len(dataset.test_labels):,} test images"
    place = path if path.exists() else dataset.origin
    checked = "verified" if recipe.content else "unverified: its package declares no digest"
    print(f"{name}: {sizes} in {place}, {dataset.digest[:12]}, {checked}")


def devices() -> str:
    import os

    import torch

    if torch.cuda.is_available():
        return ", ".join(
            f"{i}: {torch.cuda.get_device_name(i)}" for i in range(torch.cuda.device_count())
        )
    return (
        "mps" if torch.backends.mps.is_available() else f"no GPU; CPU with {os.cpu_count()} cores"
    )
