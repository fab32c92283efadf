"""Servers that a test starts, and ends."""

import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic, sleep
from typing import Any
from urllib.request import urlopen


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(command: list[str], address: str, **more: Any) -> Iterator[None]:
    """A server, from when it answers until it is not needed."""
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more
    )
    try:
        end = monotonic() + 90
        while not _answers(address):
            assert process.poll() is None and monotonic() < end, (
                f"{command} does not serve {address}"
            )
            sleep(0.2)
        yield
    finally:
        process.terminate()
        process.wait(20)


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=5):
            return True
    except OSError:
        return False
