"""A measured quantity in words, from what a launch keeps of it: name, unit, direction, margin."""

from collections.abc import Mapping, Sequence
from typing import Any

CLAIMED = {
    ("above", False): "at least",
    ("below", False): "at most",
    ("above", True): "more than",
    ("below", True): "less than",
}
ENDLESS = "∞"
STANDING = {  # what the evidence says of a quantity, the last word of its sentence
    "holds": "it is",
    "fails": "it is not",
    "undecided": "the evidence does not tell yet",
}
GOES_ON = "the launch it goes on from"  # in a claim's `test`: whose claims its family is
Measured = Mapping[str, Any]  # a row of `Part.row`, or what of it is needed here


def said(part: Measured) -> str:
    """E.g. "gradient norm, extreme / normal: 6.1 times [4.3, 8.7], claimed at most 1.1"."""
    if part["effect"] is None:
        return f"{part['name']}: not measured, {claimed(part)}"
    left = f" ({part['outside']} of {part['n']} networks outside)" if part["outside"] else ""
    return f"{part['name']}: {size(part)}{left}, {claimed(part)}"


def sentence(part: Measured) -> str:
    """E.g. "Gradient norm, extreme / normal: 6.1 times (95 % of the evidence: 4.3 to 8.7), over 5
    networks. Claimed: at most 1.1; it is not."
    """
    name = f"{part['name'][:1].upper()}{part['name'][1:]}"
    rule = f"Claimed: {CLAIMED[part['side'], part['strict']]} {part['margin']:g}"
    if part["effect"] is None:
        return f"{name}: not measured. {rule}."
    low, high = part["low"], part["high"]
    number = f"{part['effect']:.4g} {part['unit'] or ''}".strip()
    if low == high:
        between = ", without any variation"
    elif high is None and not low:
        between = ", which excludes nothing yet"
    else:
        between = f" (95 % interval: {_bound(low, '-')} to {_bound(high)})"
    left = f"; {many(part['outside'], 'network')} without a value" if part["outside"] else ""
    over = f", over {many(part['n'], 'network')}{left}" if part["n"] else ""
    return f"{name}: {number}{between}{over}. {rule}; {STANDING.get(part['state'], 'open')}."


def claimed(part: Measured) -> str:
    """E.g. "claimed at most 1.1"."""
    return f"claimed {CLAIMED[part['side'], part['strict']]} {part['margin']:g}"


def size(part: Measured) -> str:
    """The effect with its unit and its interval: "6.1 times [4.3, 8.7]"; "–" where it has none.

    A bound that excludes nothing is None, or 0 of a ratio.
    """
    effect, low, high = part["effect"], part["low"], part["high"]
    if effect is None:
        return "–"
    number = f"{effect:.4g} {part['unit'] or ''}".strip()
    if high is None and not low:
        return number
    if low == high:
        return f"{number}, no variation"
    return f"{number} [{_bound(low, '-')}, {_bound(high)}]"


def _bound(value: float | None, sign: str = "") -> str:
    return f"{sign}{ENDLESS}" if value is None else f"{value:.4g}"


def measured(claim: Measured) -> list[str]:
    """What each quantity of a claim came to, of a row of claims.json.

    An older launch kept one effect and the margins in words.
    """
    if claim["parts"]:
        return [said(part) for part in claim["parts"]]
    if claim["effect"] is None:
        return []
    return [f"{size(claim)}, claimed: {claim['margin']}"]


def explained(claim: Measured) -> list[str]:
    """What was measured in sentences, and what else is told of it."""
    sentences = [sentence(part) for part in claim["parts"]]
    if not sentences:
        return detailed(claim)
    rest = claim["detail"]
    for text in measured(claim):  # a sentence says it
        rest = rest.replace(text, "", 1).strip("; ")
    return [*sentences, f"{rest[:1].upper()}{rest[1:]}."] if rest else sentences


def detailed(claim: Measured) -> list[str]:
    """All that was measured: of a claim of a threshold also the means, which are not tested."""
    return [claim["detail"]] if claim["detail"] else measured(claim)


def counted(claim: Measured) -> str:
    """What it rests on, as far as that is known: "12 networks, 360 test images, 8 looks"."""
    numbers = {"network": claim["n"], "test image": claim["images"], "look": claim["looks"]}
    return ", ".join(many(number, noun) for noun, number in numbers.items() if number)


def corrected_over(claims: Sequence[Measured]) -> str:
    """E.g. "Holm over the 10 claims of this launch", of claims of one; empty where none says."""
    families = {claim["family"] for claim in claims if claim["family"]}
    if len(families) != 1:
        return ""
    is_part = any(GOES_ON in (claim.get("test") or "") for claim in claims)
    over = many(families.pop(), "claim")
    return f"Holm over the {over} of {GOES_ON if is_part else 'this launch'}"


def many(number: int, noun: str) -> str:
    """E.g. "1,437 images"."""
    return f"{number:,} {noun}{'s' * (number != 1)}"
