"""Networks from outside: FILE.py:NAME, and those of the entry-point group `ovfit.networks`.

NAME is a torch.nn.Module class, or a function that returns one; it is given any of `shape`
(channels, height, width), `classes`, `width` and `depth` by keyword, whichever it names. A package
may bring an `Architecture` too. The sha256 of the file is part of a network's identity.
"""

import hashlib
import inspect
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.machinery import SourceFileLoader
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from ovfit.errors import BadInput, suggest
from ovfit.networks.architecture import Architecture, Builder, Shape
from ovfit.spec import Network

if TYPE_CHECKING:
    from torch import nn

GROUP = "ovfit.networks"
GIVEN = ("shape", "classes", "width", "depth")
SAVED = "network.py"  # the artifact of a run that holds its network's file


@dataclass(frozen=True)
class Code:
    """A file as it was read, and the module it makes."""

    text: bytes
    module: ModuleType


def is_file(arch: str) -> bool:
    """Whether it names a network in a file: FILE.py:NAME, or FILE.py by mistake."""
    return arch.rpartition(":")[0].endswith(".py") or arch.endswith(".py")


def of_file(arch: str) -> Architecture:
    """The network FILE.py:NAME, called by the file's name without its folder.

    Raises BadInput where there is no such file, it cannot be run, or has no such network.
    """
    file, _, name = arch.rpartition(":")
    if not file.endswith(".py") or not name:
        raise BadInput(f"--arch {arch}: say which network of that file, as in FILE.py:NAME")
    path = Path(file).expanduser().absolute()
    return _in_file(path, name, _digest(_read(path)), label=f"{path.name}:{name}")


def of_package(arch: str) -> Architecture:
    """The network of an installed package. Raises BadInput where it cannot be used."""
    point = installed()[arch]
    try:
        made = point.load()
    except Exception as error:
        raise BadInput(
            f"the network {arch!r} ({point.value}) cannot be imported ({_first(error)}); "
            "repair or remove the package that brings it"
        ) from None
    file = _source_file(made)
    package = point.dist
    origin = f"{package.name} {package.version}" if package else point.value
    digest = _digest(_read(Path(file))) if file else _digest(origin.encode())
    return _architecture(made, label=arch, source=digest, origin=origin)


def of_network(network: Network) -> Architecture:
    """What a network was made with, found again by its `origin`.

    Raises BadInput where that code is gone, or has another digest than the network's `source`.
    """
    if is_file(network.arch):
        path, name = Path(network.origin), network.arch.rpartition(":")[2]
        return _in_file(path, name, network.source, label=network.arch)
    if network.arch not in installed():
        raise BadInput(f"the network {network.arch!r} is not installed; it is of {network.origin}")
    known = of_package(network.arch)
    if known.source != network.source:
        raise BadInput(
            f"{network.arch} is of other code than that of {network.origin} "
            f"(installed is {known.origin}); install the version it was trained with"
        )
    return known


def save(network: Network, folder: Path) -> None:
    """Writes the file a network is of, as it was run, to FOLDER/network.py; else nothing."""
    if network.source and is_file(network.arch):
        (folder / SAVED).write_bytes(_run(Path(network.origin), network.source).text)


def installed() -> dict[str, EntryPoint]:
    """The networks of installed packages, by name."""
    return {point.name: point for point in entry_points(group=GROUP)}


def _in_file(path: Path, name: str, digest: str, label: str) -> Architecture:
    module = _run(path, digest).module
    if not hasattr(module, name):
        known = [key for key, value in vars(module).items() if _is_own(value, module)]
        raise BadInput(f"{path} has no {name!r}{suggest(name, known)}")
    made = getattr(module, name)
    return _architecture(made, label=label, source=digest, origin=str(path))


def _is_own(value: object, module: ModuleType) -> bool:
    return callable(value) and getattr(value, "__module__", None) == module.__name__


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadInput(
            f"--arch {path}: {error.strerror}; give the file that has the network, as FILE.py:NAME"
        ) from None


