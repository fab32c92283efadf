"""How many seeds come next, where a claim is undecided with those there are."""

ROUNDS = (5, 8, 12, 18, 27, 40, 64)


def further(seeds: int) -> int:
    """The next number of seeds; half as many again beyond the last round."""
    return next((number for number in ROUNDS if number > seeds), seeds * 3 // 2)
