"""Legends above or below a chart, in as many columns as there is room for."""

from collections.abc import Mapping
from typing import Any

from ovfit.figures.layout.room import CHANNELS, DISCRETE, Room

SYMBOL = 34  # pixels beside a name
LONGEST = 260  # pixels of a name


def placed(channel: str, coding: Mapping[str, Any], room: Room, width: float) -> dict[str, Any]:
    """The encoding with its legend where it takes no width from the chart."""
    legend = coding.get("legend", {})
    if channel not in CHANNELS or legend is None:
        return dict(coding)
    made = {**legend, "orient": legend.get("orient", "top"), "labelLimit": LONGEST}
    if made["orient"] in ("left", "right"):
        made["orient"] = "top"
    if coding.get("type") not in DISCRETE:
        if channel in ("color", "fill", "stroke"):
            made |= {"gradientLength": min(220, int(width * 0.6))}
        return {**coding, "legend": made}
    names = room.values(coding)
    cell = min(LONGEST, room.longest(names)) + SYMBOL
    title = coding.get("title", legend.get("title", coding.get("field")))
    beside = room.text(title) + 12 if isinstance(title, str) else 0
    if cell * len(names) + beside <= width:
        made |= {"columns": max(1, len(names)), "titleOrient": "left"}
    else:
        made |= {"columns": max(1, min(len(names), int(width / cell))), "titleOrient": "top"}
    return {**coding, "legend": made}
