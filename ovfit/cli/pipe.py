"""Output into a pipe whose reader may leave: `ovfit status | head`."""

import io
import os
import sys


class _Pipe(io.FileIO):
    """A stream that goes on into nothing when nobody reads it any more."""

    def write(self, data: "io.ReadableBuffer") -> int:  # type: ignore[name-defined]
        try:
            return super().write(data) or 0
        except BrokenPipeError:
            nothing = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nothing, self.fileno())
            os.close(nothing)
            return len(data)


def outlive_readers() -> None:
    """From now on a closed pipe at stdout ends nothing: a launch goes on, its exit code stays."""
    before = sys.stdout
    try:
        number = before.fileno()
    except (OSError, AttributeError):  # no file: a test's, a notebook's
        return
    before.flush()
    sys.stdout = io.TextIOWrapper(
        io.BufferedWriter(_Pipe(number, "wb", closefd=False)),
        encoding=before.encoding,
        errors=before.errors,
        line_buffering=bool(before.line_buffering),
    )
