"""Texts from a store, in places where Streamlit reads Markdown."""

import re


def plain(text: object) -> str:
    """With every sign that Markdown or HTML would read escaped, so that it is shown as it is."""
    return re.sub(r"([\\`*_{}\[\]()#+\-.!|<>$:~&])", r"\\\1", str(text))
