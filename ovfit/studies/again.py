"""For studies that still hand over the options they were given as a mapping."""

from collections.abc import Mapping, Sequence

from ovfit.studies.command import Command


def again(
    study: str, given: Mapping[str, str], without: Sequence[str] = (), **changes: object
) -> str:
    """A study's command as it was given, with some options changed or left out."""
    return Command(study, given).without(*without).with_(**changes).line
