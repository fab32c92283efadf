"""How many seeds a claim needs, or comes to next where it is undecided with those there are."""

from ovfit.studies.command import Command

ROUNDS = (5, 8, 12, 18, 27, 40, 64)


def further(seeds: int) -> int:
    """The next number of seeds; half as many again beyond the last round."""
    return next((number for number in ROUNDS if number > seeds), seeds * 3 // 2)


def at_least(command: Command, seeds: int, **changes: object) -> Command:
    """The command, changed, with so many replicas where it was given fewer."""
    few = int(command.given.get("replicas", seeds)) < seeds
    return command.with_(**{"replicas": seeds if few else None, **changes})
