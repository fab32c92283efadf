"""The part of a launch that a claim's setting needs: no seed is spent on the others."""

from collections.abc import Mapping, Sequence
from typing import Any

from ovfit.studies.command import Command
from ovfit.studies.parsing import options_of
from ovfit.studies.study import Study

SETTINGS = ("dataset", "arch")  # claims of different ones never share a network


def narrowed(
    study: Study[Any], command: Command, scope: Mapping[str, Any], family: int | None
) -> Command:
    """The command for the setting of `scope` alone, which corrects over `family` claims at least.

    A part of a launch is judged no more leniently than the whole. A scope that is about two
    datasets ("a against b"), or names none, narrows nothing.
    """
    options = options_of(study, command)
    changes = {
        name: scope[name]
        for name in SETTINGS
        if scope.get(name) in (values := getattr(options, name, ()))
        and len(values) > 1
        and _is_alone(name, scope[name], values)
    }
    if not changes:
        return command
    least = max(family or 0, options.family)
    return command.with_(**changes, family=least or None)


def _is_alone(name: str, value: str, values: Sequence[str]) -> bool:
    """Whether no other of the values may be a network of that name: mlp3 is an mlp, of depth 3."""
    return name != "arch" or sum(each.startswith(value) for each in values) == 1
