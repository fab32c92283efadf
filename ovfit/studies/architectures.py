"""An architecture that a study does not take: where there is one of that name."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from ovfit.errors import BadInput, suggest


class UnknownArchitecture(BadInput):
    """`known`: those that the study takes; `files`: whether it takes one of a file too."""

    def __init__(self, arch: str, known: Sequence[str], *, files: bool) -> None:
        super().__init__(arch)
        self.arch, self.known, self.files = arch, list(known), files

    def __str__(self) -> str:  # only here, since it asks the other studies
        from ovfit.networks import ARCHITECTURES

        if self.arch in ARCHITECTURES:
            return f"--arch {self.arch} is {_owners(self.arch)}; choose from {_listed(self.known)}"
        file = _file_of(self.arch) if self.files else None
        if file is not None:
            return f"no architecture called {self.arch!r}; did you mean {file}:{self.arch}?"
        unknown = f"no architecture called {self.arch!r}"
        close = get_close_matches(self.arch, [*self.known, *ARCHITECTURES], n=1)
        if not close or close[0] in self.known:
            return f"{unknown}{suggest(self.arch, self.known)}"
        where = f"That is {_owners(close[0])}; choose from {_listed(self.known)}"
        return f"{unknown}; did you mean {close[0]}? {where}"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)


def _owners(arch: str) -> str:
    """Which commands take it."""
    from ovfit.studies import registry

    takers = [name for name in registry.BUILT_IN if _takes(registry.study(name), arch)]
    commands = ", ".join(f"`ovfit {name}`" for name in takers)
    return f"an architecture of {commands}, not of this command" if commands else "for specs only"


def _takes(study: Any, arch: str) -> bool:
    hint = get_type_hints(study.options).get("arch")
    choices = _choices(hint)
    if hint is None or choices:
        return arch in choices
    try:
        study.check(study.options(**{**study.presets["quick"], "arch": (arch,)}))
    except UnknownArchitecture:
        return False
    except BadInput:  # of another option: the preset is not made for it
        return True
    return True


def _choices(hint: Any) -> tuple[Any, ...]:
    """What of Literals a type names."""
    if get_origin(hint) is Literal:
        return get_args(hint)
    return tuple(choice for part in get_args(hint) for choice in _choices(part))


def _file_of(name: str) -> str | None:
    """A Python file in this folder that defines that name; none is run."""
    if not name.isidentifier():
        return None
    defines = re.compile(rf"^(class|def) {name}\b", re.MULTILINE)
    for path in sorted(Path().glob("*.py")):
        try:
            if defines.search(path.read_text()):
                return str(path)
        except (OSError, ValueError):
            continue
    return None
