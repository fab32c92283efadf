"""Where something was measured, in words: the settings that a claim or a figure is of."""

from collections.abc import Container, Mapping, Sequence

PLACE = ("arch", "dataset")  # said first


def shared(scopes: Sequence[Mapping[str, object]]) -> dict[str, object]:
    """What all scopes that say anything have in common, besides arch and dataset.

    It is said once, not in every row.
    """
    named = [scope for scope in scopes if scope]
    if len(named) < 2:
        return {}
    return {
        name: value
        for name, value in named[0].items()
        if name not in PLACE and all(scope.get(name) == value for scope in named)
    }


def constant(scopes: Sequence[Mapping[str, object]]) -> set[str]:
    """The names, besides arch and dataset, that have one value wherever a scope has them."""
    values: dict[str, set[str]] = {}
    for scope in scopes:
        for name, value in scope.items():
            values.setdefault(name, set()).add(str(value))
    return {name for name, texts in values.items() if name not in PLACE and len(texts) == 1}


def scope_text(scope: Mapping[str, object], but: Container[str] = ()) -> str:
    """mlp on mnist, width 32, ...; without the names in `but`."""
    place = " on ".join(str(scope[name]) for name in PLACE if name in scope)
    parts = [place] if place else []
    for name, value in scope.items():
        if name in PLACE or name in but:
            continue
        text = f"{value:g}" if isinstance(value, float) else str(value)
        parts.append(f"{name.replace('_', ' ')} {text}")
    return ", ".join(parts)
