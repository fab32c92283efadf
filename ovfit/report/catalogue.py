"""What the report and the viewer know of a study, also of one that is not installed here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ovfit.errors import BadInput
from ovfit.figures.theme import Figure
from ovfit.studies import registry, results
from ovfit.studies.command import Command
from ovfit.studies.parsing import options_of
from ovfit.studies.parsing import settings as settings_of
from ovfit.studies.study import Study
from ovfit.tracking.launches import Launch, options


@dataclass(frozen=True)
class Entry:
    """A study as a page shows it. `study` is None where this installation has none of that name.

    `card` is then what its launch saved of it, empty where that is not known.
    """

    name: str
    study: Study[Any] | None
    card: str

    @property
    def title(self) -> str:
        """The card's first line."""
        return self.card.split("\n")[0] or self.name

    @property
    def heading(self) -> str:
        """What the study is called on a page: its title up to the colon."""
        return self.title.split(":")[0]

    @property
    def papers(self) -> list[str]:
        """What the study cites; none where it is not installed here."""
        return self.study.card.papers if self.study else []

    @property
    def question(self) -> str:
        """What it asks; empty where it is not installed here, or its card does not say."""
        return self.study.card.section("Question") if self.study else ""

    def told(self, figures: Sequence[str]) -> str:
        """Of the names of a launch's figures the one that says most; empty without any."""
        begins = self.study.card.picture if self.study else ""
        return next((name for name in figures if name.startswith(begins)), "")

    @property
    def statements(self) -> list[str]:
        """The ids of all it claims; none where it is not installed here."""
        return list(self.study.statements) if self.study else []

    @property
    def icon(self) -> str:
        """One of Material's symbols."""
        return self.study.card.icon if self.study else "science"

    @property
    def has_claims(self) -> bool:
        """Whether its launches state claims, as far as is known."""
        return self.study is None or self.study.claims is not None

    @property
    def has_figures(self) -> bool:
        """Whether its figures can be drawn here."""
        return self.study is not None and self.study.figures is not None

    @property
    def curves(self) -> tuple[str, ...]:
        """The metrics whose curves its figures are drawn from."""
        return tuple(self.study.curves) if self.study else ()


def names() -> list[str]:
    """Every study that is installed here."""
    return registry.names()


def entry(name: str, launch: Launch | None = None, store: str = "") -> Entry:
    """A study by its name. `launch`: one of its launches in `store`, which saved its card.

    The code of a study that is not installed (one in a file) is not run to show what it made.
    """
    study = registry.known(name)
    if study is not None:
        return Entry(name, study, study.card.whole)
    saved = options(launch, store) if launch is not None else None
    card = (saved or {}).get("card", "")
    return Entry(name, None, card if isinstance(card, str) else "")


def command(launch: Launch, store: str) -> Command:
    """What a launch was given: as it saved it, or (older ones) read back from its command line.

    Raises BadInput where neither can be read.
    """
    saved, line = options(launch, store), str(launch["command"])
    try:
        return Command.from_saved(saved["command"]) if saved else Command.from_line(line)
    except (ValueError, KeyError, TypeError):
        raise BadInput(f"the launch's command is not one of this version: {line}") from None


def settings(name: str, line: str) -> dict[str, str]:
    """What a launch's claims depend on besides their scope, by its command line.

    The line itself where this version does not know it: it is like no other.
    """
    study = registry.known(name)
    unlike = {"command": line}
    if study is None:
        return unlike
    try:
        return settings_of(study, Command.from_line(line))
    except (BadInput, ValueError):
        return unlike


def figures(
    name: str, launch: Launch, networks: pd.DataFrame, store: str, curves: pd.DataFrame | None
) -> Iterator[Figure]:
    """A study's figures of some networks of a launch, each as soon as it is drawn.

    `networks`: rows of the reader's runs and networks, merged. `curves`: theirs, where they have
    been read already. Raises BadInput for a command that this version does not know.
    """
    study = registry.known(name)
    if study is None or study.figures is None:
        return  # without reading what they would be drawn from
    given = options_of(study, command(launch, store))
    yield from results.figures(study, results.evidence(study, given, networks, store, curves))
