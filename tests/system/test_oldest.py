"""The versions of constraints-oldest.txt are the lower bounds of pyproject.toml, and they work."""

import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
OLDEST = ROOT / "constraints-oldest.txt"
IMPORT_ALL = """
import importlib, pkgutil, ovfit
for module in pkgutil.walk_packages(ovfit.__path__, "ovfit."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
"""


def requirements() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return [Requirement(line) for line in project["dependencies"]]


def pins() -> dict[str, str]:
    lines = OLDEST.read_text().splitlines()
    return dict(line.split("==") for line in lines if line and not line.startswith("#"))


def test_every_lower_bound_is_pinned() -> None:
    bounds = {
        requirement.name: clause.version
        for requirement in requirements()
        for clause in requirement.specifier
        if clause.operator == ">="
    }
    assert bounds.keys() == {requirement.name for requirement in requirements()} == pins().keys()
    for name, bound in bounds.items():
        padded = [*bound.split("."), "0", "0"][:3]  # 6 allows 6.0.0
        assert padded == pins()[name].split("."), name


@pytest.mark.oldest
def test_everything_imports_with_the_oldest_versions(tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    folder = "Scripts" if sys.platform == "win32" else "bin"
    python = str(tmp_path / "venv" / folder / "python")
    install = [python, "-m", "pip", "install", "-q", "-c", str(OLDEST), "-e", str(ROOT)]
    subprocess.run(install, check=True)
    subprocess.run([python, "-c", IMPORT_ALL], check=True)
