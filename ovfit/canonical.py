"""A frozen dataclass as canonical JSON, and its digest: what an identity is made of."""

import hashlib
import json
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any


def canonical(value: Any) -> Any:
    """The non-default identity fields of a (nested) dataclass as plain JSON values.

    A field whose metadata say `identity: False` is a label, and left out.
    """
    if not is_dataclass(value):
        return list(value) if isinstance(value, tuple) else value
    identity = [field for field in fields(value) if field.metadata.get("identity", True)]
    values = {field.name: getattr(value, field.name) for field in identity}
    usual = {field.name: _default(field) for field in identity}
    return {name: canonical(v) for name, v in values.items() if v != usual[name]}


def _default(field: Field[Any]) -> Any:
    """A field's default: MISSING where it has none; pydantic's FieldInfo holds its own."""
    default = field.default
    if type(default).__name__ == "FieldInfo":
        return getattr(default, "default", MISSING)
    return default


def digest_of(tree: dict[str, Any]) -> str:
    """32 hex digits of the tree's canonical JSON."""
    text = json.dumps(tree, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:32]
