"""Text becomes options: what was given, then the preset, then the defaults.

Every option is one text (MLproject passes one value per option) and is read by the type of its
field; what is wrong with it is said in one line.
"""

import math
import types
from collections.abc import Mapping
from dataclasses import Field, fields
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from ovfit.errors import BadInput, suggest
from ovfit.studies.architectures import UnknownArchitecture
from ovfit.studies.command import Command, flag
from ovfit.studies.options import Run
from ovfit.studies.study import O, Study


def parse(study: Study[O], given: Mapping[str, str]) -> O:
    """An instance of a study's options. Raises BadInput for a text that does not fit."""
    hints = get_type_hints(study.options)
    by_name = {field.name: field for field in fields(study.options)}
    for name in given:
        if name not in by_name:
            hint = suggest(flag(name), [flag(known) for known in by_name])
            raise BadInput(f"ovfit {study.name} has no option {flag(name)}{hint}")
    values = {
        name: _value(by_name[name], hints[name], text, study.everything)
        for name, text in given.items()
    }
    preset = study.presets[values.get("preset", by_name["preset"].default)]
    return study.options(**{**_fitting(preset, by_name, values), **values})


def _fitting(
    preset: Mapping[str, Any], by_name: Mapping[str, Field[Any]], values: Mapping[str, Any]
) -> Mapping[str, Any]:
    """The preset, without its one width where other architectures than its own are asked for: 128
    units of an MLP would be 128 filters of a CNN, a network of sixty times the price.
    """
    if "arch" not in values or len(preset.get("width", ())) != 1:
        return preset
    if set(values["arch"]) <= set(preset.get("arch", by_name["arch"].default)):
        return preset
    return {name: value for name, value in preset.items() if name != "width"}


def options_of(study: Study[O], command: Command) -> O:
    """The options a launch was given. Raises BadInput where this version does not know them."""
    try:
        return parse(study, command.given)
    except (BadInput, KeyError, ValueError, TypeError) as error:
        why = str(error)[:150]
        raise BadInput(
            f"the launch's command is not one of this version ({why}): {command.line}"
        ) from None


def settings(study: Study[Any], command: Command) -> dict[str, str]:
    """What a launch's claims depend on besides their scope, as text.

    Its options, without how it was run, and without how many seeds and arms.
    """
    options = options_of(study, command)
    skipped = {"replicas", "seed", "arms", *(field.name for field in fields(Run))}
    kept = [field.name for field in fields(options) if field.name not in skipped]
    return {name: str(getattr(options, name)) for name in kept}


def required(hint: Any) -> Any:
    """T of T | None."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(part for part in get_args(hint) if part is not type(None))
    return hint


def _value(
    field: Field[Any], hint: Any, text: str, everything: Mapping[str, tuple[str, ...]]
) -> Any:
    hint = required(hint)
    if get_origin(hint) is not tuple:
        return _single(field, hint, text)
    if text == "all" and field.name in everything:
        return everything[field.name]
    parts = [part.strip() for part in text.split(",")]
    if not all(parts):
        option = flag(field.name)
        raise BadInput(
            f"{option} {text!r}: an empty item; separate values by single commas, e.g. {option} a,b"
        )
    values = (_single(field, required(get_args(hint)[0]), part) for part in parts)
    return tuple(dict.fromkeys(values))  # twice the same asks for nothing more


def _single(field: Field[Any], hint: Any, text: str) -> Any:
    option = flag(field.name)
    if text in field.metadata.get("special", ()):
        return text
    if get_origin(hint) is Literal:
        choices = [str(choice) for choice in get_args(hint)]
        if text not in choices and field.name == "arch":
            raise UnknownArchitecture(text, choices, files=False)
        if text not in choices:
            raise BadInput(f"{option} {text!r} is not known{suggest(text, choices)}")
        return text
    if hint is bool:
        if text not in ("on", "off"):
            raise BadInput(f"{option} {text!r}: say on or off")
        return text == "on"
    if hint in (int, float):
        return _number(field, hint, text)
    return hint(text)


def _number(field: Field[Any], kind: type, text: str) -> float:
    option, bounds = flag(field.name), field.metadata
    try:
        value = kind(text)
    except ValueError:
        what = "a whole number" if kind is int else "a number"
        raise BadInput(f"{option} {text!r} is not {what}") from None
    least = bounds.get("least")
    if not math.isfinite(value) or (least is not None and value < least):
        what = "a finite number" if least is None else least
        raise BadInput(f"{option} {text}: must be {what} or more")
    if "above" in bounds and value <= bounds["above"]:
        raise BadInput(f"{option} {text}: must be more than {bounds['above']}")
    if "most" in bounds and value > bounds["most"]:
        raise BadInput(f"{option} {text}: must be {bounds['most']} or less")
    if "below" in bounds and value >= bounds["below"]:
        raise BadInput(f"{option} {text}: must be less than {bounds['below']}")
    return float(value) if kind is float else value
