"""A claim of a store as the report reads it."""


def claim(**changes: object) -> dict:
    row = {
        "study": "extreme",
        "id": "E1",
        "scope": {"arch": "mlp", "dataset": "mnist"},
        "verdict": "holds",
        "n": 5,
        "effect": 1.0,
        "low": 0.9,
        "high": 1.1,
    }
    return {
        **row,
        "command": "ovfit extreme",
        "launch": "a",
        "figures": [],
        "settings": {"epochs": "300"},
        "family": None,
        **changes,
    }
