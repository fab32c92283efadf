"""The contract of a study: one object, whose hooks are typed, documented and checked by name."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from importlib import import_module
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ovfit.studies.command import Command
from ovfit.studies.options import Run
from ovfit.studies.statements import Statements

if TYPE_CHECKING:
    import pandas as pd

    from ovfit.analysis.claims import Claim
    from ovfit.analysis.evidence import Evidence
    from ovfit.data.datasets import Dataset
    from ovfit.figures.theme import Figure
    from ovfit.spec import Spec
    from ovfit.studies.closing import Closing
    from ovfit.training.recording.recording import Recording

O = TypeVar("O", bound=Run)  # noqa: E741  (a study's own options)
Presets = Mapping[str, Mapping[str, Any]]  # name -> option -> value


@dataclass(frozen=True, kw_only=True)
class Planned:
    """What a study wants trained: the networks, and what is recorded of them.

    `priced`: networks that stand for those of later rounds, where `specs` cannot name them; only
    what a command costs is worked out from these.
    """

    specs: "Sequence[Spec]"
    recording: "Recording"
    priced: "Sequence[Spec]" = ()

    @property
    def all(self) -> "list[Spec]":
        """Every network there may be: what a device has to be able to train."""
        return [*self.specs, *self.priced]


@dataclass(frozen=True)
class Card:
    """What a study says of itself: its docstring, into which the statements are put.

    The first line is its title, "Short name: what it finds". A line that begins with "Claims" is
    where the statements go (before "Command" where there is none).
    """

    text: str
    statements: Statements = field(default_factory=lambda: Statements(""))
    icon: str = "science"  # one of Material's symbols, for the viewer
    picture: str = ""  # how the name of the figure begins that says most ("": the first one)

    @property
    def title(self) -> str:
        return self.text.strip().split("\n")[0]

    @property
    def name(self) -> str:
        """What the viewer calls it."""
        return self.title.split(":")[0]

    @property
    def papers(self) -> list[str]:
        """The cited papers, a line each: what stands behind "Paper", up to the next section."""
        return [" ".join(part.split()) for part in self.section("Paper").split(";") if part.strip()]

    def section(self, name: str) -> str:
        """What stands behind a name at the start of a line, up to the next section; "" without."""
        lines = self.text.strip().split("\n")
        starts = [place for place, line in enumerate(lines) if line.startswith(f"{name} ")]
        if not starts:
            return ""
        first = starts[0]
        rest = takewhile(lambda line: line.startswith(" "), lines[first + 1 :])
        return " ".join(" ".join([lines[first].removeprefix(name), *rest]).split())

    @property
    def whole(self) -> str:
        """The card as it is shown, claims with their margins included."""
        lines, claims = self.text.strip().split("\n"), self.statements.card()
        if not claims:
            return "\n".join(lines)
        starts = [line.split(" ")[0].rstrip() for line in lines]
        if "Claims" in starts:
            place = starts.index("Claims")
            return "\n".join([*lines[:place], claims, *lines[place + 1 :]])
        place = starts.index("Command") if "Command" in starts else len(lines)
        return "\n".join([*lines[:place], claims, *lines[place:]])


@dataclass(frozen=True)
class At:
    """A function that is imported when it is called: help must not import torch."""

    module: str
    name: str

    def resolve(self) -> Callable[..., Any]:
        return getattr(import_module(self.module), self.name)  # type: ignore[no-any-return]

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return self.resolve()(*arguments, **named)


def at(path: str) -> Callable[..., Any]:
    """A hook by "module:name"."""
    module, _, name = path.partition(":")
    return At(module, name)


def no_check(options: Run) -> None:
    """Every combination of options makes sense."""


def own_datasets(options: Any) -> Sequence[str]:
    """The datasets asked for by --dataset."""
    return list(options.dataset)


def own_rates(options: Any) -> Sequence[Any]:
    """The rates asked for by --lr; `tuned` among them means those that `ovfit tune` found."""
    return getattr(options, "lr", ())


def nothing_held(options: Run, datasets: "Mapping[str, Dataset]") -> AbstractContextManager[None]:
    """A launch holds nothing but its leases."""
    return nullcontext()


@dataclass(frozen=True, kw_only=True)
class Study(Generic[O]):
    """A family of experiments. What has no default must be there; a hook that is None is none.

    `options` is a dataclass that inherits from `Run`, and from `Sample` and `Train` where these
    serve; `presets` fills what was not given, by the name that --preset names (`quick` is needed);
    `everything` says what `all` means for an option.
    """

    name: str
    card: Card
    options: type[O]
    presets: Presets
    plan: "Callable[[O, Mapping[str, Dataset]], Planned]"
    """The networks of the first round. Raises BadInput; writes nothing."""

    everything: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    curves: tuple[str, ...] = ()  # metrics whose whole curves the evidence has
    configuration: tuple[str, ...] | None = None  # columns that tell rows of the table apart
    measured: Mapping[str, str] | None = None  # title -> column of the closing table
    file: str | None = None  # where it lies, if not in a package

    check: Callable[[O], None] = no_check
    """Raises BadInput for options that make no sense together, before data are read."""

    sources: Callable[[O], Sequence[Any]] = own_datasets
    """The datasets that have to be loaded."""

    rates: Callable[[O], Sequence[Any]] = own_rates
    """The learning rates; with "tuned" among them the planned specs get those found by tune."""

    hold: "Callable[[O, Mapping[str, Dataset]], AbstractContextManager[None]]" = nothing_held
    """What is this launch's alone while it runs. Raises BadInput where another has it."""

    follow_up: "Callable[[O, Mapping[str, Dataset], pd.DataFrame], Sequence[Spec]] | None" = None
    """Networks that follow from the finished ones (a bisection), until there are no new ones."""

    compute: "Callable[[O, Mapping[str, Dataset]], Evidence[O] | None] | None" = None
    """Evidence for which no network is trained; None where these options train."""

    measures: "Callable[[Evidence[O]], pd.DataFrame] | None" = None
    """run_id and the study's own numbers, a row per network."""

    claims: "Callable[[Evidence[O], Command], list[Claim]] | None" = None
    """A verdict for each statement at each setting; `command` is what the launch was given."""

    tables: "Callable[[Evidence[O]], Mapping[str, pd.DataFrame]] | None" = None
    """Tables of the launch, by file name, printed after the closing one."""

    figures: "Callable[[Evidence[O]], Iterator[Figure]] | None" = None
    """Charts with captions, each with its scope and the claims it bears on."""

    closing: "Callable[[Evidence[O], Mapping[str, Dataset]], Closing] | None" = None
    """The closing table, where it is not the means over networks of `measured`."""

    @property
    def statements(self) -> Statements:
        return self.card.statements


FIRST = ("plan", "check", "sources", "rates", "hold", "follow_up", "compute")
HOOKS = (*FIRST, "measures", "claims", "tables", "figures", "closing")
