"""A dot that is one network opens that network's page at a click."""

from collections.abc import Mapping
from typing import Any

from ovfit.viewer.parts import links
from ovfit.viewer.parts.chart import Chart

DOTS = ("circle", "point", "square")
PAGE = "page"  # the field of an address
COMPOSED = ("layer", "concat", "hconcat", "vconcat")


def linked(spec: Chart, uri: str) -> Chart:
    """The specification with an address in each row that has a run_id, for the dots to open.

    The same where no row has one. `uri`: the store of the networks.
    """
    datasets = spec.get("datasets", {})
    known = {name: rows for name, rows in datasets.items() if _has_run(rows)}
    if not known:
        return spec
    addressed = {
        name: [{**row, PAGE: links.network(row["run_id"], uri)} for row in rows]
        for name, rows in known.items()
    }
    return {**_opening(spec, set(known), None), "datasets": {**datasets, **addressed}}


def _has_run(rows: Any) -> bool:
    return isinstance(rows, list) and bool(rows) and "run_id" in rows[0]


def _opening(view: Mapping[str, Any], known: set[str], outer: str | None) -> dict[str, Any]:
    """A view whose dots of the datasets `known` open their page; `outer`: its parent's dataset."""
    own = (view.get("data") or {}).get("name", outer)
    made = {
        name: [_opening(part, known, own) for part in parts] if name in COMPOSED else parts
        for name, parts in view.items()
    }
    mark = view.get("mark")
    kind = mark.get("type") if isinstance(mark, Mapping) else mark
    if kind in DOTS and own in known:
        made["encoding"] = {**view.get("encoding", {}), "href": {"field": PAGE, "type": "nominal"}}
    return made
