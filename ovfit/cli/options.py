"""A study's dataclass of options becomes the options of a command: names, help, panels.

Typer does not expand dataclasses; a synthesised signature does.
"""

from collections.abc import Callable, Sequence
from dataclasses import MISSING, Field, fields
from inspect import Parameter, Signature
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import typer

from ovfit.cli.card import fitted
from ovfit.studies.command import Command, as_text, flag
from ovfit.studies.parsing import required
from ovfit.studies.study import Study
from ovfit.tracking.credentials import spoken

SWITCHES = (
    "--dry-run",
    "--rerun",
    "--relaunch",
    "--quiet",
)  # may stand alone: --dry-run is --dry-run on
LONGEST = 40  # letters of a value's choices, beside an option
METAVARS = {int: "N", float: "X", bool: "on|off", Path: "DIR"}


def command(study: Study[Any], run: Callable[[Command], int]) -> Callable[..., int]:
    """A function Typer can register: it calls `run` with the study's command as it was given."""

    def call(**texts: str | None) -> int:
        given = {name: text for name, text in texts.items() if text is not None}
        return run(Command(study.name, spoken(given), study.file))

    hints = get_type_hints(study.options)
    parameters = [_parameter(study, field, hints[field.name]) for field in fields(study.options)]
    call.__signature__ = Signature(parameters)  # type: ignore[attr-defined]  # what Typer reads
    call.__doc__ = "\b\n" + fitted(study.card.whole).replace("\n\n", "\n\n\b\n")
    return call


def _parameter(study: Study[Any], field: Field[Any], hint: Any) -> Parameter:
    declared = typer.Option(
        flag(field.name),
        help=_help(study, field, hint),
        metavar=_metavar(hint),
        show_default=False,
        rich_help_panel=_panel(study, field),
    )
    kind = Annotated[str | None, declared]
    return Parameter(field.name, Parameter.KEYWORD_ONLY, default=None, annotation=kind)


def spell_out(argv: Sequence[str]) -> list[str]:
    """Gives a switch that stands alone its text: `--dry-run` and `-P dry-run=on` mean the same."""
    spelt = []
    for place, part in enumerate(argv):
        spelt.append(part)
        following = argv[place + 1] if place + 1 < len(argv) else ""
        option = part.replace("_", "-")
        stands_alone = following not in ("on", "off")
        if option == "--rerun":  # misspelt, it is refused
            stands_alone = not following or following.startswith("-")
        if option in SWITCHES and stands_alone:
            spelt.append("on")
    return spelt


def _metavar(hint: Any) -> str:
    hint = required(hint)
    if get_origin(hint) is tuple:
        return _metavar(get_args(hint)[0]) + ",..."
    choices = _choices(hint)
    return choices if 0 < len(choices) <= LONGEST else METAVARS.get(hint, "NAME")


def _choices(hint: Any) -> str:
    """What of a Literal, or of several by comma, may be given; empty of any other type."""
    hint = required(hint)
    if get_origin(hint) is tuple:
        hint = required(get_args(hint)[0])
    return "|".join(map(str, get_args(hint))) if get_origin(hint) is Literal else ""


def _help(study: Study[Any], field: Field[Any], hint: Any) -> str:
    """The field's text, with what the presets or the default say, and choices that are many."""
    text, choices = str(field.metadata["text"]), _choices(hint)
    if len(choices) > LONGEST:
        text = f"{text}; of {choices.replace('|', ', ')}"
    values = {name: preset.get(field.name) for name, preset in study.presets.items()}
    presets = {name: value for name, value in values.items() if value not in (None, ())}
    if presets:
        shown = "; ".join(f"{name}: {as_text(value)}" for name, value in presets.items())
        return f"{text} ({shown})"
    if "default" in text or field.default in (None, MISSING) or field.metadata["flag"]:
        return text
    return f"{text} (default: {as_text(field.default)})"


def _panel(study: Study[Any], field: Field[Any]) -> str:
    """The class that declares a field names its panel in the help."""
    declaring = (
        owner
        for owner in reversed(study.options.__mro__)
        if field.name in getattr(owner, "__annotations__", {})
    )
    return str(vars(next(declaring)).get("PANEL", "This study"))
