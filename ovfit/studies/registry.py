"""The studies there are: those of this package, of other installed ones, and of a file."""

import ast
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from importlib.util import find_spec
from inspect import isclass, isfunction
from pathlib import Path
from types import ModuleType
from typing import Any

from ovfit.errors import BadInput, suggest
from ovfit.studies.statements import Statements
from ovfit.studies.study import HOOKS, Card, Study

GROUP = "ovfit.studies"  # of entry points: name = "package.module:STUDY"
OWN = (
    "extreme",
    "descent",
    "randomize",
    "mislabel",
    "identity",
    "interpolation",
    "escape",
    "landscape",
    "tickets",
    "dimension",
    "simplicity",
)
SEARCH = "tune"
DATA = {  # what a file may say, besides hooks, and the field of a Study it fills
    "PRESETS": "presets",
    "ALL": "everything",
    "CURVES": "curves",
    "MEASURED": "measured",
    "CONFIGURATION": "configuration",
}
CARD = ("STATEMENTS", "ICON", "Options")


BUILT_IN = (*OWN, SEARCH)


def names() -> list[str]:
    """Every study that can be run by its name."""
    return [*BUILT_IN, *installed()]


def installed() -> list[str]:
    """The studies that other packages bring, by name; none of them is loaded for it."""
    return [name for name in _entries() if name not in BUILT_IN]


def title(name: str) -> str | None:
    """The first line of a study's card; it is read, not loaded: a list of commands has them all."""
    if name not in BUILT_IN:
        return None
    source = find_spec(_package(name))
    assert source and source.origin
    card = ast.get_docstring(ast.parse(Path(source.origin).read_text(encoding="utf-8")))
    return (card or name).splitlines()[0]


def _package(name: str) -> str:
    return "ovfit.tune" if name == SEARCH else f"ovfit.studies.{name}"


@cache
def study(name: str) -> Study[Any]:
    """A study by its name. Raises BadInput where there is none, or an installed one is broken."""
    if name in BUILT_IN:
        return _declared(import_module(_package(name)), name)
    if name not in _entries():
        raise BadInput(f"no study called {name!r}{suggest(name, names())}")
    try:
        declared = _entries()[name]()
    except Exception as error:  # whatever another package raises
        text = f"{type(error).__name__}: {error}"
        raise BadInput(f"the installed study {name!r} cannot be loaded ({text})") from None
    if isinstance(declared, ModuleType):
        return from_module(declared, name)
    if not isinstance(declared, Study):
        raise BadInput(f"the entry point {name!r} of {GROUP} is no ovfit Study")
    return declared


def known(name: str) -> Study[Any] | None:
    """A study by its name; None where there is none here, or an installed one is broken."""
    try:
        return study(name)
    except BadInput:
        return None


def from_file(path: str) -> Study[Any]:
    """The study in a file. Raises BadInput for a file that is not there, or that is no study.

    Its folder joins the path that modules are found on, so that worker processes find what it
    defines.
    """
    file = Path(path)
    if file.suffix != ".py" or not file.is_file():
        what = "is a folder" if file.is_dir() else "no such Python file"
        raise BadInput(f"{path}: {what}; `ovfit run FILE.py` runs the study in a file")
    module = _module(file)
    declared = getattr(module, "STUDY", None)
    if isinstance(declared, Study):
        return replace(declared, file=str(path))
    return from_module(module, file.stem, str(path))


def _module(file: Path) -> ModuleType:
    name, folder = file.stem, str(file.parent.absolute())
    if not name.isidentifier():
        raise BadInput(f"{file}: a study is a Python module; give the file a name like depths.py")
    spec = find_spec(name)
    there = spec is not None and Path(spec.origin or "").absolute() == file.absolute()
    if (spec is not None and not there) or name in names():
        raise BadInput(f"{file}: {name!r} is taken by another module or study; rename the file")
    if not there:
        sys.path.insert(0, folder)
    try:
        return import_module(name)
    except BadInput:
        raise
    except Exception as error:  # the person's own code can raise anything
        line = _line(error, file)
        where = f" in line {line}" if line else ""
        raise BadInput(f"{file}: {type(error).__name__}: {error}{where}") from None


def _line(error: BaseException, file: Path) -> int | None:
    """The last line of the file that an error came through."""
    lines = []
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(file.absolute()):
            lines.append(trace.tb_lineno)
        trace = trace.tb_next
    return lines[-1] if lines else getattr(error, "lineno", None)


def from_module(module: ModuleType, name: str, file: str | None = None) -> Study[Any]:
    """The study that a module's public names declare. Raises BadInput for a hook nobody knows."""
    where = file or module.__name__
    public = {key: value for key, value in vars(module).items() if not key.startswith("_")}
    own = {key: value for key, value in public.items() if _is_own(value, module)}
    for key in own:
        if isfunction(own[key]) and key not in HOOKS:
            hint = suggest(key, list(HOOKS))
            raise BadInput(f"{where}: a study has no hook {key!r}{hint}; or call it _{key}")
    capitals = {key for key in public if key.isupper() and isinstance(public[key], tuple | dict)}
    near = {key: suggest(key, [*DATA, *CARD]) for key in capitals - {*DATA, *CARD}}
    for key, hint in near.items():
        if hint.startswith("; did you mean"):
            raise BadInput(f"{where}: a study has no {key!r}{hint}")
    for needed in ("Options", "PRESETS", "plan"):
        if needed not in public:
            raise BadInput(f"{where}: a study needs {needed}; docs/extending.md has an example")
    if not (isclass(public["Options"]) and "quick" in public["PRESETS"]):
        raise BadInput(f"{where}: Options is a dataclass, and PRESETS has one called 'quick'")
    statements = public.get("STATEMENTS", Statements(name))
    card = Card(module.__doc__ or name, statements, public.get("ICON", "science"))
    fields = {field: public[key] for key, field in DATA.items() if key in public}
    hooks = {key: public[key] for key in HOOKS if callable(public.get(key))}
    return Study(name=name, card=card, options=public["Options"], file=file, **fields, **hooks)


def _is_own(value: object, module: ModuleType) -> bool:
    return (isfunction(value) or isclass(value)) and value.__module__ == module.__name__


def _declared(module: ModuleType, name: str) -> Study[Any]:
    declared = module.STUDY
    assert isinstance(declared, Study) and declared.name == name
    return declared


@cache
def _entries() -> dict[str, Callable[[], object]]:
    return {entry.name: entry.load for entry in entry_points(group=GROUP)}
