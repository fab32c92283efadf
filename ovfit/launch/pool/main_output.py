"""Standard output for the thread that a launch runs in alone.

Ray prints what its machines report from a thread of its own, whatever it is told; the table on
standard output is for programs, too.
"""

import sys
import threading
from typing import TextIO


class MainOutput:
    """From now on until `close`, what other threads print is dropped."""

    def __init__(self) -> None:
        self.before, self.owner = sys.stdout, threading.get_ident()
        sys.stdout = _OneThread(self.before, self.owner)

    def close(self) -> None:
        if isinstance(sys.stdout, _OneThread):
            sys.stdout = self.before


class _OneThread:
    """A text stream that one thread can write to, in all else the one below it."""

    def __init__(self, below: TextIO, owner: int) -> None:
        self.below, self.owner = below, owner

    def write(self, text: str) -> int:
        if threading.get_ident() != self.owner:
            return len(text)
        return self.below.write(text)

    def __getattr__(self, name: str) -> object:
        return getattr(self.below, name)
