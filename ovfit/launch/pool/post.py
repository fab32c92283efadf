"""Two boxes of messages inside a worker on another machine: what came in, and what is to go out.

Calls of an actor may overtake each other, and one whose answer got lost is made again: so messages
have numbers, from 0, are taken in that order, and stay until they are acknowledged.
"""

from collections.abc import Sequence
from threading import Condition
from typing import Generic, TypeVar

M = TypeVar("M")


class Inbox(Generic[M]):
    """Filled by one thread, emptied by another."""

    def __init__(self) -> None:
        self.changed, self.next = Condition(), 0
        self.waiting: dict[int, M] = {}

    def put(self, number: int, message: M) -> None:
        with self.changed:
            if number >= self.next:
                self.waiting[number] = message
                self.changed.notify_all()

    def poll(self) -> bool:
        """Whether the next message is there."""
        return self.next in self.waiting

    def take(self) -> M:
        """The next message, when it is there."""
        with self.changed:
            self.changed.wait_for(self.poll)
            self.next += 1
            return self.waiting.pop(self.next - 1)


class Outbox(Generic[M]):
    """Filled by one thread; another asks for all that it has not seen."""

    def __init__(self) -> None:
        self.changed, self.first = Condition(), 0
        self.kept: list[M] = []

    def put(self, message: M) -> None:
        with self.changed:
            self.kept.append(message)
            self.changed.notify_all()

    def after(self, seen: int, patience: float) -> Sequence[M]:
        """The messages from number `seen` on, waiting at most so many seconds for the first; those
        before it are forgotten.
        """
        with self.changed:
            del self.kept[: max(0, seen - self.first)]
            self.first = max(self.first, seen)
            self.changed.wait_for(lambda: bool(self.kept), patience)
            return list(self.kept)
