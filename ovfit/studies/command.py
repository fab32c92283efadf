"""A study's command as a value: which study, and which options were given as which text."""

import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

HOW = ("dry_run", "rerun", "relaunch", "quiet")  # how a command was run, not what it was about
# where and for whom it was run: nothing that a result depends on
WHERE = (
    "on",
    "gpus",
    "device",
    "workers",
    "stack",
    "tracking_uri",
    "data_dir",
    "figures",
    "store_patience",
    "artifacts",
)


@dataclass(frozen=True)
class Command:
    """`given`: option name -> the text that was given. `file`: of a study that lies in a file."""

    study: str
    given: Mapping[str, str] = field(default_factory=dict)
    file: str | None = None

    @property
    def argv(self) -> list[str]:
        """As it is typed: ovfit STUDY --option text ..., or ovfit run FILE.py --option text ..."""
        start = ["ovfit", "run", self.file] if self.file else ["ovfit", self.study]
        options = [part for name, text in self.given.items() for part in (flag(name), text)]
        return [*start, *options]

    @property
    def line(self) -> str:
        return shlex.join(self.argv)

    def with_(self, **changes: object) -> "Command":
        """What would decide a claim: without HOW, with these options changed (None: as given)."""
        kept = {name: text for name, text in self.given.items() if name not in HOW}
        changed = {name: as_text(value) for name, value in changes.items() if value is not None}
        return replace(self, given=kept | changed)

    def without(self, *names: str) -> "Command":
        """The command less some of its options."""
        return replace(self, given={n: text for n, text in self.given.items() if n not in names})

    @property
    def saved(self) -> dict[str, object]:
        """As plain JSON values, for a launch to keep."""
        return {"study": self.study, "given": dict(self.given), "file": self.file}

    @staticmethod
    def from_saved(saved: object) -> "Command":
        """Raises ValueError where the value is no saved command."""
        if not isinstance(saved, dict) or not isinstance(saved.get("given"), dict):
            raise ValueError("no command")
        return Command(str(saved["study"]), saved["given"], saved.get("file"))

    @staticmethod
    def from_line(line: str) -> "Command":
        """A command read back from its line, as older versions left it. Raises ValueError."""
        _, study, *rest = shlex.split(line)
        file = None
        if study == "run" and rest:
            file = rest.pop(0)
            study = Path(file).stem
        names = [part.removeprefix("--").replace("-", "_") for part in rest[::2]]
        return Command(study, dict(zip(names, rest[1::2], strict=True)), file)


def flag(name: str) -> str:
    """--train-size of train_size."""
    return f"--{name.replace('_', '-')}"


def as_text(value: object) -> str:
    """An option's value as it would be typed."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, tuple | list | range):
        return ",".join(map(as_text, value))
    return str(value)
