"""What a launch is called: its study, networks and data, then what else it was given."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ovfit.studies.command import HOW, WHERE, Command
from ovfit.studies.options import Run

LONGEST = 120  # letters
MOST = 4  # values that are named one by one
HIDDEN = ("arch", "dataset", "family", "step_every", "eval_every", *HOW, *WHERE)


def called(command: Command, options: Run, datasets: Sequence[str]) -> str:
    """E.g. "extreme mlp, cnn on mnist: weight decay 0, 1e-3; replicas 5".

    What it was given several values of comes first. `datasets`: their names.
    """
    arch: str | Sequence[str] = getattr(options, "arch", ())
    archs = [arch] if isinstance(arch, str) else arch
    parts = [command.study, _listed([name.rpartition("/")[2] for name in archs])]
    name = " ".join(filter(None, parts))
    name += f" on {_listed(datasets)}" if datasets else ""
    return _joined(name[:LONGEST], list(_given(command.given)))


def _given(given: Mapping[str, str]) -> Iterator[str]:
    own = {name: text for name, text in given.items() if name not in HIDDEN}
    for name in sorted(own, key=lambda name: "," not in own[name]):
        texts = [Path(text).name for text in own[name].split(",")]
        yield f"{name.replace('_', ' ')} {_listed(texts)}"


def _listed(texts: Sequence[str]) -> str:
    if len(texts) <= MOST:
        return ", ".join(texts)
    return f"{', '.join(texts[: MOST - 1])} and {len(texts) - MOST + 1} more"


def _joined(name: str, parts: Sequence[str]) -> str:
    """As many of the parts as fit."""
    for number, part in enumerate(parts):
        longer = f"{name}{'; ' if number else ': '}{part}"
        if len(longer) > LONGEST:
            return f"{name} …"
        name = longer
    return name
