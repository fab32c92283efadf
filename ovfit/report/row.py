"""A claim as a launch made it: what is said of it on every page."""

from typing import Any, TypedDict

VERDICTS = ("holds", "fails", "undecided")
MEASURED = (
    "id",
    "study",
    "scope",
    "verdict",
    "effect",
    "low",
    "high",
    "n",
    "test",
    "margin",
    "command",
    "name",
    "unit",
    "images",
    "looks",
    "family",
    "decided",
)  # what other programs read; None where a launch of an older version does not say
PART: dict[str, Any] = {"fixed": None, "needed": None, "path": []}  # where it does not say
TEXTS = ("statement", "detail", "note")  # for people; empty where a launch does not say


class Row(TypedDict):
    """A claim as a launch made it: a row of its claims.json, and what bears on it.

    `decided`: after how many networks it had its verdict. `parts`: its quantities, as `Part.row`
    has them; none where a launch of an older version does not say. `rule`: whether its rule was
    written before its networks were trained. `figures`: the names of the launch's figures that show
    it. `settings`: what it depends on that its scope does not name.
    """

    id: str
    study: str
    scope: dict[str, object]
    verdict: str
    effect: float | None
    low: float | None
    high: float | None
    n: int
    test: str | None
    margin: str | None
    command: str | None
    name: str | None
    unit: str | None
    images: int | None
    looks: int | None
    family: int | None
    decided: int | None
    statement: str
    detail: str
    note: str
    parts: list[dict[str, Any]]
    rule: str
    launch: str
    figures: list[str]
    settings: dict[str, str]
