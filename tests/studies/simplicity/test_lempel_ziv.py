"""Complexities, against a count letter by letter."""

import numpy as np
import pytest

from ovfit.studies.simplicity.lempel_ziv import complexities, words


def letter_by_letter(text: str) -> int:
    """Kaspar & Schuster 1987 (Easily calculable measure for the complexity of spatiotemporal
    patterns), figure 1, as printed.
    """
    n, count, start, place, length, longest = len(text), 1, 1, 0, 1, 1
    if n < 2:
        return n
    while True:
        if text[place + length - 1] == text[start + length - 1]:
            length += 1
            if start + length > n:
                return count + 1
            continue
        longest = max(longest, length)
        place += 1
        if place == start:
            count, start = count + 1, start + longest
            if start + 1 > n:
                return count
            place, length, longest = 0, 1, 1
        else:
            length = 1


def brute_force(text: str) -> int:
    """By the definition: the shortest piece that no earlier place begins."""
    count = start = 0
    while start < len(text):
        length = 1
        while start + length <= len(text) and any(
            all(text[place + k] == text[start + k] for k in range(length)) for place in range(start)
        ):
            length += 1
        count, start = count + 1, start + length
    return count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0001101001000101", 6),  # 0.001.10.100.1000.101: Lempel & Ziv 1976, section III
        ("0000000000000000", 2),
        ("0101010101010101", 3),
        ("1", 1),
        ("", 0),
    ],
)
def test_words_of_known_texts(text: str, expected: int) -> None:
    assert words(text.encode()) == expected


def test_words_are_those_of_two_other_counts_on_a_thousand_texts() -> None:
    rng = np.random.default_rng(0)
    for number in range(1000):
        ones = rng.uniform()
        text = "".join(map(str, (rng.random(128 if number < 300 else 40) < ones).astype(int)))
        assert words(text.encode()) == letter_by_letter(text)
        if number < 40:
            assert words(text.encode()) == brute_force(text)


def test_the_complexity_is_the_mean_of_both_directions_and_seven_bits_of_a_constant() -> None:
    rows = np.zeros((3, 128), dtype=np.uint8)
    rows[1] = 1
    rows[2, 5:9] = 1
    text = "".join(map(str, rows[2]))
    known = complexities(np.packbits(rows, axis=1))
    both = letter_by_letter(text) + letter_by_letter(text[::-1])
    assert known.tolist() == [7.0, 7.0, 7.0 * both / 2]
