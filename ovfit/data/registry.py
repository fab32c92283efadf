"""The datasets that have a name: the built-in ones, and those of installed packages.

A package brings its own by the entry-point group `ovfit.datasets`: NAME -> a function that takes
the folder of NAME.npz files and returns a Dataset, or a `Recipe` that says its digest too.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from ovfit.data import npz
from ovfit.data.datasets import Dataset, select
from ovfit.data.digits import digits
from ovfit.errors import BadInput, suggest

GROUP = "ovfit.datasets"
CIFAR10_4 = (1, 6, 7, 8)  # what the double-descent source calls car, frog, horse, ship
CIFAR10 = "airplane automobile bird cat deer dog frog horse ship truck"
FASHION = "t-shirt trouser pullover dress coat sandal shirt sneaker bag boot"


@dataclass(frozen=True)
class Recipe:
    """How a named dataset comes to be. `make` takes the folder of NAME.npz files.

    `content` is the `Dataset.content_digest` it must have ("": unchecked); `class_names` are given
    to a dataset that has none; `made_from` names the dataset it is a part of.
    """

    make: Callable[[Path], Dataset]
    content: str = ""
    class_names: tuple[str, ...] = ()
    made_from: str = ""


def _cached(name: str) -> Callable[[Path], Dataset]:
    """FOLDER/NAME.npz, fetched once if it is not there yet."""

    def make(folder: Path) -> Dataset:
        path = folder / f"{name}.npz"
        if not path.exists():
            from ovfit.data.fetch import fetch

            fetch(name, folder)
        return npz.read(path)

    return make


def _four_classes(folder: Path) -> Dataset:
    """FOLDER/cifar10-4.npz where somebody has put one, else made from cifar10."""
    path = folder / "cifar10-4.npz"
    return npz.read(path) if path.exists() else select(load("cifar10", folder), CIFAR10_4, "")


BUILT_IN = {
    "digits": Recipe(
        lambda folder: digits(),
        "83caa82195bb4bd83fc3e15616b70709cdd60ea7b4b79abc1ae33aeaf7b44c7e",
    ),
    "mnist": Recipe(
        _cached("mnist"), "6019fe9bf4c2c256d446828213e33f053c0e4bb68978d9cf2b5efa0cc8dc5753"
    ),
    "fashion_mnist": Recipe(
        _cached("fashion_mnist"),
        "8700fb1387925d09c05b68a01805cf7e2c29926ae8746474329477ed287ab6c5",
        tuple(FASHION.split()),
    ),
    "cifar10": Recipe(
        _cached("cifar10"),
        "cd3db3c938fe7b18a8edc613898566401868559d869e337ff290fd6cc29b784d",
        tuple(CIFAR10.split()),
    ),
    "cifar10-4": Recipe(
        _four_classes,
        "2f03bf468fcf80071f07ef0abe7573eb4f6924cb2f3e3ca8d768af78e7cbd65b",
        ("automobile", "frog", "horse", "ship"),
        made_from="cifar10",
    ),
}


def names() -> list[str]:
    """Every name there is, the built-in ones first."""
    installed = sorted(point.name for point in entry_points(group=GROUP))
    return [*BUILT_IN, *(name for name in installed if name not in BUILT_IN)]


def find(name: str) -> Recipe:
    """The recipe of a name. Raises BadInput where there is none, or its package cannot be used."""
    if name in BUILT_IN:
        return BUILT_IN[name]
    for point in entry_points(group=GROUP, name=name):
        return _installed(point)
    raise BadInput(f"no dataset called {name!r}{suggest(name, names())}, or give a FILE.npz")


def is_here(name: str, folder: Path) -> bool:
    """Whether `load` would fetch nothing. (What an installed package does is not known.)"""
    recipe = BUILT_IN.get(name)
    if recipe is None or name == "digits":
        return True
    files = [name, *([recipe.made_from] if recipe.made_from else [])]
    return any((folder / f"{file}.npz").exists() for file in files)


def class_names(name: str) -> tuple[str, ...]:
    """Those of a built-in dataset; empty where it has none, and for any other."""
    return BUILT_IN[name].class_names if name in BUILT_IN else ()


def load(name: str, folder: Path) -> Dataset:
    """The dataset of that name, under that name; fetched once if it is not there yet.

    Raises BadInput for a name that does not exist, and for content that is not what it says.
    """
    recipe = find(name)
    dataset = recipe.make(folder)
    if not isinstance(dataset, Dataset):
        raise BadInput(
            f"the dataset {name!r} is a {type(dataset).__name__}; "
            "its function must return an ovfit.data.datasets.Dataset"
        )
    if recipe.content not in ("", dataset.content_digest()):
        raise BadInput(_other_content(name, folder))
    return replace(dataset, name=name, class_names=dataset.class_names or recipe.class_names)


def _installed(point: EntryPoint) -> Recipe:
    try:
        made = point.load()
    except Exception as error:
        raise BadInput(
            f"the dataset {point.name!r} ({point.value}) cannot be imported "
            f"({type(error).__name__}: {error}); repair or remove the package that brings it"
        ) from None
    if isinstance(made, Recipe):
        return made
    if not callable(made):
        raise BadInput(
            f"the dataset {point.name!r} ({point.value}) is a {type(made).__name__}; "
            "it must be a function of a folder, or an ovfit.data.registry.Recipe"
        )
    return Recipe(made)


def _other_content(name: str, folder: Path) -> str:
    path = folder / f"{name}.npz"
    if name not in BUILT_IN:
        return f"{name} is not what its package says it is (its content digest differs); update it"
    return (
        f"{path} does not hold {name} (its content digest differs): "
        f"remove it and run `ovfit data fetch {name}`, or rename it and give its path"
    )
