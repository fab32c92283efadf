"""The exceptions a person is meant to read."""


class BadInput(Exception):
    """Something asked for cannot be done; the message is one line that says what to do instead
    (exit code 2).
    """


class StoreFailed(Exception):
    """The store could not be used any more, or not in time (exit code 1); what finished is kept."""


class OutOfTime(Exception):
    """A launch had not finished by its deadline; it ends as by Ctrl-C, what finished is kept."""


def suggest(word: str, known: list[str]) -> str:
    """ "; did you mean X?" where a known name is close to `word`, else the known names."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, n=1)
    return f"; did you mean {close[0]}?" if close else f"; choose from {', '.join(known)}"
