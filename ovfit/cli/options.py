"""A dataclass of options becomes a command's options: names, help, parsing, presets.

Typer does not expand dataclasses; a synthesised signature does. Every option arrives as one word (MLproject passes one value per option), is parsed
by the field's type, and what is wrong with it is said in one line.
"""

import types
from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from inspect import Parameter, Signature
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import typer

from ovfit.errors import BadInput, suggest

SWITCHES = ("--dry-run", "--rerun", "--quiet")  # may stand alone: --dry-run is --dry-run on


def command(study: Any, run: Callable[[dict[str, str]], int]) -> Callable[..., int]:
    """A function Typer can register: it calls `run` with the words given, by field name."""

    def call(**words: str | None) -> int:
        return run({name: word for name, word in words.items() if word is not None})

    parameters = []
    for f in fields(study.Options):
        flag = f"--{f.name.replace('_', '-')}"
        declared = typer.Option(
            flag,
            help=_help(study, f),
            metavar=_metavar(get_type_hints(study.Options)[f.name]),
            show_default=False,
            rich_help_panel=_panel(study, f),
        )
        parameters.append(
            Parameter(
                f.name,
                Parameter.KEYWORD_ONLY,
                default=None,
                annotation=Annotated[str | None, declared],
            )
        )
    call.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    call.__doc__ = "\b\n" + (study.__doc__ or "").replace("\n\n", "\n\n\b\n")
    return call


def spell_out(words: list[str]) -> list[str]:
    """Gives a switch that stands alone its word, so that `--dry-run` and `-P dry-run=on` mean the same."""
    found = []
    for place, word in enumerate(words):
        found.append(word)
        following = words[place + 1] if place + 1 < len(words) else ""
        if word.replace("_", "-") in SWITCHES and following not in ("on", "off"):
            found.append("on")
    return found


def parse(study: Any, words: dict[str, str]) -> Any:
    """An Options instance: explicit words first, then the preset, then the defaults. Raises BadInput for a word that does not fit."""
    hints = get_type_hints(study.Options)
    by_name = {f.name: f for f in fields(study.Options)}
    given = {
        name: _value(by_name[name], hints[name], word, getattr(study, "ALL", {}))
        for name, word in words.items()
    }
    preset = study.PRESETS[given.get("preset", by_name["preset"].default)]
    return study.Options(**{**preset, **given})


def _value(f: Field[Any], hint: Any, word: str, known: dict[str, tuple[str, ...]]) -> Any:
    flag, hint = f"--{f.name.replace('_', '-')}", _required(hint)
    if get_origin(hint) is not tuple:
        return _one(f, flag, hint, word)
    if word == "all" and f.name in known:
        return known[f.name]
    parts = [part.strip() for part in word.split(",")]
    if not all(parts):
        raise BadInput(
            f"{flag} {word!r}: an empty item; separate values by single commas, e.g. {flag} a,b"
        )
    found = tuple(_one(f, flag, get_args(hint)[0], part) for part in parts)
    return tuple(dict.fromkeys(found))  # twice the same asks for nothing more


def _one(f: Field[Any], flag: str, hint: Any, word: str) -> Any:
    if word in f.metadata.get("words", ()):
        return word
    if get_origin(hint) is Literal:
        choices = [str(choice) for choice in get_args(hint)]
        if word not in choices:
            raise BadInput(f"{flag} {word!r} is not known{suggest(word, choices)}")
        return word
    if hint is bool:
        if word not in ("on", "off"):
            raise BadInput(f"{flag} {word!r}: say on or off")
        return word == "on"
    if hint in (int, float):
        return _number(f, flag, hint, word)
    return hint(word)


def _number(f: Field[Any], flag: str, hint: type, word: str) -> float:
    try:
        value = hint(word)
    except ValueError:
        raise BadInput(
            f"{flag} {word!r} is not {'a whole number' if hint is int else 'a number'}"
        ) from None
    least, above = f.metadata.get("least"), f.metadata.get("above")
    if (
        value != value
        or value in (float("inf"), float("-inf"))
        or (least is not None and value < least)
    ):
        raise BadInput(
            f"{flag} {word}: must be {least if least is not None else 'a finite number'} or more"
        )
    if above is not None and value <= above:
        raise BadInput(f"{flag} {word}: must be more than {above}")
    if "most" in f.metadata and value > f.metadata["most"]:
        raise BadInput(f"{flag} {word}: must be {f.metadata['most']} or less")
    if "below" in f.metadata and value >= f.metadata["below"]:
        raise BadInput(f"{flag} {word}: must be less than {f.metadata['below']}")
    return value


def _required(hint: Any) -> Any:
    """T of T | None."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(part for part in get_args(hint) if part is not type(None))
    return hint


def _metavar(hint: Any) -> str:
    hint = _required(hint)
    if get_origin(hint) is tuple:
        return _metavar(get_args(hint)[0]) + ",..."
    if get_origin(hint) is Literal:
        return "|".join(map(str, get_args(hint)))
    return {int: "N", float: "X", bool: "on|off", Path: "DIR"}.get(hint, "NAME")


def _help(study: Any, f: Field[Any]) -> str:
    """The field's text, with what the presets or the default say."""
    text = f.metadata["help"]
    presets = {
        name: values[f.name]
        for name, values in study.PRESETS.items()
        if values.get(f.name) not in (None, ())
    }
    if presets:
        return (
            f"{text} ({'; '.join(f'{name}: {_shown(value)}' for name, value in presets.items())})"
        )
    if "default" in text or f.default in (None, MISSING) or f.metadata.get("flag"):
        return text
    return f"{text} (default: {_shown(f.default)})"


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return ",".join(map(_shown, value))
    return (
        {True: "on", False: "off"}[value]
        if isinstance(value, bool)
        else f"{value:g}"
        if isinstance(value, float)
        else str(value)
    )


def _panel(study: Any, f: Field[Any]) -> str:
    """The class that declares a field names its panel in the help."""
    owner = next(
        cls
        for cls in reversed(study.Options.__mro__)
        if f.name in getattr(cls, "__annotations__", {})
    )
    return {
        "Sample": "Images and seeds",
        "Train": "Network and training",
        "Run": "How it is run",
    }.get(owner.__name__, "This study")
