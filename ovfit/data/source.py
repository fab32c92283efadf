"""Where a dataset comes from, as a value that a command line spells and a worker process loads."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ovfit.data import npz, registry
from ovfit.data.datasets import Dataset, select
from ovfit.errors import BadInput, suggest

ALIASES = {"car": "automobile"}


class Source(Protocol):
    """Frozen, hashable, and picklable by its module: it is sent to worker processes.

    `str` of it is what a person would say for it on the command line, and its key in a launch.
    """

    def __hash__(self) -> int: ...

    @property
    def dataset_name(self) -> str:
        """What the dataset is called in the store, known before it is read."""
        ...

    def load(self, folder: Path) -> Dataset:
        """The dataset; `folder` is that of NAME.npz files. Raises BadInput where there is none."""
        ...


@dataclass(frozen=True)
class Named:
    """A dataset of `ovfit.data.registry`, by its name."""

    name: str

    @property
    def dataset_name(self) -> str:
        return self.name

    def load(self, folder: Path) -> Dataset:
        return registry.load(self.name, folder)

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class File:
    """A dataset of one's own, in an .npz file."""

    path: str

    @property
    def dataset_name(self) -> str:
        return Path(self.path).stem

    def load(self, folder: Path) -> Dataset:
        return npz.read(Path(self.path))

    def __str__(self) -> str:
        return self.path


@dataclass(frozen=True)
class Classes:
    """Some classes of another dataset, by name or number, renumbered in that order."""

    base: Source
    classes: tuple[str, ...]

    @property
    def dataset_name(self) -> str:
        return f"{self.base.dataset_name}[{'+'.join(self.classes)}]"

    def load(self, folder: Path) -> Dataset:
        whole = self.base.load(folder)
        return select(whole, class_numbers(whole, self.classes), self.dataset_name)

    def __str__(self) -> str:
        return f"{self.base}[{'+'.join(self.classes)}]"


def as_source(given: str | Source) -> Source:
    """NAME, FILE.npz, or either with some of its classes: NAME[3+5]. A source is itself."""
    if not isinstance(given, str):
        return given
    if given.endswith("]"):
        base, _, classes = given[:-1].partition("[")
        return Classes(as_source(base), tuple(classes.split("+")))
    return File(given) if given.endswith(".npz") else Named(given)


def class_numbers(dataset: Dataset, classes: Sequence[str]) -> list[int]:
    """Class names or numbers as numbers.

    Raises BadInput for one that is not there, and for fewer than two different ones.
    """
    known = {str(number): number for number in range(dataset.classes)}
    known |= {name: number for number, name in enumerate(dataset.class_names)}
    numbers = []
    for given in classes:
        name = ALIASES.get(given, given)
        if name not in known:
            choice = suggest(name, list(dataset.class_names) or list(known))
            raise BadInput(f"{dataset.name} has no class {name!r}{choice}")
        numbers.append(known[name])
    if len(set(numbers)) < max(2, len(numbers)):
        raise BadInput(f"--classes {','.join(classes)}: two different classes or more are needed")
    return numbers
