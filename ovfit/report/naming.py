"""What the folder of a launch's results is called: its study, dataset, and what else was asked."""

import re
from dataclasses import fields
from hashlib import sha256
from pathlib import Path
from typing import Any

from ovfit.errors import BadInput
from ovfit.studies import registry
from ovfit.studies.command import HOW, Command, as_text
from ovfit.studies.options import Run
from ovfit.studies.parsing import options_of
from ovfit.studies.study import Study

LONGEST = 60  # letters of a folder's name
PLAIN = ("dataset", "arch")  # their values say what they are
UNSAID = {*HOW, "tracking_uri", "data_dir", "figures"}  # of one machine, or of one run
ALIKE = {field.name for field in fields(Run)} | {"replicas"}  # measure the same


def published(line: str) -> str:
    """A command without what is of one machine (store, folders) and of one run of it."""
    command = _command(line)
    if command is None:
        return line
    return command.without(*UNSAID).line


def long_name(line: str) -> str:
    """`extreme-mnist-train-size-12000` of a command: whatever differs from its preset.

    The same for any number of seeds, so that more of them replace what fewer said.
    """
    command = _command(line)
    if command is None:
        return _slug(line.removeprefix("ovfit "))
    study = registry.known(command.study)
    try:
        words = _typed(command) if study is None else _asked(study, command)
    except BadInput:  # of another version
        words = _typed(command)
    return _slug("-".join([command.study, *words]))


def short_name(name: str) -> str:
    """A long name cut to LONGEST letters, the cut ones as a digest."""
    if len(name) <= LONGEST:
        return name
    return f"{name[: LONGEST - 5].rstrip('-.')}-{sha256(name.encode()).hexdigest()[:4]}"


def _command(line: str) -> Command | None:
    try:
        return Command.from_line(line)
    except ValueError:
        return None


def _asked(study: Study[Any], command: Command) -> list[str]:
    """The dataset, then a word for each option that is not the preset's."""
    options = options_of(study, command)
    usual = options_of(study, Command(study.name, {"preset": options.preset}))
    names = [name for name in _ordered(options) if name not in ALIKE]
    values = {name: getattr(options, name) for name in names}
    is_said = {
        name: value != getattr(usual, name) or name == "dataset" for name, value in values.items()
    }
    texts = {name: _text(value, command.given.get(name)) for name, value in values.items()}
    preset = [options.preset] if options.preset != "quick" else []
    return [*preset, *(_word(name, text) for name, text in texts.items() if is_said[name] and text)]


def _ordered(options: Run) -> list[str]:
    """The names of the options, PLAIN ones first."""
    names = [field.name for field in fields(options)]
    return [name for name in PLAIN if name in names] + [name for name in names if name not in PLAIN]


def _text(value: object, given: str | None) -> str:
    """As a word of a command; `all` as it was given."""
    return "all" if given == "all" else as_text(value)


def _typed(command: Command) -> list[str]:
    """As far as the command alone says."""
    given = {name: text for name, text in command.given.items() if name not in ALIKE}
    return [_word(name, text) for name, text in given.items()]


def _word(name: str, text: str) -> str:
    bare = ",".join(
        Path(part).stem if part.endswith((".npz", ".py")) else part for part in text.split(",")
    )
    return bare if name in PLAIN else f"{name}-{bare}"


def _slug(text: str) -> str:
    """Small letters, digits, dots and single hyphens."""
    return re.sub(r"[^a-z0-9.]+", "-", text.lower()).strip("-.")