def _digest(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()


@lru_cache(maxsize=16)
def _run(path: Path, digest: str) -> Code:
    """The file's code, run once: what a launch began with goes on when the file is edited."""
    text = _read(path)
    if _digest(text) != digest:
        raise BadInput(
            f"{path} is not the code this network was made with: it has changed; "
            "start the command again, or put the file back"
        )
    loader = SourceFileLoader(f"ovfit_network_{digest[:16]}", str(path))
    spec = spec_from_file_location(loader.name, path, loader=loader)
    assert spec is not None
    module = module_from_spec(spec)
    try:  # the bytes that were read, not the file again; and no cache beside a person's file
        exec(loader.source_to_code(text, str(path)), module.__dict__)
    except (Exception, SystemExit) as error:
        raise BadInput(
            f"{path} cannot be run ({_first(error)}); what a network needs must be in its file "
            "or installed"
        ) from None
    return Code(text, module)


def _source_file(made: object) -> str | None:
    """Where a class, a function, or an Architecture's builder is written down."""
    if isinstance(made, Architecture):
        if isinstance(made.builder, str):
            spec = find_spec(made.builder.partition(":")[0])
            return spec.origin if spec else None
        made = made.builder
    try:
        return inspect.getsourcefile(made)  # type: ignore[arg-type]  # TypeError says what is none
    except TypeError:
        return None


def _architecture(made: object, label: str, source: str, origin: str) -> Architecture:
    if isinstance(made, Architecture):
        return replace(made, name=label, source=source, origin=origin, padded=False)
    if not callable(made):
        raise BadInput(
            f"{label} is a {type(made).__name__}; "
            "a network is a torch.nn.Module class or a function that returns one"
        )
    taken = _taken(made, label)
    takes_width, takes_depth = "width" in taken, "depth" in taken
    return Architecture(
        name=label,
        builder=_builder(made, label, tuple(taken)),
        width=taken.get("width", 1),
        depth=taken.get("depth", 1),
        depths="1 layer or more" if takes_depth else "no depth to choose",
        has_depth=(lambda depth: depth >= 1) if takes_depth else (lambda depth: depth == 1),
        widths=() if takes_width else (1,),
        padded=False,
        source=source,
        origin=origin,
    )


def _taken(made: Callable[..., object], label: str) -> dict[str, int]:
    """Those of GIVEN that it takes, with the default of width and depth."""
    if inspect.isclass(made) and made.__init__ is object.__init__:
        return {}
    taken = {}
    for name, parameter in inspect.signature(made).parameters.items():
        if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            continue
        needed = parameter.default is parameter.empty
        if name not in GIVEN and needed:
            raise BadInput(
                f"{label} needs {name!r}, which nobody gives it: a network is given any of "
                f"{', '.join(GIVEN)} by keyword; give {name} a default"
            )
        if name not in GIVEN:
            continue
        if parameter.kind is parameter.POSITIONAL_ONLY:
            raise BadInput(f"{label} takes {name} by position only; remove the / after it")
        if name in ("width", "depth") and not _is_size(parameter.default):
            raise BadInput(f"{label}: give {name} a whole number as its default, as in {name}=32")
        taken[name] = 0 if needed else parameter.default
    return taken


def _is_size(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _builder(made: Callable[..., object], label: str, taken: tuple[str, ...]) -> Builder:
    def build(network: Network, shape: Shape, classes: int) -> "nn.Module":
        from torch import nn

        values = {
            "shape": shape,
            "classes": classes,
            "width": network.width,
            "depth": network.depth,
        }
        try:
            module = made(**{name: values[name] for name in taken})
        except Exception as error:
            raise BadInput(
                f"{label} cannot be made for images of {shape} and {classes} classes "
                f"({_first(error)})"
            ) from None
        if not isinstance(module, nn.Module):
            raise BadInput(
                f"{label} makes a {type(module).__name__}; it must make a torch.nn.Module"
            )
        return module

    return build


def _first(error: BaseException) -> str:
    """An exception's kind and first line."""
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0][:200]}" if lines else type(error).__name__
