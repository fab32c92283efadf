"""Which code a study's claims and figures are made by."""

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ovfit.studies.study import Study

PACKAGE = Path(__file__).parents[1]


def digest(study: Study[Any]) -> str:
    """sha256 of every Python file of this package, and of the file or package of the study."""
    whole = hashlib.sha256()
    for path in _files(study):
        whole.update(path.read_bytes())
    return whole.hexdigest()


def _files(study: Study[Any]) -> Iterator[Path]:
    yield from _below(str(PACKAGE / "__init__.py"))
    if study.file:
        yield Path(study.file)
        return
    own = study.options.__module__.partition(".")[0]
    if own != PACKAGE.name:
        yield from _below(getattr(sys.modules.get(own), "__file__", None))


def _below(file: str | None) -> list[Path]:
    """Every Python file of a package whose __init__.py that is; of a module, the module."""
    if file is None:
        return []
    path = Path(file)
    return sorted(path.parent.rglob("*.py")) if path.stem == "__init__" else [path]
