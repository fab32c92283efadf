"""No circle of imports between modules, a package's own `__init__` among them.

import-linter's `acyclic_siblings` compares packages that lie side by side; it does not see a module
that imports the package it lies in. Imports for types only count too.
"""

import subprocess
import sys
from pathlib import Path

import grimp


def circles(imports: dict[str, set[str]]) -> list[set[str]]:
    """The groups of modules that reach each other. `imports`: module -> what it imports."""
    reached = {module: reach(module, imports) for module in imports}
    looping = [module for module in imports if module in reached[module]]
    groups: list[set[str]] = []
    for module in looping:
        group = {
            other for other in looping if other in reached[module] and module in reached[other]
        }
        if group not in groups:
            groups.append(group)
    return groups


def reach(start: str, imports: dict[str, set[str]]) -> set[str]:
    """All modules imported from `start`, at any distance; `start` itself only round a circle."""
    reached: set[str] = set()
    waiting = list(imports[start])
    while waiting:
        module = waiting.pop()
        if module not in reached:
            reached.add(module)
            waiting += imports[module]
    return reached


def test_modules_import_in_one_direction() -> None:
    graph = grimp.build_graph("ovfit", cache_dir=None)
    imports = {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}
    assert circles(imports) == []


def test_a_circle_is_seen() -> None:
    imports = {"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"d"}, "e": set[str]()}
    assert circles(imports) == [{"b", "c"}, {"d"}]


def test_imports_go_downwards() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports")],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_planning_does_without_torch() -> None:
    """A driver plans, and asks its workers: torch is two seconds, and half a gigabyte, of each."""
    plans = (
        "import sys; from ovfit.studies import registry\n"
        "for name in registry.names():\n"
        "    registry.study(name).plan.resolve()\n"
        "    assert 'torch' not in sys.modules, name\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", plans], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
