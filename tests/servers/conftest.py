"""Stores on servers: real ones, of the tests' own."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.postgres import IS_THERE, Postgres, postgres


@pytest.fixture(scope="module")
def database() -> Iterator[Postgres]:
    """In a folder that its user can reach, which pytest's are not."""
    if not IS_THERE:
        pytest.skip("no PostgreSQL server here: apt-get install postgresql")
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        with postgres(Path(name) / "server") as server:
            yield server
