"""Where a person sees how far a launch is: a bar on a terminal, plain lines anywhere else.

A notebook's cell, a file and a pipe are no terminal. All is on stderr.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, TextColumn
from rich.progress import Progress as RichProgress

LINE = 15.0  # seconds between plain lines


class Screen(Protocol):
    """`due`: whether another state should be shown now; `show` takes one, with the share done."""

    def due(self) -> bool: ...

    def show(self, text: str, share: float) -> None: ...

    def say(self, text: str) -> None:
        """A line that stays."""
        ...


class Silent:
    """Shows nothing."""

    def due(self) -> bool:
        return False

    def show(self, text: str, share: float) -> None:
        pass

    def say(self, text: str) -> None:
        pass


class Lines:
    """A plain line now and then."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self.clock = clock
        self.shown = clock()

    def due(self) -> bool:
        return self.clock() - self.shown >= LINE

    def show(self, text: str, share: float) -> None:
        self.shown = self.clock()
        self.say(text)

    def say(self, text: str) -> None:
        print(text, file=sys.stderr, flush=True)


class Bar:
    """A bar that is redrawn in its place; what is said stays above it."""

    def __init__(self, what: str = "training") -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[text]}"))
        self.bar = RichProgress(*columns, console=Console(stderr=True), transient=True)
        self.task = self.bar.add_task(what, total=1.0, text="starting")

    def due(self) -> bool:
        return True

    def show(self, text: str, share: float) -> None:
        self.bar.update(self.task, completed=share, text=text)

    def say(self, text: str) -> None:
        self.bar.console.print(text, highlight=False)


@contextmanager
def opened(*, quiet: bool, empty: bool = False, what: str = "training") -> Iterator[Screen]:
    """The screen of this process; `empty`: there is nothing to train, so nothing to draw.

    `what`: that goes on, before the bar.
    """
    if quiet:
        yield Silent()
    elif empty or not sys.stderr.isatty():
        yield Lines()
    else:
        screen = Bar(what)
        with screen.bar:
            yield screen
