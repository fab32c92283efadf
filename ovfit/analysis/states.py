"""How a claim stands over all settings it was measured in, or over some of them."""

from collections.abc import Iterable, Mapping
from typing import Any

STATES = ("holds", "fails", "mixed", "undecided", "not measured")


def state(claims: Iterable[Mapping[str, Any]]) -> str:
    """One of STATES, of rows of claims.json that are about one claim."""
    verdicts = {claim["verdict"] for claim in claims if claim["n"]}
    if {"holds", "fails"} <= verdicts:
        return "mixed"
    for verdict in ("holds", "fails", "undecided"):
        if verdict in verdicts:
            return verdict
    return "not measured"
