"""Texts from a store, in places where Streamlit reads Markdown."""

import re


def code(text: str) -> str:
    """As code in a line, whatever signs are in it (CommonMark 0.31, section 6.1)."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence, gap = "`" * (longest + 1), " " if longest else ""
    return f"{fence}{gap}{' '.join(text.split())}{gap}{fence}"


def plain(text: object) -> str:
    """With every sign that Markdown or HTML would read escaped, so that it is shown as it is."""
    return re.sub(r"([\\`*_{}\[\]()#+\-.!|<>$:~&])", r"\\\1", str(text))
