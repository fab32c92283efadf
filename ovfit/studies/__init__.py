"""Studies, found by being there: one module each, with a card (docstring), Options, PRESETS, plan, claims and figures."""

import pkgutil
from importlib import import_module
from typing import Any

ROOMS = ("options", "results", "specs")  # what studies share


def names() -> list[str]:
    return [module.name for module in pkgutil.iter_modules(__path__) if module.name not in ROOMS]


def study(name: str) -> Any:
    return import_module(f"{__name__}.{name}")
