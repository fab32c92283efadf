"""A dataclass of options becomes a command: its help, its panels, its texts."""

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

import pytest
import typer
from typer.main import get_command

from ovfit.cli.options import command, spell_out
from ovfit.studies.command import Command
from ovfit.studies.options import Run, option
from ovfit.studies.study import Card, Study, at


@dataclass(frozen=True)
class Own(Run):
    PANEL: ClassVar[str] = "Ours"

    plain: str | None = option("a text")
    count: int = option("how many", 3, least=1)
    sizes: tuple[int, ...] = option("several", least=1)
    kind: Literal["a", "b"] = option("which", "a")
    on: bool = option("a switch", True)
    told: float = option("half (default: half)", 0.5)


STUDY = Study(
    name="own",
    card=Card("Own: a study\n\nfirst\n\nsecond\n"),
    options=Own,
    presets={"quick": {"sizes": (1, 2)}, "paper": {"sizes": (8,)}},
    plan=at("nowhere:plan"),
)


@pytest.fixture
def commands() -> list[Command]:
    return []


@pytest.fixture
def own(commands: list[Command]) -> Any:
    """The Click command, which keeps what it is called with in `commands`."""

    def run(given: Command) -> int:
        commands.append(given)
        return 7

    app = typer.Typer(rich_markup_mode=None, add_completion=False)
    app.command("own")(command(STUDY, run))
    return get_command(app)


def test_what_is_given_reaches_the_study_as_text(own: Any, commands: list[Command]) -> None:
    code = own(["--count", "many", "--sizes", "1,2"], standalone_mode=False)
    assert code == 7
    assert commands == [Command("own", {"count": "many", "sizes": "1,2"})]


def test_every_field_has_its_help(own: Any) -> None:
    helps = {parameter.name: parameter.help for parameter in own.params}
    assert helps["plain"] == "a text"
    assert helps["count"] == "how many (default: 3)"
    assert helps["sizes"] == "several (quick: 1,2; paper: 8)"
    assert helps["on"] == "a switch (default: on)"
    assert helps["told"] == "half (default: half)"  # it says so itself
    assert helps["quiet"] == "no progress, only the closing table"  # stands alone


def test_names_and_what_stands_for_a_value(own: Any) -> None:
    metavars = {parameter.opts[0]: parameter.metavar for parameter in own.params}
    assert metavars["--plain"] == "NAME" and metavars["--count"] == "N"
    assert metavars["--sizes"] == "N,..." and metavars["--kind"] == "a|b"
    assert metavars["--on"] == "on|off" and metavars["--told"] == "X"
    assert metavars["--data-dir"] == "DIR"


def test_the_class_that_declares_a_field_names_its_panel(own: Any) -> None:
    panels = {parameter.name: parameter.rich_help_panel for parameter in own.params}
    assert panels["count"] == "Ours" and panels["quiet"] == "How it is run"


def test_the_help_is_the_card(own: Any) -> None:
    text = own.get_help(typer.Context(own))
    assert text.index("Own: a study") < text.index("first") < text.index("second")


@pytest.mark.parametrize(
    ("argv", "spelt"),
    [
        ("", ""),
        ("own --dry-run", "own --dry-run on"),
        ("own --dry_run --rerun", "own --dry_run on --rerun on"),
        ("own --quiet off --count 3", "own --quiet off --count 3"),
        ("own --quiet --count 3", "own --quiet on --count 3"),
        ("own --figures off", "own --figures off"),
    ],
)
def test_a_switch_that_stands_alone_is_on(argv: str, spelt: str) -> None:
    assert spell_out(argv.split()) == spelt.split()
