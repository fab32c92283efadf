"""A study's card, as wide as a terminal of 80 columns shows it."""

import re
from collections.abc import Iterator
from textwrap import wrap

WIDTH = 78  # a help text is indented by two
LABELLED = re.compile(r"^( *\S+ {2,})(\S.*)$")  # "Paper     D. Merkulov", "  E1       train ..."
AS_IT_IS = "Command"  # the section whose lines are typed


def fitted(card: str) -> str:
    """The card with its sections filled anew, each below its label."""
    lines: list[str] = []
    for label, parts in _sections(card.split("\n")):
        start, rest = " " * len(label), parts
        if label.strip() != AS_IT_IS:
            rest = [" ".join(parts)]
        for number, part in enumerate(rest):
            first = start if number else label
            deeper = f"{start}  " if len(rest) > 1 else start
            lines += _wrapped(part, first, deeper)
    return "\n".join(lines)


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    filled = wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
    return filled or [""]


def _sections(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Label, padded, and the lines that stand beside it; of other lines no label."""
    label, parts = "", list[str]()
    for line in lines:
        text = line.lstrip()
        indent = len(line) - len(text)
        if parts and label and text and indent == len(label):
            parts.append(text)
            continue
        if parts:
            yield label, parts
        found = LABELLED.match(line)
        label, parts = (found[1], [found[2]]) if found else (" " * indent, [text])
    yield label, parts
